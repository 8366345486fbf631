//! Which of the four records a record is.

use super::vocabulary;

vocabulary! {
    /// Which of the four records a record is.
    closed RecordType, source: "mandata" {
        /// A body with its own charter, membership or law.
        Actor = "actor",
        /// A standing part of a body.
        Office = "office",
        /// What a body is charged to do, and by which act.
        Mandate = "mandate",
        /// Who says so.
        Source = "source",
    }
}

//! Why a field is empty.

use super::vocabulary;

vocabulary! {
    /// Why a field is empty.
    closed GapReason, source: "mandata" {
        /// It was searched for and not found.
        Unknown = "unknown",
        /// There is nothing to state.
        None = "none",
        /// It is known and not published.
        Withheld = "withheld",
        /// The field makes no sense for this record.
        NotApplicable = "not-applicable",
    }
}

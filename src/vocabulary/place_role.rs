//! What a place is to a body.

use super::vocabulary;

vocabulary! {
    /// What a place is to a body.
    open PlaceRole, source: "mandata" {
        /// Where it has its headquarters.
        Seat = "seat",
        /// Where it is registered in law.
        Registration = "registration",
        /// Where it has an office.
        Office = "office",
        /// The theatre for which it was set up.
        Theatre = "theatre",
        /// Where it works or has worked.
        Operations = "operations",
    }
}

//! What happened to a body.

use super::vocabulary;

vocabulary! {
    /// What happened to a body.
    open EventKind, source: "mandata" {
        /// Its forerunners or the activity as such began.
        Roots = "roots",
        /// Its creation was decided.
        Decided = "decided",
        /// It came into being.
        Founded = "founded",
        /// It was accredited or recognised.
        Accredited = "accredited",
        /// It began to work.
        Operational = "operational",
        /// It began to work again.
        Reactivated = "reactivated",
        /// It got another name.
        Renamed = "renamed",
        /// It ceased to be.
        Dissolved = "dissolved",
    }
}

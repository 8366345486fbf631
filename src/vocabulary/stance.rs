//! What the record makes of a claim.

use super::vocabulary;

vocabulary! {
    /// What the record makes of a claim.
    closed Stance, source: "mandata" {
        /// The record follows the claim, or the claim supports it.
        Accepted = "accepted",
        /// Sources disagree and the matter is open.
        Disputed = "disputed",
        /// The claim is taken to be wrong.
        Rejected = "rejected",
        /// Nobody has weighed the claim yet.
        Unreviewed = "unreviewed",
    }
}

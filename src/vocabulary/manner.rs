//! How one body succeeded another.

use super::vocabulary;

vocabulary! {
    /// How one body succeeded another.
    open Manner, source: "mandata" {
        /// Several bodies became one.
        Merger = "merger",
        /// One body became several.
        Split = "split",
        /// Tasks moved from one body to another.
        Transfer = "transfer",
        /// One body took over another.
        Takeover = "takeover",
    }
}

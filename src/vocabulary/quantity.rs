//! What a figure counts.

use super::vocabulary;

vocabulary! {
    /// What a figure counts.
    open Quantity, source: "mandata" {
        /// Persons who work for the body.
        Staff = "staff",
        /// Member states.
        MemberStates = "member-states",
        /// Members that are not states, or not only.
        Members = "members",
        /// Observers.
        Observers = "observers",
        /// Participants of a programme.
        Participants = "participants",
        /// Countries in which the body works.
        CountriesOfOperation = "countries-of-operation",
        /// Persons trained.
        PeopleTrained = "people-trained",
    }
}

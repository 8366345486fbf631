//! How far a body reaches.

use super::vocabulary;

vocabulary! {
    /// How far a body reaches.
    closed Level, source: "Report levels of Action on Armed Violence 2017 and its later review (bilateral)" {
        /// A body of one country.
        National = "national",
        /// A body of a part of one country.
        Subnational = "subnational",
        /// A body of two countries.
        Bilateral = "bilateral",
        /// A body of the countries of a region.
        Regional = "regional",
        /// A body of, or for, countries of any region.
        International = "international",
    }
}

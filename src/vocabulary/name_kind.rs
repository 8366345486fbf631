//! What sort of name a name is.

use super::vocabulary;

vocabulary! {
    /// What sort of name a name is.
    closed NameKind, source: "mandata" {
        /// The full name that the body itself uses.
        Official = "official",
        /// A shorter name that the body itself uses.
        Short = "short",
        /// An acronym or abbreviation.
        Acronym = "acronym",
        /// A name that others use.
        Alias = "alias",
        /// A name of the past whose last day is not known; with a known end it keeps its own kind and has a period.
        Former = "former",
        /// The name in a language other than the body's own.
        Translation = "translation",
        /// The name in another script.
        Transliteration = "transliteration",
    }
}

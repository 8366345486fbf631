//! Registers whose identifiers a record can carry.

use super::vocabulary;

vocabulary! {
    /// Registers whose identifiers a record can carry.
    open IdentifierScheme, source: "The registers named" {
        /// Wikidata item (Q and a number).
        Wikidata = "wikidata",
        /// Research Organization Registry.
        Ror = "ror",
        /// International Standard Name Identifier, ISO 27729.
        Isni = "isni",
        /// Legal Entity Identifier, ISO 17442.
        Lei = "lei",
        /// Global Research Identifier Database (closed 2021).
        Grid = "grid",
        /// Virtual International Authority File.
        Viaf = "viaf",
        /// Organisation identifier of IATI and org-id.guide: a list code, a hyphen and the identifier in that list.
        OrgId = "org-id",
    }
}

//! What a link of a body leads to.

use super::vocabulary;

vocabulary! {
    /// What a link of a body leads to.
    open LinkKind, source: "mandata" {
        /// Its own site or page.
        Website = "website",
        /// Its entry in a directory.
        DirectoryProfile = "directory-profile",
        /// A document about it.
        Document = "document",
    }
}

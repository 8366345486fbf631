//! What a source is.

use super::vocabulary;

vocabulary! {
    /// What a source is.
    open SourceKind, source: "mandata" {
        /// A page of the body itself or of another official body.
        OfficialPage = "official-page",
        /// An official document.
        OfficialDocument = "official-document",
        /// A press release.
        PressRelease = "press-release",
        /// A report.
        Report = "report",
        /// A dataset.
        Dataset = "dataset",
        /// A news item.
        News = "news",
        /// The description of an archive.
        Archive = "archive",
        /// An encyclopedia article.
        Encyclopedia = "encyclopedia",
        /// An entry in a directory.
        DirectoryProfile = "directory-profile",
        /// A blog post.
        Blog = "blog",
        /// A copy of a page elsewhere.
        Mirror = "mirror",
        /// An academic publication.
        Academic = "academic",
    }
}

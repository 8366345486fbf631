//! Sources.

use super::{Claim, Gap};
use crate::shape::record;
use crate::{LanguageTag, Link, PartialDate, Reliability, SourceId, SourceKind};

record! {
    /// Who says so: a page, document, report or dataset.
    ///
    /// ```
    /// use mandata::{Source, SourceKind};
    /// let mut source = Source::new("un-archives".parse::<mandata::SourceId>()?, "Fonds AG-050", SourceKind::Archive);
    /// source.publisher = Some("UN Archives".to_owned());
    /// assert_eq!(source.kind.code(), "archive");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Source = "source" {
        /// The id, unique in the dataset.
        id: SourceId,
        /// The title.
        title: String,
        /// What it is.
        kind: SourceKind,
        /// Who published it.
        publisher?: String,
        /// Its authors.
        authors*: String,
        /// When it was published.
        published?: PartialDate,
        /// When it was read for this dataset.
        accessed?: PartialDate,
        /// Where it is.
        link?: Link,
        /// A stored copy of it.
        archived?: Link,
        /// Its language.
        lang?: LanguageTag,
        /// Its licence.
        licence?: String,
        /// Who paid for it.
        funders*: String,
        /// How reliable it is, A (best) to F: an Admiralty grade (STANAG 2022).
        reliability?: Reliability,
        /// The sources of the record itself.
        sources*: SourceId,
        /// What sources say of single fields.
        claims*: Claim,
        /// Why fields are empty.
        gaps*: Gap,
        /// Remarks, and whatever found no other place.
        notes*: String,
        /// When the record was last checked.
        checked?: PartialDate,
    }
}

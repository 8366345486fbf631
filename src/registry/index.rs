//! The index.

use super::edges::Edges;
use super::identifiers::Identifiers;
use super::ids::Ids;
use super::names::{NameRef, Names};
use super::numbers::number;
use crate::record::RecordRef;
use crate::threads::both;
use crate::{AnyRecord, Dataset, Identifier, PartialDate};

/// A dataset with indexes over ids, names, hierarchy, mandates and relations.
///
/// ```
/// use mandata::Registry;
/// let registry = Registry::bundled()?;
/// let dpo = registry.find("DPKO")?;
/// assert_eq!(dpo.id(), "un-dpo");
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Registry {
    dataset: Dataset,
    ids: Ids,
    names: Names,
    identifiers: Identifiers,
    edges: Edges,
}

impl Registry {
    /// Indexes a dataset. Of records with one id the first is found by it; [`Registry::repeated`] has the others.
    ///
    /// ```
    /// use mandata::Registry;
    /// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
    /// let registry = Registry::new(text.parse()?);
    /// assert_eq!(registry.source("s")?.title, "A page");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn new(dataset: Dataset) -> Self {
        let by_id = || {
            let ids = Ids::of(&dataset);
            (Edges::of(&dataset, &ids), ids)
        };
        let by_name = || (Names::of(&dataset), Identifiers::of(&dataset));
        let ((edges, ids), (names, identifiers)) = both(by_id, by_name);
        Self { dataset, ids, names, identifiers, edges }
    }

    /// The dataset.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The dataset, without the indexes.
    ///
    /// ```
    /// use mandata::{Dataset, Registry};
    /// assert_eq!(Registry::new(Dataset::default()).into_dataset(), Dataset::default());
    /// ```
    pub fn into_dataset(self) -> Dataset {
        self.dataset
    }

    /// The records whose id another record before them has.
    ///
    /// ```
    /// use mandata::Registry;
    /// let text = r#"{"format": "1", "sources": [
    ///     {"id": "s", "title": "A page", "kind": "news"},
    ///     {"id": "s", "title": "Another", "kind": "news"}
    /// ]}"#;
    /// let registry = Registry::new(text.parse()?);
    /// assert_eq!(registry.source("s")?.title, "A page");
    /// assert_eq!(registry.repeated()[0].index, 1);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn repeated(&self) -> &[RecordRef] {
        &self.ids.repeated
    }

    /// Where the record with this id stands.
    ///
    /// ```
    /// use mandata::{RecordType, Registry};
    /// let registry = Registry::bundled()?;
    /// assert_eq!(registry.place("un-orolsi").map(|place| place.record_type), Some(RecordType::Office));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn place(&self, id: &str) -> Option<RecordRef> {
        self.ids.get(id)
    }

    /// All ids, each once, in the order of the records.
    ///
    /// ```
    /// assert!(mandata::Registry::bundled()?.ids().any(|id| id == "un-dpo"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter(&self.dataset)
    }

    /// The names that fold like this one, in order.
    pub(crate) fn names_like(&self, name: &str) -> impl Iterator<Item = NameRef> {
        self.names.like(name)
    }

    /// The names that fold alike, in groups of two or more.
    pub(crate) fn shared_names(&self) -> impl Iterator<Item = impl Iterator<Item = NameRef>> {
        self.names.shared()
    }

    /// All names of all bodies in order.
    #[cfg(feature = "unicode")]
    pub(crate) fn all_names(&self) -> &[NameRef] {
        self.names.all()
    }

    /// Whether two names, by their numbers among all names, fold alike.
    #[cfg(feature = "unicode")]
    pub(crate) fn fold_alike(&self, one: usize, two: usize) -> bool {
        self.names.alike(one, two)
    }

    /// Where the first body stands that has this identifier.
    pub(crate) fn identified(&self, identifier: &Identifier) -> Option<RecordRef> {
        self.identifiers.get(&self.dataset, identifier)
    }

    pub(crate) fn places_in(&self, id: &str) -> &[RecordRef] {
        self.number(id).map_or(&[], |number| self.edges.parts.to(number))
    }

    pub(crate) fn mandates_held(&self, id: &str) -> &[usize] {
        self.number(id).map_or(&[], |number| self.edges.mandates.to(number))
    }

    pub(crate) fn relations_to(&self, id: &str) -> &[(RecordRef, usize)] {
        self.number(id).map_or(&[], |number| self.edges.incoming.to(number))
    }

    fn number(&self, id: &str) -> Option<usize> {
        self.place(id).map(|place| number(&self.dataset, place))
    }

    /// The day up to which "still running" is certain for a record: when it was checked, else when the dataset was
    /// last changed.
    ///
    /// ```
    /// use mandata::Registry;
    /// let text = r#"{"format": "1", "modified": "2025-04", "sources": [{"id": "s", "title": "", "kind": "news"}]}"#;
    /// let registry = Registry::new(text.parse()?);
    /// assert_eq!(registry.checked(registry.record("s")?), Some("2025-04".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn checked(&self, record: AnyRecord<'_>) -> Option<PartialDate> {
        record.checked().or(self.dataset.modified)
    }
}

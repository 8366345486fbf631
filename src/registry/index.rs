//! The index.

use std::collections::HashMap;

use super::fold;
use crate::record::RecordRef;
use crate::{AnyRecord, Dataset, Identifier, PartialDate, RelationKind};

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
    ids: HashMap<Box<str>, RecordRef>,
    repeated: Vec<RecordRef>,
    names: HashMap<Box<str>, Vec<RecordRef>>,
    /// Identifier of another register → the first body that has it.
    identifiers: HashMap<(Box<str>, Box<str>), RecordRef>,
    /// Body → what is placed in it: offices by placement, bodies by `part-of`.
    parts: HashMap<Box<str>, Vec<RecordRef>>,
    /// Body → indices of the mandates it holds.
    mandates: HashMap<Box<str>, Vec<usize>>,
    /// Body → bodies with a relation to it, and the index of the relation.
    incoming: HashMap<Box<str>, Vec<(RecordRef, usize)>>,
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
        let mut registry = Self {
            ids: HashMap::with_capacity(dataset.len()),
            repeated: Vec::new(),
            names: HashMap::with_capacity(dataset.actors.len() + dataset.offices.len()),
            identifiers: HashMap::new(),
            parts: HashMap::new(),
            mandates: HashMap::new(),
            incoming: HashMap::new(),
            dataset: Dataset::default(),
        };
        for (place, record) in dataset.records() {
            registry.add(place, record);
        }
        registry.dataset = dataset;
        registry
    }

    fn add(&mut self, place: RecordRef, record: AnyRecord<'_>) {
        if self.ids.contains_key(record.id()) {
            self.repeated.push(place);
        } else {
            self.ids.insert(record.id().into(), place);
        }
        if let Some(body) = record.body() {
            for name in body.names() {
                push(&mut self.names, &fold(&name.text), place);
            }
            for identifier in body.identifiers() {
                let key = (identifier.scheme.code().into(), identifier.value.as_str().into());
                self.identifiers.entry(key).or_insert(place);
            }
            for (index, relation) in body.relations().iter().enumerate() {
                self.incoming.entry(relation.to.as_str().into()).or_default().push((place, index));
                if relation.kind == RelationKind::PartOf {
                    push(&mut self.parts, relation.to.as_str(), place);
                }
            }
        }
        match record {
            AnyRecord::Office(office) => {
                for placement in &office.of {
                    push(&mut self.parts, placement.to.as_str(), place);
                }
            }
            AnyRecord::Mandate(mandate) => {
                for holder in &mandate.holders {
                    self.mandates.entry(holder.as_str().into()).or_default().push(place.index);
                }
            }
            _ => {}
        }
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
        &self.repeated
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
        self.ids.get(id).copied()
    }

    /// All ids, in no order.
    ///
    /// ```
    /// assert!(mandata::Registry::bundled()?.ids().any(|id| id == "un-dpo"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(AsRef::as_ref)
    }

    /// Where the bodies stand that have this name, folded.
    pub(crate) fn places_named(&self, name: &str) -> &[RecordRef] {
        self.names.get(fold(name).as_str()).map_or(&[], Vec::as_slice)
    }

    /// Where the first body stands that has this identifier.
    pub(crate) fn identified(&self, identifier: &Identifier) -> Option<RecordRef> {
        self.identifiers.get(&(identifier.scheme.code().into(), identifier.value.as_str().into())).copied()
    }

    pub(crate) fn places_in(&self, id: &str) -> &[RecordRef] {
        self.parts.get(id).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn mandates_held(&self, id: &str) -> &[usize] {
        self.mandates.get(id).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn relations_to(&self, id: &str) -> &[(RecordRef, usize)] {
        self.incoming.get(id).map_or(&[], Vec::as_slice)
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

fn push(map: &mut HashMap<Box<str>, Vec<RecordRef>>, key: &str, place: RecordRef) {
    match map.get_mut(key) {
        Some(places) => {
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        None => {
            map.insert(key.into(), vec![place]);
        }
    }
}

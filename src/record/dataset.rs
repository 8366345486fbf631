//! Datasets.

use super::{Actor, AnyRecord, Mandate, Office, Source};
use crate::shape::record;
use crate::{FormatVersion, PartialDate, RecordType};

record! {
    /// The records of one file, or of several merged ones. The default is an empty dataset in the current format.
    ///
    /// ```
    /// use mandata::Dataset;
    /// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
    /// let dataset: Dataset = text.parse()?;
    /// assert_eq!(dataset.sources[0].title, "A page");
    /// assert_eq!(dataset.to_json().parse::<Dataset>()?, dataset);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub struct Dataset {
        /// The version of the format.
        format: FormatVersion,
        /// The JSON Schema by which editors check the file.
        schema("$schema")?: String,
        /// The title.
        title?: String,
        /// What the dataset is.
        description?: String,
        /// The licence, as an SPDX identifier where there is one.
        licence?: String,
        /// Who publishes it.
        publisher?: String,
        /// The version of the data.
        version?: String,
        /// When the data was last changed. "As of" means this day where nothing else is said.
        modified?: PartialDate,
        /// The bodies.
        actors*: Actor,
        /// The parts of bodies.
        offices*: Office,
        /// What bodies are charged to do.
        mandates*: Mandate,
        /// Who says so.
        sources*: Source,
    }
}

/// Where a record stands in a dataset: its list and its index there.
///
/// It is an address in the dataset that gave it: another dataset may have another record there, or none.
///
/// ```
/// use mandata::{Dataset, RecordRef, RecordType, Source, SourceId, SourceKind};
/// let mut dataset = Dataset::default();
/// dataset.sources.push(Source::new("s".parse::<SourceId>()?, "A page", SourceKind::News));
/// let (place, record) = dataset.records().next().unwrap();
/// assert_eq!(place, RecordRef { record_type: RecordType::Source, index: 0 });
/// assert_eq!(dataset.record(place), Some(record));
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordRef {
    /// The list.
    pub record_type: RecordType,
    /// The index in the list.
    pub index: usize,
}

impl Default for Dataset {
    fn default() -> Self {
        Self::new(FormatVersion::current())
    }
}

impl Dataset {
    /// All records: actors, offices, mandates, sources, each list in order, each with its place.
    ///
    /// ```
    /// use mandata::{Dataset, RecordType};
    /// let dataset = Dataset::bundled()?;
    /// let offices = dataset.records().filter(|(place, _)| place.record_type == RecordType::Office);
    /// assert_eq!(offices.count(), dataset.offices.len());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn records(&self) -> impl Iterator<Item = (RecordRef, AnyRecord<'_>)> {
        let actors = self.actors.iter().map(AnyRecord::Actor).enumerate();
        let offices = self.offices.iter().map(AnyRecord::Office).enumerate();
        let mandates = self.mandates.iter().map(AnyRecord::Mandate).enumerate();
        let sources = self.sources.iter().map(AnyRecord::Source).enumerate();
        actors.chain(offices).chain(mandates).chain(sources).map(|(index, record)| {
            let record_type = record.record_type();
            (RecordRef { record_type, index }, record)
        })
    }

    /// The record at a place; `None` where the list is shorter.
    ///
    /// ```
    /// use mandata::{Dataset, RecordRef, RecordType};
    /// let place = RecordRef { record_type: RecordType::Actor, index: 0 };
    /// assert_eq!(Dataset::default().record(place), None);
    /// ```
    pub fn record(&self, place: RecordRef) -> Option<AnyRecord<'_>> {
        match place.record_type {
            RecordType::Actor => self.actors.get(place.index).map(AnyRecord::Actor),
            RecordType::Office => self.offices.get(place.index).map(AnyRecord::Office),
            RecordType::Mandate => self.mandates.get(place.index).map(AnyRecord::Mandate),
            RecordType::Source => self.sources.get(place.index).map(AnyRecord::Source),
        }
    }

    /// What the dataset says of itself, without its records.
    pub(crate) fn header(&self) -> Self {
        Self {
            format: self.format.clone(),
            schema: self.schema.clone(),
            title: self.title.clone(),
            description: self.description.clone(),
            licence: self.licence.clone(),
            publisher: self.publisher.clone(),
            version: self.version.clone(),
            modified: self.modified,
            actors: Vec::new(),
            offices: Vec::new(),
            mandates: Vec::new(),
            sources: Vec::new(),
            extra: self.extra.clone(),
        }
    }

    /// How many records there are.
    ///
    /// ```
    /// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
    /// assert_eq!(text.parse::<mandata::Dataset>()?.len(), 1);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn len(&self) -> usize {
        self.actors.len() + self.offices.len() + self.mandates.len() + self.sources.len()
    }

    /// Whether there is no record.
    ///
    /// ```
    /// assert!(mandata::Dataset::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The name of the list that holds records of a type.
pub(crate) fn list_name(record_type: RecordType) -> &'static str {
    match record_type {
        RecordType::Actor => "actors",
        RecordType::Office => "offices",
        RecordType::Mandate => "mandates",
        RecordType::Source => "sources",
    }
}

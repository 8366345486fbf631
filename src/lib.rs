//! Who acts, through which part, by which authority, and who says so: a typed, sourced and checked model of
//! institutions in counter-IED work, mine action and peace operations.
//!
//! [`Actor`], [`Office`], [`Mandate`] and [`Source`] are the records, [`Dataset`] holds them, [`Registry`] answers
//! questions about them, [`Validator`] reviews data that nobody has checked, and [`schema::of`] gives their JSON Schema.
//!
//! ```
//! use mandata::{Registry, Validator};
//!
//! // The bundled dataset, indexed.
//! let registry = Registry::bundled()?;
//! let dpko = registry.find("DPKO")?;
//! assert_eq!(dpko.id(), "un-dpo");
//!
//! // Who headed it in the middle of 2016?
//! let heads = registry.holders("un-dpo-usg", Some("2016-06-01".parse()?))?;
//! assert_eq!(heads[0].item.person.name, "Hervé Ladsous");
//!
//! // Since when does it exist, and who says otherwise?
//! let values = dpko.values_at(&"/history/founded/date".parse()?);
//! assert_eq!(values.preferred.unwrap().value.as_str(), Some("1992-03"));
//! assert!(values.alternatives.iter().any(|other| other.value.as_str() == Some("1998")));
//!
//! // Somebody else's record of it, reviewed against the bundled dataset.
//! let text = r#"{
//!   "format": "1",
//!   "modified": "2025-04-30",
//!   "sources": [{"id": "page", "title": "A directory page", "kind": "directory-profile"}],
//!   "actors": [{
//!     "id": "dpko", "kind": "un-department", "level": "international", "sources": ["page"],
//!     "names": [{"text": "DPKO", "kind": "acronym"}],
//!     "history": [{
//!       "kind": "founded", "date": "1998",
//!       "under": {"person": {"name": "Boutros Boutros-Ghali"}, "office": "un-sg"}
//!     }]
//!   }]
//! }"#;
//! let report = Validator::new().reference(&registry).check_bytes("page.json", text.as_bytes());
//! let finding = report.findings.iter().find(|finding| finding.code == "time.event-outside-term").unwrap();
//! assert_eq!(finding.message, "1998 is outside the term of Boutros Boutros-Ghali (1992-01-01 to 1996-12-31)");
//! assert_eq!(finding.location.as_ref().unwrap().to_string(), "page.json:9:34");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

mod error;
pub mod finding;
pub mod format;
mod record;
pub mod registry;
pub mod review;
pub mod rule;
mod scan;
pub mod schema;
pub mod shape;
mod threads;
pub mod value;
pub mod vocabulary;

pub use error::{Error, Kind as ErrorKind};
pub use finding::{Arg, Certainty, Finding, Location, RecordName, Report, Severity};
pub use format::{Format, Limits};
pub use record::{
    Actor, AnyRecord, Area, Body, Claim, Classification, Dataset, Diff, Event, FieldChange, Figure, Gap, Identifier,
    Instrument, Mandate, MergeError, Name, Office, Person, Place, Placement, Prose, Record, RecordChange, RecordKey,
    RecordRef, Relation, Source, Statement, Task, Tenure, Under, Values, WebLink,
};
pub use registry::{Filter, Found, Registry};
pub use review::{Baseline, Config, Exception, Grade, Preset, Validator};
pub use shape::{Json, Number, Object, ValueError};
pub use value::{
    ActorId, Answer, BodyId, COUNTRIES_AS_OF, Coordinates, CountryCode, Credibility, FormatVersion, Id, IdKind, Key,
    LanguageTag, Latitude, Link, Longitude, MandateId, OfficeId, PartialDate, Period, Pointer, Qualifier, Seats,
    SourceId, SymbolKind, UnBody, UnSymbol, Until,
};
pub use vocabulary::{
    Activity, ActorKind, Basis, ClassificationScheme, EventKind, GapReason, Hazard, IdentifierScheme, InstrumentKind,
    Level, LinkKind, Manner, NameKind, OfficeKind, PlaceRole, Quantity, RecordType, RelationKind, Reliability,
    SourceKind, Stance,
};

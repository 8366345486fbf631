//! The four records and their parts, and the dataset that holds them.

mod actor;
mod any;
mod body;
mod claim;
mod dataset;
mod diff;
mod event;
mod identifier;
mod mandate;
mod merge;
mod name;
mod office;
mod place;
mod relation;
mod source;
mod statement;
mod tenure;

pub use actor::{Actor, Classification};
pub use any::{AnyRecord, Record};
pub use body::Body;
pub use claim::{Claim, Gap};
pub use dataset::{Dataset, RecordRef};
pub use diff::{Diff, FieldChange, RecordChange, RecordKey};
pub use event::{Event, Under};
pub use identifier::Identifier;
pub use mandate::{Area, Instrument, Mandate, Task};
pub use merge::MergeError;
pub use name::{Name, Prose};
pub use office::{Office, Placement};
pub use place::{Place, WebLink};
pub use relation::{Figure, Relation};
pub use source::Source;

pub(crate) use dataset::list_name;
pub use statement::{Statement, Values};
pub use tenure::{Person, Tenure};

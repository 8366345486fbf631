//! JSON Schemas of the model, from the shapes, and the walk that explains a refused record.

mod walk;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::{Actor, Dataset, Mandate, Office, Report, Source};

pub(crate) use walk::{Issue, walk_fields, walk_list, walk_record, walk_value};

/// The JSON Schema (draft 2020-12) of a type of the model. Unknown fields are allowed.
///
/// ```
/// let schema = mandata::schema::of::<mandata::Actor>();
/// assert_eq!(schema.get("title"), Some(&"Actor".into()));
/// assert!(schema.pointer("/$defs/PartialDate/pattern").is_some());
/// ```
pub fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}

/// The names of the published schemas: the files in `schemas/`.
pub const NAMES: [&str; 6] = ["actor", "dataset", "mandate", "office", "report", "source"];

/// The published schema with one of the [`NAMES`].
///
/// ```
/// use mandata::schema;
/// assert!(schema::NAMES.iter().all(|name| schema::named(name).is_some()));
/// ```
pub fn named(name: &str) -> Option<Schema> {
    match name {
        "actor" => Some(of::<Actor>()),
        "dataset" => Some(of::<Dataset>()),
        "mandate" => Some(of::<Mandate>()),
        "office" => Some(of::<Office>()),
        "report" => Some(of::<Report>()),
        "source" => Some(of::<Source>()),
        _ => None,
    }
}

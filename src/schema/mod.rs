//! JSON Schemas of the model: of any type, in several drafts, and the published files.
//!
//! A schema is generated from the types in draft 2020-12; small transforms, a file each, then make it what is wanted.
//! [`of`] and [`named`] give a schema as it is published, [`Options`] another one.
//!
//! The schemas of draft 2020-12 serve in OpenAPI 3.1 as they are. A component refers to one by its `$id`, or to the file:
//!
//! ```
//! let actor = mandata::schema::named("actor").unwrap();
//! let api = serde_json::json!({
//!     "openapi": "3.1.0",
//!     "info": { "title": "A registry", "version": "1" },
//!     "paths": {},
//!     "components": { "schemas": { "Actor": { "$ref": actor.get("$id") } } },
//! });
//! let reference = &api["components"]["schemas"]["Actor"]["$ref"];
//! assert_eq!(reference, "https://w3id.org/mandata/schema/1/actor.json");
//! ```
//!
//! A whole schema may also stand there; its references stay inside it, since it has an `$id`. For tools that do not follow
//! either, and for OpenAPI 3.0, [`Options::components`] has all types side by side.

mod any_record;
mod closed;
mod derived;
mod draft;
mod draft07;
mod examples;
mod inline;
mod openapi30;
mod options;
mod published;
mod reference;
mod rules;
mod samples;
mod titles;
mod vocabularies;

pub use draft::Draft;
pub use options::{BASE, Options};
pub use published::{File, NAMES, files, named};
pub use rules::rules;
pub use vocabularies::vocabularies;

use schemars::{JsonSchema, Schema};

/// The JSON Schema (draft 2020-12) of a type of the model. Unknown fields are allowed.
///
/// ```
/// let schema = mandata::schema::of::<mandata::Actor>();
/// assert_eq!(schema.get("title"), Some(&"Actor".into()));
/// assert!(schema.pointer("/$defs/PartialDate/pattern").is_some());
/// ```
pub fn of<T: JsonSchema>() -> Schema {
    Options::default().of::<T>()
}

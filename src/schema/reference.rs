//! References inside a document.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::Value;

/// Where draft 2020-12 keeps the types that a schema refers to.
const DEFINITIONS: &str = "#/$defs/";

/// The name of the type that a schema refers to.
pub(super) fn referred(schema: &Schema) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(DEFINITIONS)
}

/// Lets all references lead to another place.
pub(super) fn redirect(schema: &mut Schema, place: &str) {
    let target = referred(schema).map(|name| format!("{place}{name}"));
    if let Some(target) = target {
        schema.insert("$ref".to_owned(), Value::String(target));
    }
    transform_subschemas(&mut |schema: &mut Schema| redirect(schema, place), schema);
}

/// Lets references to the document itself lead to a type by name, for a document that becomes a part of another one.
pub(super) fn name_root(schema: &mut Schema, name: &str) {
    if schema.get("$ref").is_some_and(|target| target == "#") {
        schema.insert("$ref".to_owned(), format!("{DEFINITIONS}{name}").into());
    }
    transform_subschemas(&mut |schema: &mut Schema| name_root(schema, name), schema);
}

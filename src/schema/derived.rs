//! Makes derived schemas say what those of the model say.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::Value;

use crate::shape::plain;

/// Takes out of derived schemas what the model has not: `null` for an absent field, formats of Rust's numbers, and the
/// mark-up and examples of doc comments.
pub(super) fn derived(schema: &mut Schema) {
    if schema.get("format").and_then(Value::as_str).is_some_and(is_rust_number) {
        schema.remove("format");
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = plain(text);
    }
    never_null(schema);
    transform_subschemas(&mut derived, schema);
}

fn is_rust_number(format: &str) -> bool {
    format.trim_start_matches("uint").trim_start_matches("int").chars().all(|c| c.is_ascii_digit())
}

/// An optional field is left out, never `null`.
fn never_null(schema: &mut Schema) {
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    let Some(Value::Array(choices)) = schema.get_mut("anyOf") else { return };
    choices.retain(|choice| choice.get("type") != Some(&"null".into()));
    if let [Value::Object(only)] = choices.as_slice() {
        let only = only.clone();
        schema.remove("anyOf");
        for (keyword, value) in only {
            schema.ensure_object().entry(keyword).or_insert(value);
        }
    }
}

//! Examples.

use schemars::Schema;
use serde_json::{Map, Value};

use super::samples::{Samples, samples};

/// Gives types and fields real values of the bundled dataset as examples.
pub(super) fn examples(document: &mut Schema, name: &str) {
    let samples = samples();
    if let Some(root) = document.as_object_mut() {
        exemplify(samples, name, root);
    }
    let Some(Value::Object(types)) = document.get_mut("$defs") else { return };
    for (name, schema) in types {
        if let Value::Object(schema) = schema {
            exemplify(samples, name, schema);
        }
    }
}

fn exemplify(samples: &Samples, name: &str, schema: &mut Map<String, Value>) {
    if let Some(values) = samples.of_type(name) {
        schema.insert("examples".to_owned(), values.into());
    }
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (field, property) in properties {
        if let (Value::Object(property), Some(values)) = (property, samples.of_field(name, field)) {
            property.insert("examples".to_owned(), values.into());
        }
    }
}

//! Refuses unknown fields.

use schemars::Schema;
use schemars::transform::transform_subschemas;

/// Refuses fields that are not named, wherever fields are named.
pub(super) fn closed(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.ensure_object().entry("additionalProperties").or_insert(false.into());
    }
    transform_subschemas(&mut closed, schema);
}

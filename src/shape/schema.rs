//! JSON Schemas from shapes.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::number::number_schema;
use super::{FieldShape, Presence, RecordShape, Shape, TermShape, TextShape};

/// From this many terms on, a closed list is one `enum` instead of documented constants.
const LARGE: usize = 40;

/// The schema of a record from its shape.
pub(crate) fn record_schema(shape: &RecordShape, generator: &mut SchemaGenerator) -> Schema {
    let mut properties = Map::new();
    if let Some(record_type) = shape.record_type {
        let description = "The type of the record; needed where its place does not give it.";
        let property = json!({ "type": "string", "const": record_type, "description": description });
        properties.insert("type".to_owned(), property);
    }
    for field in shape.fields {
        properties.insert(field.name.to_owned(), property(field, generator).to_value());
    }
    let required: Vec<&str> =
        shape.fields.iter().filter(|field| field.presence == Presence::Required).map(|field| field.name).collect();
    let mut schema = json_schema!({ "type": "object", "description": plain(shape.doc), "properties": properties });
    // Older drafts want at least one name in the list.
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema
}

fn property(field: &FieldShape, generator: &mut SchemaGenerator) -> Schema {
    let mut schema = (field.schema)(generator);
    if field.presence == Presence::List {
        schema = json_schema!({ "type": "array", "items": schema });
    }
    schema.insert("description".to_owned(), plain(field.doc).into());
    schema
}

/// The schema of a value or vocabulary from its shape.
pub(crate) fn shape_schema(shape: &Shape) -> Schema {
    match shape {
        Shape::Text(text) => text_schema(text),
        Shape::Term(terms) => term_schema(terms),
        Shape::Number(number) => number_schema(number),
        Shape::Bool => json_schema!({ "type": "boolean" }),
        Shape::Any | Shape::Record(_) => json_schema!({}),
    }
}

fn text_schema(shape: &TextShape) -> Schema {
    let mut schema = json_schema!({ "type": "string", "description": plain(shape.doc) });
    if let Some(pattern) = shape.pattern {
        schema.insert("pattern".to_owned(), pattern.into());
        schema.insert("examples".to_owned(), shape.good.into());
    }
    schema
}

fn term_schema(shape: &TermShape) -> Schema {
    let codes: Vec<&str> = shape.terms.iter().map(|term| term.code).collect();
    let description = plain(shape.doc);
    if !shape.closed {
        return json_schema!({ "type": "string", "description": description, "examples": codes });
    }
    if codes.len() >= LARGE {
        return json_schema!({ "type": "string", "description": description, "enum": codes });
    }
    let constants: Vec<Value> = shape
        .terms
        .iter()
        .map(|term| json!({ "type": "string", "const": term.code, "description": plain(term.doc) }))
        .collect();
    json_schema!({ "description": description, "oneOf": constants })
}

/// A doc comment as plain text: without its example, and with links as their words.
pub(crate) fn plain(doc: &str) -> String {
    let prose = doc.split("```").next().unwrap_or_default();
    let mut text = String::new();
    let mut rest = prose.trim();
    while let Some((before, after)) = rest.split_once("](") {
        text.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    text.replace(['[', ']'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

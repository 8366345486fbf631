//! OpenAPI 3.0.

use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

use super::reference::{name_root, redirect, referred};
use crate::FormatVersion;

const COMPONENTS: &str = "#/components/schemas/";

/// Puts schemas of draft 2020-12, and the types that they refer to, as components into one OpenAPI 3.0 document.
pub(super) fn openapi30(schemas: Vec<Schema>) -> Schema {
    let mut components = Map::new();
    for mut schema in schemas {
        let Some(name) = schema.get("title").and_then(Value::as_str).map(str::to_owned) else { continue };
        name_root(&mut schema, &name);
        discriminators(&mut schema);
        project(&mut schema);
        if let Some(Value::Object(types)) = schema.remove("$defs") {
            components.extend(types);
        }
        schema.remove("$schema");
        components.insert(name, schema.to_value());
    }
    json_schema!({
        "openapi": "3.0.3",
        "info": { "title": "mandata", "version": FormatVersion::current() },
        "paths": {},
        "components": { "schemas": components },
    })
}

fn project(schema: &mut Schema) {
    enumerations(schema);
    redirect(schema, COMPONENTS);
    for mut transform in SchemaSettings::openapi3().transforms {
        transform.transform(schema);
    }
}

/// Turns documented constants into one enumeration, of which generators of code make one type.
fn enumerations(schema: &mut Schema) {
    if let Some(Value::Array(choices)) = schema.get("oneOf") {
        let each =
            |keyword: &str| choices.iter().map(|choice| choice.get(keyword).cloned()).collect::<Option<Vec<_>>>();
        if let (Some(codes), Some(descriptions)) = (each("const"), each("description")) {
            schema.remove("oneOf");
            schema.insert("type".to_owned(), "string".into());
            schema.insert("enum".to_owned(), codes.into());
            schema.insert("x-enum-descriptions".to_owned(), descriptions.into());
        }
    }
    transform_subschemas(&mut enumerations, schema);
}

/// Names the field that tells which of several records one is.
fn discriminators(document: &mut Schema) {
    let Some(Value::Array(choices)) = document.get("oneOf") else { return };
    let mapping: Option<Map<String, Value>> = choices
        .iter()
        .map(|choice| {
            let name = referred(choice.try_into().ok()?)?;
            let constant = document.pointer(&format!("/$defs/{name}/properties/type/const"))?.as_str()?;
            Some((constant.to_owned(), format!("{COMPONENTS}{name}").into()))
        })
        .collect();
    if let Some(mapping) = mapping {
        document.insert("discriminator".to_owned(), json!({ "propertyName": "type", "mapping": mapping }));
    }
}

//! The schema of a record of any type.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::{Actor, AnyRecord, Mandate, Office, Source};

impl JsonSchema for AnyRecord<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Record".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A record of any of the four types, which its `type` tells.",
            "type": "object",
            "oneOf": [
                generator.subschema_for::<Typed<Actor>>(),
                generator.subschema_for::<Typed<Office>>(),
                generator.subschema_for::<Typed<Mandate>>(),
                generator.subschema_for::<Typed<Source>>(),
            ],
        })
    }
}

/// A record that says its type, where its place does not give it.
struct Typed<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for Typed<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Record", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        if let Some(Value::Array(required)) = schema.get_mut("required") {
            required.insert(0, "type".into());
        }
        schema
    }
}

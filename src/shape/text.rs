//! Free text, truth values and unknown JSON as elements of records.

use std::borrow::Cow;

use super::{Element, Inspect, Inspector, Json, Reflect, Shape, Step, TextShape, View};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

pub(super) static FREE_TEXT: TextShape = TextShape {
    name: "string",
    doc: "Free text.",
    code: "shape.wrong-type",
    pattern: None,
    good: &["", "any text"],
    bad: &[],
    check: |_| Ok(()),
};

impl Reflect for String {
    fn view(&self) -> View<'_> {
        View::Text(Cow::Borrowed(self))
    }
}

impl Inspect for String {
    #[inline]
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>) {
        inspector.text(self, at);
    }
}

impl Element for String {
    const SHAPE: Shape = Shape::Text(&FREE_TEXT);
}

impl Reflect for bool {
    fn view(&self) -> View<'_> {
        View::Bool(*self)
    }
}

impl Inspect for bool {}

impl Element for bool {
    const SHAPE: Shape = Shape::Bool;
}

impl Reflect for Json {
    fn view(&self) -> View<'_> {
        View::Any(self)
    }
}

impl Inspect for Json {
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>) {
        inspector.json(self, at);
    }
}

impl Element for Json {
    const SHAPE: Shape = Shape::Any;
}

impl JsonSchema for Json {
    fn schema_name() -> Cow<'static, str> {
        "Json".into()
    }

    fn inline_schema() -> bool {
        true
    }

    // Some generators of code take a schema that holds nothing but a description for that of an object.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "allOf": [{}] })
    }
}

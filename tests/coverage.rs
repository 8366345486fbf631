//! The fixtures cover the schemas: whatever a schema allows is shown by a valid one, whatever it refuses by an invalid
//! one that breaks nothing else.
//!
//! They lie in `fixtures/schema/{valid,invalid}/TYPE`, each a whole document, for any other reader of the schemas too.
//! What must be shown is read from the schemas of the types, and named by its place there: `Name/required/text`,
//! `Level/oneOf = national`. Parts that several types share need to be shown once.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use mandata::{Dataset, Validator};
use serde_json::Value;
use support::{ROOTS, Root, reading_errors, root};

/// A document and its place.
struct Fixture {
    path: String,
    text: String,
    value: Value,
}

/// The fixtures of a type, found in its folder.
fn fixtures(side: &str, root_type: &Root) -> Vec<Fixture> {
    let folder = format!("tests/fixtures/schema/{side}/{}", root_type.name);
    let entries = std::fs::read_dir(root(&folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"));
    let mut fixtures: Vec<Fixture> = names.map(|name| fixture(format!("{folder}/{name}"))).collect();
    fixtures.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!fixtures.is_empty(), "{folder} holds nothing");
    fixtures
}

fn fixture(path: String) -> Fixture {
    assert!(path.ends_with(".json"), "{path} is no JSON file");
    let text = std::fs::read_to_string(root(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    Fixture { path, text, value }
}

/// A schema and the name of the type at its root.
struct Document {
    schema: Value,
    title: String,
}

impl Document {
    fn of(root_type: &Root) -> Self {
        let schema = (root_type.schema)();
        let title = schema["title"].as_str().expect("a title").to_owned();
        Self { schema, title }
    }

    /// The name of a place in the schema: `/$defs/Name/required` is `Name/required` wherever it stands.
    fn place(&self, pointer: &str) -> String {
        pointer.strip_prefix("/$defs/").map_or_else(|| format!("{}{pointer}", self.title), str::to_owned)
    }

    /// The subschema itself, or the one that it refers to, with its pointer.
    fn resolve<'s>(&'s self, schema: &'s Value, pointer: String) -> (&'s Value, String) {
        let Some(target) = schema.get("$ref").and_then(Value::as_str) else { return (schema, pointer) };
        let pointer = target.trim_start_matches('#').to_owned();
        let schema = self.schema.pointer(&pointer).unwrap_or_else(|| panic!("{target} leads nowhere"));
        self.resolve(schema, pointer)
    }
}

/// The values of a closed vocabulary, with the keyword that closes it.
fn closed(schema: &Value) -> Option<(&'static str, Vec<&Value>)> {
    if let Some(value) = schema.get("const") {
        return Some(("const", vec![value]));
    }
    if let Some(values) = schema.get("enum") {
        return Some(("enum", values.as_array()?.iter().collect()));
    }
    let branches = schema.get("oneOf")?.as_array()?;
    Some(("oneOf", branches.iter().map(|branch| branch.get("const")).collect::<Option<_>>()?))
}

/// Keywords that a text or a number breaks.
const LIMITS: [&str; 3] = ["pattern", "minimum", "maximum"];

/// What the fixtures of both sides must show, or do show.
#[derive(Default)]
struct Shown {
    valid: BTreeSet<String>,
    invalid: BTreeSet<String>,
}

/// Collects what a schema asks to be shown, without following references.
fn needs(document: &Document, schema: &Value, pointer: &str, shown: &mut Shown) {
    let place = document.place(pointer);
    for keyword in LIMITS.into_iter().filter(|keyword| schema.get(*keyword).is_some()) {
        shown.valid.insert(format!("{place}/{keyword}"));
        shown.invalid.insert(format!("{place}/{keyword}"));
    }
    if let Some((keyword, values)) = closed(schema) {
        shown.invalid.insert(format!("{place}/{keyword}"));
        shown.valid.extend(values.iter().map(|value| format!("{place}/{keyword} = {value}")));
    }
    if let Some(json_type) = schema.get("type").and_then(Value::as_str) {
        shown.invalid.insert(format!("type {json_type}"));
    }
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
        shown.invalid.insert(format!("{place}/required/{}", name.as_str().expect("a name")));
    }
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        shown.valid.insert(format!("{place}/properties/{name}"));
        needs(document, property, &format!("{pointer}/properties/{name}"), shown);
    }
    if let Some(items) = schema.get("items") {
        needs(document, items, &format!("{pointer}/items"), shown);
    }
}

/// Collects what a valid value shows of a schema.
fn shows(document: &Document, schema: &Value, pointer: String, value: &Value, shown: &mut BTreeSet<String>) {
    let (schema, pointer) = document.resolve(schema, pointer);
    let place = document.place(&pointer);
    if let Some((keyword, _)) = closed(schema) {
        shown.insert(format!("{place}/{keyword} = {value}"));
    }
    for keyword in LIMITS {
        // A pattern is shown by any text, a bound by a number that just keeps it.
        let meets = |limit: &Value| limit.as_f64().is_none_or(|bound| value.as_f64() == Some(bound));
        if schema.get(keyword).is_some_and(meets) {
            shown.insert(format!("{place}/{keyword}"));
        }
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        let Some(property) = schema.get("properties").and_then(|properties| properties.get(name)) else { continue };
        shown.insert(format!("{place}/properties/{name}"));
        shows(document, property, format!("{pointer}/properties/{name}"), member, shown);
    }
    if let Some(items) = schema.get("items") {
        for item in value.as_array().into_iter().flatten() {
            shows(document, items, format!("{pointer}/items"), item, shown);
        }
    }
}

/// What an error of a validator shows of a schema.
fn broken(document: &Document, error: &jsonschema::ValidationError<'_>) -> String {
    use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
    let place = document.place(error.schema_path().as_str());
    match error.kind() {
        Kind::Required { property } => format!("{place}/{}", property.as_str().expect("a name")),
        Kind::Type { kind: TypeKind::Single(json_type) } => format!("type {json_type}"),
        _ => place,
    }
}

/// The members of one set that another lacks, one a line.
fn missing(needed: &BTreeSet<String>, shown: &BTreeSet<String>) -> String {
    needed.difference(shown).map(|place| format!("  {place}\n")).collect()
}

#[test]
fn fixtures_cover_the_schemas() {
    let (mut needed, mut shown) = (Shown::default(), Shown::default());
    for root_type in &ROOTS {
        let document = Document::of(root_type);
        needs(&document, &document.schema, "", &mut needed);
        for (name, part) in document.schema["$defs"].as_object().expect("definitions") {
            needs(&document, part, &format!("/$defs/{name}"), &mut needed);
        }
        for fixture in fixtures("valid", root_type) {
            shows(&document, &document.schema, String::new(), &fixture.value, &mut shown.valid);
        }
        let validator = jsonschema::validator_for(&document.schema).expect("compiles");
        for fixture in fixtures("invalid", root_type) {
            shown.invalid.extend(validator.iter_errors(&fixture.value).map(|error| broken(&document, &error)));
        }
    }
    let counts = (needed.valid.len(), needed.invalid.len());
    assert!(counts.0 > 400 && counts.1 > 70, "the schemas were not read: {counts:?}");
    let (valid, invalid) = (missing(&needed.valid, &shown.valid), missing(&needed.invalid, &shown.invalid));
    assert!(valid.is_empty(), "no valid fixture shows\n{valid}");
    assert!(invalid.is_empty(), "no invalid fixture breaks\n{invalid}");
}

/// What is shown once is shown for all types only if a definition is the same in every schema.
#[test]
fn definitions_are_the_same_in_every_schema() {
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    for root_type in &ROOTS {
        for (name, part) in (root_type.schema)()["$defs"].as_object().expect("definitions") {
            let first = known.entry(name.clone()).or_insert_with(|| part.clone());
            assert_eq!(first, part, "{name} in the schema of {}", root_type.name);
        }
    }
}

#[test]
fn valid_fixtures_are_read_by_all() {
    for root_type in &ROOTS {
        let validator = jsonschema::validator_for(&(root_type.schema)()).expect("compiles");
        for Fixture { path, text, value } in fixtures("valid", root_type) {
            assert_eq!((root_type.serde)(&text), Ok(()), "{path}");
            assert!(text.parse::<Dataset>().is_ok(), "{path}: {:?}", text.parse::<Dataset>().err());
            assert!(validator.is_valid(&value), "{path}: {:?}", validator.validate(&value).err());
            let report = Validator::new().check_bytes(&path, text.as_bytes());
            let errors: Vec<String> = reading_errors(&report).map(ToString::to_string).collect();
            assert!(errors.is_empty(), "{errors:?}");
        }
    }
}

#[test]
fn invalid_fixtures_break_one_thing() {
    for root_type in &ROOTS {
        let validator = jsonschema::validator_for(&(root_type.schema)()).expect("compiles");
        for Fixture { path, text, value } in fixtures("invalid", root_type) {
            assert!((root_type.serde)(&text).is_err(), "{path}: serde reads it");
            assert!(text.parse::<Dataset>().is_err(), "{path}: the typed path reads it");
            let refusals: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert_eq!(refusals.len(), 1, "{path}: the schema says {refusals:?}");
            let report = Validator::new().check_bytes(&path, text.as_bytes());
            let errors: Vec<String> = reading_errors(&report).map(ToString::to_string).collect();
            assert_eq!(errors.len(), 1, "{path}: the review says {errors:?}");
        }
    }
}

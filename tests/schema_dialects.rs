//! The schemas in other dialects accept and refuse the same records.

mod support;

use jsonschema::{Draft as Dialect, Validator};
use mandata::schema::{self, Draft, Options};
use mandata::{Dataset, Office};
use schemars::Schema;
use serde_json::{Map, Value, json};
use support::{LISTS, Random};

const SEED: u64 = 20_250_430;
const CASES: usize = 600;

fn records() -> Vec<Value> {
    let bundled: Value = serde_json::from_str(&Dataset::bundled().expect("loads").to_json()).expect("JSON");
    let typed = |(list, name): (&str, &str)| {
        let mut records = bundled[list].as_array().expect("a list").clone();
        for record in &mut records {
            record["type"] = name.into();
        }
        records
    };
    LISTS.into_iter().flat_map(typed).collect()
}

/// Changes one place of a record: another value, a field less, a field more, or another name.
fn mutate(random: &mut Random, value: &mut Value) {
    let values = [
        json!(null),
        json!(3),
        json!(0.5),
        json!(""),
        json!("x y"),
        json!("1992"),
        json!([]),
        json!({}),
        json!(["ngo"]),
    ];
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let name = random.pick(&fields.keys().cloned().collect::<Vec<_>>()).clone();
            match random.below(8) {
                0 => drop(fields.remove(&name)),
                1 => drop(fields.insert("unknown".to_owned(), random.pick(&values).clone())),
                2 => drop(fields.insert(name, random.pick(&values).clone())),
                _ => mutate(random, &mut fields[&name]),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = random.below(items.len());
            mutate(random, &mut items[index]);
        }
        value => *value = random.pick(&values).clone(),
    }
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).expect("compiles")
}

/// A component of an OpenAPI 3.0 document as a schema of draft 04, from which OpenAPI 3.0 was made.
fn component(document: &Value, name: &str) -> Validator {
    let text = document["components"]["schemas"].to_string().replace("#/components/schemas/", "#/definitions/");
    let definitions: Value = serde_json::from_str(&text).expect("JSON");
    let schema = json!({ "allOf": [{ "$ref": format!("#/definitions/{name}") }], "definitions": definitions });
    jsonschema::options().with_draft(Dialect::Draft4).build(&schema).expect("compiles")
}

#[test]
fn dialects_agree() {
    let records = records();
    let mut random = Random(SEED);
    let cases: Vec<Value> = (0..CASES)
        .map(|_| {
            let mut record = random.pick(&records).clone();
            (0..random.below(3)).for_each(|_| mutate(&mut random, &mut record));
            record
        })
        .collect();
    for options in [Options::default(), Options::default().closed()] {
        let named = |options: &Options| options.named("record").expect("a schema").to_value();
        let plain = validator(&named(&options));
        let dialects = [
            ("draft 07", validator(&named(&options.clone().draft(Draft::Draft07)))),
            ("inlined", validator(&named(&options.clone().inline()))),
            ("inlined draft 07", validator(&named(&options.clone().inline().draft(Draft::Draft07)))),
            ("OpenAPI 3.0", component(options.components().as_value(), "Record")),
        ];
        let mut accepted = 0;
        for record in &cases {
            let expected = plain.is_valid(record);
            accepted += usize::from(expected);
            for (name, dialect) in &dialects {
                assert_eq!(dialect.is_valid(record), expected, "{name} differs, seed {SEED}: {record}");
            }
        }
        assert!(accepted > CASES / 10 && accepted < CASES * 9 / 10, "{accepted} accepted");
    }
}

/// What OpenAPI 3.0 does not know.
#[test]
fn components_have_nothing_foreign() {
    fn walk(path: &str, value: &Value, components: &Value) {
        match value {
            Value::Object(fields) => {
                let is_names = path.ends_with("/properties") || path.ends_with("/schemas");
                for (key, value) in fields.iter().filter(|(key, _)| *key != "example") {
                    let foreign = ["const", "$defs", "definitions", "$id", "$schema", "examples", "components"];
                    assert!(is_names || !foreign.contains(&key.as_str()), "{path}/{key}");
                    assert!(is_names || key != "type" || value.is_string(), "{path}/type");
                    assert!(is_names || key != "$ref" || fields.len() == 1, "{path}: beside a reference");
                    assert!(is_names || key != "required" || value != &json!([]), "{path}/required");
                    walk(&format!("{path}/{key}"), value, components);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| walk(path, item, components)),
            Value::String(text) if text.starts_with("#/") => {
                let name = text.strip_prefix("#/components/schemas/").unwrap_or_else(|| panic!("{path}: {text}"));
                assert!(components.get(name).is_some(), "{path}: {text}");
            }
            _ => {}
        }
    }
    for options in [Options::default(), Options::default().closed()] {
        let document = options.components();
        let components = &document.as_value()["components"]["schemas"];
        for name in ["Actor", "Office", "Mandate", "Source", "Dataset", "Record", "Report", "Configuration"] {
            assert!(components.get(name).is_some(), "{name}");
        }
        walk("/schemas", components, components);
        assert_eq!(document.get("openapi"), Some(&"3.0.3".into()));
        let mapping = &components["Record"]["discriminator"]["mapping"];
        assert_eq!(mapping["actor"], "#/components/schemas/ActorRecord");
    }
    let office = Options::default().draft(Draft::OpenApi30).of::<Office>();
    assert!(office.pointer("/components/schemas/Office").is_some());
    assert!(office.pointer("/components/schemas/Actor").is_none(), "only what the type needs");
}

/// A document of OpenAPI 3.1 whose components are made from the plain schemas.
fn openapi31(component: impl Fn(&Value) -> Value) -> Value {
    let schemas: Map<String, Value> = schema::NAMES
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), component(schema::named(name)?.as_value()))))
        .collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "A registry", "version": "1" },
        "paths": {},
        "components": { "schemas": schemas },
    })
}

#[test]
fn openapi_31_refers_to_the_plain_schemas() {
    let address = "https://example.org/openapi.json";
    let document = openapi31(|schema| json!({ "$ref": schema["$id"] }));
    let schemas: Vec<Value> =
        schema::NAMES.iter().filter_map(|name| schema::named(name)).map(Schema::to_value).collect();
    let mut registry = jsonschema::Registry::new().add(address, &document).expect("a document");
    for schema in &schemas {
        registry = registry.add(schema["$id"].as_str().expect("an id"), schema).expect("a schema");
    }
    let registry = registry.prepare().expect("references resolve");
    let component = |name: &str| {
        let schema = json!({ "$ref": format!("{address}#/components/schemas/{name}") });
        jsonschema::options().with_registry(&registry).build(&schema).expect("references resolve")
    };
    accepts_records(component);
}

#[test]
fn openapi_31_embeds_the_plain_schemas() {
    let document = openapi31(Value::clone);
    let component = |name: &str| {
        // A validator of JSON Schema knows `$defs` as a place of schemas, as OpenAPI 3.1 knows its components.
        let schema = json!({ "$ref": format!("#/$defs/{name}"), "$defs": document["components"]["schemas"] });
        jsonschema::validator_for(&schema).expect("references resolve")
    };
    accepts_records(component);
}

fn accepts_records(component: impl Fn(&str) -> Validator) {
    for name in schema::NAMES {
        assert!(!component(name).is_valid(&json!([])), "{name}");
    }
    let record = component("record");
    assert!(records().iter().all(|value| record.is_valid(value)));
}

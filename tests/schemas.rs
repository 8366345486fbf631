//! The committed schemas are those of the types, and say what every field is.

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use mandata::{Dataset, schema};
use serde_json::{Value, json};
use support::root;

const REWRITE: &str = "to rewrite them: cargo run --example schemas";

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}; {REWRITE}", path.display()))
}

/// The schemas among the published files, which are all but the data.
fn schemas() -> Vec<(String, Value)> {
    let files = schema::files().into_iter().filter(|file| !["rules.json", "vocabularies.json"].contains(&&*file.path));
    files.map(|file| (file.path, serde_json::from_str(&file.text).expect("JSON"))).collect()
}

fn collect(folder: &Path, base: &Path, found: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, base, found);
        } else {
            let name = path.strip_prefix(base).expect("below").to_string_lossy().replace('\\', "/");
            found.insert(name, read(&path));
        }
    }
}

/// Whether a file lists the rules, some of which need the feature `unicode`.
fn lists_rules(path: &str) -> bool {
    ["rules.json", "configuration.json", "components.json"].iter().any(|name| path.ends_with(name))
}

#[test]
fn committed_files_are_those_of_the_types() {
    let mut on_disk = BTreeMap::new();
    collect(&root("schemas"), &root("schemas"), &mut on_disk);
    for file in schema::files() {
        let committed = on_disk.remove(&file.path);
        if cfg!(not(feature = "unicode")) && lists_rules(&file.path) {
            continue;
        }
        assert!(committed.as_ref() == Some(&file.text), "schemas/{} is missing or stale; {REWRITE}", file.path);
    }
    let left: Vec<&String> = on_disk.keys().collect();
    assert!(left.is_empty(), "not generated, so to be deleted: {left:?}");
}

#[test]
fn schemas_are_valid_and_have_their_own_id() {
    let mut ids = BTreeMap::new();
    for (path, schema) in schemas().into_iter().filter(|(path, _)| !path.starts_with("openapi")) {
        assert!(jsonschema::meta::is_valid(&schema), "{path}");
        assert_eq!(schema["$id"], format!("{}{path}", schema::BASE));
        let text = schema.to_string();
        assert_eq!(text.matches("\"$id\"").count(), 1, "{path}: an id below the root");
        assert!(ids.insert(schema["$id"].to_string(), path).is_none());
    }
    let for_editors = 2;
    assert_eq!(ids.len(), 4 * schema::NAMES.len() + for_editors);
}

/// Calls `see` with each object that stands where a schema does; data in examples is none.
fn each_schema(path: &str, value: &Value, see: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => {
            see(path, value);
            for (key, value) in
                fields.iter().filter(|(key, _)| !["examples", "example", "enum"].contains(&key.as_str()))
            {
                each_schema(&format!("{path}/{key}"), value, see);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                each_schema(&format!("{path}/{index}"), item, see);
            }
        }
        _ => {}
    }
}

#[test]
fn every_field_and_type_is_described() {
    let mut seen = 0;
    for (path, schema) in schemas() {
        let mut faults = Vec::new();
        each_schema("", &schema, &mut |place, schema| {
            for keyword in ["properties", "$defs", "definitions", "schemas"] {
                for (name, described) in schema.get(keyword).and_then(Value::as_object).into_iter().flatten() {
                    seen += 1;
                    let has = |keyword| described[keyword].as_str().is_some_and(|text| !text.trim().is_empty());
                    if place.ends_with("/properties") || has("title") && has("description") {
                        continue;
                    }
                    faults.push(format!("{place}/{keyword}/{name}"));
                }
            }
        });
        assert!(faults.is_empty(), "{path}: no title or no description at {faults:#?}");
        let title = schema.get("title").or(schema.pointer("/info/title"));
        assert!(title.is_some_and(Value::is_string), "{path}");
    }
    assert!(seen > 4000, "the schemas were not understood");
}

#[test]
fn descriptions_are_prose() {
    for (path, schema) in schemas() {
        each_schema("", &schema, &mut |place, schema| {
            let format = schema.get("format").and_then(Value::as_str);
            assert!(format.is_none(), "{path}{place}: the format {format:?} is not what the types accept");
            let Some(text) = schema.get("description").and_then(Value::as_str) else { return };
            assert!(!text.contains("```") && !text.contains("]("), "{path}{place}: {text}");
        });
    }
}

/// Checks the examples of a schema and of all that it names against the schema that they stand in.
#[test]
fn examples_are_valid() {
    let mut seen = 0;
    // The other dialects have the same examples.
    let plain = |path: &str| !path.starts_with("draft-07/") && !path.starts_with("openapi-3.0/");
    for (path, document) in schemas().into_iter().filter(|(path, _)| plain(path)) {
        let id = document["$id"].as_str().expect("an id");
        let registry = jsonschema::Registry::new().add(id, &document).expect("an id").prepare().expect("resolves");
        each_schema("", &document, &mut |place, schema| {
            let Some(examples) = schema.get("examples").and_then(Value::as_array) else { return };
            let reference = json!({ "$schema": document["$schema"], "$ref": format!("{id}#{place}") });
            let validator = jsonschema::options().with_registry(&registry).build(&reference).expect("compiles");
            assert!(!examples.is_empty(), "{path}{place}");
            for example in examples {
                seen += 1;
                assert!(validator.is_valid(example), "{path}{place}: {example}");
                assert!(example.to_string().len() < 2000, "{path}{place}: {example} is long");
            }
        });
    }
    assert!(seen > 2000, "{seen} examples");
}

#[test]
fn every_record_type_has_an_example() {
    for name in schema::NAMES.into_iter().filter(|name| *name != "report") {
        let schema = schema::named(name).expect("a schema");
        assert!(schema.get("examples").is_some(), "{name}");
    }
}

#[test]
fn rules_and_vocabularies_are_complete() {
    let rules = schema::rules();
    assert!(rules["base"].to_string().parse::<Dataset>().is_ok());
    let rules = rules["rules"].as_array().expect("a list");
    assert_eq!(rules.len(), mandata::rule::CATALOGUE.len());
    for rule in rules {
        let examples = ["bad", "good"].into_iter().flat_map(|key| rule[key].as_array().expect("a list"));
        assert!(!rule["bad"].as_array().expect("a list").is_empty(), "{}", rule["code"]);
        for example in examples {
            let whole = !example.as_object().expect("an object").values().any(Value::is_null);
            let is_known = example["patch"].is_object() || example["line"].is_u64() || example["shown"].is_string();
            assert!(whole && is_known, "{}: {example}", rule["code"]);
        }
    }
    let lists = schema::vocabularies();
    let lists = lists["vocabularies"].as_array().expect("a list");
    assert_eq!(lists.len(), mandata::vocabulary::all().len());
    for list in lists {
        for term in list["terms"].as_array().expect("a list") {
            for key in ["code", "label", "definition"] {
                assert!(term[key].as_str().is_some_and(|text| !text.is_empty()), "{}: {term}", list["name"]);
            }
        }
    }
}

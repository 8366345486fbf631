//! The committed schemas are those of the types, and accept what the crate writes.

mod support;

use mandata::{Dataset, schema};
use serde_json::Value;
use support::{LISTS, root};

fn committed(name: &str) -> Value {
    let path = root("schemas").join(format!("{name}.json"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn committed_schemas_are_those_of_the_types() {
    for name in schema::NAMES {
        let schema = schema::named(name).expect(name);
        assert!(committed(name) == *schema.as_value(), "schemas/{name}.json is stale: cargo run --example schemas");
        assert!(jsonschema::meta::is_valid(schema.as_value()), "{name}");
    }
}

#[test]
fn committed_schemas_accept_the_bundled_dataset() {
    let bundled: Value = serde_json::from_str(&Dataset::bundled().expect("loads").to_json()).expect("JSON");
    let whole = jsonschema::validator_for(&committed("dataset")).expect("compiles");
    assert!(whole.is_valid(&bundled));
    for (list, name) in LISTS {
        let schema = jsonschema::validator_for(&committed(name)).expect("compiles");
        for record in bundled[list].as_array().expect("a list") {
            assert!(schema.is_valid(record), "{}", record["id"]);
        }
    }
}

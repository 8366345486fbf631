//! The schemas accept what the crate reads and writes, and the closed ones no other field.

mod support;

use jsonschema::Validator;
use mandata::schema::{self, Draft, Options};
use mandata::{Actor, Dataset};
use serde_json::{Value, json};
use support::{LISTS, root};

fn validator(options: &Options, name: &str) -> Validator {
    let schema = options.named(name).expect("a schema");
    jsonschema::options().should_validate_formats(true).build(schema.as_value()).expect("compiles")
}

#[test]
fn open_and_closed_accept_the_bundled_dataset() {
    let bundled: Value = serde_json::from_str(&Dataset::bundled().expect("loads").to_json()).expect("JSON");
    let draft07 = Options::default().draft(Draft::Draft07);
    for options in [Options::default(), Options::default().closed(), draft07.clone(), draft07.closed()] {
        let of = |name: &str| validator(&options, name);
        let mut dataset = bundled.clone();
        dataset["$schema"] = options.named("dataset").expect("a schema").get("$id").expect("an id").clone();
        assert!(of("dataset").is_valid(&dataset), "{options:?} dataset");
        let line = of("record");
        for (list, name) in LISTS {
            let alone = of(name);
            for record in bundled[list].as_array().expect("a list") {
                let mut typed = record.clone();
                typed["type"] = name.into();
                assert!(alone.is_valid(record) && alone.is_valid(&typed), "{options:?} {name}: {}", record["id"]);
                assert!(line.is_valid(&typed), "{options:?} record: {}", record["id"]);
                assert!(!line.is_valid(record), "{options:?} record without a type: {}", record["id"]);
            }
        }
    }
}

#[test]
fn closed_refuses_unknown_fields_at_every_depth() {
    let open = validator(&Options::default(), "actor");
    let closed = validator(&Options::default().closed(), "actor");
    let actor = json!({
        "id": "a", "kind": "ngo", "level": "national",
        "names": [{ "text": "A", "kind": "official", "period": { "since": "1992" } }],
        "claims": [{ "field": "/names", "source": "s", "stance": "accepted", "says": [{ "any": "thing" }] }],
    });
    assert!(open.is_valid(&actor) && closed.is_valid(&actor));
    for place in ["", "/names/0", "/names/0/period", "/claims/0"] {
        let mut changed = actor.clone();
        changed.pointer_mut(place).expect("a place")["unknown"] = json!(1);
        assert!(open.is_valid(&changed), "{place}");
        assert!(!closed.is_valid(&changed), "{place}");
    }
}

/// The configuration is not extensible: its schema accepts what the reader accepts.
#[test]
#[cfg(feature = "config")]
fn configuration_is_what_the_reader_accepts() {
    let schemas = [Options::default(), Options::default().closed()].map(|options| validator(&options, "configuration"));
    let cases = [
        ("", true),
        ("preset = 'publish'", true),
        ("preset = 'Publish'", false),
        ("preset = 'strict'", false),
        ("preset = 1", false),
        ("preset = { publish = {} }", false),
        ("presets = 'publish'", false),
        ("[rules]\ntext = 'off'\n'source.not-https' = 'error'", true),
        ("[rules]\ntext = 'loud'", false),
        ("[rules]\ntext = true", false),
        ("[rules]\ntext = { off = {} }", false),
        ("[rules]\ntexts = 'off'", false),
        ("[rules]\n'text.absent' = 'info'", false),
        ("[rules]\nshape = 'off'", false),
        ("[rules]\nshape = 'info'\n'value.link' = 'warning'", true),
        ("[rules]\n'value.link' = 'off'", false),
        ("rules = []", false),
        ("[[allow]]\nrule = 'source.missing'\nrecord = 'a'\nreason = 'known'", true),
        ("[[allow]]\nrule = 'source.missing'\nrecord = ''\nreason = ''\nuntil = '2027-06'", true),
        ("[[allow]]\nrule = 'source.missing'\nrecord = 'a'\nreason = 'known'\nuntil = '2027-13'", false),
        ("[[allow]]\nrule = 'source.missing'\nrecord = 'a'\nreason = 'known'\nuntil = 2027-06-30", false),
        ("[[allow]]\nrule = 'source.missing'\nrecord = 'a'", false),
        ("[[allow]]\nrule = 'source'\nrecord = 'a'\nreason = 'known'", false),
        ("[[allow]]\nrule = 'value.link'\nrecord = 'a'\nreason = 'known'", false),
        ("[[allow]]\nrule = 'value.link-rewritten'\nrecord = 'a'\nreason = 'known'", true),
        ("[[allow]]\nrule = 'shape.unknown-term'\nrecord = 'a'\nreason = 'known'", true),
        ("[[allow]]\nrule = 'source.missing'\nrecord = 'a'\nreason = 'known'\nby = 'me'", false),
        ("allow = {}", false),
    ];
    for (text, accepted) in cases {
        let value: Value = toml::from_str(text).expect("TOML");
        assert_eq!(mandata::Config::from_toml(text).is_ok(), accepted, "the reader: {text}");
        for schema in &schemas {
            assert_eq!(schema.is_valid(&value), accepted, "the schema: {text}");
        }
    }
}

#[test]
fn reports_are_what_their_schema_says() {
    let text = std::fs::read(root("tests/fixtures/directory-page.json")).expect("a fixture");
    let report = mandata::Validator::new().check_bytes("page.json", &text);
    assert!(!report.findings.is_empty());
    let report = serde_json::to_value(report).expect("serializes");
    for options in [Options::default(), Options::default().closed()] {
        assert!(validator(&options, "report").is_valid(&report), "{options:?}");
    }
}

#[test]
fn options_change_what_they_name() {
    let base = Options::default();
    assert_eq!(base.of::<mandata::Claim>().get("$id"), None, "only published schemas have an id by themselves");
    assert_eq!(base.clone().inline().of::<Actor>().get("$id"), None, "an inlined schema is not the published one");
    let inlined = base.clone().inline().closed().of::<Actor>();
    assert!(inlined.get("$defs").is_none() && !inlined.as_value().to_string().contains("$ref"));
    let title = inlined.pointer("/properties/names/items/properties/kind/title");
    assert_eq!(title, Some(&"Kind".into()), "the field counts before its type");
    assert_eq!(base.clone().inline().bundled().of::<Actor>(), schema::of::<Actor>());
    assert_eq!(base.clone().closed().open().of::<Actor>(), schema::of::<Actor>());
    let document = base.draft(Draft::OpenApi30).inline().of::<mandata::Claim>();
    assert_eq!(document.pointer("/components/schemas").and_then(Value::as_object).map(serde_json::Map::len), Some(1));
}

/// A type of somebody else that holds itself, and records of ours.
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "only its schema is used")]
struct Tree {
    /// The trees below it.
    children: Vec<Tree>,
    /// A place.
    place: Option<mandata::Place>,
}

/// A type that holds such a type.
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "only its schema is used")]
struct Forest {
    /// The trees.
    trees: Vec<Tree>,
}

#[test]
fn types_of_others_may_hold_themselves() {
    let tree = json!({ "children": [{ "children": [], "place": { "role": "seat" } }] });
    let bad_tree = json!({ "children": [{ "children": [{}] }] });
    let wrong_place = json!({ "children": [{ "children": [], "place": { "role": 1 } }] });
    for options in [Options::default(), Options::default().inline(), Options::default().draft(Draft::Draft07).inline()]
    {
        let trees = jsonschema::validator_for(options.of::<Tree>().as_value()).expect("compiles");
        let forests = jsonschema::validator_for(options.of::<Forest>().as_value()).expect("compiles");
        assert!(trees.is_valid(&tree) && forests.is_valid(&json!({ "trees": [tree] })), "{options:?}");
        for bad in [&bad_tree, &wrong_place] {
            assert!(!trees.is_valid(bad) && !forests.is_valid(&json!({ "trees": [bad] })), "{options:?}");
        }
    }
    let document = Options::default().draft(Draft::OpenApi30).of::<Tree>();
    let child = document.pointer("/components/schemas/Tree/properties/children/items/$ref");
    assert_eq!(child, Some(&"#/components/schemas/Tree".into()));
}

//! The parts of the schema of a configuration that come from the catalogue.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::Grade;
use super::config::{is_always_on, keeps_from_reading};
use crate::rule::CATALOGUE;

/// Grades by rule and family, by name: so editors offer the names, and others are refused as the reader refuses them.
pub(super) fn grades(generator: &mut SchemaGenerator) -> Schema {
    let mut families: Vec<&str> = CATALOGUE.iter().map(|rule| rule.family()).collect();
    families.dedup();
    let families = families.into_iter().map(|family| (family, format!("All rules of the family `{family}`.")));
    let rules = CATALOGUE.iter().map(|rule| (rule.code, rule.summary.to_owned()));
    let mut properties = Map::new();
    for (name, description) in families.chain(rules) {
        let mut schema = if is_always_on(name) { always_on() } else { generator.subschema_for::<Grade>() };
        schema.insert("description".to_owned(), description.into());
        properties.insert(name.to_owned(), schema.to_value());
    }
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// A grade of what cannot be switched off.
fn always_on() -> Schema {
    let codes = Grade::ALL.iter().filter(|grade| **grade != Grade::Off).map(|grade| grade.code());
    json_schema!({ "type": "string", "enum": codes.collect::<Vec<_>>() })
}

/// The code of a rule from which there may be exceptions.
pub(super) fn rule_code(_: &mut SchemaGenerator) -> Schema {
    let codes: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code).filter(|code| !keeps_from_reading(code)).collect();
    json_schema!({ "type": "string", "enum": codes })
}

pub(super) fn examples() -> Value {
    json!([{
        "preset": "publish",
        "rules": { "text": "info", "source.not-https": "off" },
        "allow": [{
            "rule": "time.tenure-without-dates",
            "record": "iq-ikmaa-head",
            "reason": "no page with a date was found",
            "until": "2027-06-30"
        }]
    }])
}

//! What the peers do with the same lines.

use std::fmt::Write as _;

use garde::Validate;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use crate::plain::{Actor, Mandate, Office, Source};

/// Records as plain structs.
#[derive(Default)]
pub struct Plain {
    pub actors: Vec<Actor>,
    pub offices: Vec<Office>,
    pub mandates: Vec<Mandate>,
    pub sources: Vec<Source>,
    /// How many lines were refused.
    pub refused: usize,
}

impl Plain {
    /// Reads all lines and keeps the records. The type is looked up in the first bytes, which costs nothing.
    pub fn load(text: &str) -> Self {
        fn push<T: DeserializeOwned>(list: &mut Vec<T>, refused: &mut usize, line: &str) {
            match serde_json::from_str(line) {
                Ok(record) => list.push(record),
                Err(_) => *refused += 1,
            }
        }
        let mut plain = Self::default();
        for line in text.lines() {
            match type_of(line) {
                "actor" => push(&mut plain.actors, &mut plain.refused, line),
                "office" => push(&mut plain.offices, &mut plain.refused, line),
                "mandate" => push(&mut plain.mandates, &mut plain.refused, line),
                _ => push(&mut plain.sources, &mut plain.refused, line),
            }
        }
        plain
    }
}

fn type_of(line: &str) -> &str {
    line.split('"').nth(3).unwrap_or_default()
}

/// Only the syntax.
pub fn syntax(text: &str) -> usize {
    text.lines().filter(|line| serde_json::from_str::<IgnoredAny>(line).is_err()).count()
}

/// serde_json into plain structs, which are dropped again; with garde's checks where their findings are wanted.
pub fn typed(text: &str, mut findings: Option<&mut String>) -> usize {
    let refused = text.lines().filter(|line| {
        let findings = findings.as_deref_mut();
        match type_of(line) {
            "actor" => refuses::<Actor>(line, findings),
            "office" => refuses::<Office>(line, findings),
            "mandate" => refuses::<Mandate>(line, findings),
            _ => refuses::<Source>(line, findings),
        }
    });
    refused.count()
}

fn refuses<T: DeserializeOwned + Validate<Context = ()>>(line: &str, findings: Option<&mut String>) -> bool {
    let record = serde_json::from_str::<T>(line).map_err(|error| error.to_string());
    let Some(findings) = findings else { return std::hint::black_box(record).is_err() };
    match record.and_then(|record| record.validate().map_err(|report| report.to_string())) {
        Ok(()) => false,
        Err(report) => {
            findings.push_str(&report);
            true
        }
    }
}

const TYPES: [&str; 4] = ["actor", "office", "mandate", "source"];

/// The generated schema of a record.
fn schema(name: &str) -> Value {
    mandata::schema::named(name).expect("a schema").to_value()
}

/// The `jsonschema` crate with the crate's own generated schemas; all errors of a record are written out.
pub struct JsonSchema {
    validators: [(&'static str, jsonschema::Validator); 4],
}

impl JsonSchema {
    pub fn new() -> Self {
        Self { validators: TYPES.map(|name| (name, jsonschema::validator_for(&schema(name)).expect("a schema"))) }
    }

    pub fn check(&self, text: &str, out: &mut String) -> usize {
        let mut refused = 0;
        for (number, line) in text.lines().enumerate() {
            let Ok(value) = serde_json::from_str::<Value>(line) else { continue };
            let (_, validator) = self.validators.iter().find(|(name, _)| *name == type_of(line)).expect("a type");
            if !validator.is_valid(&value) {
                refused += 1;
                for error in validator.iter_errors(&value) {
                    let _ = writeln!(out, "{number} {} {error}", error.instance_path());
                }
            }
        }
        refused
    }
}

/// The `boon` crate with the same schemas.
pub struct Boon {
    schemas: boon::Schemas,
    indices: [(&'static str, boon::SchemaIndex); 4],
}

impl Boon {
    pub fn new() -> Self {
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        let indices = TYPES.map(|name| {
            let location = format!("https://example.org/{name}.json");
            compiler.add_resource(&location, schema(name)).expect("a resource");
            (name, compiler.compile(&location, &mut schemas).expect("a schema"))
        });
        Self { schemas, indices }
    }

    pub fn check(&self, text: &str, out: &mut String) -> usize {
        let mut refused = 0;
        for (number, line) in text.lines().enumerate() {
            let Ok(value) = serde_json::from_str::<Value>(line) else { continue };
            let (_, index) = self.indices.iter().find(|(name, _)| *name == type_of(line)).expect("a type");
            if let Err(error) = self.schemas.validate(&value, *index) {
                refused += 1;
                let _ = writeln!(out, "{number} {error}");
            }
        }
        refused
    }
}

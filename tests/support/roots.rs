//! The types that make a document of their own, and what serde, the schema, the typed path and the review say of one.

use mandata::shape::{Element, Shape};
use mandata::{Actor, Dataset, Finding, Mandate, Office, Report, Severity, Source, schema};
use serde_json::Value;

/// A type that makes a document of its own.
pub struct Root {
    pub name: &'static str,
    pub shape: Shape,
    pub schema: fn() -> Value,
    /// Reads a text as serde_json does by itself.
    pub serde: fn(&str) -> Result<(), String>,
}

pub const ROOTS: [Root; 5] = [
    root::<Actor>("actor"),
    root::<Office>("office"),
    root::<Mandate>("mandate"),
    root::<Source>("source"),
    root::<Dataset>("dataset"),
];

const fn root<T: Element>(name: &'static str) -> Root {
    Root {
        name,
        shape: T::SHAPE,
        schema: || schema::of::<T>().to_value(),
        serde: |text| serde_json::from_str::<T>(text).map(drop).map_err(|error| error.to_string()),
    }
}

/// The families of rules that speak exactly when a text cannot be read.
const READING: [&str; 5] = ["file", "encoding", "shape", "value", "limit"];

/// The errors of a report that mean that something could not be read.
pub fn reading_errors(report: &Report) -> impl Iterator<Item = &Finding> {
    let family = |finding: &Finding| finding.code.split('.').next().is_some_and(|family| READING.contains(&family));
    report.findings.iter().filter(move |finding| finding.severity == Severity::Error && family(finding))
}

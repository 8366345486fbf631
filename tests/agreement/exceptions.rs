//! Where the readers may differ, and why.

use std::collections::BTreeSet;

use mandata::Json;
use serde_json::Value;

use crate::judge::{Case, Verdict};

/// A known difference.
struct Exception {
    name: &'static str,
    #[allow(dead_code, reason = "it is for readers of the list")]
    reason: &'static str,
    applies: fn(&Case<'_>, Verdict) -> bool,
}

const EXCEPTIONS: [Exception; 4] = [
    Exception {
        name: "a record outside a list says what it is",
        reason: "in an array or on a line a record is read as its `type` says; in the schema of one type, and in the lists \
                 of a dataset, the type is known without",
        applies: |case, verdict| {
            files_differ(verdict) && case.layout.needs_type() && said_type(case) != Some(case.root)
        },
    },
    Exception {
        name: "a file holds more than datasets",
        reason: "a file may also be an array of records or a single one, which the schema of a dataset is not about",
        applies: |case, verdict| files_differ(verdict) && case.root == "dataset" && !is_dataset(case),
    },
    Exception {
        name: "a number beyond the doubles",
        reason: "the crate keeps the digits of a number as written; serde_json refuses what no double can hold",
        applies: |case, verdict| files_differ(verdict) && case.value.is_none(),
    },
    Exception {
        name: "a key that stands twice",
        reason: "a schema is about values, and serde_json puts the last of two into the value",
        applies: |case, verdict| {
            let refused = !verdict.serde && !verdict.typed && !verdict.review;
            refused && case.value.is_some() && case.text.parse::<Json>().is_err()
        },
    },
];

/// Whether those who read files differ from those who know what they read, and nobody else differs.
fn files_differ(verdict: Verdict) -> bool {
    verdict.typed == verdict.review && verdict.serde == verdict.schema
}

fn said_type<'c>(case: &'c Case<'_>) -> Option<&'c str> {
    case.value.as_ref()?.get("type")?.as_str()
}

fn is_dataset(case: &Case<'_>) -> bool {
    let dataset = |value: &Value| value.is_object() && value.get("type").is_none() && value.get("id").is_none();
    case.value.as_ref().is_some_and(dataset)
}

/// The name of the exception that a case may claim.
pub fn excuse(case: &Case<'_>, verdict: Verdict) -> Option<&'static str> {
    EXCEPTIONS.iter().find(|exception| (exception.applies)(case, verdict)).map(|exception| exception.name)
}

/// The exceptions that no case claimed.
pub fn unneeded(used: &BTreeSet<&str>) -> Vec<&'static str> {
    EXCEPTIONS.iter().map(|exception| exception.name).filter(|name| !used.contains(name)).collect()
}

#[test]
fn exceptions_that_nothing_needs_are_named() {
    let names: BTreeSet<&str> = EXCEPTIONS.iter().map(|exception| exception.name).collect();
    assert!(names.len() == EXCEPTIONS.len() && unneeded(&names).is_empty());
    let mut used = names.clone();
    let unused = used.pop_first().expect("a name");
    assert_eq!(unneeded(&used), [unused]);
}

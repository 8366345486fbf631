//! The rules as data.

use serde_json::{Value, json};

use crate::rule::{BASE, CATALOGUE, Example, Needs, Rule};

/// The rules as data: the file `schemas/rules.json`.
///
/// `base` is a small clean dataset. `rules` has for each rule `code`, `family`, `summary`, `why`, `severity`, `since`,
/// `needs` (`nothing`, `as-of` for the day that counts as today, `reference` for a dataset to compare with), and examples:
/// `bad` ones give a finding of the rule, `good` ones do not. An example is one of
///
/// * a change of `base`: `patch` has for an id the merge patch (RFC 7396) of that record, or `null` to take it out; for
///   another key a whole new record with its `type`; for the empty key the merge patch of the dataset. `at` is the place
///   of the finding, empty without one: the id of a record and a pointer inside it, or a pointer from the root.
///   `against_base` says whether `base` is the reference; `configuration` and `baseline` are those of the review;
/// * a file: `text`, or `hex` where it is no text, or only the number of its `bytes` where it is long, with the `line` of
///   the finding, 0 without one, and the name of the `file`; a profile page has an `address` too;
/// * a state of folders and files that no bytes show: `shown`, in words.
///
/// ```
/// let rules = mandata::schema::rules();
/// assert_eq!(rules["rules"].as_array().unwrap().len(), mandata::rule::CATALOGUE.len());
/// ```
pub fn rules() -> Value {
    json!({ "base": parsed(BASE), "rules": CATALOGUE.iter().map(|rule| entry(rule)).collect::<Vec<_>>() })
}

fn entry(rule: &Rule) -> Value {
    json!({
        "code": rule.code,
        "family": rule.family(),
        "summary": rule.summary,
        "why": rule.why,
        "severity": rule.severity,
        "since": rule.since,
        "needs": match rule.needs {
            Needs::Nothing => "nothing",
            Needs::AsOf => "as-of",
            Needs::Reference => "reference",
        },
        "bad": rule.bad.iter().map(example).collect::<Vec<_>>(),
        "good": rule.good.iter().map(example).collect::<Vec<_>>(),
    })
}

fn example(example: &Example) -> Value {
    match *example {
        Example::Patch { patch, at, against_base } => {
            json!({ "patch": parsed(patch), "at": at, "against_base": against_base })
        }
        Example::Configured { patch, config, baseline, at } => {
            json!({ "patch": parsed(patch), "configuration": parsed(config), "baseline": baseline, "at": at })
        }
        Example::File { name, bytes, line } => file(name, bytes, line),
        Example::Page { address, bytes, line } => {
            let mut page = file("page", bytes, line);
            page["address"] = address.into();
            page
        }
        Example::Shown { by } => json!({ "shown": by.replace('_', " ") }),
    }
}

/// Files up to this length are given whole.
const SHORT: usize = 1000;

fn file(name: &str, bytes: &[u8], line: usize) -> Value {
    match std::str::from_utf8(bytes) {
        _ if bytes.len() > SHORT => json!({ "file": name, "bytes": bytes.len(), "line": line }),
        Ok(text) => json!({ "file": name, "text": text, "line": line }),
        Err(_) => {
            let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            json!({ "file": name, "hex": hex.concat(), "line": line })
        }
    }
}

/// JSON text of this crate; a test reads all of it.
fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

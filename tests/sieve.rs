//! Looking again at the suspects only finds what looking at all records among each other finds.

mod support;

use std::collections::BTreeSet;

use mandata::rule::BASE;
use mandata::{Dataset, Registry, Report, Validator};
use serde_json::Value;
use support::defects::defects;
use support::generate::{self, Plan};
use support::{LISTS, Random};

/// The records that can be read, as a dataset.
fn readable(mut all: Value) -> Dataset {
    for (list, record_type) in LISTS {
        if let Some(records) = all.get_mut(list).and_then(Value::as_array_mut) {
            records.retain(|record| {
                let Value::Object(mut line) = record.clone() else { return false };
                line.entry("type").or_insert_with(|| Value::from(record_type));
                if line["type"] != record_type {
                    return false;
                }
                Value::Object(line).to_string().parse::<Dataset>().is_ok()
            });
        }
    }
    all.to_string().parse().expect("what is left can be read")
}

/// What findings say, their order and places in the file aside.
fn said(report: &Report) -> BTreeSet<String> {
    let findings = report.findings.iter().map(|finding| {
        let mut finding = finding.clone();
        finding.location = None;
        finding.snippet = None;
        finding.fingerprint.clear();
        finding.related.iter_mut().for_each(|related| related.location = None);
        format!("{finding:?}")
    });
    findings.collect()
}

/// The first finding that only one of two reports has.
fn difference(one: &Report, two: &Report) -> Option<String> {
    let (one, two) = (said(one), said(two));
    one.symmetric_difference(&two).next().cloned()
}

fn compare(dataset: &Dataset, validator: &Validator<'_>, what: &str) -> usize {
    let mut limits = mandata::Limits::default();
    (limits.findings, limits.findings_per_rule) = (usize::MAX, usize::MAX);
    let validator = validator.clone().limits(limits);
    let all = validator.check_dataset(dataset);
    let sifted = validator.check_bytes("data.json", dataset.to_json().as_bytes());
    assert_eq!(difference(&sifted, &all), None, "{what}");
    assert_eq!(sifted.counts, all.counts, "{what}");
    assert_eq!(sifted.summary, all.summary, "{what}");
    all.findings.len()
}

#[test]
fn the_defects_of_all_rules_are_found() {
    let dataset = readable(defects());
    let base = Registry::new(BASE.parse().expect("the base loads"));
    let found = compare(&dataset, &Validator::new(), "alone");
    assert!(found > 500, "{found}");
    compare(&dataset, &Validator::new().reference(&base), "against the base");
    compare(&dataset, &Validator::new().as_of("2031-01-01".parse().expect("a date")), "later");
}

#[test]
fn any_part_of_the_defects_is_found() {
    const SEED: u64 = 20_261_129;
    let dataset = readable(defects());
    let base = Registry::new(BASE.parse().expect("the base loads"));
    let random = &mut Random(SEED);
    for round in 0..15 {
        // Small parts, in which most references lead nowhere, and large ones.
        let keep = 1 + round % 10;
        let mut part = dataset.clone();
        part.actors.retain(|_| random.below(10) < keep);
        part.offices.retain(|_| random.below(10) < keep);
        part.mandates.retain(|_| random.below(10) < keep);
        part.sources.retain(|_| random.below(10) < keep);
        let validator = if round % 3 == 0 { Validator::new().reference(&base) } else { Validator::new() };
        compare(&part, &validator, &format!("seed {SEED}, round {round}"));
    }
}

#[test]
fn the_bundled_dataset_and_generated_ones_are_reviewed_alike() {
    let bundled = Dataset::bundled().expect("it loads");
    compare(&bundled, &Validator::new(), "bundled");
    let lines = generate::text(&Plan { records: 600, seed: 3, broken: 400, kinds: Vec::new() });
    let sound: Vec<&str> = lines.lines().filter(|line| line.parse::<Dataset>().is_ok()).collect();
    let dataset: Dataset = sound.join("\n").parse().expect("what is left can be read");
    let found = compare(&dataset, &Validator::new(), "generated");
    assert!(found > 50, "{found}");
}

#[test]
fn a_record_that_names_itself_in_a_field_of_another_type_is_a_suspect() {
    let text = r#"{"format": "1", "actors": [{"id": "a", "kind": "ngo", "level": "national", "sources": ["a"]}]}"#;
    let dataset = text.parse().expect("it can be read");
    compare(&dataset, &Validator::new(), "itself");
    let report = Validator::new().check_bytes("data.json", text.as_bytes());
    assert!(report.counts.by_rule.contains_key("reference.wrong-kind"), "{report}");
}

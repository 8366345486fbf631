//! Reading and reviewing lines, beside peers that do the same.

use mandata::finding::render::{Options, Output, render};
use mandata::{Dataset, Report};

use crate::measure::{Entry, medians, row, times, verdict};
use crate::peers::{self, Boon, JsonSchema, Plain};
use crate::validator;

/// The findings as JSON Lines.
fn written(report: &Report) -> String {
    render(Output::JsonLines, report, &Options::default())
}

/// The shapes alone, and the whole review.
pub fn shape_check(lines: &str, rounds: usize) {
    let (schema, boon) = (JsonSchema::new(), Boon::new());
    let records = lines.lines().count();
    let mut entries = [
        Entry::new("syntax only (serde_json, IgnoredAny)", || peers::syntax(lines)),
        Entry::new("mandata, shapes only", || {
            written(&validator().shapes_only().check_bytes("r.jsonl", lines.as_bytes()))
        }),
        Entry::new("serde_json into plain structs, no checks", || peers::typed(lines, None)),
        Entry::new("garde on plain structs", || peers::typed(lines, Some(&mut String::new()))),
        Entry::new("jsonschema", || schema.check(lines, &mut String::new())),
        Entry::new("boon", || boon.check(lines, &mut String::new())),
        Entry::new("mandata, full review", || written(&validator().check_bytes("r.jsonl", lines.as_bytes()))),
    ];
    let found = medians(rounds, &mut entries);
    println!("Shape check, 0.7 % broken, findings written out (÷ syntax only)");
    for (entry, time) in entries.iter().zip(&found) {
        row(entry.name, *time, records, &times(*time, found[0]));
    }
    let (gain, syntax) = (found[4] / found[1], found[1] / found[0]);
    println!("  goal: 4 times as fast as jsonschema: {gain:.2}, {}", verdict(gain >= 4.0));
    println!("  stretch: at most 1.3 times syntax only: {syntax:.2}, {}", verdict(syntax <= 1.3));
    let review = found[4] / found[6];
    println!("  full review, goal: 1.5 times as fast as jsonschema: {review:.2}, {}", verdict(review >= 1.5));
    println!("  full review, stretch: 3 times as fast: {review:.2}, {}\n", verdict(review >= 3.0));
}

/// Loading, and dropping what was loaded.
pub fn loading(lines: &str, rounds: usize) {
    let records = lines.lines().count();
    let mut entries = [
        Entry::new("mandata, Dataset", || lines.parse::<Dataset>().expect("clean")),
        Entry::new("serde_json into plain structs", || Plain::load(lines)),
    ];
    let found = medians(rounds, &mut entries);
    println!("Loading and dropping again (÷ serde_json)");
    for (entry, time) in entries.iter().zip(&found) {
        row(entry.name, *time, records, &times(*time, found[1]));
    }
    let ratio = found[0] / found[1];
    println!("  goal: at most 1.0: {}; stretch: at most 0.7: {}\n", verdict(ratio <= 1.0), verdict(ratio <= 0.7));
}

/// Broken records beside clean ones.
pub fn all_broken(clean: &str, rounds: usize) {
    let lines = clean.lines().map(|line| line.replacen("\"id\":\"", "\"id\":\" ", 1) + "\n");
    let broken: String = lines.collect();
    let records = clean.lines().count();
    let review = |text: &str| written(&validator().check_bytes("r.jsonl", text.as_bytes()));
    let shapes = |text: &str| written(&validator().shapes_only().check_bytes("r.jsonl", text.as_bytes()));
    let mut entries = [
        Entry::new("full review, clean", || review(clean)),
        Entry::new("full review, every record broken", || review(&broken)),
        Entry::new("shapes only, clean", || shapes(clean)),
        Entry::new("shapes only, every record broken", || shapes(&broken)),
    ];
    let found = medians(rounds, &mut entries);
    println!("Every record broken (÷ clean)");
    for (index, (entry, time)) in entries.iter().zip(&found).enumerate() {
        row(entry.name, *time, records, &times(*time, found[index / 2 * 2]));
    }
    let (review, shapes) = (found[1] / found[0], found[3] / found[2]);
    println!("  goal: at most 3: review {}, shapes only {}\n", verdict(review <= 3.0), verdict(shapes <= 3.0));
}

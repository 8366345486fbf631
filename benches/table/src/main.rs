//! The goals on speed and memory as ratios to peers, measured in one run on generated records:
//! `cargo run --release --manifest-path benches/table/Cargo.toml` (`-- --records 100000 --rounds 7 --largest 1000000`)
//!
//! Ratios count, not times: whatever else the machine does falls on all alike, since the entries of a table take turns.

mod measure;
mod peers;
mod plain;

#[path = "../../../tests/support/generate/mod.rs"]
mod generate;

use std::collections::HashMap;
use std::hint::black_box;

use generate::Plan;
use mandata::finding::render::{Options, Output, render};
use mandata::{Dataset, PartialDate, Registry, Report, Validator};
use measure::{Entry, child, medians, resident};
use peers::{Boon, JsonSchema, Plain};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["memory", reader, file] => return memory_of(reader, file),
        ["one"] => {
            return drop(black_box(
                validator().check_bytes("one.jsonl", text(1, 0).lines().next().expect("a line").as_bytes()),
            ));
        }
        ["nothing"] => return drop(black_box(text(1, 0))),
        _ => {}
    }
    let number = |name: &str, default: usize| {
        let at = arguments.iter().position(|argument| argument == name);
        at.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(default)
    };
    let (records, rounds) = (number("--records", 20_000), number("--rounds", 7));
    let broken = text(records, 7);
    let clean = text(records, 0);
    println!("{records} records of {} bytes, medians of {rounds} rounds\n", clean.len() / clean.lines().count());
    shape_check(&broken, rounds);
    loading(&clean, rounds);
    memory(&clean);
    all_broken(&clean, rounds);
    look_ups(&clean, rounds);
    start(rounds * 3);
    growth(number("--largest", 100_000));
}

/// Generated lines, of which some of 1,000 are broken.
fn text(records: usize, broken: usize) -> String {
    generate::text(&Plan { records, seed: 1, broken, kinds: Vec::new() })
}

fn validator() -> Validator<'static> {
    Validator::new().as_of("2025-04-30".parse::<PartialDate>().expect("a date"))
}

/// The findings as JSON Lines.
fn written(report: &Report) -> String {
    render(Output::JsonLines, report, &Options::default())
}

/// A row: microseconds a record, the ratio to a peer, and the goal for it.
fn row(name: &str, nanoseconds: f64, records: usize, ratio: &str) {
    #[allow(clippy::cast_precision_loss)]
    let each = nanoseconds / records as f64 / 1e3;
    println!("  {name:<44} {each:>8.2} µs  {ratio}");
}

fn times(a: f64, b: f64) -> String {
    format!("{:.2}", a / b)
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "NOT MET" }
}

fn shape_check(lines: &str, rounds: usize) {
    let (schema, boon) = (JsonSchema::new(), Boon::new());
    let records = lines.lines().count();
    let mut entries = [
        Entry::new("syntax only (serde_json, IgnoredAny)", || drop(black_box(peers::syntax(lines)))),
        Entry::new("mandata, shapes only", || {
            drop(black_box(written(&validator().shapes_only().check_bytes("r.jsonl", lines.as_bytes()))));
        }),
        Entry::new("serde_json into plain structs, no checks", || drop(black_box(peers::typed(lines, None)))),
        Entry::new("garde on plain structs", || drop(black_box(peers::typed(lines, Some(&mut String::new()))))),
        Entry::new("jsonschema", || drop(black_box(schema.check(lines, &mut String::new())))),
        Entry::new("boon", || drop(black_box(boon.check(lines, &mut String::new())))),
        Entry::new("mandata, full review", || {
            drop(black_box(written(&validator().check_bytes("r.jsonl", lines.as_bytes()))));
        }),
    ];
    let found = medians(rounds, &mut entries);
    println!("Shape check, 0.7 % broken, findings written out (÷ syntax only)");
    for (entry, time) in entries.iter().zip(&found) {
        row(entry.name, *time, records, &times(*time, found[0]));
    }
    let (gain, syntax) = (found[4] / found[1], found[1] / found[0]);
    println!("  goal: 4 times as fast as jsonschema: {gain:.2}, {}", verdict(gain >= 4.0));
    println!("  stretch: at most 1.3 times syntax only: {syntax:.2}, {}\n", verdict(syntax <= 1.3));
}

fn loading(lines: &str, rounds: usize) {
    let records = lines.lines().count();
    let mut entries = [
        Entry::new("mandata, Dataset", || drop(black_box(lines.parse::<Dataset>().expect("clean")))),
        Entry::new("serde_json into plain structs", || drop(black_box(Plain::load(lines)))),
    ];
    let found = medians(rounds, &mut entries);
    println!("Loading and dropping again (÷ serde_json)");
    for (entry, time) in entries.iter().zip(&found) {
        row(entry.name, *time, records, &times(*time, found[1]));
    }
    let ratio = found[0] / found[1];
    println!("  goal: at most 1.0: {}; stretch: at most 0.7: {}\n", verdict(ratio <= 1.0), verdict(ratio <= 0.7));
}

/// Loads a file in a process of its own and prints the memory that the records take.
fn memory_of(reader: &str, file: &str) {
    let before = resident();
    let text = std::fs::read_to_string(file).expect("the file");
    let kept: Box<dyn std::any::Any> = match reader {
        "mandata" => Box::new(text.parse::<Dataset>().expect("clean")),
        _ => Box::new(Plain::load(&text)),
    };
    drop(text);
    println!("{}", resident() - before);
    drop(black_box(kept));
}

#[allow(clippy::cast_precision_loss)]
fn memory(lines: &str) {
    let file = std::env::temp_dir().join(format!("mandata-table-{}.jsonl", std::process::id()));
    std::fs::write(&file, lines).expect("a temporary file");
    let of = |reader| {
        let (_, printed) = child(&["memory", reader, &file.display().to_string()]);
        printed.trim().parse::<f64>().expect("a number") / lines.len() as f64
    };
    let (ours, plain) = (of("mandata"), of("plain"));
    std::fs::remove_file(&file).expect("the temporary file");
    println!("Memory of loaded records (÷ size of the file)");
    println!("  mandata, Dataset {ours:>29.2}\n  serde_json into plain structs {plain:>16.2}");
    println!("  goal: at most 2.2: {}; stretch: at most 1.6: {}\n", verdict(ours <= 2.2), verdict(ours <= 1.6));
}

fn all_broken(clean: &str, rounds: usize) {
    let lines = clean.lines().map(|line| line.replacen("\"id\":\"", "\"id\":\" ", 1) + "\n");
    let broken: String = lines.collect();
    let records = clean.lines().count();
    let review = |text: &str| drop(black_box(written(&validator().check_bytes("r.jsonl", text.as_bytes()))));
    let shapes =
        |text: &str| drop(black_box(written(&validator().shapes_only().check_bytes("r.jsonl", text.as_bytes()))));
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

fn look_ups(lines: &str, rounds: usize) {
    let dataset: Dataset = lines.parse().expect("clean");
    let ids: Vec<String> = dataset.records().map(|(_, record)| record.id().to_owned()).collect();
    let records = ids.len();
    let registry = Registry::new(dataset.clone());
    let map: HashMap<&str, usize> = ids.iter().enumerate().map(|(index, id)| (id.as_str(), index)).collect();
    let mut entries = [
        Entry::new("Registry::new with its copy of the dataset", || drop(black_box(Registry::new(dataset.clone())))),
        Entry::new("the copy alone", || drop(black_box(dataset.clone()))),
        Entry::new("look-up by id", || {
            assert_eq!(ids.iter().filter(|id| registry.get(id).is_some()).count(), records);
        }),
        Entry::new("look-up in a HashMap of std", || {
            assert_eq!(ids.iter().filter(|id| map.contains_key(id.as_str())).count(), records);
        }),
    ];
    let found = medians(rounds, &mut entries);
    println!("Registry (÷ HashMap for the look-up)");
    for (entry, time) in entries.iter().zip(&found) {
        let ratio = if entry.name == "look-up by id" { times(*time, found[3]) } else { String::new() };
        row(entry.name, *time, records, &ratio);
    }
    println!();
}

fn start(rounds: usize) {
    let of = |argument: &'static str| move || drop(child(&[argument]));
    let mut entries = [
        Entry::new("review of one record in a new process", of("one")),
        Entry::new("a new process that reviews nothing", of("nothing")),
    ];
    let found = medians(rounds, &mut entries);
    println!("Start");
    for (entry, time) in entries.iter().zip(&found) {
        row(entry.name, *time, 1, "");
    }
    println!();
}

#[allow(clippy::cast_precision_loss)]
fn growth(largest: usize) {
    println!("Growth (ns a record, ÷ 1,000 records)");
    let mut first: Option<[f64; 3]> = None;
    for count in [1_000, 10_000, 100_000, 1_000_000].into_iter().filter(|count| *count <= largest) {
        let lines = text(count, 0);
        let records = lines.lines().count() as f64;
        let mut entries = [
            Entry::new("shapes", || {
                drop(black_box(validator().shapes_only().check_bytes("r.jsonl", lines.as_bytes())))
            }),
            Entry::new("load", || drop(black_box(lines.parse::<Dataset>().expect("clean")))),
            Entry::new("review", || drop(black_box(validator().check_bytes("r.jsonl", lines.as_bytes())))),
        ];
        let found = medians((100_000 / count).clamp(1, 9), &mut entries);
        let found = [found[0] / records, found[1] / records, found[2] / records];
        let base = *first.get_or_insert(found);
        print!("  {count:>9}");
        for (index, name) in ["shapes", "load", "review"].iter().enumerate() {
            print!("  {name} {:>7.0} ({:.2})", found[index], found[index] / base[index]);
        }
        println!();
    }
    println!("  goal: at most 1.3 from 1,000 to 1,000,000");
}

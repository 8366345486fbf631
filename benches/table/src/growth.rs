//! How the time grows with the number of records, and what a process costs at its start.

use std::hint::black_box;

use mandata::{Dataset, Validator};

use crate::measure::{Entry, child, medians, row, verdict};
use crate::peers::Plain;
use crate::{text, validator};

/// Reviews one record.
pub fn one_record(validator: &Validator<'_>) {
    black_box(validator.check_bytes("one.jsonl", text(1, 0).lines().next().expect("a line").as_bytes()));
}

/// One record in a new process.
pub fn start(rounds: usize) {
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

/// The same work on more and more records. What keeps all of them meets slower and slower memory, as the peer beside it.
#[allow(clippy::cast_precision_loss)]
pub fn growth(largest: usize) {
    println!("Growth (ns a record, ÷ 1,000 records)");
    let mut first: Option<Vec<f64>> = None;
    let mut last = Vec::new();
    for count in [1_000, 10_000, 100_000, 1_000_000].into_iter().filter(|count| *count <= largest) {
        let lines = text(count, 0);
        let records = lines.lines().count() as f64;
        let mut entries = [
            Entry::new("shapes", || validator().shapes_only().check_bytes("r.jsonl", lines.as_bytes())),
            Entry::new("review", || validator().check_bytes("r.jsonl", lines.as_bytes())),
            Entry::new("load", || lines.parse::<Dataset>().expect("clean")),
            Entry::new("load, serde_json", || Plain::load(&lines)),
        ];
        let found: Vec<f64> = medians((100_000 / count).clamp(1, 9), &mut entries);
        let base = first.get_or_insert_with(|| found.iter().map(|time| time / records).collect());
        print!("  {count:>9}");
        last.clear();
        for ((entry, time), base) in entries.iter().zip(found).zip(base) {
            let grown = time / records / *base;
            print!("  {} {:>6.0} ({grown:.2})", entry.name, time / records);
            last.push((entry.name, grown));
        }
        println!();
    }
    for (name, grown) in &last[..3] {
        println!("  goal: {name} at most 1.3: {grown:.2}, {}", verdict(*grown <= 1.3));
    }
}

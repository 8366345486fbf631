//! How the time grows with the number of records, and what a process costs at its start.

use std::hint::black_box;

use mandata::{Dataset, Validator};

use crate::measure::{Entry, child, medians, row, verdict};
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

/// The same work on more and more records.
#[allow(clippy::cast_precision_loss)]
pub fn growth(largest: usize) {
    println!("Growth (ns a record, ÷ 1,000 records)");
    let (mut first, mut worst): (Option<[f64; 3]>, f64) = (None, 0.0);
    for count in [1_000, 10_000, 100_000, 1_000_000].into_iter().filter(|count| *count <= largest) {
        let lines = text(count, 0);
        let records = lines.lines().count() as f64;
        let mut entries = [
            Entry::new("shapes", || validator().shapes_only().check_bytes("r.jsonl", lines.as_bytes())),
            Entry::new("load", || lines.parse::<Dataset>().expect("clean")),
            Entry::new("review", || validator().check_bytes("r.jsonl", lines.as_bytes())),
        ];
        let found = medians((100_000 / count).clamp(1, 9), &mut entries);
        let found = [found[0] / records, found[1] / records, found[2] / records];
        let base = *first.get_or_insert(found);
        worst = found.iter().zip(base).map(|(time, base)| time / base).fold(0.0, f64::max);
        print!("  {count:>9}");
        for (index, name) in ["shapes", "load", "review"].iter().enumerate() {
            print!("  {name} {:>7.0} ({:.2})", found[index], found[index] / base[index]);
        }
        println!();
    }
    println!("  goal: at most 1.3 from 1,000 to the most: {worst:.2}, {}", verdict(worst <= 1.3));
}

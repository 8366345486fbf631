//! The goals on speed and memory as ratios to peers, measured in one run on generated records:
//! `cargo run --release --manifest-path benches/table/Cargo.toml`
//! (`-- --records 20000 --rounds 7 --actors 1000000 --stream 200000 --largest 1000000`; `--only registry` or another
//! section)
//!
//! Ratios count, not times: whatever else the machine does falls on all alike, since the entries of a table take turns.

mod growth;
mod measure;
mod memory;
mod peers;
mod plain;
mod registry;
mod review;
mod threads;

#[path = "../../../tests/support/generate/mod.rs"]
mod generate;

use std::hint::black_box;

use generate::Plan;
use mandata::{PartialDate, Validator};

fn main() {
    threads::only_this();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["memory", reader, file] => return memory::of_loaded(reader, file),
        ["stream", file] => return memory::of_streamed(file),
        ["one"] => return growth::one_record(&validator()),
        ["nothing"] => return drop(black_box((validator(), text(1, 0)))),
        _ => {}
    }
    let number = |name: &str, default: usize| {
        let at = arguments.iter().position(|argument| argument == name);
        at.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(default)
    };
    let (records, rounds) = (number("--records", 20_000), number("--rounds", 7));
    let only = arguments.iter().skip_while(|argument| *argument != "--only").nth(1);
    let is_wanted = |section: &str| only.is_none_or(|only| only == section);
    let clean = text(records, 0);
    println!("{records} records of {} bytes, medians of {rounds} rounds\n", clean.len() / clean.lines().count());
    if is_wanted("review") {
        review::shape_check(&text(records, 7), rounds);
        review::loading(&clean, rounds);
        review::all_broken(&clean, rounds);
    }
    if is_wanted("threads") {
        threads::two(&clean, rounds);
    }
    if is_wanted("registry") {
        registry::of_generated(&clean, rounds);
        registry::of_short_actors(number("--actors", 1_000_000), rounds);
    }
    if is_wanted("memory") {
        memory::loaded(&clean);
        memory::streamed(number("--stream", 200_000));
    }
    if is_wanted("start") {
        growth::start(rounds * 3);
    }
    drop(clean);
    if is_wanted("growth") {
        growth::growth(number("--largest", 1_000_000));
    }
}

/// Generated lines, of which some of 1,000 are broken.
fn text(records: usize, broken: usize) -> String {
    generate::text(&plan(records, broken))
}

fn plan(records: usize, broken: usize) -> Plan {
    Plan { records, seed: 1, broken, kinds: Vec::new() }
}

fn validator() -> Validator<'static> {
    Validator::new().as_of("2025-04-30".parse::<PartialDate>().expect("a date"))
}

//! One definition, several readers: serde_json, the JSON Schema, the typed path, the review and its walk over the shapes
//! agree on what is a record.
//!
//! The cases are generated from the shapes, so that every field and every value comes up, and made from the bundled
//! records by mutation. Each is judged by all; where they may differ stands in `exceptions.rs`, with the reason.

#![allow(unreachable_pub, reason = "nobody uses a test from outside")]

#[path = "../support/mod.rs"]
mod support;

mod bytes;
mod cases;
mod exceptions;
mod generate;
mod judge;
mod layout;
mod mutate;
mod numbers;
mod print;
mod vectors;

use cases::Cases;
use exceptions::EXCEPTIONS;
use generate::{Reached, reachable};
use judge::{Judge, Tally};
use layout::Layout;
use mandata::Dataset;
use serde_json::Value;
use support::{ROOTS, Root};

const SEED: u64 = 20_261_124;

/// How many records of a type are judged, and how many whole datasets.
const RECORDS: usize = 24_000;
const DATASETS: usize = 5_000;

/// Judges the cases of one type, and says what was generated.
fn judge(root: &'static Root, bundled: &Value) -> (Tally, Reached) {
    let mut judge = Judge::new(root);
    let mut cases = Cases::new(root, bundled, SEED);
    let (count, layouts): (usize, &[Layout]) = match root.name {
        "dataset" => (DATASETS, &[Layout::Document]),
        _ => (RECORDS, &[Layout::List, Layout::Array, Layout::Lines]),
    };
    while judge.tally.cases() < count {
        let layout = *cases.random.pick(layouts);
        let texts: Vec<String> = (0..layout.size()).map(|_| cases.next(layout)).collect();
        judge.batch(layout, &texts);
    }
    (judge.tally, cases.reached())
}

/// Judges the cases of all types.
fn judge_all() -> Vec<(&'static Root, Tally, Reached)> {
    let bundled: &Value = &serde_json::from_str(&Dataset::bundled().expect("loads").to_json()).expect("JSON");
    std::thread::scope(|scope| {
        let threads: Vec<_> = ROOTS.iter().map(|root| (root, scope.spawn(move || judge(root, bundled)))).collect();
        let judged = threads.into_iter().map(|(root, thread)| match thread.join() {
            Ok((tally, reached)) => (root, tally, reached),
            Err(panic) => std::panic::resume_unwind(panic),
        });
        judged.collect()
    })
}

#[test]
fn readers_agree() {
    println!("seed {SEED}");
    let judged = judge_all();
    let (mut cases, mut used, mut missed) = (0, numbers::judge().excused, Reached::new());
    for (root, tally, _) in &judged {
        println!("{}: {} cases, {} accepted, {} rejected", root.name, tally.cases(), tally.accepted, tally.rejected);
        cases += tally.cases();
        used.extend(&tally.excused);
        missed.extend(reachable(root.shape));
    }
    for exception in EXCEPTIONS {
        println!("excused: {}, since {}", exception.name, exception.reason);
    }
    for (root, tally, reached) in &judged {
        let fifth = tally.cases() / 5;
        assert!(tally.accepted >= fifth && tally.rejected >= fifth, "{} is seen from one side only", root.name);
        missed.retain(|what| !reached.contains(what));
    }
    assert!(cases >= 100_000, "only {cases} cases");
    assert_eq!(missed, Reached::new(), "never generated");
    assert_eq!(exceptions::unneeded(&used), Vec::<&str>::new(), "no case needs these exceptions any longer");
}

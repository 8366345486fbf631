//! One definition, several readers: serde_json, the JSON Schema, the typed path and the review agree on what is a record.
//!
//! The cases are generated from the shapes, so that every field and every value comes up, and made from the bundled
//! records by mutation. Each is judged by all four; where they may differ stands in `exceptions.rs`, with the reason.

#![allow(unreachable_pub, reason = "nobody uses a test from outside")]

#[path = "../support/mod.rs"]
mod support;

mod bytes;
mod exceptions;
mod generate;
mod judge;
mod layout;
mod mutate;
mod numbers;
mod vectors;

use generate::{Generator, Reached, reachable};
use judge::{Judge, Tally};
use layout::Layout;
use mandata::Dataset;
use mutate::{mutate, repeat_key};
use serde_json::{Value, json};
use support::{LISTS, ROOTS, Random, Root};

const SEED: u64 = 20_261_124;

/// How many records of a type are judged, and how many whole datasets.
const RECORDS: usize = 25_000;
const DATASETS: usize = 6_000;

/// How many records stand in one document, so that the review need not begin anew for each.
const BATCH: usize = 100;

/// The bundled records of each type, as JSON.
fn bundled() -> Value {
    serde_json::from_str(&Dataset::bundled().expect("loads").to_json()).expect("JSON")
}

/// A dataset of one to three bundled records.
fn small_dataset(random: &mut Random, bundled: &Value) -> Value {
    let mut dataset = json!({ "format": "1", "title": "A sample" });
    for _ in 0..=random.below(2) {
        let (list, _) = random.pick(&LISTS);
        let record = random.pick(bundled[list].as_array().expect("a list")).clone();
        match &mut dataset[*list] {
            Value::Array(records) => records.push(record),
            absent => *absent = json!([record]),
        }
    }
    dataset
}

/// A file that is no dataset: a record alone, or in an array.
fn other_file(random: &mut Random, bundled: &Value) -> Value {
    let root = random.pick(&ROOTS[..4]);
    let record = sample(random, bundled, root);
    if random.below(2) == 0 { record } else { json!([record]) }
}

/// A document of a type, to be mutated.
fn sample(random: &mut Random, bundled: &Value, root: &Root) -> Value {
    let Some((list, record_type)) = LISTS.iter().find(|(_, name)| *name == root.name) else {
        let other = random.below(40) == 0;
        return if other { other_file(random, bundled) } else { small_dataset(random, bundled) };
    };
    let mut record = random.pick(bundled[list].as_array().expect("a list")).clone();
    record["type"] = json!(record_type);
    record
}

/// The cases of one type: half from the shape, half from bundled records, and most of them mutated.
struct Cases<'b> {
    generator: Generator,
    random: Random,
    bundled: &'b Value,
    root: &'static Root,
}

impl Cases<'_> {
    fn next(&mut self, layout: Layout) -> String {
        let random = &mut self.random;
        let mut value = if random.below(2) == 0 {
            self.generator.faulty = random.below(2) == 0;
            self.generator.value(self.root.shape)
        } else {
            sample(random, self.bundled, self.root)
        };
        for _ in 0..*random.pick(&[0, 0, 1, 1, 2, 3]) {
            mutate(random, &mut value);
        }
        match random.below(30) {
            0 => repeat_key(random, &value),
            1..10 if layout != Layout::Lines => serde_json::to_string_pretty(&value).expect("JSON"),
            _ => value.to_string(),
        }
    }
}

/// Judges the cases of one type, and says what was generated.
fn judge(root: &'static Root, bundled: &Value) -> (Tally, Reached) {
    let mut judge = Judge::new(root);
    let mut cases = Cases { generator: Generator::new(SEED), random: Random(SEED), bundled, root };
    let (count, layouts): (usize, &[Layout]) = match root.name {
        "dataset" => (DATASETS, &[Layout::Document]),
        _ => (RECORDS, &[Layout::List, Layout::Array, Layout::Lines]),
    };
    while judge.tally.cases() < count {
        let layout = *cases.random.pick(layouts);
        let size = if layout == Layout::Document { 1 } else { BATCH };
        let texts: Vec<String> = (0..size).map(|_| cases.next(layout)).collect();
        judge.batch(layout, &texts);
    }
    (judge.tally, cases.generator.reached)
}

/// Judges the cases of all types.
fn judge_all() -> Vec<(&'static Root, Tally, Reached)> {
    let bundled = &bundled();
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
    let judged = judge_all();
    println!("seed {SEED}");
    let (mut cases, mut used, mut missed) = (0, numbers::judge().excused, Reached::new());
    for (root, tally, _) in &judged {
        println!("{}: {} cases, {} accepted, {} rejected", root.name, tally.cases(), tally.accepted, tally.rejected);
        cases += tally.cases();
        used.extend(&tally.excused);
        missed.extend(reachable(root.shape));
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

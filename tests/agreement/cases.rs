//! The cases of a type: generated, or bundled records, and most of them mutated.

use serde_json::{Value, json};

use crate::generate::{Generator, Reached};
use crate::layout::Layout;
use crate::mutate::mutate;
use crate::print::{print, print_with_repeated_key};
use crate::support::{LISTS, ROOTS, Random, Root};

/// The cases of a type: half from its shape, half from bundled records.
pub struct Cases<'b> {
    generator: Generator,
    pub random: Random,
    bundled: &'b Value,
    root: &'static Root,
}

impl<'b> Cases<'b> {
    pub fn new(root: &'static Root, bundled: &'b Value, seed: u64) -> Self {
        Self { generator: Generator::new(seed), random: Random(seed), bundled, root }
    }

    /// What was generated so far.
    pub fn reached(self) -> Reached {
        self.generator.reached
    }

    /// The next text, to be read in such a document.
    pub fn next(&mut self, layout: Layout) -> String {
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
            0 => print_with_repeated_key(random, &value),
            1..10 if layout != Layout::Lines => serde_json::to_string_pretty(&value).expect("JSON"),
            _ => print(random, &value),
        }
    }
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

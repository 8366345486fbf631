//! Runs one kind of work on generated clean records some times over, so that a counter of instructions can take the
//! difference: `instructions load|shapes|review ROUNDS`. Prints how many records there are.

#[path = "../../../tests/support/generate/mod.rs"]
mod generate;

use std::hint::black_box;

use generate::Plan;
use mandata::{Dataset, Validator};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [work, rounds] = arguments.as_slice() else { panic!("usage: instructions load|shapes|review ROUNDS") };
    let lines = generate::text(&Plan { records: 2_000, seed: 1, broken: 0, kinds: Vec::new() });
    let validator = Validator::new().as_of("2025-04-30".parse().expect("a date"));
    let shapes = validator.clone().shapes_only();
    for _ in 0..rounds.parse().expect("a number") {
        match work.as_str() {
            "load" => drop(black_box(lines.parse::<Dataset>().expect("the lines are clean"))),
            "shapes" => assert_eq!(shapes.check_bytes("lines", lines.as_bytes()).counts.total(), 0),
            "review" => assert_eq!(validator.check_bytes("lines", lines.as_bytes()).counts.total(), 0),
            other => panic!("no such work: {other}"),
        }
    }
    println!("{}", lines.lines().count());
}

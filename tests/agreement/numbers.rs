//! Numbers, however they are written.

use crate::judge::{Judge, Tally};
use crate::layout::Layout;
use crate::support::ROOTS;

/// Ways to write a number, and numbers at the edge of what a double can hold.
const NUMBERS: [&str; 22] = [
    "0",
    "-0",
    "-0.0",
    "1",
    "1.0",
    "1e0",
    "10e-1",
    "1E+0",
    "0.1e1",
    "6.000",
    "6.0000000000000000001",
    "7",
    "6.5",
    "90",
    "90.0000000000000000001",
    "90.1",
    "-180",
    "1e2",
    "100000000000000000000",
    "1e308",
    "1e400",
    "-1e400",
];

/// Places for a number: open, bounded, bounded and whole, and unknown.
const PLACES: [(&str, &str); 6] = [
    ("actor", r#""figures":[{"what":"staff","number":NUMBER}]"#),
    ("actor", r#""places":[{"role":"seat","coordinates":{"latitude":NUMBER,"longitude":0}}]"#),
    ("actor", r#""places":[{"role":"seat","coordinates":{"latitude":0,"longitude":NUMBER}}]"#),
    ("actor", r#""claims":[{"field":"","source":"s","stance":"accepted","says":NUMBER,"credibility":NUMBER}]"#),
    ("office", r#""seats":NUMBER"#),
    ("source", r#""pages":NUMBER"#),
];

/// A record of a type with one more field.
fn record(name: &str, field: &str) -> String {
    let required = match name {
        "actor" => r#""kind":"ngo","level":"national""#,
        "office" => r#""kind":"post""#,
        _ => r#""title":"A page","kind":"news""#,
    };
    format!(r#"{{"type":"{name}","id":"one",{required},{field}}}"#)
}

/// Judges each number at each place.
pub fn judge() -> Tally {
    let mut all = Tally::default();
    for (name, place) in PLACES {
        let mut judge = Judge::new(ROOTS.iter().find(|root| root.name == name).expect("a type"));
        for layout in [Layout::List, Layout::Lines] {
            let texts: Vec<String> =
                NUMBERS.iter().map(|number| record(name, &place.replace("NUMBER", number))).collect();
            judge.batch(layout, &texts);
        }
        all.accepted += judge.tally.accepted;
        all.rejected += judge.tally.rejected;
        all.excused.extend(judge.tally.excused);
    }
    all
}

#[test]
fn numbers_agree() {
    let tally = judge();
    assert!(tally.accepted > 60 && tally.rejected > 60, "{} accepted, {} rejected", tally.accepted, tally.rejected);
}

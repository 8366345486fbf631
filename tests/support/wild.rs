//! Datasets full of what formats tend to lose: look-alikes, blanks, quotes, digits, nesting, order.
#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

use mandata::rule::BASE;
use mandata::{Dataset, Json, Number, Object};

use crate::support::Random;

/// Texts that readers take for something else, or that writers must escape.
pub const TEXTS: &[&str] = &[
    "plain words",
    "no",
    "Yes",
    "on",
    "y",
    "~",
    "null",
    "true",
    "1992",
    "2015-01",
    "2015-01-01",
    "0x1F",
    "0o17",
    "007",
    "+1",
    "1_000",
    "1e3",
    ".5",
    ".inf",
    "-.INF",
    ".NaN",
    "12:30",
    "190:20:30",
    "2001-12-14t21:59:43.10-05:00",
    "=",
    "<<",
    "",
    " ",
    " leading",
    "trailing ",
    "\ttab",
    "in\tside",
    "a: b",
    "a:",
    "a #b",
    "- a",
    "-",
    "-a",
    "? a",
    "?",
    ": a",
    "[a]",
    "{a}",
    "a, b",
    "#a",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "|",
    ">",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\\",
    "\\n",
    "---",
    "--- a",
    "...",
    "line one\nline two",
    "line one\nline two\n",
    "\n",
    "\nfirst",
    "a\n\n  b\n",
    "a\n \nb",
    "a\n\tb",
    "a\n\n",
    " a\nb",
    "a\r\nb",
    "\r",
    "a\n\"\"\"\nb\\\n",
    "é",
    "漢字",
    "\u{1F600}",
    "\u{85}",
    "\u{2028}",
    "\u{FEFF}a",
    "\u{1}",
    "\u{7F}",
    "\u{202E}",
    "\u{FFFD}",
    "e\u{301}",
    "key = 1",
    "[[actors]]",
    "id,kind",
];

const NUMBERS: &[&str] =
    &["0", "-0", "7", "1.50", "-2.5e+03", "1E-3", "1e5", "1e400", "1e-400", "12345678901234567890123", "0.10"];

pub fn text(random: &mut Random) -> String {
    match random.below(40) {
        0 => "long ".repeat(300),
        1 => format!("{} {}", random.pick(TEXTS), random.pick(TEXTS)),
        _ => (*random.pick(TEXTS)).to_owned(),
    }
}

fn number(random: &mut Random) -> Number {
    random.pick(NUMBERS).parse().expect("a number")
}

/// Any JSON value; `nulls` says whether it may hold null.
pub fn json(random: &mut Random, depth: usize, nulls: bool) -> Json {
    let kinds = if depth == 0 { 4 } else { 7 };
    match random.below(kinds) {
        0 if nulls => Json::Null,
        0 | 1 => Json::Bool(random.below(2) == 0),
        2 => Json::Number(number(random)),
        3 => Json::Text(text(random)),
        4 => Json::List((0..random.below(4)).map(|_| json(random, depth - 1, nulls)).collect()),
        _ => Json::Object(object(random, depth - 1, nulls)),
    }
}

fn object(random: &mut Random, depth: usize, nulls: bool) -> Object {
    let mut object = Object::default();
    for _ in 0..random.below(4) {
        object.insert(text(random), json(random, depth, nulls));
    }
    object
}

/// The base of the rules with wild texts and unknown fields.
pub fn dataset(random: &mut Random, nulls: bool) -> Dataset {
    let mut dataset: Dataset = BASE.parse().expect("the base loads");
    dataset.title = Some(text(random));
    dataset.description = Some(text(random));
    for actor in &mut dataset.actors {
        for name in &mut actor.names {
            name.text = text(random);
            name.extra = object(random, 2, nulls);
        }
        for claim in &mut actor.claims {
            claim.note = Some(text(random));
        }
        actor.extra = object(random, 3, nulls);
    }
    for source in &mut dataset.sources {
        source.title = text(random);
        source.extra = object(random, 3, nulls);
    }
    dataset.extra = object(random, 3, nulls);
    dataset
}

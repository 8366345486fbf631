//! `place.remark`

use crate::finding::escape;
use crate::rule::texts::is_whole;
use crate::{Body, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "place.remark",
    summary: "A place holds a remark.",
    why: "\"With many offices\" is no place; on a map it stands nowhere.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"union": {"places": [{"role": "seat", "text": "Geneva, with many international offices", "country": "CH"}]}}"#, "union/places/0/text"),
        Example::bad(r#"{"union": {"places": [{"role": "seat", "city": "Geneva.", "country": "CH"}]}}"#, "union/places/0/city"),
        Example::bad(r#"{"union": {"places": [{"role": "seat", "city": "Geneva (formerly Bern)", "country": "CH"}]}}"#, "union/places/0/city"),
    ],
    good: &[
        Example::good(r#"{"union": {"places": [{"role": "seat", "text": "Washington, D.C.", "country": "US"}, {"role": "operations", "text": "Golan Heights (Syria)", "country": "SY"}, {"role": "office", "text": "c/o Mission, P.O. Box 5, Apt.", "country": "US"}]}}"#),
    ],
    check: Check::Body(check),
};

/// Words of remarks on a place.
const WORDS: &[&str] = &[
    "with many", "with offices", "with several", "with various", "and others", "and elsewhere", "various", "formerly",
    "currently", "temporarily", "mainly", "mostly", "based in", "among others",
];

/// The letters with which the words begin, as bits.
const LETTERS: u32 = {
    let (mut letters, mut number) = (0, 0);
    while number < WORDS.len() {
        letters |= 1 << (WORDS[number].as_bytes()[0] % 32);
        number += 1;
    }
    letters
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, place) in body.places().iter().enumerate() {
        for (field, text) in [("text", &place.text), ("city", &place.city)] {
            let Some(text) = text.as_ref().filter(|text| is_remark(text)) else { continue };
            let finding = findings.report(format!("/places/{index}/{field}"), "the place holds a remark");
            finding.value(escape(text, 80)).help("keep the place here and put the remark into `notes`");
        }
    }
}

fn is_remark(text: &str) -> bool {
    ends_a_sentence(text) || has_bracketed_remark(text) || has_words(text)
}

fn ends_a_sentence(text: &str) -> bool {
    let Some(words) = text.trim_end().strip_suffix('.') else { return false };
    let last = words.rsplit(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    !last.contains('.') && last.chars().count() > 3
}

/// Brackets that open with a small letter: a remark, and not the name of a larger place.
fn has_bracketed_remark(text: &str) -> bool {
    text.contains('(') && text.split('(').skip(1).any(|rest| rest.starts_with(char::is_lowercase))
}

fn has_words(text: &str) -> bool {
    let mut before = b' ';
    text.bytes().enumerate().any(|(at, byte)| {
        let behind = std::mem::replace(&mut before, byte);
        LETTERS >> (byte % 32) & 1 != 0 && !behind.is_ascii_alphanumeric() && WORDS.iter().any(|words| stand_at(text, at, words))
    })
}

/// Whether some words stand at a letter, whatever their case.
fn stand_at(text: &str, at: usize, words: &str) -> bool {
    let there = &text.as_bytes()[at..];
    there[0].eq_ignore_ascii_case(&words.as_bytes()[0])
        && there.get(..words.len()).is_some_and(|there| there.eq_ignore_ascii_case(words.as_bytes()))
        && is_whole(text, at, words.len())
}

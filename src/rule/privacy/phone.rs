//! `privacy.phone`

use crate::rule::signs::Signs;
use crate::rule::texts::{Sort, Text};
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "privacy.phone",
    summary: "A text holds a telephone number.",
    why: "A registry of institutions names persons in their office only, without a way to reach them.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"notes": ["Call +41 (0)22 555 01 99 in the morning."]}}"#, "unit/notes/0"),
        Example::bad(r#"{"unit": {"notes": ["Tel.: 022-555-0199"]}}"#, "unit/notes/0"),
        Example::bad(r#"{"dept": {"claims": [{"field": "/summary", "source": "page", "stance": "unreviewed", "says": {"text": "Phone no. 5550199"}}]}}"#, "dept/claims/0/says/text"),
    ],
    good: &[
        Example::good(r#"{"unit": {"notes": ["S/RES/2365 (2017), A/RES/61/279, 2017-06-30, +12,345,678 and +5.2 %, at 10:00 +0200", "Asked by telephone 2016-05-01 and 01.05.2016, at https://www.example.org/?q=+41225550199", "The telephone rang 100000000000000000 times, at +40.7500-073.9700/"]}}"#),
    ],
    check: Check::Text(Signs::DIGIT, check),
};

/// Words before a number that make it a telephone number.
const WORDS: &[&str] = &["tel", "telephone", "phone", "fax", "tél", "téléphone", "telefon"];

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    if text.sort != Sort::Link && holds_number(text.value) {
        let finding = findings.report(text.path(), "a telephone number stands here");
        finding.help("delete it; link to the page of the body instead");
    }
}

fn holds_number(text: &str) -> bool {
    has_digits(text, LEAST) && (international(text) || after_word(text))
}

/// The fewest digits of a telephone number.
const LEAST: usize = 6;

fn has_digits(text: &str, least: usize) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= least
}

/// A plus sign and at least 8 digits.
fn international(text: &str) -> bool {
    text.match_indices('+').any(|(at, _)| {
        let free = text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ':' | '/'));
        let number = &text[at + 1..];
        free && !number.starts_with('0') && is_number(number, 8) && !in_address(&text[..at])
    })
}

/// A word such as "phone", and a number.
fn after_word(text: &str) -> bool {
    let mut before = "";
    let mut at = 0;
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let start = at;
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        if word.is_empty() || matches!(word, "no" | "No" | "number" | "Number") {
            continue;
        }
        let digits = word.starts_with(|c: char| c.is_ascii_digit());
        if digits && is_telephone(before) && is_number(&text[start..], LEAST) {
            return true;
        }
        before = word;
    }
    false
}

fn is_telephone(word: &str) -> bool {
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)) || matches!(word, "Tél" | "Téléphone")
}

/// Whether a text ends inside a web address, as far as its last characters show.
fn in_address(before: &str) -> bool {
    let start = before.char_indices().rev().take(300).take_while(|(_, c)| !c.is_whitespace()).last();
    start.is_some_and(|(at, _)| before[at..].contains("://"))
}

/// Whether a text starts with a telephone number of at least so many digits: groups of digits, with spaces, dots,
/// hyphens or brackets between them.
fn is_number(text: &str, least: usize) -> bool {
    let part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '(' | ')' | '/');
    let number = text.split(|c| !part(c)).next().unwrap_or_default();
    let number = number.trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    // Coordinates have points and signs together.
    let coordinates = number.contains('.') && number.contains('-');
    (least..=15).contains(&digits) && !coordinates && !is_date(number)
}

/// Whether the first three groups of digits are a day, month and year in some order.
fn is_date(number: &str) -> bool {
    let groups = number.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
    let groups: Vec<&str> = groups.take(3).collect();
    let is_year = |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    match groups[..] {
        [a, b, c] => b.len() <= 2 && ((is_year(a) && c.len() <= 2) || (is_year(c) && a.len() <= 2)),
        _ => false,
    }
}

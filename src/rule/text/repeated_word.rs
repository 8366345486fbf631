//! `text.repeated-word`

use crate::rule::signs::Signs;
use crate::rule::texts::Text;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "text.repeated-word",
    summary: "A small word stands twice in a row: \"the the\".",
    why: "A slip of typing; in a name it also hides the body from a search.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for the the Bridges", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"unit": {"summary": {"text": "The the bridges."}}}"#, "unit/summary/text"),
    ],
    good: &[
        Example::good(r#"{"unit": {"notes": ["It had had a seat in Walla Walla, and all that that means. Nous nous souvenons."]}}"#),
    ],
    check: Check::FreeText(SIGNS, check),
};

/// Words that never rightly stand twice in a row; many others may, in some language.
const WORDS: &[&str] = &[
    "the", "an", "and", "or", "of", "to", "at", "for", "with", "by", "from", "are", "was", "were", "its", "this",
    "which", "de", "des", "du", "le", "les", "et", "del", "el", "und",
];

/// Words stand apart by one space, more of them, a line break, or a space beyond ASCII.
const SIGNS: Signs = Signs::REPEATED.or(Signs::SPACE).or(Signs::CONTROL).or(Signs::NON_ASCII);

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    if let Some(word) = repeated(text.value) {
        findings.report(text.path(), format!("the word `{word}` stands twice in a row"));
    }
}

fn repeated(text: &str) -> Option<&'static str> {
    let mut before = "";
    for word in text.split_whitespace() {
        if word.len() <= 5 && word.eq_ignore_ascii_case(before) {
            let known = WORDS.iter().find(|known| **known == word);
            if known.is_some() {
                return known.copied();
            }
        }
        before = word;
    }
    None
}

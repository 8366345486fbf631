//! `text.boilerplate`

use crate::finding::escape;
use crate::rule::signs::Signs;
use crate::rule::texts::{Text, is_whole, places};
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "text.boilerplate",
    summary: "A text holds what a page says of itself: \"click here\", or a label glued to a word.",
    why: "It was taken over with the page and says nothing of the body.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"summary": {"text": "Builds bridges. For its roads, click here."}}}"#, "unit/summary/text"),
        Example::bad(r#"{"unit": {"notes": ["The lists are here, here, here, and here."]}}"#, "unit/notes/0"),
        Example::bad(r#"{"unit": {"notes": ["unit_logoLocation: New York"]}}"#, "unit/notes/0"),
        Example::bad(r#"{"unit": {"notes": ["The whole report is here.research"]}}"#, "unit/notes/0"),
    ],
    good: &[
        Example::good(r#"{"unit": {"notes": ["Location: New York", "It came here, and then went on. They spread more slowly. Where.research"]}}"#),
    ],
    check: Check::FreeText(Signs::PHRASE, check),
};

/// What pages say of themselves.
const PHRASES: &[&str] = &[
    "click here", "see here", "read here", "available here", "here, here", "here and here", "read more",
    "find out more", "back to top", "skip to content", "share this", "all rights reserved",
];

/// Labels of directory pages, to which the word before was glued.
const LABELS: &[&str] = &["Location:", "Website:", "Type:", "Categories:"];

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    if let Some(found) = boilerplate(text.value) {
        let shown = escape(found, 40);
        findings.report(text.path(), format!("the text holds what a page leaves behind: {shown}")).value(shown);
    }
}

fn boilerplate(text: &str) -> Option<&str> {
    let (at, length) = phrase(text).or_else(|| glued_label(text)).or_else(|| glued_end(text))?;
    text.get(at..at + length)
}

fn phrase(text: &str) -> Option<(usize, usize)> {
    PHRASES.iter().find_map(|phrase| {
        let at = places(text, phrase).find(|at| is_whole(text, *at, phrase.len()))?;
        Some((at, phrase.len()))
    })
}

fn glued_label(text: &str) -> Option<(usize, usize)> {
    LABELS.iter().find_map(|label| {
        let (at, _) = text.match_indices(label).find(|(at, _)| is_glued(text, *at))?;
        Some((at, label.len()))
    })
}

fn is_glued(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// "here.research": the tags of the page glued to its last sentence.
fn glued_end(text: &str) -> Option<(usize, usize)> {
    let glued = |at: &usize| {
        let letter = text[at + 5..].starts_with(|c: char| c.is_ascii_alphabetic());
        letter && (*at == 0 || text[..*at].ends_with(char::is_whitespace))
    };
    places(text, "here.").find(glued).map(|at| (at, 5))
}

//! `text.boilerplate`

use crate::finding::escape;
use crate::rule::texts::each_free_text;
use crate::rule::unknown_fields::report;
use crate::Severity;
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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
    check: Check::Dataset(check),
};

/// What pages say of themselves.
const PHRASES: &[&str] = &[
    "click here", "see here", "read here", "available here", "here, here", "here and here", "read more", "find out more",
    "back to top", "skip to content", "share this", "all rights reserved",
];

/// Labels of directory pages, to which the word before was glued.
const LABELS: &[&str] = &["Location:", "Website:", "Type:", "Categories:"];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    each_free_text(context.registry.dataset(), &mut |text| {
        if let Some(found) = boilerplate(text.content) {
            let shown = escape(found, 40);
            report(findings, text.record, text.path(), format!("the text holds what a page leaves behind: {shown}")).value(shown);
        }
    });
}

fn boilerplate(text: &str) -> Option<&str> {
    let phrase = PHRASES.iter().find_map(|phrase| places(text, phrase).find(|at| is_whole(text, *at, phrase.len())).map(|at| (at, phrase.len())));
    let label = || LABELS.iter().find_map(|label| text.match_indices(label).find(|(at, _)| is_glued(text, *at)).map(|(at, _)| (at, label.len())));
    let (at, length) = phrase.or_else(label).or_else(|| glued_end(text))?;
    text.get(at..at + length)
}

/// Where a phrase stands, whatever its case.
fn places<'t>(text: &'t str, phrase: &'t str) -> impl Iterator<Item = usize> + 't {
    let windows = text.as_bytes().windows(phrase.len()).enumerate();
    windows.filter(|(_, window)| window.eq_ignore_ascii_case(phrase.as_bytes())).map(|(at, _)| at)
}

fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !letter(text[..at].chars().next_back()) && !letter(text[at + length..].chars().next())
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

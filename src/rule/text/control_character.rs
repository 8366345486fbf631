//! `text.control-character`

use crate::finding::is_hidden;
use crate::rule::signs::Signs;
use crate::rule::texts::Text;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "text.control-character",
    summary: "A text holds characters that nobody sees.",
    why: "A search does not find the text, and marks of direction can make it read as something else.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "Unit\u200b for Bridges", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"unit": {"notes": ["Read \u202ebackwards."]}}"#, "unit/notes/0"),
        Example::bad(r#"{"page": {"title": "Page of\u0007 the Union"}}"#, "page/title"),
    ],
    good: &[
        Example::good(r#"{"unit": {"notes": ["One line.\nAnother."]}, "group": {"names": [{"text": "می\u200cخواهم", "lang": "fa", "kind": "official"}]}}"#),
    ],
    check: Check::FreeText(Signs::CONTROL.or(Signs::NON_ASCII), check),
};

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    if let Some(c) = hidden(text.value) {
        let message = format!("the text holds the invisible character U+{:04X}", u32::from(c));
        findings.report(text.path(), message).help("delete it");
    }
}

/// The first hidden character that has no business there. Tabs and line breaks are a matter of spacing.
fn hidden(text: &str) -> Option<char> {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return None;
    }
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let after = rest.clone().next();
        if is_hidden(c) && !matches!(c, '\n' | '\r' | '\t') && !shapes_letters(c, before, after) {
            return Some(c);
        }
        before = Some(c);
    }
    None
}

/// Whether a joiner stands between letters of a script that writes with it, such as Persian, or a selector after a
/// Mongolian letter.
fn shapes_letters(c: char, before: Option<char>, after: Option<char>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c > '\u{0590}' && c < '\u{1100}');
    match c {
        '\u{200C}' | '\u{200D}' => joins(before) && joins(after),
        '\u{180B}'..='\u{180F}' => before.is_some_and(|c| ('\u{1800}'..'\u{18B0}').contains(&c)),
        _ => false,
    }
}

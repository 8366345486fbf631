//! `text.spacing`

use crate::rule::signs::Signs;
use crate::rule::texts::Text;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "text.spacing",
    summary: "A text has spaces or line breaks where none belong.",
    why: "It was copied from a page; two spellings that look the same do not compare as the same.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for  Bridges", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for Bridges ", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"page": {"title": "Page of the\u00a0Union"}}"#, "page/title"),
        Example::bad(r#"{"page": {"title": "Page\nof the Union"}}"#, "page/title"),
        Example::bad(r#"{"unit": {"notes": ["A note\tfrom a table."]}}"#, "unit/notes/0"),
    ],
    good: &[
        Example::good(r#"{"unit": {"notes": ["Lines:\n  one\n  two"]}, "page": {"title": "L’Union\u00a0: une page de 10\u00a0000 signes"}}"#),
    ],
    check: Check::FreeText(Signs::SPACE.or(Signs::CONTROL).or(Signs::NON_ASCII), check),
};

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    if let Some(fault) = fault(text) {
        findings.report(text.path(), format!("the text has {fault}"));
    }
}

fn fault(text: &Text<'_>) -> Option<&'static str> {
    let all = text.value;
    if all.starts_with(' ') {
        return Some("a space at its start");
    }
    if all.ends_with(' ') {
        return Some("a space at its end");
    }
    let mut before = None;
    let mut rest = all.chars();
    while let Some(c) = rest.next() {
        let fault = match c {
            ' ' if before == Some(' ') => Some("two spaces in a row"),
            '\n' if text.is_line() => Some("a line break"),
            '\t' => Some("a tab"),
            '\r' => Some("a carriage return"),
            '\u{A0}' | '\u{2007}' | '\u{202F}' if !is_typography(before, rest.clone().next()) => {
                Some("a non-breaking space")
            }
            _ => None,
        };
        if fault.is_some() {
            return fault;
        }
        // Spaces at the start of a line indent it.
        let indents = c == ' ' && before == Some('\n');
        before = if indents { before } else { Some(c) };
    }
    None
}

/// Whether a non-breaking space is good typography: before French punctuation, and between the digits of a number.
fn is_typography(before: Option<char>, after: Option<char>) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    before == Some('«')
        || matches!(after, Some(':' | ';' | '!' | '?' | '»' | '%'))
        || (digit(before) && digit(after))
}

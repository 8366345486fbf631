//! `text.mixed-script`

use unicode_script::{Script, UnicodeScript};

use crate::finding::escape;
use crate::rule::signs::Signs;
use crate::rule::texts::Text;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "text.mixed-script",
    summary: "One word has letters of alphabets that look alike, such as Latin and Cyrillic.",
    why: "The word reads as it should, and no search finds it.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        // The B is a Cyrillic letter.
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for Вridges", "kind": "official"}]}}"#, "unit/names/0/text"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"text": "Отдел мостов (Unit for Bridges)", "kind": "official"}, {"text": "IT-отдел", "kind": "alias"}, {"text": "NATO加盟国", "kind": "translation"}]}}"#),
    ],
    check: Check::FreeText(Signs::NON_ASCII, check),
};

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    let mut words = text.value.split(|c: char| !c.is_alphabetic());
    if let Some((word, one, two)) = words.find_map(mixed) {
        let word = escape(word, 60);
        let message = format!("the word {word} has {} and {} letters", one.full_name(), two.full_name());
        findings.report(text.path(), message).value(word);
    }
}

/// A word with letters of two alphabets, and the alphabets.
fn mixed(word: &str) -> Option<(&str, Script, Script)> {
    if word.is_ascii() {
        return None;
    }
    let mut scripts = word.chars().map(|c| c.script()).filter(|script| looks_alike(*script));
    let first = scripts.next()?;
    let second = scripts.find(|script| *script != first)?;
    Some((word, first, second))
}

/// Alphabets whose letters are taken for one another. Others, such as Latin and Han, stand together in good texts.
fn looks_alike(script: Script) -> bool {
    use Script::{Armenian, Cherokee, Coptic, Cyrillic, Greek, Latin};
    matches!(script, Latin | Cyrillic | Greek | Armenian | Cherokee | Coptic)
}

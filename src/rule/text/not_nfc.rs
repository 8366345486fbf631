//! `text.not-nfc`

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::finding::escape;
use crate::rule::signs::Signs;
use crate::rule::texts::Text;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "text.not-nfc",
    summary: "A text is not in Unicode normalisation form C.",
    why: "The same letter can be written in two ways, and programs that compare bytes see two names.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "Unite\u0301 des ponts", "lang": "fr", "kind": "official"}]}}"#, "unit/names/0/text"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"text": "Unit\u00e9 des ponts", "lang": "fr", "kind": "official"}]}}"#),
    ],
    check: Check::FreeText(Signs::NON_ASCII, check),
};

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    if !is_nfc(text.value) {
        let finding = findings.report(text.path(), "the text is not in form NFC");
        if text.value.len() <= 200 {
            finding.suggest(escape(&text.value.nfc().collect::<String>(), 200));
        }
    }
}

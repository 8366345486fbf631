//! `encoding.guessed`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "encoding.guessed",
    summary: "The table is in no encoding that its bytes name, and was read as Windows-1252.",
    why: "Letters beyond ASCII may be wrong; save the table as UTF-8.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025,caf\xE9\n", 2),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025,caf\xC3\xA9\n", 0),
    ],
    check: Check::Reading,
};

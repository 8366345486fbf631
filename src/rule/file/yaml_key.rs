//! `file.yaml-key`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.yaml-key",
    summary: "A YAML key is a number, a truth value or null.",
    why: "Keys of records are text. Other readers do not take it for text, and give it another form.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("data.yaml", b"format: \"1\"\nlicence: CC0-1.0\nmodified: 2025\nsources:\n  - {id: s, title: A page, kind: news}\n  - {id: t, title: A report, kind: report, claims: [{field: /gaps/-, source: s, stance: unreviewed, says: {field: /title, reason: unknown,\n      1992: founded}}]}\n", 7),
    ],
    good: &[
        Example::named_file("data.yaml", b"format: \"1\"\nlicence: CC0-1.0\nmodified: 2025\nsources:\n  - {id: s, title: A page, kind: news}\n  - {id: t, title: A report, kind: report, claims: [{field: /gaps/-, source: s, stance: unreviewed, says: {field: /title, reason: unknown,\n      \"1992\": founded}}]}\n", 0),
    ],
    check: Check::Reading,
};

//! `file.number-form`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.number-form",
    summary: "A number has a form that JSON has not.",
    why: "JSON has neither infinity nor signs, bases or zeros in front of numbers, so the value was kept as text.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("data.yaml", b"format: \"1\"\nlicence: CC0-1.0\nmodified: 2025\nsources:\n  - {id: s, title: A page, kind: news}\n  - {id: t, title: A report, kind: report, claims: [{field: /gaps/-, source: s, stance: unreviewed, says: {field: /title, reason: unknown,\n      count: 0x1F}}]}\n", 7),
        Example::named_file("data.yaml", b"format: \"1\"\nlicence: CC0-1.0\nmodified: 2025\nsources:\n  - {id: s, title: A page, kind: news}\n  - {id: t, title: A report, kind: report, claims: [{field: /gaps/-, source: s, stance: unreviewed, says: {field: /title, reason: unknown,\n      count: 007}}]}\n", 7),
        Example::named_file("data.toml", b"format = \"1\"\nlicence = \"CC0-1.0\"\nmodified = \"2025\"\n[[sources]]\nid = \"s\"\ntitle = \"A page\"\nkind = \"news\"\n[[sources]]\nid = \"t\"\ntitle = \"A report\"\nkind = \"report\"\n[[sources.claims]]\nfield = \"/gaps/-\"\nsource = \"s\"\nstance = \"unreviewed\"\nsays = { field = \"/title\", reason = \"unknown\", count = inf }\n", 16),
    ],
    good: &[
        Example::named_file("data.yaml", b"format: \"1\"\nlicence: CC0-1.0\nmodified: 2025\nsources:\n  - {id: s, title: A page, kind: news}\n  - {id: t, title: A report, kind: report, claims: [{field: /gaps/-, source: s, stance: unreviewed, says: {field: /title, reason: unknown,\n      count: 31, code: \"007\"}}]}\n", 0),
        Example::named_file("data.toml", b"format = \"1\"\nlicence = \"CC0-1.0\"\nmodified = 2025-01-31\n", 0),
    ],
    check: Check::Reading,
};

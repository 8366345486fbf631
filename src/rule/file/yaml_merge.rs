//! `file.yaml-merge`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.yaml-merge",
    summary: "A YAML object takes fields from another one by a merge key.",
    why: "YAML 1.2 has no merge key: other readers take `<<` for a field of that name, and miss the others.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("data.yaml", b"format: \"1\"\nlicence: CC0-1.0\nmodified: 2025\nsources:\n  - &s {id: s, title: A page, kind: news}\n  - <<: *s\n    id: t\n", 6),
    ],
    good: &[
        Example::named_file("data.yaml", b"format: \"1\"\nlicence: CC0-1.0\nmodified: 2025\nsources:\n  - {id: s, title: &t A page, kind: news}\n  - {id: t, title: *t, kind: report}\n", 0),
    ],
    check: Check::Reading,
};

//! `file.yaml-tag`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.yaml-tag",
    summary: "A YAML tag is not known, or its value is not what it says.",
    why: "A tag says that the value is of another type than it seems, so what it means would be a guess.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("data.yaml", b"format: \"1\"\ntitle: !include title.txt\n", 2),
        Example::named_file("data.yaml", b"format: \"1\"\ntitle: !!int First\n", 2),
        Example::named_file("data.yaml", b"!registry\nformat: \"1\"\n", 1),
    ],
    good: &[
        Example::named_file("data.yaml", b"!!map\nformat: !!str 1\ntitle: ! 1992\n", 0),
    ],
    check: Check::Reading,
};

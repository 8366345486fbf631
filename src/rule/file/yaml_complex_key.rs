//! `file.yaml-complex-key`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.yaml-complex-key",
    summary: "A YAML key is a list or an object.",
    why: "JSON and the model have only text as keys, so the entry was left out.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("data.yaml", b"format: \"1\"\n? [title, description]\n: A page\n", 2),
    ],
    good: &[
        Example::named_file("data.yaml", b"format: \"1\"\n? title\n: A page\n", 0),
    ],
    check: Check::Reading,
};

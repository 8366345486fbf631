//! `file.duplicate-key`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.duplicate-key",
    summary: "A key stands twice in one object.",
    why: "Readers disagree on which of the two values counts, so one of them is lost silently.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(b"{\"format\": \"1\",\n\"title\": \"One\",\n\"title\": \"Two\"}", 3),
        Example::named_file("data.yaml", b"format: \"1\"\ntitle: One\n'title': Two\n", 3),
        Example::named_file("data.toml", b"format = \"1\"\ntitle = \"One\"\ntitle = \"Two\"\n", 3),
    ],
    good: &[
        Example::good_file(br#"{"format": "1", "title": "One"}"#),
    ],
    check: Check::Reading,
};

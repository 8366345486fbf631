//! `file.syntax`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.syntax",
    summary: "The text does not follow the syntax of its format.",
    why: "Nothing after the place can be read.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(b"{\"format\": \"1\",\n\"title\": }", 2),
        Example::bad_file(b"{\"format\": \"1\"", 1),
        Example::named_file("data.yaml", b"format: \"1\"\ntitle: [A page\n", 2),
        Example::named_file("data.toml", b"format = \"1\"\ntitle = A page\n", 2),
    ],
    good: &[
        Example::good_file(br#"{"format": "1"}"#),
    ],
    check: Check::Reading,
};

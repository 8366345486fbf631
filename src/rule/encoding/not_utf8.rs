//! `encoding.not-utf8`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "encoding.not-utf8",
    summary: "The file is not UTF-8.",
    why: "Without a known encoding the letters of names are guesses.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(b"{\"format\": \"1\",\n\"title\": \"caf\xE9\"}", 2),
    ],
    good: &[
        Example::good_file("{\"format\": \"1\",\n\"title\": \"café\"}".as_bytes()),
    ],
    check: Check::Reading,
};

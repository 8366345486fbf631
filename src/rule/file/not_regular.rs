//! `file.not-regular`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.not-regular",
    summary: "A file of a folder is a link or a special file, and was not read.",
    why: "A link may lead out of the folder, and a pipe may never end.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::shown("links_are_not_followed"),
    ],
    good: &[
        Example::good_file(br#"{"format": "1"}"#),
    ],
    check: Check::Reading,
};

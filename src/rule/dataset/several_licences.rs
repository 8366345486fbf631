//! `dataset.several-licences`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "dataset.several-licences",
    summary: "The files that are read together name different licences.",
    why: "Together they make one dataset with one licence, which is that of the first; the others may not allow it.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::shown("several_licences"),
    ],
    good: &[
        Example::good_file(br#"{"format": "1", "licence": "CC-BY-4.0"}"#),
    ],
    check: Check::Reading,
};

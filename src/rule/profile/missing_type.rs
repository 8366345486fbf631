//! `profile.missing-type`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.missing-type",
    summary: "The page has no type.",
    why: "The class is inferred from the category line, and marked as inferred by a claim.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nClears roads.\n", 3),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n"),
    ],
    check: Check::Reading,
};

//! `profile.unknown-type`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.unknown-type",
    summary: "The type of the page is none of those of the map.",
    why: "A sentence stands where one of four words belongs.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: An NGO that clears bridges\nClears roads.\n", 6),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: ngo\nClears roads.\n"),
    ],
    check: Check::Reading,
};

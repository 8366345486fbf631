//! `profile.missing-location`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.missing-location",
    summary: "The page has no location.",
    why: "Nobody can tell from it where the body is.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n", 3),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n"),
    ],
    check: Check::Reading,
};

//! `profile.glued-category`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.glued-category",
    summary: "The category of the page is glued to the name of the map.",
    why: "Two links of the site ran together when the page was copied.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED MapNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n", 1),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map / NGO Counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n"),
    ],
    check: Check::Reading,
};

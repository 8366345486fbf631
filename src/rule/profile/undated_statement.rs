//! `profile.undated-statement`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.undated-statement",
    summary: "A statement of the page holds for a day that the page does not name.",
    why: "\"Recently\" and \"this year\" can only be read against the year in the address.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\nLast year it cleared three bridges.\n", 8),
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\nIt currently clears two bridges.\n", 8),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\nIn 2015 it cleared three bridges, and concurrently two roads.\n"),
    ],
    check: Check::Reading,
};

//! `profile.compound-title`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.compound-title",
    summary: "The title of a page names two things: two names, or a body and a unit of it.",
    why: "One record is to stand for one body; the other name is an alias, and a unit is an office.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid/Pontis\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n", 3),
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid - Road Service\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n", 3),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge-Aid\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n"),
    ],
    check: Check::Reading,
};

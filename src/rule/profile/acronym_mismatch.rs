//! `profile.acronym-mismatch`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.acronym-mismatch",
    summary: "An acronym of the page does not belong to its title.",
    why: "The title leaves out a word of the name, or the acronym is that of another body.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Office (RTX)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n", 3),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nCounter-Roadblock Bridge Aid (C-RBA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n"),
    ],
    check: Check::Reading,
};

//! `profile.several-funding-sentences`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.several-funding-sentences",
    summary: "The page says twice who paid for it.",
    why: "The template changed between the two; one of them may be out of date.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\nThis profile is part of a study of bridges. It was made possible by funding from the Road Fund. The study was funded by the Bridge Fund and the Ministry of Roads.\n", 8),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\nThis profile is part of a study of bridges. It was made possible by funding from the Road Fund.\n"),
    ],
    check: Check::Reading,
};

//! `profile.not-one-body`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.not-one-body",
    summary: "The title names no single body: a crowd, a programme or a coalition.",
    why: "Many units have no seat and no head in common; a programme or coalition is run by others.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge clearance personnel\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClear roads.\n", 3),
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nProgramme Safe Bridge (PSB)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n", 3),
    ],
    good: &[
        Example::good_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: NGO\nClears roads.\n"),
    ],
    check: Check::Reading,
};

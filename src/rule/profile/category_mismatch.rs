//! `profile.category-mismatch`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.category-mismatch",
    summary: "The category of the page contradicts what its title names.",
    why: "The map has four classes, and files offices under police and institutes under NGO.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Police counter-IED units\nOffice for Bridges (OB)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: Police\nGuards roads.\n", 5),
    ],
    good: &[
        Example::good_page(b"Police counter-IED units\nBridge Police (BP)\nLocation: Oslo, Norway\nWebsite: https://aid.example.org/\nType: Police\nGuards roads.\n"),
    ],
    check: Check::Reading,
};

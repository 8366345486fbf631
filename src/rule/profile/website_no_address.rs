//! `profile.website-no-address`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "profile.website-no-address",
    summary: "The website of the page is no web address.",
    why: "The words of a link were copied without where it leads.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_page(b"Global Counter-IED Map\nNGO counter-IED response\nBridge Aid (BA)\nLocation: Oslo, Norway\nWebsite: Visit the site\nType: NGO\nClears roads.\n", 5),
    ],
    good: &[
        Example::good_page(b"<h1>Bridge Aid (BA)</h1><p>NGO counter-IED response</p><p>Location: Oslo, Norway<br>Website: <a href=\"https://aid.example.org/\">Visit the site</a><br>Type: NGO</p><p>Clears roads.</p>"),
    ],
    check: Check::Reading,
};

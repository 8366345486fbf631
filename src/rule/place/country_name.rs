//! `place.country-name`

use crate::rule::countries::in_place;
use crate::{Body, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "place.country-name",
    summary: "The name of a country is written where its code should be added.",
    why: "US, USA, U.S. and the United States are one country; a search goes by the code.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"union": {"places": [{"role": "seat", "text": "New York, U.S."}]}}"#, "union/places/0/text"),
        Example::bad(r#"{"union": {"places": [{"role": "operations", "region": "Mali"}]}}"#, "union/places/0/region"),
        Example::bad(r#"{"union": {"places": [{"role": "seat", "city": "Switzerland"}]}}"#, "union/places/0/city"),
    ],
    good: &[
        Example::good(r#"{"union": {"places": [{"role": "seat", "text": "New York, U.S.", "country": "US"}, {"role": "theatre", "text": "Iraq and Syria"}, {"role": "operations", "text": "Atlanta, Georgia"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, place) in body.places().iter().enumerate() {
        if let Some((field, country)) = in_place(place) {
            let message = format!("{} is named here, and `country` is absent", country.name());
            let finding = findings.report(format!("/places/{index}/{field}"), message);
            finding.suggest(country.as_str()).help(format!("add `\"country\": \"{country}\"`"));
        }
    }
}

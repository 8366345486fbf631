//! `place.no-country`

use crate::rule::countries::in_place;
use crate::finding::escape;
use crate::{Body, CountryCode, PlaceRole, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "place.no-country",
    summary: "A seat has a city and no country.",
    why: "Many cities share a name, and a search by country passes the body over.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"union": {"places": [{"role": "seat", "city": "Geneva"}]}}"#, "union/places/0"),
    ],
    good: &[
        Example::good(r#"{"union": {"places": [{"role": "seat", "city": "Geneva", "country": "CH"}, {"role": "office", "city": "Nairobi"}]}}"#),
        Example::good(r#"{"union": {"places": [{"role": "seat", "city": "Geneva", "coordinates": {"latitude": 46.2, "longitude": 6.1}}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, place) in body.places().iter().enumerate() {
        let Some(city) = place.city.as_ref().filter(|_| place.role == PlaceRole::Seat) else { continue };
        if place.country.is_none() && place.coordinates.is_none() && in_place(place).is_none() {
            let message = format!("the seat {} has no country", escape(city, 80));
            let finding = findings.report(format!("/places/{index}"), message);
            finding.help(help(body.country()));
        }
    }
}

fn help(country: Option<CountryCode>) -> String {
    let own = country.map(|country| format!("; the body itself is of {country}")).unwrap_or_default();
    format!("add the code of the country to `country`{own}")
}

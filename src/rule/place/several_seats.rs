//! `place.several-seats`

use crate::rule::in_use::InUse;
use crate::{Body, PlaceRole, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "place.several-seats",
    summary: "A body has two seats at the same time.",
    why: "One of them is of the past, or an office.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"union": {"places": [{"role": "seat", "city": "Geneva", "country": "CH"}, {"role": "seat", "city": "Bern", "country": "CH"}]}}"#, "union/places/1"),
        Example::bad(r#"{"union": {"places": [{"role": "seat", "city": "Geneva", "country": "CH", "period": {"since": "1945-10-24", "until": "1990"}}, {"role": "seat", "city": "Bern", "country": "CH", "period": {"since": "1980", "until": ".."}}]}}"#, "union/places/1"),
    ],
    good: &[
        Example::good(r#"{"union": {"places": [{"role": "seat", "city": "Geneva", "country": "CH", "period": {"until": "1990"}}, {"role": "seat", "city": "Bern", "country": "CH"}, {"role": "office", "city": "Basel", "country": "CH"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    if body.places().iter().filter(|place| place.role == PlaceRole::Seat).count() < 2 {
        return;
    }
    let mut known: Vec<InUse<'_, usize>> = Vec::new();
    for (index, seat) in body.places().iter().enumerate().filter(|(_, place)| place.role == PlaceRole::Seat) {
        let one = InUse::of(index, seat.period.as_ref(), body, context);
        if let Some((first, certainty)) = one.first_clash(&known, |_| true) {
            let place = findings.place();
            let message = "the body has another seat at the same time";
            let finding = findings.report(format!("/places/{index}"), message).certainty(certainty);
            finding.help("give each seat its period, or another role: `office`, `registration`");
            if let Some(place) = place {
                finding.related(place, format!("/places/{first}"), "the other seat");
            }
        }
        known.push(one);
    }
}

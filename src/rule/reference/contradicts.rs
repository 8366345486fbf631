//! `reference.contradicts`

use crate::finding::escape;
use crate::registry::fold;
use crate::rule::matching::{counterparts, matches, same_value};
use crate::shape::{find, same_place};
use crate::{Json, PartialDate, PlaceRole, Pointer, Stance};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.contradicts",
    summary: "A value differs from the one in the reference dataset.",
    why: "One of the two is wrong or out of date.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Reference,
    bad: &[
        Example::bad_against_base(r#"{"dept": {"history": [{"kind": "founded", "date": "1993"}], "claims": [], "relations": []}}"#, "dept/history/0/date"),
        Example::bad_against_base(r#"{"dept": {"places": [{"role": "seat", "city": "Vienna", "country": "AT"}], "claims": []}}"#, "dept/places/0/city"),
        Example::bad_against_base(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "page", "says": "1993", "stance": "unreviewed"}]}}"#, "dept/claims/0/says"),
        Example::bad_against_base(r#"{"dept": null, "mine": {"type": "actor", "id": "mine", "kind": "un-department", "level": "international", "names": [{"text": "DFW", "kind": "official"}], "history": [{"kind": "founded", "date": "1970"}], "sources": ["page"]}}"#, "mine/history/0/date"),
    ],
    good: &[
        Example::good_against_base(r#"{"dept": {"history": [{"kind": "founded", "date": "1992"}], "places": [{"role": "seat", "city": "new york", "country": "US"}], "claims": []}}"#),
        // Another body with the same acronym.
        Example::good_against_base(r#"{"dept": null, "mine": {"type": "actor", "id": "mine", "kind": "forum", "level": "international", "names": [{"text": "Day of the Field Workers", "kind": "official"}, {"text": "DFW", "kind": "acronym"}], "history": [{"kind": "founded", "date": "1970"}], "sources": ["page"]}}"#),
    ],
    check: Check::Supposed(check),
};

fn check(record: AnyRecord<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    for reference in matches(record, context) {
        // A city says the country too: one finding for one seat.
        let mut reported: Option<String> = None;
        for field in facts(reference) {
            let Some(theirs) = find(reference.view(), &field).map(|view| view.to_json()) else { continue };
            let [(path, ours)] = &counterparts(reference, &field, record)[..] else { continue };
            let part = path.rsplit_once('/').map_or("", |(part, _)| part).to_owned();
            if !differ(ours, &theirs) || reported.as_ref() == Some(&part) || is_rejected(reference, &field, ours) {
                continue;
            }
            let (a, b) = (escape(&ours.to_string(), 80), escape(&theirs.to_string(), 80));
            let finding = findings.report(path.clone(), format!("the value is {a}, but {b} in the reference dataset"));
            finding.value(a).help(format!("the reference record is `{}`", reference.id()));
            reported = Some(part);
        }
    }
}

/// The fields that say one thing about a body: dates of events, the seat, country and level.
fn facts(reference: AnyRecord<'_>) -> Vec<Pointer> {
    let Some(body) = reference.body() else { return mandate_facts() };
    let events = (0..body.history().len()).map(|index| format!("/history/{index}/date"));
    let seats: Vec<usize> = (0..body.places().len()).filter(|i| body.places()[*i].role == PlaceRole::Seat).collect();
    let seat = match seats[..] {
        [only] => vec![format!("/places/{only}/city"), format!("/places/{only}/country")],
        _ => Vec::new(),
    };
    let fields = ["/country".to_owned(), "/level".to_owned()];
    events.chain(seat).chain(fields).filter_map(|field| field.parse().ok()).collect()
}

fn mandate_facts() -> Vec<Pointer> {
    ["/instrument/adopted", "/instrument/symbol"].into_iter().filter_map(|field| field.parse().ok()).collect()
}

/// Dates differ when they cannot mean one day; texts when they differ after folding.
fn differ(ours: &Json, theirs: &Json) -> bool {
    let (Some(a), Some(b)) = (ours.as_str(), theirs.as_str()) else { return ours != theirs };
    match (a.parse::<PartialDate>(), b.parse::<PartialDate>()) {
        (Ok(a), Ok(b)) => !a.overlaps(b) && !a.is_qualified() && !b.is_qualified(),
        _ => fold(a) != fold(b),
    }
}

fn is_rejected(reference: AnyRecord<'_>, field: &Pointer, ours: &Json) -> bool {
    let rejected = reference.claims().iter().filter(|claim| claim.stance == Stance::Rejected);
    rejected
        .filter(|claim| same_place(reference.view(), claim.field.as_str(), field.as_str()))
        .any(|claim| claim.says.as_ref().is_some_and(|says| same_value(ours, says)))
}

//! `time.events-out-of-order`

use crate::{Body, Event, EventKind, PartialDate, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.events-out-of-order",
    summary: "The events of a body are out of order.",
    why: "Nothing is founded after it ended, and no roots are younger than the tree.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"group": {"history": [{"kind": "founded", "date": "1998"}, {"kind": "dissolved", "date": "1997"}]}}"#, "group/history/1/date"),
        Example::bad(r#"{"group": {"history": [{"kind": "roots", "date": "2001?"}, {"kind": "founded", "date": "1998"}]}}"#, "group/history/1/date"),
    ],
    good: &[
        Example::good(r#"{"group": {"history": [{"kind": "decided", "date": "1998-10"}, {"kind": "founded", "date": "1998"}, {"kind": "accredited", "date": "2010"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    if in_order(body) {
        return;
    }
    let place = findings.place();
    let mut dated: Vec<(usize, usize, &Event, PartialDate)> = Vec::new();
    for (index, event) in body.history().iter().enumerate() {
        if let (Some(stage), Some(date)) = (stage(&event.kind), event.date) {
            dated.push((index, stage, event, date));
        }
    }
    dated.sort_by_key(|(index, stage, ..)| (*stage, *index));
    // The latest event of all earlier stages.
    let mut latest: Option<(usize, &Event, PartialDate)> = None;
    for stage in dated.chunk_by(|one, two| one.1 == two.1) {
        if let Some((first, before, after)) = latest {
            for (index, _, event, date) in stage {
                let Some(certainty) = date.precedes(after) else { continue };
                let message = format!("{} on {date}, but {} on {after}", event.kind, before.kind);
                let finding = findings.report(format!("/history/{index}/date"), message);
                finding.certainty(certainty).value(date);
                if let Some(place) = place {
                    finding.related(place, format!("/history/{first}/date"), "the earlier event");
                }
            }
        }
        let last = stage.iter().map(|(index, _, event, date)| (*index, *event, *date));
        latest = latest.into_iter().chain(last).max_by_key(|(_, _, date)| date.earliest());
    }
}

/// Whether no event comes before one of an earlier stage.
fn in_order(body: Body<'_>) -> bool {
    let staged = || body.history().iter().filter_map(|event| Some((stage(&event.kind)?, event.date?)));
    let mut latest = [0; STAGES];
    for (stage, date) in staged() {
        latest[stage] = latest[stage].max(date.first_day());
    }
    staged().all(|(stage, date)| latest[..stage].iter().all(|first| *first <= date.last_day()))
}

const STAGES: usize = 5;

/// The stage of a life that an event belongs to. A body can come back after its end, so `reactivated` has none.
fn stage(kind: &EventKind) -> Option<usize> {
    match kind {
        EventKind::Roots => Some(0),
        EventKind::Decided => Some(1),
        EventKind::Founded => Some(2),
        EventKind::Operational | EventKind::Accredited | EventKind::Renamed => Some(3),
        EventKind::Dissolved => Some(4),
        _ => None,
    }
}

//! `time.date-in-future`

use crate::{Certainty, PartialDate, Period};
use crate::{AnyRecord, Severity};
use crate::rule::life::years_apart;
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.date-in-future",
    summary: "A date of the past lies in the future.",
    why: "Nobody can have seen it happen; a digit is wrong, or a plan is told as a fact.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::AsOf,
    bad: &[
        Example::bad(r#"{"group": {"history": [{"kind": "founded", "date": "2107"}]}}"#, "group/history/0/date"),
        Example::bad(r#"{"page": {"accessed": "2025-11"}}"#, "page/accessed"),
        Example::bad(r#"{"unit": {"of": [{"to": "dept", "period": {"since": "2007-09", "until": "2107-09"}}]}}"#, "unit/of/0/period/until"),
    ],
    good: &[
        Example::good(r#"{"group": {"history": [{"kind": "founded", "date": "2025"}]}, "page": {"accessed": "2025-04"}}"#),
        Example::good(r#"{"unit": {"of": [{"to": "dept", "period": {"since": "2007-09", "until": "2031-12-31"}}]}}"#),
    ],
    check: Check::Record(check),
};

/// How many years ahead an end may be planned.
const PLANNED: u32 = 30;

fn check(record: AnyRecord<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(today) = context.as_of else { return };
    for (path, date) in dates(record) {
        if let Some(certainty) = today.precedes(date) {
            let finding = findings.report(path, format!("{date} lies after {today}, the day of this review"));
            finding.certainty(certainty).value(date);
        }
    }
    for (path, period) in record.periods() {
        let Some(end) = period.end().filter(|end| years_apart(today, *end, PLANNED)) else { continue };
        let message = format!("the end {end} lies more than {PLANNED} years after {today}");
        findings.report(format!("{path}/until"), message).certainty(Certainty::Possible).value(end);
    }
}

/// The dates that say when something was or was seen; an end may be planned.
fn dates(record: AnyRecord<'_>) -> Vec<(String, PartialDate)> {
    let mut dates: Vec<(String, PartialDate)> = Vec::new();
    let mut add = |path: &str, date: Option<PartialDate>| dates.extend(date.map(|date| (path.to_owned(), date)));
    add("/checked", record.checked());
    match record {
        AnyRecord::Mandate(mandate) => {
            add("/instrument/adopted", mandate.instrument.as_ref().and_then(|instrument| instrument.adopted));
        }
        AnyRecord::Source(source) => {
            add("/published", source.published);
            add("/accessed", source.accessed);
        }
        _ => {}
    }
    if let Some(body) = record.body() {
        let events = body.history().iter().enumerate();
        dates.extend(events.filter_map(|(index, event)| Some((format!("/history/{index}/date"), event.date?))));
        let figures = body.figures().iter().enumerate();
        dates.extend(figures.filter_map(|(index, figure)| Some((format!("/figures/{index}/as_of"), figure.as_of?))));
    }
    dates.extend(record.periods().into_iter().flat_map(|(path, period)| of_period(&path, period)));
    dates
}

fn of_period(path: &str, period: &Period) -> Vec<(String, PartialDate)> {
    let since = period.since.map(|since| (format!("{path}/since"), since));
    let seen = period.seen.iter().enumerate().map(|(index, seen)| (format!("{path}/seen/{index}"), *seen));
    since.into_iter().chain(seen).collect()
}

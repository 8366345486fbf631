//! `time.date-in-future`

use crate::{AnyRecord, Certainty, PartialDate, Severity};
use crate::record::Dated;
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
    let mut past = |date, path: &dyn Fn() -> String| is_past(date, today, path, findings);
    past(record.checked(), &|| "/checked".to_owned());
    match record {
        AnyRecord::Mandate(mandate) => {
            let adopted = mandate.instrument.as_ref().and_then(|instrument| instrument.adopted);
            past(adopted, &|| "/instrument/adopted".to_owned());
        }
        AnyRecord::Source(source) => {
            past(source.published, &|| "/published".to_owned());
            past(source.accessed, &|| "/accessed".to_owned());
        }
        AnyRecord::Actor(_) | AnyRecord::Office(_) => {}
    }
    if let Some(body) = record.body() {
        for (index, event) in body.history().iter().enumerate() {
            past(event.date, &|| format!("/history/{index}/date"));
        }
        for (index, figure) in body.figures().iter().enumerate() {
            past(figure.as_of, &|| format!("/figures/{index}/as_of"));
        }
    }
    record.each_period(&mut |dated| of_period(&dated, today, findings));
}

/// A period says when something began and was seen; its end may be planned.
fn of_period(dated: &Dated<'_>, today: PartialDate, findings: &mut Findings<'_>) {
    is_past(dated.period.since, today, &|| format!("{}/since", dated.path()), findings);
    for (index, seen) in dated.period.seen.iter().enumerate() {
        is_past(Some(*seen), today, &|| format!("{}/seen/{index}", dated.path()), findings);
    }
    if let Some(end) = dated.period.end().filter(|end| years_apart(today, *end, PLANNED)) {
        let message = format!("the end {end} lies more than {PLANNED} years after {today}");
        let finding = findings.report(format!("{}/until", dated.path()), message);
        finding.certainty(Certainty::Possible).value(end);
    }
}

/// Reports a date that says when something was, and lies ahead.
fn is_past(date: Option<PartialDate>, today: PartialDate, path: &dyn Fn() -> String, findings: &mut Findings<'_>) {
    // Nearly all dates are of earlier years.
    let Some(date) = date.filter(|date| today.year() <= date.year()) else { return };
    if let Some(certainty) = today.precedes(date) {
        let finding = findings.report(path(), format!("{date} lies after {today}, the day of this review"));
        finding.certainty(certainty).value(date);
    }
}

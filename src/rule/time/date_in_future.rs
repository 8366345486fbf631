//! `time.date-in-future`

use crate::{Certainty, Severity};
use crate::rule::dates::DateAt;
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
    check: Check::Date(check),
};

/// How many years ahead an end may be planned.
const PLANNED: u32 = 30;

fn check(dated: &DateAt<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(today) = context.as_of else { return };
    let date = dated.date;
    // Nearly all dates are of earlier years.
    if date.year() < today.year() {
        return;
    }
    if !dated.is_end {
        let Some(certainty) = today.precedes(date) else { return };
        let message = format!("{date} lies after {today}, the day of this review");
        findings.report(dated.path(), message).certainty(certainty).value(date);
    } else if years_apart(today, date, PLANNED) {
        let message = format!("the end {date} lies more than {PLANNED} years after {today}");
        findings.report(dated.path(), message).certainty(Certainty::Possible).value(date);
    }
}

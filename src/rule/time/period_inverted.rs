//! `time.period-inverted`

use crate::rule::dates::PeriodAt;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.period-inverted",
    summary: "A period ends before it begins.",
    why: "The two dates were swapped, or one of them is wrong.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"of": [{"to": "dept", "period": {"since": "2017-03-31", "until": "2011-09-02"}}]}, "res-2": null}"#, "unit/of/0/period/until"),
        Example::bad(r#"{"dept": {"relations": [{"kind": "part-of", "to": "union", "period": {"since": "2012", "until": "2011~"}}]}}"#, "dept/relations/0/period/until"),
    ],
    good: &[
        Example::good(r#"{"unit": {"of": [{"to": "dept", "period": {"since": "2011-09-02", "until": "2011"}}]}, "res-2": null}"#),
    ],
    check: Check::Period(check),
};

fn check(dated: &PeriodAt<'_>, findings: &mut Findings<'_>) {
    let (Some(since), Some(until)) = (dated.period.since, dated.period.end()) else { return };
    if let Some(certainty) = until.precedes(since) {
        let message = format!("the period ends on {until}, before it begins on {since}");
        findings.report(format!("{}/until", dated.path()), message).certainty(certainty).value(until);
    }
}

//! `time.seen-outside-period`

use crate::rule::dates::PeriodAt;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.seen-outside-period",
    summary: "Something was seen to hold on a date that is outside its own period.",
    why: "Either the sighting or a bound of the period is wrong.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}, "period": {"since": "1992", "until": "1996-12-31", "seen": ["1993", "1997-02"]}}]}}"#, "chief/tenures/0/period/seen/1"),
        Example::bad(r#"{"unit": {"of": [{"to": "dept", "period": {"since": "2007-09", "until": "..", "seen": ["2006?"]}}]}}"#, "unit/of/0/period/seen/0"),
    ],
    good: &[
        Example::good(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}, "period": {"since": "1992-03", "until": "1996-12-31", "seen": ["1992", "1996"]}}]}}"#),
    ],
    check: Check::Period(check),
};

fn check(dated: &PeriodAt<'_>, findings: &mut Findings<'_>) {
    let (since, end) = (dated.period.since, dated.period.end());
    for (index, seen) in dated.period.seen.iter().enumerate() {
        // In a period that is inverted nothing can be inside.
        if since.zip(end).is_some_and(|(since, end)| end.precedes(since).is_some()) {
            return;
        }
        let early = since.and_then(|since| Some((seen.precedes(since)?, format!("before it began on {since}"))));
        let late = || end.and_then(|end| Some((end.precedes(*seen)?, format!("after it ended on {end}"))));
        let Some((certainty, how)) = early.or_else(late) else { continue };
        let finding = findings.report(format!("{}/seen/{index}", dated.path()), format!("seen on {seen}, {how}"));
        finding.certainty(certainty).value(seen);
    }
}

//! `time.tenure-without-dates`

use crate::finding::escape;
use crate::{Office, Period, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.tenure-without-dates",
    summary: "A tenure has no date at all.",
    why: "Nobody can tell whether the person holds the post today, or when.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}}]}}"#, "chief/tenures/0"),
        Example::bad(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}, "period": {}}]}}"#, "chief/tenures/0"),
    ],
    good: &[
        Example::good(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}, "period": {"seen": ["2023"]}}]}}"#),
    ],
    check: Check::Office(check),
};

fn check(office: &Office, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, tenure) in office.tenures.iter().enumerate() {
        if tenure.period.as_ref().is_none_or(Period::is_empty) {
            let message = format!("the tenure of {} has no date", escape(&tenure.person.name, 80));
            let finding = findings.report(format!("/tenures/{index}"), message);
            finding.help("a date on which the person was seen in office will do: `\"period\": {\"seen\": [\"2016\"]}`");
        }
    }
}

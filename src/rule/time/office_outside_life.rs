//! `time.office-outside-life`

use crate::rule::life::Life;
use crate::{AnyRecord, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.office-outside-life",
    summary: "An office belongs to a body at a time when that body did not exist.",
    why: "One of the dates is wrong, or the office belonged to a forerunner.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"of": [{"to": "dept", "period": {"since": "1990", "until": ".."}}]}}"#, "unit/of/0/period/since"),
        Example::bad(r#"{"union": {"history": [{"kind": "dissolved", "date": "1996-12?"}]}, "chief": {"tenures": [], "of": [{"to": "union", "period": {"until": "2001"}}]}, "dept": {"relations": [], "history": [], "claims": []}}"#, "chief/of/0/period/until"),
    ],
    good: &[
        Example::good(r#"{"unit": {"of": [{"to": "dept", "period": {"since": "1992", "until": ".."}}]}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let AnyRecord::Office(office) = record else { return };
    for (index, placement) in office.of.iter().enumerate() {
        let Some(period) = &placement.period else { continue };
        let Some(body) = among.record(placement.to.as_str()).and_then(AnyRecord::body) else { continue };
        if let Some(outside) = Life::of(body).outside(period, among.context.checked(office.body().record())) {
            let message = format!("the office belonged to `{}` {}", placement.to, outside.describe("that body"));
            let path = format!("/of/{index}/period{}", outside.field(period));
            findings.report(path, message).certainty(outside.certainty);
        }
    }
}

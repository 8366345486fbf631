//! `time.name-outside-life`

use crate::finding::escape;
use crate::rule::life::Life;
use crate::{Body, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.name-outside-life",
    summary: "A name was in use at a time when the body did not exist.",
    why: "One of the dates is wrong, or the name is that of a forerunner or successor.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"names": [{"text": "Department of Field Works", "kind": "official", "period": {"since": "1990", "until": ".."}}]}}"#, "dept/names/0/period/since"),
        Example::bad(r#"{"group": {"names": [{"text": "Coordination Group", "kind": "official", "period": {"until": "2006"}}], "history": [{"kind": "dissolved", "date": "2004"}]}}"#, "group/names/0/period/until"),
    ],
    good: &[
        Example::good(r#"{"dept": {"names": [{"text": "Department of Field Works", "kind": "official", "period": {"since": "1990", "until": ".."}}], "history": [{"kind": "roots", "date": "1988"}, {"key": "founded", "kind": "founded", "date": "1992-03"}]}}"#),
        Example::good(r#"{"group": {"names": [{"text": "Coordination Group", "kind": "official", "period": {"until": "2004-12-31"}}], "history": [{"kind": "dissolved", "date": "2004"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let life = Life::with_roots(body);
    for (index, name) in body.names().iter().enumerate() {
        let Some(period) = &name.period else { continue };
        let Some(outside) = life.outside(period, context.checked(body.record())) else { continue };
        let message = format!("the name {} was in use {}", escape(&name.text, 80), outside.describe("the body"));
        let path = format!("/names/{index}/period{}", outside.field(period));
        findings.report(path, message).certainty(outside.certainty);
    }
}

//! `identity.no-current-name`

use crate::{Body, Name, NameKind, Period, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.no-current-name",
    summary: "A body that goes on has no official name that is in use.",
    why: "Readers would call it by a name of the past.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::AsOf,
    bad: &[
        Example::bad(r#"{"dept": {"names": [{"text": "Department of Field Roads", "kind": "official", "period": {"until": "2000-02"}}]}}"#, "dept/names"),
        Example::bad(r#"{"unit": {"names": [{"text": "UB", "kind": "former"}]}}"#, "unit/names"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"text": "UB", "kind": "acronym"}]}}"#),
        Example::good(r#"{"dept": {"names": [{"text": "Department of Field Roads", "kind": "official", "period": {"until": "2000-02"}}], "history": [{"kind": "dissolved", "date": "2000-02"}], "relations": [], "claims": []}, "unit": null, "res-2": null, "res-1": null}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(today) = context.as_of else { return };
    if body.names().is_empty() || body.dissolved().is_some() {
        return;
    }
    let ended = |name: &Name| {
        let end = name.period.as_ref().and_then(Period::end);
        name.kind == NameKind::Former || end.is_some_and(|end| end.precedes(today).is_some())
    };
    if body.names().iter().all(ended) {
        findings.report("/names", "every name of the body is a name of the past").help("add the name it has now");
    }
}

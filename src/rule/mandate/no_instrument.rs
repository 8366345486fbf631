//! `mandate.no-instrument`

use crate::{Mandate, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.no-instrument",
    summary: "A mandate names no instrument.",
    why: "A charge without an act has no authority that could be checked.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"instrument": null}}"#, "res-1"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"instrument": {"adopted": "1999-12"}}}"#),
    ],
    check: Check::Mandate(check),
};

fn check(mandate: &Mandate, _: &Context<'_>, findings: &mut Findings<'_>) {
    if mandate.instrument.is_none() {
        findings.report("", "the mandate names no instrument").help("add the act by which it was given");
    }
}

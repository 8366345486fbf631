//! `mandate.no-holder`

use crate::{Mandate, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.no-holder",
    summary: "A mandate names no body that holds it.",
    why: "It does not show up for any body, so nobody who asks who may do what will find it.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"holders": null}}"#, "res-1"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"holders": ["unit"]}}"#),
    ],
    check: Check::Mandate(check),
};

fn check(mandate: &Mandate, _: &Context<'_>, findings: &mut Findings<'_>) {
    if mandate.holders.is_empty() {
        let finding = findings.report("", "the mandate names no holder");
        finding.help("add the ids of the bodies that it charges to `holders`");
    }
}

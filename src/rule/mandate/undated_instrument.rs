//! `mandate.undated-instrument`

use crate::{Mandate, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.undated-instrument",
    summary: "An instrument has no date.",
    why: "Without it nobody knows since when the mandate holds.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"instrument": {"adopted": null}}}"#, "res-1/instrument"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"instrument": {"adopted": "1999"}}}"#),
    ],
    check: Check::Mandate(check),
};

fn check(mandate: &Mandate, _: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(instrument) = &mandate.instrument else { return };
    if instrument.adopted.is_none() {
        findings.report("/instrument", "the instrument has no date").help("add `adopted`; a year will do");
    }
}

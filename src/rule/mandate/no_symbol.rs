//! `mandate.no-symbol`

use crate::{Mandate, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.no-symbol",
    summary: "An instrument has neither a document symbol nor a number.",
    why: "\"A statement of November 2003\" cannot be looked up.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"instrument": {"symbol": null}}}"#, "res-1/instrument"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"instrument": {"symbol": null, "number": "Directive 2000.19E"}}}"#),
    ],
    check: Check::Mandate(check),
};

fn check(mandate: &Mandate, _: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(instrument) = &mandate.instrument else { return };
    if instrument.symbol.is_none() && instrument.number.is_none() {
        let message = format!("the {} has neither a document symbol nor a number", instrument.kind.code().replace('-', " "));
        findings.report("/instrument", message).help("add `symbol` for a United Nations document, else `number`");
    }
}

//! `mandate.starts-before-adoption`

use crate::{Mandate, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.starts-before-adoption",
    summary: "A mandate is in force before its instrument was adopted.",
    why: "No act binds before it exists; one of the dates is wrong, or the instrument is a later one.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-2": {"period": {"since": "2017-06-01", "until": ".."}}}"#, "res-2/period/since"),
        Example::bad(r#"{"res-2": {"period": {"since": "2016~", "until": ".."}}}"#, "res-2/period/since"),
    ],
    good: &[
        Example::good(r#"{"res-2": {"period": {"since": "2017-06", "until": ".."}}}"#),
    ],
    check: Check::Mandate(check),
};

fn check(mandate: &Mandate, _: &Context<'_>, findings: &mut Findings<'_>) {
    let since = mandate.period.as_ref().and_then(|period| period.since);
    let adopted = mandate.instrument.as_ref().and_then(|instrument| instrument.adopted);
    let Some((since, adopted)) = since.zip(adopted) else { return };
    if let Some(certainty) = since.precedes(adopted) {
        let message = format!("the mandate starts on {since}, but its instrument was adopted on {adopted}");
        findings.report("/period/since", message).certainty(certainty).value(since);
    }
}

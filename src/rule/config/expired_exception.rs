//! `config.expired-exception`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "config.expired-exception",
    summary: "An exception is past its last day.",
    why: "What it allowed counts again; mend the data or renew the exception.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[Example::configured("{}", r#"{"allow": [{"rule": "source.missing", "record": "unit", "reason": "being searched for", "until": "2024-12-31"}]}"#, &[], "/allow/0")],
    good: &[Example::configured(r#"{"unit": {"sources": null}}"#, r#"{"allow": [{"rule": "source.missing", "record": "unit", "reason": "being searched for", "until": "2030"}]}"#, &[], "")],
    check: Check::Reading,
};

//! `value.symbol`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.symbol",
    summary: "A United Nations document symbol is malformed.",
    why: "The document cannot be found by it.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"instrument": {"symbol": "A/72"}}}"#, "res-1/instrument/symbol"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"instrument": {"symbol": "A/RES/54/20"}}}"#),
    ],
    check: Check::Reading,
};

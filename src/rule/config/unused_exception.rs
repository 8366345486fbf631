//! `config.unused-exception`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "config.unused-exception",
    summary: "An exception meets no finding.",
    why: "It would hide the next mistake of its kind; take it out.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[Example::configured("{}", r#"{"allow": [{"rule": "source.missing", "record": "unit", "reason": "being searched for"}]}"#, &[], "/allow/0")],
    good: &[Example::configured(r#"{"unit": {"sources": null}}"#, r#"{"allow": [{"rule": "source.missing", "record": "unit", "reason": "being searched for"}]}"#, &[], "")],
    check: Check::Reading,
};

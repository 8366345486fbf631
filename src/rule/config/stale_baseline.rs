//! `config.stale-baseline`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "config.stale-baseline",
    summary: "A finding that the baseline knows is gone.",
    why: "Write the baseline anew, or the finding can come back unseen.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[Example::configured("{}", "{}", &["0123456789abcdef"], "/findings/0123456789abcdef")],
    good: &[Example::configured("{}", "{}", &[], "")],
    check: Check::Reading,
};

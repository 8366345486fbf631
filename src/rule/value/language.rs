//! `value.language`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.language",
    summary: "A language tag is not well-formed (BCP 47).",
    why: "Programs choose texts by it.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"page": {"lang": "english_uk"}}"#, "page/lang"),
    ],
    good: &[
        Example::good(r#"{"page": {"lang": "en-GB"}}"#),
    ],
    check: Check::Reading,
};

//! `value.credibility`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.credibility",
    summary: "A credibility is not a grade from 1 to 6.",
    why: "The Admiralty grades have six steps.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"claims": [{"field": "/kind", "source": "page", "stance": "accepted", "credibility": 7}]}}"#, "dept/claims/0/credibility"),
    ],
    good: &[
        Example::good(r#"{"dept": {"claims": [{"field": "/kind", "source": "page", "stance": "accepted", "credibility": 6}]}}"#),
    ],
    check: Check::Reading,
};

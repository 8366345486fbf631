//! `source.claim-nowhere`

use crate::Severity;
use crate::finding::escape;
use crate::rule::stated::{Stated, What};
use crate::rule::{Check, Example, Findings, Needs, Rule};
use crate::shape::Target;

pub(crate) static RULE: Rule = Rule {
    code: "source.claim-nowhere",
    summary: "A claim or gap points at a place that does not exist.",
    why: "Nobody can tell which field it is about.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"claims": [{"field": "/history/start/date", "source": "page", "stance": "accepted"}]}}"#, "dept/claims/0/field"),
        Example::bad(r#"{"dept": {"claims": [{"field": "/country", "source": "page", "stance": "accepted"}]}}"#, "dept/claims/0/field"),
        Example::bad(r#"{"dept": {"gaps": [{"field": "/sumary", "reason": "unknown"}]}}"#, "dept/gaps/0/field"),
    ],
    good: &[
        Example::good(r#"{"dept": {"claims": [{"field": "/country", "source": "page", "says": "US", "stance": "rejected"}, {"field": "/names/0/text", "source": "page", "stance": "accepted"}, {"field": "/places/-", "source": "page", "says": {"role": "seat"}, "stance": "unreviewed"}]}}"#),
    ],
    check: Check::Statement(check),
};

fn check(stated: &Stated<'_>, findings: &mut Findings<'_>) {
    let field = stated.field();
    let path = || format!("{}/field", stated.path());
    match (&stated.target, &stated.what) {
        (Target::Nowhere, _) => {
            let field = escape(field.as_str(), 120);
            findings.report(path(), format!("there is no place `{field}` in this record")).value(field);
        }
        (Target::Absent(_), What::Claim(claim)) if claim.says.is_none() => {
            let message = format!("the record has nothing at `{field}` that the claim could support");
            findings.report(path(), message).value(field).help("say what the source says there in `says`");
        }
        _ => {}
    }
}

//! `source.claim-nowhere`

use crate::Pointer;
use crate::finding::escape;
use crate::shape::{Target, target};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, claim) in record.claims().iter().enumerate() {
        let path = || format!("/claims/{index}/field");
        match target(record.view(), &claim.field) {
            Target::Present(..) => {}
            Target::Absent(_) if claim.says.is_some() => {}
            Target::Absent(_) => {
                let message = format!("the record has nothing at `{}` that the claim could support", claim.field);
                findings.report(path(), message).value(&claim.field).help("say what the source says there in `says`");
            }
            Target::Nowhere => nowhere(findings, path(), &claim.field),
        }
    }
    for (index, gap) in record.gaps().iter().enumerate() {
        if matches!(target(record.view(), &gap.field), Target::Nowhere) {
            nowhere(findings, format!("/gaps/{index}/field"), &gap.field);
        }
    }
}

fn nowhere(findings: &mut Findings<'_>, path: String, field: &Pointer) {
    let message = format!("there is no place `{}` in this record", escape(field.as_str(), 120));
    findings.report(path, message).value(escape(field.as_str(), 120));
}

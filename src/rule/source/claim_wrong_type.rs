//! `source.claim-wrong-type`

use crate::Severity;
use crate::rule::stated::{Stated, What};
use crate::rule::{Check, Example, Findings, Needs, Rule};
use crate::shape::{Target, first_problem};

pub(crate) static RULE: Rule = Rule {
    code: "source.claim-wrong-type",
    summary: "What a claim says could not stand at the place it points at.",
    why: "It cannot be compared with the value of the record.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "page", "says": "in spring", "stance": "rejected"}]}}"#, "dept/claims/0/says"),
        Example::bad(r#"{"dept": {"claims": [{"field": "/level", "source": "page", "says": 3, "stance": "rejected"}]}}"#, "dept/claims/0/says"),
    ],
    good: &[
        Example::good(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "page", "says": "1998", "stance": "rejected"}]}}"#),
    ],
    check: Check::Statement(check),
};

fn check(stated: &Stated<'_>, findings: &mut Findings<'_>) {
    let What::Claim(claim) = stated.what else { return };
    let (Some(says), Target::Present(_, place) | Target::Absent(place)) = (&claim.says, &stated.target) else { return };
    if let Some(problem) = first_problem(says, *place) {
        let message = format!("what the claim says cannot stand there: {problem}");
        let finding = findings.report(format!("{}/says", stated.path()), message);
        finding.help(format!("the claim is about `{}`", claim.field));
    }
}

//! `source.claim-wrong-type`

use crate::Severity;
use crate::rule::stated::{Stated, What};
use crate::rule::{Check, Example, Findings, Needs, Rule};
use crate::shape::{Node, Target, walk_list, walk_value};

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
    let mut issues = Vec::new();
    let walk = if place.list { walk_list } else { walk_value };
    walk(&Node::of_json(says), place.shape, "", &mut issues);
    if let Some(issue) = issues.first() {
        let message = format!("what the claim says cannot stand there: {}", issue.message);
        let finding = findings.report(format!("{}/says", stated.path()), message);
        finding.help(format!("the claim is about `{}`", claim.field));
    }
}

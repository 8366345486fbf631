//! `source.claim-wrong-type`

use crate::shape::{Node, Target, target, walk_list, walk_value};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, claim) in record.claims().iter().enumerate() {
        let Some(says) = &claim.says else { continue };
        let place = match target(record.view(), &claim.field) {
            Target::Present(_, place) | Target::Absent(place) => place,
            Target::Nowhere => continue,
        };
        let mut issues = Vec::new();
        let walk = if place.list { walk_list } else { walk_value };
        walk(&Node::of_json(says), place.shape, "", &mut issues);
        if let Some(issue) = issues.first() {
            let finding = findings.report(format!("/claims/{index}/says"), format!("what the claim says cannot stand there: {}", issue.message));
            finding.help(format!("the claim is about `{}`", claim.field));
        }
    }
}

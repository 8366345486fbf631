//! `shape.unknown-term`

use crate::finding::escape;
use crate::rule::parts::UnknownTerm;
use crate::shape::nearest;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "shape.unknown-term",
    summary: "A term is not in its open list.",
    why: "It is kept; but nobody who selects by the known terms will find the record.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"activities": ["clearence"]}}"#, "dept/activities/0"),
        Example::bad(r#"{"group": {"kind": "coordination_body"}}"#, "group/kind"),
    ],
    good: &[
        Example::good(r#"{"dept": {"activities": ["clearance"]}}"#),
    ],
    check: Check::UnknownTerm(check),
};

fn check(unknown: &UnknownTerm<'_>, findings: &mut Findings<'_>) {
    let shown = escape(unknown.term, 80);
    let finding = findings.report(unknown.path(), format!("`{shown}` is no known term of {}", unknown.list.name));
    finding.value(shown);
    if let Some(near) = nearest(unknown.term, unknown.list.terms.iter().map(|known| known.code)) {
        finding.help(format!("did you mean `{near}`?")).suggest(near);
    }
}

//! `shape.unknown-term`

use crate::finding::escape;
use crate::shape::{Shape, Stop, nearest, visit};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    visit(record.view(), &mut |path, stop| {
        let Stop::Leaf(Shape::Term(list), view) = stop else { return };
        let Some(term) = view.as_text().filter(|term| !list.closed && list.find(term).is_none()) else { return };
        let shown = escape(term, 80);
        let finding = findings.report(path, format!("`{shown}` is no known term of {}", list.name));
        finding.value(shown);
        if let Some(near) = nearest(term, list.terms.iter().map(|known| known.code)) {
            finding.help(format!("did you mean `{near}`?")).suggest(near);
        }
    });
}

//! `reference.repeated`

use std::collections::HashMap;

use crate::shape::Reflect;
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.repeated",
    summary: "A relation is written twice.",
    why: "Counts of relations come out wrong, and one copy will be forgotten when the other is mended.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"group": {"relations": [{"kind": "supports", "to": "dept"}, {"kind": "supports", "to": "dept"}]}}"#, "group/relations/1"),
    ],
    good: &[
        Example::good(r#"{"group": {"relations": [{"kind": "supports", "to": "dept", "period": {"until": "2001"}}, {"kind": "supports", "to": "dept", "period": {"since": "2004"}}, {"kind": "funds", "to": "dept"}]}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(body) = record.body() else { return };
    let mut seen: HashMap<(&str, &str, String), usize> = HashMap::new();
    for (index, relation) in body.relations().iter().enumerate() {
        let period = relation.period.as_ref().map(|period| period.view().to_json().to_string()).unwrap_or_default();
        let first = *seen.entry((relation.kind.code(), relation.to.as_str(), period)).or_insert(index);
        if first == index {
            continue;
        }
        let message = format!("the relation to `{}` is written twice", relation.to);
        let place = findings.place();
        let finding = findings.report(format!("/relations/{index}"), message);
        if let Some(place) = place {
            finding.related(place, format!("/relations/{first}"), "the first time");
        }
    }
}

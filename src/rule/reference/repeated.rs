//! `reference.repeated`

use hashbrown::{HashMap, HashSet};

use crate::shape::Reflect;
use crate::{AnyRecord, Body, Certainty, Relation, RelationKind, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.repeated",
    summary: "A relation is written twice.",
    why: "Counts of relations come out wrong, and one copy will be forgotten when the other is mended.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"group": {"relations": [{"kind": "supports", "to": "dept"}, {"kind": "supports", "to": "dept"}]}}"#, "group/relations/1"),
        Example::bad(r#"{"group": {"relations": [{"kind": "partner-of", "to": "dept"}]}}"#, "group/relations/0"),
    ],
    good: &[
        Example::good(r#"{"group": {"relations": [{"kind": "supports", "to": "dept", "period": {"until": "2001"}}, {"kind": "supports", "to": "dept", "period": {"since": "2004"}}, {"kind": "funds", "to": "dept"}]}}"#),
        Example::good(r#"{"group": {"relations": [{"kind": "coordinates-with", "to": "dept"}]}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let Some(body) = record.body() else { return };
    written_twice(body, findings);
    on_both_sides(body, among, findings);
}

fn written_twice(body: Body<'_>, findings: &mut Findings<'_>) {
    let mut ends = HashSet::new();
    if body.relations().iter().all(|relation| ends.insert((relation.kind.code(), relation.to.as_str()))) {
        return;
    }
    let mut seen: HashMap<(&str, &str, String), usize> = HashMap::new();
    for (index, relation) in body.relations().iter().enumerate() {
        let first = *seen.entry((relation.kind.code(), relation.to.as_str(), period(relation))).or_insert(index);
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

/// Relations of two equals that the other body, which comes first in the data, carries too.
fn on_both_sides(body: Body<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let Some(own) = findings.place().filter(|_| body.relations().iter().any(|r| is_mutual(&r.kind))) else { return };
    let mut earlier: HashMap<(&str, &str, String), (crate::record::RecordRef, usize)> = HashMap::new();
    for (place, index) in among.registry.relations_to(body.id()).iter().filter(|(place, _)| *place < own) {
        let Some(other) = among.registry.dataset().record(*place).and_then(AnyRecord::body) else { continue };
        let Some(relation) = other.relations().get(*index).filter(|r| is_mutual(&r.kind)) else { continue };
        earlier.entry((relation.kind.code(), other.id(), period(relation))).or_insert((*place, *index));
    }
    for (index, relation) in body.relations().iter().enumerate() {
        let known = earlier.remove(&(relation.kind.code(), relation.to.as_str(), period(relation)));
        let Some((place, at)) = known else { continue };
        let message = format!("the relation to `{}` is written on both sides", relation.to);
        let finding = findings.report(format!("/relations/{index}"), message);
        // Two relations of one kind at different times look the same where no dates are given.
        finding.certainty(Certainty::Possible).help("one side will do: the other one is derived");
        finding.related(place, format!("/relations/{at}"), "the first time");
    }
}

/// Whether a relation says the same of both bodies.
fn is_mutual(kind: &RelationKind) -> bool {
    matches!(kind, RelationKind::CoordinatesWith | RelationKind::PartnerOf | RelationKind::AffiliatedWith)
}

fn period(relation: &Relation) -> String {
    relation.period.as_ref().map(|period| period.view().to_json().to_string()).unwrap_or_default()
}

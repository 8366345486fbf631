//! `reference.contradicting-inverse`

use hashbrown::HashMap;

use crate::record::RecordRef;
use crate::{Certainty, Relation, RelationKind};
use crate::Severity;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.contradicting-inverse",
    summary: "Two bodies each succeed, report to or act on a mandate of the other.",
    why: "Only one of the two can be true at a time; most often one was meant as the inverse of the other.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"relations": [{"kind": "reports-to", "to": "union"}]}, "union": {"relations": [{"kind": "reports-to", "to": "dept"}]}}"#, "union/relations/0"),
        Example::bad(r#"{"group": {"relations": [{"kind": "succeeds", "to": "council", "period": {"since": "1998"}}]}, "council": {"relations": [{"kind": "succeeds", "to": "group", "period": {"since": "1998?"}}]}}"#, "council/relations/0"),
    ],
    good: &[
        Example::good(r#"{"group": {"relations": [{"kind": "reports-to", "to": "council", "period": {"since": "1998", "until": "2003"}}]}, "council": {"relations": [{"kind": "reports-to", "to": "group", "period": {"since": "2003", "until": "2009"}}]}}"#),
        Example::good(r#"{"group": {"relations": [{"kind": "funds", "to": "council"}]}, "council": {"relations": [{"kind": "funds", "to": "group"}]}}"#),
    ],
    check: Check::Dataset(check),
};

/// How many relations of one kind from one body to another are compared; real ones have one or two.
const COMPARED: usize = 32;

type Written<'a> = (RecordRef, usize, &'a Relation);

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let mut written: HashMap<(&str, &str, &str), Vec<Written<'_>>> = HashMap::new();
    for (place, record) in among.registry.dataset().records() {
        let Some(body) = record.body() else { continue };
        for (index, relation) in body.relations().iter().enumerate().filter(|(_, relation)| one_way(&relation.kind)) {
            let (kind, to) = (relation.kind.code(), relation.to.as_str());
            if to == body.id() {
                continue;
            }
            let back = written.get(&(kind, to, body.id())).map_or(&[][..], Vec::as_slice);
            let contradiction =
                |(place, index, other): &Written<'_>| Some((*place, *index, contradict(relation, other)?));
            if let Some((other, at, certainty)) = back.iter().take(COMPARED).find_map(contradiction) {
                let message = format!("`{}` {kind} `{to}`, but `{to}` {kind} `{}` too", body.id(), body.id());
                let finding = findings.report_in(place, format!("/relations/{index}"), message);
                finding.certainty(certainty).related(other, format!("/relations/{at}"), "the opposite");
            }
            written.entry((kind, body.id(), to)).or_default().push((place, index, relation));
        }
    }
}

fn one_way(kind: &RelationKind) -> bool {
    matches!(kind, RelationKind::Succeeds | RelationKind::ReportsTo | RelationKind::MandatedBy)
}

/// Whether two opposite relations cannot both be true. One without a period holds at any time.
fn contradict(one: &Relation, two: &Relation) -> Option<Certainty> {
    let (Some(a), Some(b)) = (&one.period, &two.period) else { return Some(Certainty::Certain) };
    if one.kind != RelationKind::Succeeds {
        return a.clash(b, None);
    }
    // A body that came back can succeed its own successor, at another time.
    let (Some(a), Some(b)) = (a.since, b.since) else { return Some(Certainty::Certain) };
    let certainty = if a.is_qualified() || b.is_qualified() { Certainty::Possible } else { Certainty::Certain };
    a.overlaps(b).then_some(certainty)
}

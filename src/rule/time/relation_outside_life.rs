//! `time.relation-outside-life`

use crate::rule::life::{Life, Outside};
use crate::{AnyRecord, PartialDate, Period, RelationKind, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.relation-outside-life",
    summary: "A relation held at a time when one of its two bodies did not exist.",
    why: "One of the dates is wrong, or it was the relation of a forerunner or successor.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"relations": [{"kind": "part-of", "to": "union", "period": {"since": "1990", "until": ".."}}]}}"#, "dept/relations/0/period/since"),
        Example::bad(r#"{"group": {"history": [{"kind": "dissolved", "date": "2004"}]}, "dept": {"relations": [{"kind": "partner-of", "to": "group", "period": {"since": "1999", "seen": ["2006"]}}]}}"#, "dept/relations/0/period/seen/0"),
    ],
    good: &[
        Example::good(r#"{"group": {"history": [{"kind": "dissolved", "date": "2004"}]}, "council": {"history": [{"kind": "founded", "date": "2005"}], "relations": [{"kind": "succeeds", "to": "group", "period": {"since": "2005"}}]}}"#),
        Example::good(r#"{"dept": {"relations": [{"kind": "mandated-by", "to": "assembly", "period": {"since": "1991-12"}}]}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let Some(body) = record.body() else { return };
    let checked = among.context.checked(body.record());
    for (index, relation) in body.relations().iter().enumerate() {
        let Some(period) = &relation.period else { continue };
        let other = among.record(relation.to.as_str()).and_then(AnyRecord::body);
        let own = own_bounds(&relation.kind, Life::of(body));
        let theirs = their_bounds(&relation.kind, other.map(Life::of).unwrap_or_default());
        let broken = [("the body", own), ("the other body", theirs)];
        let Some((what, outside)) =
            broken.into_iter().find_map(|(what, life)| Some((what, life.outside(period, checked)?)))
        else {
            continue;
        };
        let message = format!("the relation to `{}` held {}", relation.to, outside.describe(what));
        let path = format!("/relations/{index}/period{}", place(outside, period));
        findings.report(path, message).certainty(outside.certainty);
    }
}

/// The bounds that a relation must keep in the life of its body: what it begins with or outlives sets none.
pub(in crate::rule) fn own_bounds(kind: &RelationKind, life: Life) -> Life {
    match kind {
        // What is succeeded is over, a mandate outlives who gave it, and a body may be set up for either.
        RelationKind::Succeeds | RelationKind::MandatedBy => Life { from: None, ..life },
        // The act of founding comes before the body.
        RelationKind::Founded => Life { to: None, ..life },
        _ => life,
    }
}

/// Those in the life of the other body.
pub(in crate::rule) fn their_bounds(kind: &RelationKind, life: Life) -> Life {
    match kind {
        RelationKind::Succeeds | RelationKind::MandatedBy => Life { to: None, ..life },
        // Having founded it outlives both.
        RelationKind::Founded => Life::default(),
        _ => life,
    }
}

/// The field, or the sighting, that breaks the bound.
fn place(outside: Outside, period: &Period) -> String {
    let breaks = |date: &PartialDate| date.precedes(outside.bound).or(outside.bound.precedes(*date)).is_some();
    match (outside.field(period), period.seen.iter().position(breaks)) {
        ("/seen", Some(index)) => format!("/seen/{index}"),
        ("/seen", None) => String::new(),
        (field, _) => field.to_owned(),
    }
}

//! `time.succession-dates`

use crate::rule::life::{Life, years_apart};
use crate::{AnyRecord, Certainty, Manner, PartialDate, Relation, RelationKind, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.succession-dates",
    summary: "The dates of a body and of the one that it succeeds do not meet.",
    why: "One of the dates is wrong, or a body between the two is missing.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"group": {"history": [{"kind": "dissolved", "date": "1994"}]}, "council": {"history": [{"kind": "founded", "date": "1998-03"}], "relations": [{"kind": "succeeds", "to": "group"}]}}"#, "council/relations/0"),
        Example::bad(r#"{"group": {"history": [{"kind": "dissolved", "date": "2004"}]}, "council": {"history": [{"kind": "founded", "date": "1998"}], "relations": [{"kind": "succeeds", "to": "group"}]}}"#, "council/relations/0"),
    ],
    good: &[
        Example::good(r#"{"group": {"history": [{"kind": "dissolved", "date": "1998-06"}]}, "council": {"history": [{"kind": "founded", "date": "1999"}], "relations": [{"kind": "succeeds", "to": "group"}]}}"#),
        Example::good(r#"{"group": {"history": [{"kind": "dissolved", "date": "2004"}]}, "council": {"history": [{"kind": "founded", "date": "1998"}], "relations": [{"kind": "succeeds", "to": "group", "manner": "takeover"}]}}"#),
    ],
    check: Check::Among(check),
};

/// By how many years the dates may miss each other.
const YEARS: u32 = 1;

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let Some(body) = record.body() else { return };
    for (index, relation) in body.relations().iter().enumerate().filter(|(_, r)| r.kind == RelationKind::Succeeds) {
        let Some(other) = among.record(relation.to.as_str()).and_then(AnyRecord::body) else { continue };
        let (Some(began), Some(ended)) = (Life::of(body).from, Life::of(other).to) else { continue };
        let message = if far_apart(ended, began) {
            format!("`{}` ended in {ended}, long before this body began in {began}", relation.to)
        } else if far_apart(began, ended) && !may_live_together(relation) {
            format!("this body began in {began}, long before `{}` ended in {ended}", relation.to)
        } else {
            continue;
        };
        let finding = findings.report(format!("/relations/{index}"), message);
        finding.help("say when it was so in `period`, or how in `manner`");
        if [began, ended].into_iter().any(PartialDate::is_qualified) {
            finding.certainty(Certainty::Possible);
        }
    }
}

/// Whether more time lies between two dates than between a body and its successor.
pub(in crate::rule) fn far_apart(before: PartialDate, after: PartialDate) -> bool {
    years_apart(before, after, YEARS)
}

/// Whether the relation itself says why the successor is the older one: it took over what was there, or on another day.
fn may_live_together(relation: &Relation) -> bool {
    let dated = relation.period.as_ref().is_some_and(|period| period.known_from().is_some());
    dated || matches!(relation.manner, Some(Manner::Takeover | Manner::Transfer | Manner::Other(_)))
}

//! `time.tenure-outside-office`

use crate::finding::escape;
use crate::rule::life::{Life, first, last};
use crate::{AnyRecord, Placement, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.tenure-outside-office",
    summary: "A person held a post at a time when the post, or the body it is in, did not exist.",
    why: "One of the dates is wrong, or it was another post.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"chief": {"of": [{"to": "union", "period": {"since": "1985", "until": ".."}}]}}"#, "chief/tenures/0/period/since"),
        Example::bad(r#"{"chief": {"of": [{"to": "union"}]}, "union": {"history": [{"kind": "dissolved", "date": "2024"}]}, "dept": {"relations": []}}"#, "chief/tenures/2/period/until"),
    ],
    good: &[
        Example::good(r#"{"chief": {"of": [{"to": "union", "period": {"since": "1982", "until": ".."}}]}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let AnyRecord::Office(office) = record else { return };
    if office.tenures.is_empty() {
        return;
    }
    let own = Life::of(office.body());
    let wholes = || office.of.iter().map(|placement| life_of(placement, among));
    // From the founding of the first body that the post was in to the end of the last.
    let from = own.from.or_else(|| first(wholes().map(|life| life.from)));
    let to = own.to.or_else(|| last(wholes().map(|life| life.to)));
    let life = Life { from, to };
    for (index, tenure) in office.tenures.iter().enumerate() {
        let Some(period) = &tenure.period else { continue };
        if let Some(outside) = life.outside(period, among.context.checked(office.body().record())) {
            let name = escape(&tenure.person.name, 80);
            let message = format!("{name} held the post {}", outside.describe("it"));
            let path = format!("/tenures/{index}/period{}", outside.field(period));
            findings.report(path, message).certainty(outside.certainty);
        }
    }
}

fn life_of(placement: &Placement, among: &Among<'_>) -> Life {
    among.record(placement.to.as_str()).and_then(AnyRecord::body).map(Life::of).unwrap_or_default()
}

//! `time.mandate-outside-life`

use crate::rule::life::Life;
use crate::{AnyRecord, Period, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.mandate-outside-life",
    summary: "A mandate is held at a time when its holder did not exist.",
    why: "One of the dates is wrong, or the mandate was held by a forerunner or successor.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"period": {"since": "1990", "until": "1991"}, "instrument": {"kind": "decision", "symbol": null, "number": "7", "adopted": "1990"}}, "dept": {"history": [{"key": "founded", "kind": "founded", "date": "1992-03"}]}}"#, "res-1/period/since"),
        Example::bad(r#"{"group": {"history": [{"kind": "dissolved", "date": "1998"}]}, "res-1": {"holders": ["group"]}}"#, "res-1/holders/0"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"holders": ["group"]}, "group": {"history": [{"kind": "founded", "date": "2000"}]}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let AnyRecord::Mandate(mandate) = record else { return };
    let in_force = mandate.in_force();
    // The act that founds a body comes before it, so only a first date that is said counts as too early.
    let said_from = mandate.period.as_ref().and_then(Period::known_from);
    for (index, holder) in mandate.holders.iter().enumerate() {
        let Some(body) = among.record(holder.as_str()).and_then(AnyRecord::body) else { continue };
        let life = Life::of(body);
        let outside = life.before(said_from).or_else(|| life.after(in_force.known_to(among.context.checked(AnyRecord::Mandate(mandate)))));
        let Some(outside) = outside else { continue };
        let message = format!("the mandate is held {}", outside.describe(&format!("`{holder}`")));
        let path = match &mandate.period {
            Some(period) if outside.field(period) != "/seen" => format!("/period{}", outside.field(period)),
            _ => format!("/holders/{index}"),
        };
        findings.report(path, message).certainty(outside.certainty);
    }
}

//! `mandate.expired-without-successor`

use hashbrown::HashSet;

use crate::rule::life::Life;
use crate::{MandateId, PartialDate, Period, Registry};
use crate::record::RecordRef;
use crate::{AnyRecord, RecordType, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.expired-without-successor",
    summary: "A mandate ended, no other renews or supersedes it, and its holder lives on.",
    why: "Either the renewal is missing, or the holder works without this authority.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::AsOf,
    bad: &[
        Example::bad(r#"{"res-2": {"period": {"since": "2017-06-30", "until": "2018-06-30"}}}"#, "res-2/period/until"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"period": {"until": "2017-06-30"}}}"#),
        Example::good(r#"{"unit": {"history": [{"kind": "dissolved", "date": "2018-06-30"}], "of": [{"to": "dept", "period": {"since": "2007-09", "until": "2018-06-30"}}]}, "res-2": {"period": {"since": "2017-06-30", "until": "2018-06-30"}}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let Some(today) = among.context.as_of else { return };
    let elsewhere: HashSet<&str> = among.context.references.iter().flat_map(|reference| followed(reference)).collect();
    for (index, mandate) in among.registry.dataset().mandates.iter().enumerate() {
        let Some(end) = mandate.period.as_ref().and_then(Period::end) else { continue };
        let Some(certainty) = end.precedes(today).filter(|_| !elsewhere.contains(mandate.id.as_str())) else { continue };
        let place = RecordRef { record_type: RecordType::Mandate, index };
        if among.is_followed(place, mandate.id.as_str()) {
            continue;
        }
        if mandate.holders.iter().any(|holder| lives(holder.as_str(), today, among)) {
            let message = format!("the mandate ended on {end}, and no other renews or supersedes it");
            let finding = findings.report_in(place, "/period/until", message);
            finding.certainty(certainty).help("add the mandate that followed, or the end of its holder");
        }
    }
}

/// The mandates that another one follows.
fn followed(registry: &Registry) -> impl Iterator<Item = &str> {
    let mandates = registry.dataset().mandates.iter();
    mandates.flat_map(|mandate| mandate.renews.iter().chain(&mandate.supersedes)).map(MandateId::as_str)
}

/// Whether a body is known and has not ended.
fn lives(id: &str, today: PartialDate, among: &Among<'_>) -> bool {
    let body = among.record(id).and_then(AnyRecord::body);
    body.is_some_and(|body| Life::of(body).after(Some(today)).is_none())
}

//! `time.stale-open-term`

use crate::finding::escape;
use crate::rule::life::{Life, years_apart};
use crate::{Office, PartialDate, Period, Severity, Until};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.stale-open-term",
    summary: "A tenure has no end, and nobody has confirmed it for more than five years.",
    why: "Few terms last so long; the directory most likely names a former holder.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::AsOf,
    bad: &[
        Example::bad(r#"{"chief": {"checked": "2018"}}"#, "chief/tenures/2"),
        Example::bad(r#"{"chief": {"tenures": [{"person": {"name": "Bo Holt"}, "period": {"since": "1997", "seen": ["2013", "2016"]}}]}}"#, "chief/tenures/0"),
    ],
    good: &[
        Example::good(r#"{"chief": {"checked": "2020"}}"#),
        Example::good(r#"{"chief": {"tenures": [{"person": {"name": "Bo Holt"}, "period": {"seen": ["2016"]}}, {"person": {"name": "Cy Moor"}, "period": {"since": "2021"}}]}}"#),
    ],
    check: Check::Office(check),
};

/// After how many years a term is in need of a second look.
const YEARS: u32 = 5;

fn check(office: &Office, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(today) = context.as_of else { return };
    if office.tenures.is_empty() || Life::of(office.body()).after(Some(today)).is_some() {
        return;
    }
    let newest = newest(office);
    for (index, tenure) in office.tenures.iter().enumerate() {
        let Some(period) = &tenure.period else { continue };
        let Some(confirmed) = confirmed(period, context.checked(office.body().record())) else { continue };
        // An end that is not known is not needed where a later holder is.
        let followed = period.until.is_none() && newest.is_some_and(|newest| confirmed.precedes(newest).is_some());
        if followed || !years_apart(confirmed, today, YEARS) {
            continue;
        }
        let message = format!("the term of {} was last confirmed in {confirmed}", escape(&tenure.person.name, 80));
        let finding = findings.report(format!("/tenures/{index}"), message);
        finding.help("look who holds the post now, then add `until`, or the day to `seen`");
    }
}

/// The last day on which a term without an end is known to have run; `None` where it has one.
fn confirmed(period: &Period, checked: Option<PartialDate>) -> Option<PartialDate> {
    match period.until {
        Some(Until::Date(_)) => None,
        Some(Until::Open) | None => period.known_to(checked),
    }
}

/// The latest first date of a holder.
fn newest(office: &Office) -> Option<PartialDate> {
    let firsts = office.tenures.iter().filter_map(|tenure| tenure.period.as_ref()?.known_from());
    firsts.max_by_key(|date| date.earliest())
}

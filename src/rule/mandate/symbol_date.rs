//! `mandate.symbol-date`

use chrono::NaiveDate;

use crate::{Certainty, Mandate, Severity, SymbolKind, UnBody, UnSymbol};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.symbol-date",
    summary: "The date of an instrument does not fit its document symbol.",
    why: "One of the two is wrong: the symbol carries the year or the session.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-2": {"instrument": {"adopted": "2018-06-30"}, "period": null}}"#, "res-2/instrument/adopted"),
        Example::bad(r#"{"res-1": {"instrument": {"adopted": "2001-12-01"}}}"#, "res-1/instrument/adopted"),
        Example::bad(r#"{"res-1": {"issuer": "group", "instrument": {"symbol": "E/RES/2001/4"}}}"#, "res-1/instrument/adopted"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"instrument": {"adopted": "1999"}}}"#),
        Example::good(r#"{"res-1": {"instrument": {"symbol": "A/54/187", "kind": "report", "adopted": "1999-07"}}}"#),
        Example::good(r#"{"res-1": {"issuer": "group", "instrument": {"symbol": "E/RES/2000/4"}}}"#),
        // Session 31 of the Human Rights Council.
        Example::good(r#"{"res-1": {"issuer": "group", "instrument": {"symbol": "A/HRC/RES/31/10", "adopted": "2016-03-23"}}}"#),
    ],
    check: Check::Mandate(check),
};

fn check(mandate: &Mandate, _: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(instrument) = &mandate.instrument else { return };
    let (Some(symbol), Some(adopted)) = (&instrument.symbol, instrument.adopted) else { return };
    let Some((first, last)) = span(symbol) else { return };
    if adopted.earliest() <= last && first <= adopted.latest() {
        return;
    }
    let message = format!("{symbol} falls between {first} and {last}, not on {adopted}");
    let finding = findings.report("/instrument/adopted", message);
    finding.value(adopted);
    if adopted.is_qualified() {
        finding.certainty(Certainty::Possible);
    }
}

/// The days on which a resolution or statement with this symbol can have been adopted. Reports come before a session.
fn span(symbol: &UnSymbol) -> Option<(NaiveDate, NaiveDate)> {
    if !matches!(symbol.kind(), SymbolKind::Resolution | SymbolKind::PresidentialStatement) {
        return None;
    }
    if let Some(year) = symbol.year().map(i32::from) {
        // The year of the Economic and Social Council begins in July before.
        let first = match symbol.body() {
            UnBody::EconomicAndSocialCouncil => NaiveDate::from_ymd_opt(year - 1, 7, 1),
            _ => NaiveDate::from_ymd_opt(year, 1, 1),
        };
        return Some((first?, NaiveDate::from_ymd_opt(year, 12, 31)?));
    }
    let session = i32::from(symbol.session()?);
    // The first session met in two parts, the first of them in January 1946.
    let first = if session == 1 { NaiveDate::from_ymd_opt(1946, 1, 1) } else { NaiveDate::from_ymd_opt(1945 + session, 9, 1) };
    Some((first?, NaiveDate::from_ymd_opt(1946 + session, 9, 30)?))
}

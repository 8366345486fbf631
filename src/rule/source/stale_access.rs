//! `source.stale-access`

use crate::rule::life::years_apart;
use crate::{Severity, Source};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.stale-access",
    summary: "A web source was last read more than ten years ago, and no copy of it is kept.",
    why: "Pages move and change; soon nobody can check what it said.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::AsOf,
    bad: &[
        Example::bad(r#"{"leaflet": {"link": "https://www.example.org/leaflet", "published": "2012", "accessed": "2014-06"}}"#, "leaflet/accessed"),
    ],
    good: &[
        Example::good(r#"{"leaflet": {"link": "https://www.example.org/leaflet", "accessed": "2016"}}"#),
        Example::good(r#"{"leaflet": {"link": "https://www.example.org/leaflet", "archived": "https://archive.example.org/1", "published": "2012", "accessed": "2014-06"}}"#),
    ],
    check: Check::Source(check),
};

/// After how many years a page is no longer expected to stand as it was read.
const YEARS: u32 = 10;

fn check(source: &Source, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(today) = context.as_of else { return };
    if source.link.is_none() || source.archived.is_some() {
        return;
    }
    if let Some(accessed) = source.accessed.filter(|accessed| years_apart(*accessed, today, YEARS)) {
        let message = format!("the page was last read on {accessed}, and no copy is kept");
        findings.report("/accessed", message).value(accessed).help("read it again, or add a stored copy in `archived`");
    }
}

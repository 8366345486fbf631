//! `mandate.renewal-cycle`

use hashbrown::HashMap;

use crate::record::RecordRef;
use crate::rule::graph::components;
use crate::{Mandate, MandateId, RecordType, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.renewal-cycle",
    summary: "Mandates renew, amend or supersede each other in a circle.",
    why: "Nobody can tell which of them is in force; one of the references runs the wrong way.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"renews": ["res-2"], "instrument": {"symbol": "A/RES/71/20", "adopted": "2017"}}}"#, "res-1/renews/0"),
    ],
    good: &[
        Example::good(r#"{"res-2": {"renews": ["res-1"], "amends": ["res-1"]}}"#),
    ],
    check: Check::Dataset(check),
};

/// How many members of a circle a message names.
const NAMED: usize = 5;

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let mandates = &among.registry.dataset().mandates;
    if mandates.iter().all(|mandate| earlier(mandate).next().is_none()) {
        return;
    }
    let index: HashMap<&str, usize> =
        mandates.iter().enumerate().rev().map(|(index, mandate)| (mandate.id.as_str(), index)).collect();
    let steps = |mandate: &Mandate| -> Vec<usize> {
        earlier(mandate).filter_map(|(_, id)| index.get(id.as_str()).copied()).collect()
    };
    let out: Vec<Vec<usize>> = mandates.iter().map(steps).collect();
    let component = components(&out);
    let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
    for (index, component) in component.iter().enumerate() {
        members.entry(*component).or_default().push(index);
    }
    let mut circles: Vec<Vec<usize>> = members.into_values().filter(|members| members.len() > 1).collect();
    circles.sort_unstable();
    for circle in circles {
        let first = &mandates[circle[0]];
        let within = |id: &MandateId| {
            index.get(id.as_str()).is_some_and(|to| *to != circle[0] && component[*to] == component[circle[0]])
        };
        let Some((path, _)) = earlier(first).find(|(_, id)| within(id)) else { continue };
        let place = |index: usize| RecordRef { record_type: RecordType::Mandate, index };
        let finding = findings.report_in(place(circle[0]), path, describe(mandates, &circle));
        for other in circle.iter().skip(1).take(NAMED) {
            finding.related(place(*other), "", "in the same circle");
        }
    }
}

fn describe(mandates: &[Mandate], circle: &[usize]) -> String {
    let named: Vec<String> = circle.iter().take(NAMED).map(|index| format!("`{}`", mandates[*index].id)).collect();
    let more = match circle.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more} renew, amend or supersede each other in a circle", named.join(", "))
}

/// The mandates that a mandate renews, amends or supersedes, with the place of each reference.
pub(super) fn earlier(mandate: &Mandate) -> impl Iterator<Item = (String, &MandateId)> {
    let lists = [("renews", &mandate.renews), ("amends", &mandate.amends), ("supersedes", &mandate.supersedes)];
    lists.into_iter().flat_map(|(name, ids)| {
        ids.iter().enumerate().map(move |(index, id)| (format!("/{name}/{index}"), id))
    })
}

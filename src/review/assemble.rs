//! From what reading and rules say to the report.

use std::collections::HashMap;

use super::Validator;
use super::locate::Locator;
use super::read::{Problem, Reading};
use super::run::lacks;
use super::summary::summarize;
use crate::finding::{Counts, Finding, Location, NotChecked, RecordName, Related, Report, escape};
use crate::rule::{CATALOGUE, Context, Raw, find};
use crate::{Certainty, PartialDate, Registry, Severity};

/// How many characters of a value a finding shows.
const VALUE: usize = 120;

/// A finding and where it comes in the report.
type Placed = ((usize, usize), Finding);

pub(super) fn assemble(
    validator: &Validator<'_>,
    registry: &Registry,
    as_of: Option<PartialDate>,
    mut reading: Reading<'_>,
    raw: Vec<Raw>,
) -> Report {
    let problems = std::mem::take(&mut reading.problems);
    let mut placed: Vec<Placed> = problems.into_iter().map(|problem| of_problem(problem, &reading)).collect();
    let mut locator = Locator::new(&reading);
    placed.extend(raw.into_iter().map(|raw| of_raw(raw, registry, &mut locator)));
    placed.sort_by(|(a, one), (b, two)| {
        (a, one.code, &one.path, &one.message).cmp(&(b, two.code, &two.path, &two.message))
    });
    let (counts, findings) = cap(validator, placed);
    Report {
        version: env!("CARGO_PKG_VERSION"),
        as_of: as_of.map(|date| date.to_string()),
        summary: summarize(registry.dataset(), &reading),
        not_checked: not_checked(validator, registry, as_of, &reading, &counts, findings.len()),
        counts,
        findings,
    }
}

fn cap(validator: &Validator<'_>, placed: Vec<Placed>) -> (Counts, Vec<Finding>) {
    let mut counts = Counts::default();
    let mut findings = Vec::new();
    for (_, finding) in placed {
        counts.add(&finding);
        let of_rule = counts.by_rule.get(finding.code).copied().unwrap_or(0);
        if of_rule <= validator.limits.findings_per_rule && findings.len() < validator.limits.findings {
            findings.push(finding);
        }
    }
    (counts, findings)
}

fn severity(code: &str, certainty: Certainty) -> Severity {
    let severity = find(code).map_or(Severity::Error, |rule| rule.severity);
    if certainty == Certainty::Possible { severity.lowered() } else { severity }
}

fn of_problem(problem: Problem, reading: &Reading<'_>) -> Placed {
    let Problem { document, record, issue } = problem;
    let text = &reading.documents[document];
    let location = match issue.place {
        Some((line, column, byte)) => Location { file: text.name.clone(), line, column, bytes: byte..byte },
        None => text.location(&issue.span),
    };
    let related = issue.first.map(|span| Related {
        message: "the first one stands here".to_owned(),
        path: issue.path.clone(),
        location: Some(text.location(&span)),
    });
    let finding = Finding {
        code: issue.code,
        severity: severity(issue.code, Certainty::Certain),
        certainty: Certainty::Certain,
        message: issue.message,
        help: issue.help,
        record,
        path: issue.path,
        value: issue.value.map(|value| escape(&value, VALUE)),
        related: related.into_iter().collect(),
        suggestion: issue.suggestion,
        args: std::collections::BTreeMap::new(),
        location: Some(location),
    };
    ((document, finding.location.as_ref().map_or(0, |location| location.bytes.start)), finding)
}

fn of_raw(raw: Raw, registry: &Registry, locator: &mut Locator<'_, '_>) -> Placed {
    let located = locator.location(&raw.place);
    let order = located.as_ref().map_or((usize::MAX, 0), |(document, location)| (*document, location.bytes.start));
    let record = raw.place.record.and_then(|place| registry.dataset().record(place));
    let related = raw.related.iter().map(|(place, message)| Related {
        message: message.clone(),
        path: locator.path(place),
        location: locator.location(place).map(|(_, location)| location),
    });
    let finding = Finding {
        code: raw.rule.code,
        severity: severity(raw.rule.code, raw.certainty),
        certainty: raw.certainty,
        related: related.collect(),
        path: locator.path(&raw.place),
        record: record
            .map(|record| RecordName { record_type: record.record_type().code(), id: escape(record.id(), 80) }),
        location: located.map(|(_, location)| location),
        value: raw.value.map(|value| escape(&value, VALUE)),
        message: raw.message,
        help: raw.help,
        suggestion: raw.suggestion,
        args: raw.args.into_iter().collect(),
    };
    (order, finding)
}

fn not_checked(
    validator: &Validator<'_>,
    registry: &Registry,
    as_of: Option<PartialDate>,
    reading: &Reading<'_>,
    counts: &Counts,
    listed: usize,
) -> Vec<NotChecked> {
    let unread = HashMap::new();
    let context = Context { registry, references: &validator.references, as_of, unread: &unread };
    let mut entries: Vec<NotChecked> = Vec::new();
    for rule in CATALOGUE {
        let Some(because) = lacks(rule.needs, &context) else { continue };
        match entries.iter_mut().find(|entry| entry.because == because) {
            Some(entry) => {
                entry.what.push_str(", ");
                entry.what.push_str(rule.code);
            }
            None => entries.push(NotChecked { what: rule.code.to_owned(), because: because.to_owned() }),
        }
    }
    let refused: usize = reading.refused.values().sum();
    if refused > 0 {
        let mut ids: Vec<String> = reading.unread.keys().map(|id| escape(id, 80)).collect();
        ids.sort_unstable();
        ids.truncate(10);
        let what = format!("rules on the contents of {refused} record(s): {}", ids.join(", "));
        entries.push(NotChecked { what, because: "they could not be read".to_owned() });
    }
    entries
        .extend(reading.cut.iter().map(|(what, because)| NotChecked { what: what.clone(), because: because.clone() }));
    if counts.total() > listed {
        let what = format!("the list of {} more finding(s)", counts.total() - listed);
        entries.push(NotChecked { what, because: "the limit on listed findings was reached".to_owned() });
    }
    entries
}

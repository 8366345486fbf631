//! From what reading and rules say to the report.

use std::collections::{BTreeMap, HashSet};

use super::Validator;
use super::fingerprint::{Fingerprints, place_of_rule};
use super::locate::Locator;
use super::policy::Policy;
use super::read::{Problem, Reading};
use super::run::lacks;
use super::summary::summarize;
use crate::finding::{Counts, Finding, Location, NotChecked, RecordName, Related, Report, RuleInfo, Versions, escape};
use crate::rule::{CATALOGUE, Context, Raw, find};
use crate::{COUNTRIES_AS_OF, Registry};

/// How many characters of a value a finding shows.
const VALUE: usize = 120;

/// How many characters of any text a finding shows.
const TEXT: usize = 1_000;

/// A finding, where it comes in the report, and its place without indices.
type Placed = ((usize, usize), Finding, Vec<String>);

pub(super) fn assemble(
    validator: &Validator<'_>,
    context: &Context<'_>,
    mut reading: Reading<'_>,
    raw: Vec<Raw>,
) -> Report {
    let (registry, as_of) = (context.registry, context.as_of);
    let problems = std::mem::take(&mut reading.problems);
    let mut placed: Vec<Placed> = problems.into_iter().map(|problem| of_problem(problem, &reading)).collect();
    let mut locator = Locator::new(&reading);
    placed.extend(raw.into_iter().map(|raw| of_raw(raw, registry, &mut locator)));
    redact(&mut placed);
    let mut policy = Policy::new(&validator.config, validator.baseline.as_ref(), as_of);
    let mut reported: Vec<Finding> =
        fingerprinted(placed).into_iter().filter_map(|finding| policy.apply(finding)).collect();
    reported.extend(policy.remarks());
    let (counts, findings) = cap(validator, reported);
    Report {
        versions: versions(),
        as_of: as_of.map(|date| date.to_string()),
        summary: summarize(registry.dataset(), &reading),
        not_checked: not_checked(context, &reading, &counts, findings.len()),
        allowed: policy.allowed,
        known: policy.known,
        rules: rules(&findings),
        counts,
        findings,
    }
}

fn versions() -> Versions {
    Versions { mandata: env!("CARGO_PKG_VERSION"), format: "1", rules: CATALOGUE.len(), countries: COUNTRIES_AS_OF }
}

fn rules(findings: &[Finding]) -> BTreeMap<&'static str, RuleInfo> {
    let rules = findings.iter().filter_map(|finding| find(finding.code));
    rules.map(|rule| (rule.code, RuleInfo::new(rule.summary, rule.why, rule.severity))).collect()
}

/// The findings in the order of the report, each with its fingerprint.
fn fingerprinted(mut placed: Vec<Placed>) -> Vec<Finding> {
    placed.sort_by(|(a, one, _), (b, two, _)| {
        (a, one.code, &one.path, &one.message).cmp(&(b, two.code, &two.path, &two.message))
    });
    let mut fingerprints = Fingerprints::default();
    placed
        .into_iter()
        .map(|(_, mut finding, place)| {
            secure(&mut finding);
            let record = finding.record.as_ref().map(|record| (record.record_type, record.id.as_str()));
            finding.fingerprint = fingerprints.of(finding.code, record, &place);
            finding
        })
        .collect()
}

/// Drops the pieces of lines on which a rule on privacy found something: the report must not show it again.
fn redact(placed: &mut [Placed]) {
    let line = |finding: &Finding| finding.location.as_ref().map(|place| (place.file.clone(), place.line));
    let private = placed.iter().filter(|(_, finding, _)| finding.code.starts_with("privacy."));
    let lines: HashSet<_> = private.filter_map(|(_, finding, _)| line(finding)).collect();
    for (_, finding, _) in placed {
        if line(finding).is_some_and(|line| lines.contains(&line)) {
            finding.snippet = None;
        }
    }
}

/// Makes sure that whatever a rule put into its texts is safe to show.
fn secure(finding: &mut Finding) {
    let texts = [Some(&mut finding.message), finding.help.as_mut(), finding.suggestion.as_mut()];
    let related = finding.related.iter_mut().map(|related| &mut related.message);
    for text in texts.into_iter().flatten().chain(related) {
        *text = escape(text, TEXT);
    }
}

fn cap(validator: &Validator<'_>, reported: Vec<Finding>) -> (Counts, Vec<Finding>) {
    let mut counts = Counts::default();
    let mut findings = Vec::new();
    for finding in reported {
        counts.add(&finding);
        let of_rule = counts.by_rule.get(finding.code).copied().unwrap_or(0);
        if of_rule <= validator.limits.findings_per_rule && findings.len() < validator.limits.findings {
            findings.push(finding);
        }
    }
    (counts, findings)
}

fn of_problem(problem: Problem, reading: &Reading<'_>) -> Placed {
    let Problem { document, record, steady, issue } = problem;
    let text = &reading.documents[document];
    let location = match issue.place {
        Some((line, column, byte)) => Location::new(text.name.clone(), line, column, byte..byte),
        None if issue.is_of_file => text.place(&issue.span, issue.cell),
        None => text.location(&issue.span),
    };
    let related = issue.first.map(|span| Related {
        message: "the first one stands here".to_owned(),
        path: issue.path.clone(),
        location: Some(text.location(&span)),
    });
    let mut finding = Finding::bare(issue.code, issue.path, issue.message);
    let snippet = || if issue.is_of_file { text.piece(&issue.span) } else { text.snippet(&issue.span) };
    finding.snippet = issue.place.is_none().then(snippet);
    finding.help = issue.help;
    finding.record = record;
    finding.value = issue.value.map(|value| escape(&value, VALUE));
    finding.related = related.into_iter().collect();
    finding.suggestion = issue.suggestion;
    let order = (document, location.bytes.start);
    finding.location = Some(location);
    (order, finding, steady)
}

fn of_raw(raw: Raw, registry: &Registry, locator: &mut Locator<'_, '_>) -> Placed {
    let span = locator.span(&raw.place);
    let record = raw.place.record.and_then(|place| registry.dataset().record(place));
    let related = raw.related.iter().map(|(place, message)| Related {
        message: message.clone(),
        path: locator.path(place),
        location: locator.location(place),
    });
    let related = related.collect();
    let mut finding = Finding::bare(raw.rule.code, locator.path(&raw.place), raw.message);
    finding.related = related;
    finding.certainty = raw.certainty;
    finding.record =
        record.map(|record| RecordName { record_type: record.record_type().code(), id: escape(record.id(), 80) });
    let mut order = (usize::MAX, 0);
    if let Some((document, span)) = span {
        let location = locator.document(document).location(&span);
        order = (document, location.bytes.start);
        finding.location = Some(location);
        finding.snippet = Some(locator.document(document).snippet(&span));
    }
    finding.value = raw.value.map(|value| escape(&value, VALUE));
    finding.help = raw.help;
    finding.suggestion = raw.suggestion;
    finding.args = raw.args.into_iter().collect();
    let steady = place_of_rule(&raw.place, registry, locator);
    (order, finding, steady)
}

fn not_checked(context: &Context<'_>, reading: &Reading<'_>, counts: &Counts, listed: usize) -> Vec<NotChecked> {
    let mut entries: Vec<NotChecked> = Vec::new();
    for rule in CATALOGUE {
        let Some(because) = lacks(rule.needs, context) else { continue };
        match entries.iter_mut().find(|entry| entry.because == because) {
            Some(entry) => {
                entry.what.push_str(", ");
                entry.what.push_str(rule.code);
            }
            None => entries.push(NotChecked { what: rule.code.to_owned(), because: because.to_owned() }),
        }
    }
    let refused: usize = reading.refused.iter().sum();
    if refused > 0 {
        let mut ids: Vec<String> = context.unread.keys().map(|id| escape(id, 80)).collect();
        ids.sort_unstable();
        ids.truncate(10);
        let what = format!("rules on the contents of {refused} record(s): {}", ids.join(", "));
        entries.push(NotChecked { what, because: "they could not be read".to_owned() });
    }
    if reading.shapes_only {
        let (what, because) = ("rules on what records say".to_owned(), "only shapes were asked for".to_owned());
        entries.push(NotChecked { what, because });
    }
    let left_out = reading.cut.iter().chain(&reading.passed);
    entries.extend(left_out.map(|(what, because)| NotChecked { what: what.clone(), because: because.clone() }));
    if counts.total() > listed {
        let what = format!("the list of {} more finding(s)", counts.total() - listed);
        entries.push(NotChecked { what, because: "the limit on listed findings was reached".to_owned() });
    }
    entries
}

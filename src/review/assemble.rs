//! From what reading and rules say to the report.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use hashbrown::HashMap;

use super::Validator;
use super::fingerprint::Fingerprints;
use super::place::Placed;
use super::policy::Policy;
use super::run::lacks;
use crate::finding::{Counts, Finding, NotChecked, Report, RuleInfo, Summary, Versions, escaped};
use crate::rule::{CATALOGUE, Context, find};
use crate::{COUNTRIES_AS_OF, Limits, RecordType};

/// How many characters of any text a finding shows.
const TEXT: usize = 1_000;

/// How many records that could not be read are named.
const NAMED: usize = 10;

/// What a review found out, before the configuration has its say.
pub(super) struct Outcome<'r> {
    pub(super) placed: Vec<Placed>,
    pub(super) summary: Summary,
    /// Ids and types of records that could not be read.
    pub(super) unread: &'r HashMap<String, RecordType>,
    /// What was left out because reading stopped, or was passed over on purpose.
    pub(super) left_out: Vec<(String, String)>,
    pub(super) shapes_only: bool,
}

pub(super) fn assemble(validator: &Validator<'_>, context: &Context<'_>, mut outcome: Outcome<'_>) -> Report {
    let as_of = context.as_of;
    let mut placed = std::mem::take(&mut outcome.placed);
    redact(&mut placed);
    let mut policy = Policy::new(validator, as_of);
    let mut listed = Listed { limits: &validator.limits, counts: Counts::default(), findings: Vec::new() };
    fingerprinted(placed).filter_map(|finding| policy.apply(finding)).for_each(|finding| listed.take(finding));
    policy.remarks().into_iter().for_each(|remark| listed.take(remark));
    let Listed { counts, findings, .. } = listed;
    Report {
        versions: versions(),
        as_of: as_of.map(|date| date.to_string()),
        not_checked: not_checked(context, &outcome, &counts, findings.len()),
        summary: outcome.summary,
        allowed: policy.allowed,
        known: policy.known,
        rules: rules(&findings),
        counts,
        findings,
        noted: policy.noted,
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
fn fingerprinted(mut placed: Vec<Placed>) -> impl Iterator<Item = Finding> {
    placed.sort_by(|(a, one, _), (b, two, _)| {
        (a, one.code, &one.path, &one.message).cmp(&(b, two.code, &two.path, &two.message))
    });
    let mut fingerprints = Fingerprints::default();
    placed.into_iter().map(move |(_, mut finding, place)| {
        secure(&mut finding);
        let record = finding.record.as_ref().map(|record| (record.record_type, record.id.as_str()));
        finding.fingerprint = fingerprints.of(finding.code, record, &place);
        finding
    })
}

/// Drops the pieces of lines on which a rule on privacy found something: the report must not show it again.
fn redact(placed: &mut [Placed]) {
    let line = |finding: &Finding| finding.location.as_ref().map(|place| (place.file.clone(), place.line));
    let private = placed.iter().filter(|(_, finding, _)| finding.code.starts_with("privacy."));
    let lines: HashSet<_> = private.filter_map(|(_, finding, _)| line(finding)).collect();
    if lines.is_empty() {
        return;
    }
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
        if let Cow::Owned(safe) = escaped(text, TEXT) {
            *text = safe;
        }
    }
}

/// The findings that are listed, up to the limits, and how many there are.
struct Listed<'l> {
    limits: &'l Limits,
    counts: Counts,
    findings: Vec<Finding>,
}

impl Listed<'_> {
    fn take(&mut self, finding: Finding) {
        self.counts.add(&finding);
        let of_rule = self.counts.by_rule.get(finding.code).copied().unwrap_or(0);
        if of_rule <= self.limits.findings_per_rule && self.findings.len() < self.limits.findings {
            self.findings.push(finding);
        }
    }
}

fn not_checked(context: &Context<'_>, outcome: &Outcome<'_>, counts: &Counts, listed: usize) -> Vec<NotChecked> {
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
    let refused = outcome.summary.refused;
    if refused > 0 {
        let mut ids: Vec<Cow<'_, str>> = outcome.unread.keys().map(|id| escaped(id, 80)).collect();
        if ids.len() > NAMED {
            ids.select_nth_unstable(NAMED);
            ids.truncate(NAMED);
        }
        ids.sort_unstable();
        let what = format!("rules on the contents of {refused} record(s): {}", ids.join(", "));
        entries.push(NotChecked { what, because: "they could not be read".to_owned() });
    }
    if outcome.shapes_only {
        let (what, because) = ("rules on what records say".to_owned(), "only shapes were asked for".to_owned());
        entries.push(NotChecked { what, because });
    }
    entries.extend(
        outcome.left_out.iter().map(|(what, because)| NotChecked { what: what.clone(), because: because.clone() }),
    );
    if counts.total() > listed {
        let what = format!("the list of {} more finding(s)", counts.total() - listed);
        entries.push(NotChecked { what, because: "the limit on listed findings was reached".to_owned() });
    }
    entries
}

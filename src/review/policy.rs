//! What becomes of findings under a configuration and a baseline: graded, allowed, known, or reported.

use std::collections::HashSet;

use super::config::keeps_from_reading;
use super::{Baseline, Config, Validator};
use crate::finding::{Finding, Known, Location, escape};
use crate::rule::find;
use crate::{Certainty, PartialDate, Severity};

/// Takes findings one after the other and remembers which exceptions and known findings they met.
#[derive(Debug)]
pub(super) struct Policy<'c> {
    config: &'c Config,
    baseline: Option<&'c Baseline>,
    as_of: Option<PartialDate>,
    used: Vec<bool>,
    met: HashSet<String>,
    /// How many findings an exception allowed.
    pub(super) allowed: usize,
    /// How many findings the baseline knows.
    pub(super) known: usize,
    /// All that no exception allows, known or not, where it is to be noted.
    pub(super) noted: Option<Vec<Known>>,
}

impl<'c> Policy<'c> {
    pub(super) fn new(validator: &'c Validator<'_>, as_of: Option<PartialDate>) -> Self {
        let (config, baseline) = (&validator.config, validator.baseline.as_ref());
        let used = vec![false; config.allow.len()];
        let noted = validator.note_all.then(Vec::new);
        Self { config, baseline, as_of, used, met: HashSet::new(), allowed: 0, known: 0, noted }
    }

    /// The finding with its severity, if it is to be reported.
    pub(super) fn apply(&mut self, mut finding: Finding) -> Option<Finding> {
        let own = find(finding.code).map_or(Severity::Error, |rule| rule.severity);
        let severity = self.config.severity(finding.code, own)?;
        finding.severity = if finding.certainty == Certainty::Possible { severity.lowered() } else { severity };
        if self.is_allowed(&finding) {
            self.allowed += 1;
            return None;
        }
        if let Some(noted) = &mut self.noted {
            noted.push(Known::of(&finding));
        }
        if self.baseline.is_some_and(|baseline| baseline.knows(&finding.fingerprint)) {
            self.met.insert(finding.fingerprint.clone());
            if !keeps_from_reading(finding.code) {
                self.known += 1;
                return None;
            }
        }
        Some(finding)
    }

    fn is_allowed(&mut self, finding: &Finding) -> bool {
        let Some(record) = &finding.record else { return false };
        let meets = |rule: &str, id: &str| rule == finding.code && escape(id, 80) == record.id;
        let mut allowed = false;
        for (index, exception) in self.config.allow.iter().enumerate() {
            if meets(&exception.rule, &exception.record) {
                self.used[index] = true;
                allowed |= !self.is_expired(exception.until);
            }
        }
        allowed
    }

    fn is_expired(&self, until: Option<PartialDate>) -> bool {
        matches!((until, self.as_of), (Some(until), Some(today)) if until.precedes(today).is_some())
    }

    /// Findings about the configuration itself: exceptions that expired or met nothing, known findings that are gone.
    pub(super) fn remarks(&self) -> Vec<Finding> {
        let mut remarks = Vec::new();
        for (index, exception) in self.config.allow.iter().enumerate() {
            let subject = format!("the exception from {} for `{}`", exception.rule, escape(&exception.record, 80));
            let path = format!("/allow/{index}");
            if let Some(until) = exception.until.filter(|until| self.is_expired(Some(*until))) {
                let message = format!("{subject} ended on {until}");
                remarks.push(self.on_exception("config.expired-exception", path, message, &exception.reason));
            } else if !self.used[index] {
                let message = format!("{subject} meets no finding");
                remarks.push(self.on_exception("config.unused-exception", path, message, &exception.reason));
            }
        }
        let file = self.baseline.and_then(|baseline| baseline.file.as_deref());
        let known = self.baseline.into_iter().flat_map(Baseline::iter);
        for (fingerprint, code, record) in known.filter(|(fingerprint, ..)| !self.met.contains(*fingerprint)) {
            let record = record.map(|id| format!(" for `{}`", escape(id, 80))).unwrap_or_default();
            let message = format!("the baseline knows a finding of {}{record} that is gone", escape(code, 40));
            let path = format!("/findings/{}", escape(fingerprint, 40));
            remarks.push(remark("config.stale-baseline", path, message, file));
        }
        remarks.into_iter().filter_map(|remark| self.graded(remark)).collect()
    }

    fn on_exception(&self, code: &'static str, path: String, message: String, reason: &str) -> Finding {
        let mut finding = remark(code, path, message, self.config.file.as_deref());
        if !reason.is_empty() {
            finding.help = Some(format!("it was allowed because: {}", escape(reason, 200)));
        }
        finding
    }

    fn graded(&self, mut finding: Finding) -> Option<Finding> {
        let own = find(finding.code).map_or(Severity::Warning, |rule| rule.severity);
        finding.severity = self.config.severity(finding.code, own)?;
        Some(finding)
    }
}

/// The path says where in the file; the reader of the configuration keeps no lines.
fn remark(code: &'static str, path: String, message: String, file: Option<&str>) -> Finding {
    let mut finding = Finding::bare(code, path, message);
    finding.location = file.map(|file| Location::new(file.into(), 1, 1, 0..0));
    finding
}

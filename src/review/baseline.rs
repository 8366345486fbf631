//! Baselines: the findings that were there when a dataset began to be reviewed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Report;
use crate::error::{Error, Kind};
use crate::finding::Known;

/// The findings that are known: by fingerprint, so that new ones stand out in data with a backlog.
///
/// A fingerprint survives re-ordering and re-formatting of the data. An entry that no longer matches is reported. What
/// keeps data from being read is reported even where it is known.
///
/// ```
/// use mandata::{Baseline, Validator};
/// let text = r#"{"format": "1", "licence": "CC0-1.0", "actors": [{"id": "a", "kind": "ngo", "level": "national"}]}"#;
/// let report = Validator::new().note_all().check_bytes("data.json", text.as_bytes());
/// let baseline = Baseline::of(&report).expect("they were noted");
/// assert_eq!(Baseline::from_json(&baseline.to_json())?, baseline);
/// let again = Validator::new().baseline(baseline).check_bytes("data.json", text.as_bytes());
/// assert_eq!(again.counts.total(), 0);
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeMap<String, Known>,
    pub(super) file: Option<String>,
}

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    baseline: u32,
    findings: Vec<Known>,
}

impl Baseline {
    /// All findings of a report, listed or not, known from another baseline or new; `None` where the validator was not
    /// asked to [note them](crate::Validator::note_all). Allowed ones and those on the configuration are left out.
    pub fn of(report: &Report) -> Option<Self> {
        report.noted.clone().map(Self::new)
    }

    fn new(findings: Vec<Known>) -> Self {
        Self { entries: findings.into_iter().map(|known| (known.fingerprint.clone(), known)).collect(), file: None }
    }

    /// Reads the text of a baseline file.
    ///
    /// # Errors
    /// Text that is not JSON or not a baseline of version 1.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let refuse = |message: String| Error::new(Kind::Configuration, "config.malformed", message);
        let file: File = serde_json::from_str(text).map_err(|error| refuse(format!("not a baseline: {error}")))?;
        if file.baseline != 1 {
            return Err(refuse(format!("a baseline of version {}; this crate reads version 1", file.baseline)));
        }
        Ok(Self::new(file.findings))
    }

    /// Sets the file that it comes from, so that findings on it name it.
    #[must_use]
    pub fn file(mut self, name: &str) -> Self {
        self.file = Some(name.to_owned());
        self
    }

    /// The baseline as the text of a file: one finding after the other, sorted.
    pub fn to_json(&self) -> String {
        let mut findings: Vec<Known> = self.entries.values().cloned().collect();
        findings.sort_by(|a, b| (&a.code, &a.record, &a.fingerprint).cmp(&(&b.code, &b.record, &b.fingerprint)));
        let mut text = serde_json::to_string_pretty(&File { baseline: 1, findings }).unwrap_or_default();
        text.push('\n');
        text
    }

    /// How many findings are known.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether none is known.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether a finding with this fingerprint is known.
    pub fn knows(&self, fingerprint: &str) -> bool {
        self.entries.contains_key(fingerprint)
    }

    /// Fingerprint, code and record of every known finding, by fingerprint.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, Option<&str>)> {
        self.entries.values().map(|known| (known.fingerprint.as_str(), &*known.code, known.record.as_deref()))
    }
}

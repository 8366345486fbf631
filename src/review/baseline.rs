//! Baselines: the findings that were there when a dataset began to be reviewed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Report;
use crate::error::{Error, Kind};

/// The findings that are known: by fingerprint, so that new ones stand out in data with a backlog.
///
/// A fingerprint survives re-ordering and re-formatting of the data. An entry that no longer matches is reported.
///
/// ```
/// use mandata::{Baseline, Validator};
/// let text = r#"{"format": "1", "licence": "CC0-1.0", "actors": [{"id": "a", "kind": "ngo", "level": "national"}]}"#;
/// let report = Validator::new().check_bytes("data.json", text.as_bytes());
/// let baseline = Baseline::of(&report);
/// assert_eq!(Baseline::from_json(&baseline.to_json())?, baseline);
/// let again = Validator::new().baseline(baseline).check_bytes("data.json", text.as_bytes());
/// assert_eq!(again.counts.total(), 0);
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeMap<String, Known>,
}

/// What a known finding is, for people who read the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    fingerprint: String,
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<String>,
}

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    baseline: u32,
    findings: Vec<Known>,
}

impl Baseline {
    /// The findings that a report lists.
    pub fn of(report: &Report) -> Self {
        let known = report.findings.iter().map(|finding| Known {
            fingerprint: finding.fingerprint.clone(),
            code: finding.code.to_owned(),
            record: finding.record.as_ref().map(|record| record.id.clone()),
        });
        Self { entries: known.map(|known| (known.fingerprint.clone(), known)).collect() }
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
        Ok(Self { entries: file.findings.into_iter().map(|known| (known.fingerprint.clone(), known)).collect() })
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
        self.entries.values().map(|known| (known.fingerprint.as_str(), known.code.as_str(), known.record.as_deref()))
    }
}

//! The report of a review.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Finding, Known, Severity};

/// What a review found.
///
/// `Display` gives it as text for people; `Serialize` gives it as data.
///
/// ```
/// use mandata::Validator;
/// let report = Validator::new().check_bytes("empty.json", br#"{"format": "1"}"#);
/// assert!(report.is_clean());
/// assert_eq!(report.summary.actors, 0);
/// assert!(report.to_string().contains("0 error(s)"));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Report {
    /// What the review was made with.
    pub versions: Versions,
    /// The day for which "now" was taken; `None` where neither the caller nor the data gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// What was reviewed.
    pub summary: Summary,
    /// How many findings there are; exact even where the list is cut.
    pub counts: Counts,
    /// How many findings a configuration allows; they are not in the counts.
    pub allowed: usize,
    /// How many findings a baseline knows; they are not in the counts.
    pub known: usize,
    /// What the rules say whose findings are listed, by code.
    pub rules: BTreeMap<&'static str, RuleInfo>,
    /// The findings, by file and place.
    pub findings: Vec<Finding>,
    /// What was not checked, and why.
    pub not_checked: Vec<NotChecked>,
    /// All findings of the data, listed or not, known or new; `None` where the validator was not asked to note them.
    #[serde(skip)]
    pub(crate) noted: Option<Vec<Known>>,
}

/// What a review was made with.
///
/// ```
/// let report = mandata::Validator::new().check_bytes("data.json", br#"{"format": "1"}"#);
/// assert_eq!(report.versions.rules, mandata::rule::CATALOGUE.len());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Versions {
    /// The version of the crate.
    pub mandata: &'static str,
    /// The version of the dataset format.
    pub format: &'static str,
    /// How many rules the catalogue has; a rule keeps its code for ever.
    pub rules: usize,
    /// The list of countries and its version.
    pub countries: &'static str,
}

/// What a rule says.
///
/// ```
/// let report = mandata::Validator::new().check_bytes("data.json", b"");
/// assert_eq!(report.rules["file.empty"].summary, "The file holds nothing.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct RuleInfo {
    /// What is wrong, in one sentence.
    pub summary: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How grave the rule counts by itself.
    pub severity: Severity,
}

impl RuleInfo {
    pub(crate) fn new(summary: &'static str, why: &'static str, severity: Severity) -> Self {
        Self { summary, why, severity }
    }
}

/// How many findings there are.
///
/// ```
/// use mandata::Validator;
/// let counts = Validator::new().check_bytes("data.json", b"{").counts;
/// assert_eq!((counts.errors, counts.by_rule["file.syntax"]), (1, 1));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Remarks.
    pub infos: usize,
    /// By rule.
    pub by_rule: BTreeMap<&'static str, usize>,
}

impl Counts {
    pub(crate) fn add(&mut self, finding: &Finding) {
        match finding.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.infos += 1,
        }
        *self.by_rule.entry(finding.code).or_default() += 1;
    }

    /// All together.
    ///
    /// ```
    /// let report = mandata::Validator::new().check_bytes("data.json", br#"{"format": "2"}"#);
    /// assert_eq!(report.counts.total(), report.findings.len());
    /// ```
    pub fn total(&self) -> usize {
        self.errors + self.warnings + self.infos
    }
}

/// What was reviewed, in numbers.
///
/// ```
/// use mandata::Validator;
/// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}, {"id": "t"}]}"#;
/// let summary = Validator::new().check_bytes("data.json", text.as_bytes()).summary;
/// assert_eq!((summary.sources, summary.refused), (2, 1));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Summary {
    /// Actors.
    pub actors: usize,
    /// Offices.
    pub offices: usize,
    /// Mandates.
    pub mandates: usize,
    /// Sources.
    pub sources: usize,
    /// Claims.
    pub claims: usize,
    /// Gaps.
    pub gaps: usize,
    /// Records that could not be read; they are in the numbers above.
    pub refused: usize,
    /// Files that were not read to their end.
    pub incomplete: usize,
    /// How complete the records are.
    pub completeness: Vec<Completeness>,
}

/// How many records have something.
///
/// ```
/// use mandata::Validator;
/// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
/// let summary = Validator::new().check_bytes("data.json", text.as_bytes()).summary;
/// let graded = summary.completeness.iter().find(|entry| entry.what == "sources with a grade").unwrap();
/// assert_eq!((graded.have, graded.of), (0, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Completeness {
    /// What.
    pub what: &'static str,
    /// How many have it.
    pub have: usize,
    /// Of how many.
    pub of: usize,
}

impl Completeness {
    /// The share in percent, rounded down; 100 of none.
    ///
    /// ```
    /// use mandata::finding::Completeness;
    /// let report = mandata::Validator::new().check_bytes("data.json", br#"{"format": "1"}"#);
    /// assert!(report.summary.completeness.iter().all(|share| share.percent() == 100));
    /// ```
    pub fn percent(&self) -> usize {
        (self.have * 100).checked_div(self.of).unwrap_or(100)
    }
}

/// Something that was not checked.
///
/// ```
/// use mandata::Validator;
/// let report = Validator::new().check_bytes("data.json", b"{");
/// assert!(report.not_checked.iter().any(|entry| entry.what == "the rest of data.json"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct NotChecked {
    /// What: rules or records.
    pub what: String,
    /// Why.
    pub because: String,
}

impl Report {
    /// Whether there is no error.
    ///
    /// ```
    /// use mandata::Validator;
    /// assert!(!Validator::new().check_bytes("data.json", b"{").is_clean());
    /// ```
    pub fn is_clean(&self) -> bool {
        self.counts.errors == 0
    }

    /// Whether a file was not read to its end.
    pub fn is_cut_off(&self) -> bool {
        self.summary.incomplete > 0
    }

    /// The gravest severity among the findings that are listed; `None` without findings.
    ///
    /// ```
    /// use mandata::{Severity, Validator};
    /// assert_eq!(Validator::new().check_bytes("data.json", b"{").worst(), Some(Severity::Error));
    /// ```
    pub fn worst(&self) -> Option<Severity> {
        let counts = &self.counts;
        let graded =
            [(Severity::Error, counts.errors), (Severity::Warning, counts.warnings), (Severity::Info, counts.infos)];
        graded.into_iter().find(|(_, count)| *count > 0).map(|(severity, _)| severity)
    }
}

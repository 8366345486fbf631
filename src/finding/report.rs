//! The report of a review.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Finding, Severity};

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
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The version of the crate.
    pub version: &'static str,
    /// The day for which "now" was taken; `None` where neither the caller nor the data gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// What was reviewed.
    pub summary: Summary,
    /// How many findings there are; exact even where the list is cut.
    pub counts: Counts,
    /// The findings, by file and place.
    pub findings: Vec<Finding>,
    /// What was not checked, and why.
    pub not_checked: Vec<NotChecked>,
}

/// How many findings there are.
///
/// ```
/// use mandata::Validator;
/// let counts = Validator::new().check_bytes("data.json", b"{").counts;
/// assert_eq!((counts.errors, counts.by_rule["file.syntax"]), (1, 1));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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
    /// use mandata::finding::Counts;
    /// let counts = Counts { errors: 1, warnings: 2, infos: 3, ..Counts::default() };
    /// assert_eq!(counts.total(), 6);
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// assert_eq!(Completeness { what: "actors with a seat", have: 2, of: 3 }.percent(), 66);
    /// assert_eq!(Completeness { what: "actors with a seat", have: 0, of: 0 }.percent(), 100);
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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

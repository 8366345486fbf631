//! The finding.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Certainty, Location, Snippet};

/// How much a finding matters. The graver is the greater.
///
/// ```
/// use mandata::Severity;
/// assert!(Severity::Error > Severity::Warning);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably wrong, or in need of a second look.
    Warning,
    /// Wrong.
    Error,
}

impl std::fmt::Display for Severity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl Severity {
    /// The code in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// One step lower, for what is only possible.
    ///
    /// ```
    /// use mandata::Severity;
    /// assert_eq!(Severity::Error.lowered(), Severity::Warning);
    /// assert_eq!(Severity::Info.lowered(), Severity::Info);
    /// ```
    #[must_use]
    pub fn lowered(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Info => Self::Info,
        }
    }
}

/// Something that a review has to say, as data. Drawing it is another matter.
///
/// The code is that of a [rule](crate::rule), which has more to say: why it matters, and examples. `path` is a JSON
/// Pointer (RFC 6901).
///
/// ```
/// use mandata::{Severity, Validator};
/// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news", "accessed": "1992-13"}]}"#;
/// let report = Validator::new().check_bytes("sources.json", text.as_bytes());
/// let finding = &report.findings[0];
/// assert_eq!((finding.code, finding.severity), ("value.date-not-in-calendar", Severity::Error));
/// assert_eq!(finding.path, "/sources/0/accessed");
/// assert_eq!(finding.value.as_deref(), Some("1992-13"));
/// assert_eq!(finding.record.as_ref().map(|record| record.id.as_str()), Some("s"));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Finding {
    /// The rule: `family.defect`.
    pub code: &'static str,
    /// A name of the finding that survives re-ordering and re-formatting of the data: 16 hexadecimal digits.
    pub fingerprint: String,
    /// How much it matters. What is only possible counts one step lower than the rule says.
    pub severity: Severity,
    /// Whether some reading of the dates avoids the problem.
    pub certainty: Certainty,
    /// What is wrong, in one sentence, safe to show.
    pub message: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordName>,
    /// A JSON Pointer from the root of the file.
    pub path: String,
    /// Where in the file; `None` for data that stands in no file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// The piece of the line there.
    #[serde(skip)]
    pub snippet: Option<Snippet>,
    /// The value that is wrong, cut and escaped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Other places that belong to it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub related: Vec<Related>,
    /// A value that was probably meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// What the message is made of, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub args: BTreeMap<&'static str, Arg>,
}

impl Finding {
    /// A certain finding that has no place in the data.
    pub(crate) fn bare(code: &'static str, path: String, message: String) -> Self {
        Self {
            code,
            fingerprint: String::new(),
            severity: Severity::Warning,
            certainty: Certainty::Certain,
            message,
            help: None,
            record: None,
            path,
            location: None,
            snippet: None,
            value: None,
            related: Vec::new(),
            suggestion: None,
            args: BTreeMap::new(),
        }
    }
}

/// The record that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct RecordName {
    /// The type: `actor`, `office`, `mandate` or `source`.
    #[serde(rename = "type")]
    pub record_type: &'static str,
    /// The id, cut and escaped.
    pub id: String,
}

/// Another place that belongs to a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Related {
    /// What stands there.
    pub message: String,
    /// A JSON Pointer from the root of its file.
    pub path: String,
    /// Where in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
}

/// A part of a message.
///
/// Text is cut to 200 characters and escaped, so that it is safe to show.
///
/// ```
/// use mandata::Arg;
/// assert_eq!(Arg::from("un-dpo"), Arg::Text("un-dpo".to_owned()));
/// assert_eq!(serde_json::to_string(&[Arg::from(2), Arg::from("a\n")])?, r#"[2,"a\\n"]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Arg {
    /// Text.
    Text(String),
    /// A number.
    Number(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(super::escape(text, 200))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

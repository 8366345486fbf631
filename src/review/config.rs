//! Configuration: which rules speak, how loud, and what is known and allowed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::config_schema;
use crate::error::{Error, Kind};
use crate::finding::escape;
use crate::rule::{CATALOGUE, find};
use crate::shape::nearest;
use crate::vocabulary::vocabulary;
use crate::{PartialDate, Severity};

/// How a review judges: a preset, rules graded one by one or by family, and exceptions.
///
/// ```
/// use mandata::{Config, Grade, Preset, Validator};
/// let mut config = Config::new(Preset::Publish);
/// config.rules.insert("mandate.no-symbol".to_owned(), Grade::Off);
/// assert!(Validator::new().config(config).is_ok());
/// let mut config = Config::default();
/// config.rules.insert("source.mising".to_owned(), Grade::Off);
/// let error = Validator::new().config(config).unwrap_err();
/// assert!(error.to_string().contains("did you mean `source.missing`?"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Configuration", extend("examples" = config_schema::examples()))]
#[non_exhaustive]
pub struct Config {
    /// Where the grades start from.
    #[serde(default)]
    pub preset: Preset,
    /// Grades by the code of a rule or the name of a family; a rule counts before its family.
    #[serde(default)]
    #[schemars(schema_with = "config_schema::grades")]
    pub rules: BTreeMap<String, Grade>,
    /// Known exceptions.
    #[serde(default)]
    pub allow: Vec<Exception>,
    /// The file that it comes from, so that findings on it name it.
    #[serde(skip)]
    pub file: Option<String>,
}

vocabulary! {
    /// A set of grades for a purpose.
    ///
    /// ```
    /// use mandata::{Config, Preset, Severity, Validator};
    /// let text = br#"{"format": "1", "modified": "2025", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
    /// let publish = Validator::new().config(Config::new(Preset::Publish))?.check_bytes("data.json", text);
    /// assert_eq!(publish.worst(), Some(Severity::Error), "it has no licence");
    /// let ingest = Validator::new().config(Config::new(Preset::Ingest))?.check_bytes("data.json", text);
    /// assert_eq!(ingest.worst(), Some(Severity::Info));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    closed Preset, source: "mandata" {
        /// Taking in data of others: what keeps it from being read or linked counts; style, evidence and completeness are
        /// remarks.
        Ingest = "ingest",
        /// The grades of the rules.
        Review = "review",
        /// Publishing data: what a reader cannot check, or would be misled by, is an error.
        Publish = "publish",
    }
}

#[allow(clippy::derivable_impls, reason = "the declaring macro derives nothing of the kind")]
impl Default for Preset {
    fn default() -> Self {
        Self::Review
    }
}

vocabulary! {
    /// How grave a rule counts; see [`Config`] for an example.
    closed Grade, source: "mandata" {
        /// It does not speak.
        Off = "off",
        /// A remark.
        Info = "info",
        /// A warning.
        Warning = "warning",
        /// An error.
        Error = "error",
    }
}

/// A finding that is known and allowed. What keeps data from being read cannot be allowed.
///
/// ```
/// use mandata::{Config, Exception, Validator};
/// let text = br#"{"format": "1", "licence": "CC0-1.0", "modified": "2025", "mandates": [{"id": "m", "title": "T",
///     "holders": ["m2"], "instrument": {"kind": "law", "number": "7", "adopted": "2001"}}],
///     "actors": [{"id": "m2", "kind": "ministry", "level": "national"}], "sources": []}"#;
/// let mut config = Config::default();
/// for id in ["m", "m2"] {
///     let (rule, reason) = ("source.missing".to_owned(), "sources follow".to_owned());
///     config.allow.push(Exception { rule, record: id.to_owned(), reason, until: None });
/// }
/// let report = Validator::new().config(config)?.check_bytes("data.json", text);
/// assert_eq!((report.allowed, report.counts.by_rule.contains_key("source.missing")), (2, false));
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The code of the rule; none whose findings keep data from being read.
    #[schemars(schema_with = "config_schema::rule_code")]
    pub rule: String,
    /// The id of the record.
    pub record: String,
    /// Why it is allowed.
    pub reason: String,
    /// The last day on which it is allowed.
    #[serde(default)]
    pub until: Option<PartialDate>,
}

/// Families that cannot be switched off: without them the others cannot be trusted.
const ALWAYS_ON: [&str; 6] = ["encoding", "file", "identity", "limit", "shape", "value"];

/// Families whose errors keep data from being read.
const READING: [&str; 5] = ["encoding", "file", "limit", "shape", "value"];

/// Families that are remarks when data is taken in.
const REMARKS_ON_INGEST: [&str; 5] = ["dataset", "mandate", "place", "source", "text"];

/// Rules that are errors when data is published.
const ERRORS_ON_PUBLISH: [&str; 8] = [
    "dataset.no-licence",
    "identity.no-current-name",
    "reference.rejected-value",
    "shape.misspelt-field",
    "shape.unknown-term",
    "source.missing",
    "source.rejected-preferred",
    "time.tenure-without-dates",
];

impl Config {
    /// A configuration with a preset and nothing else.
    pub fn new(preset: Preset) -> Self {
        Self { preset, ..Self::default() }
    }

    /// Reads the text of a file `mandata.toml`.
    ///
    /// ```toml
    /// preset = "publish"
    ///
    /// [rules]
    /// text = "info"
    /// "source.not-https" = "off"
    ///
    /// [[allow]]
    /// rule = "time.tenure-without-dates"
    /// record = "iq-ikmaa-head"
    /// reason = "no page with a date was found"
    /// until = "2027-06-30"
    /// ```
    ///
    /// # Errors
    /// Text that is not TOML, a field that is not known, and what [`Config::check`] refuses.
    #[cfg(feature = "config")]
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        let config: Self = toml::from_str(text).map_err(|error| {
            let refused = Error::new(Kind::Configuration, "config.malformed", error.message());
            match error.span() {
                Some(span) => refused.at(text, span.start, 0),
                None => refused,
            }
        })?;
        config.check().map(|()| config)
    }

    /// Whether every rule that it names exists and may be graded so.
    ///
    /// # Errors
    /// A rule or family that does not exist, with the nearest name; a rule that cannot be switched off; an exception from
    /// one whose findings keep data from being read.
    pub fn check(&self) -> Result<(), Error> {
        for (name, grade) in &self.rules {
            if find(name).is_none() && !is_family(name) {
                let names = CATALOGUE.iter().flat_map(|rule| [rule.code, rule.family()]);
                return Err(unknown("rule or family", name, names));
            }
            if *grade == Grade::Off && is_always_on(name) {
                let family = name.split('.').next().unwrap_or_default();
                return Err(malformed(format!(
                    "rules of the family `{family}` cannot be switched off: others rely on them"
                )));
            }
        }
        self.allow.iter().try_for_each(|exception| check_exception(&exception.rule))
    }

    /// The severity of a rule, certain findings of which are `own`; `None` where it is off.
    pub(crate) fn severity(&self, code: &str, own: Severity) -> Option<Severity> {
        let family = code.split('.').next().unwrap_or_default();
        match self.rules.get(code).or_else(|| self.rules.get(family)) {
            Some(Grade::Off) => None,
            Some(Grade::Info) => Some(Severity::Info),
            Some(Grade::Warning) => Some(Severity::Warning),
            Some(Grade::Error) => Some(Severity::Error),
            None => Some(self.preset.severity(code, family, own)),
        }
    }
}

impl Preset {
    fn severity(self, code: &str, family: &str, own: Severity) -> Severity {
        match self {
            Self::Ingest if REMARKS_ON_INGEST.contains(&family) => Severity::Info,
            Self::Publish if ERRORS_ON_PUBLISH.contains(&code) => Severity::Error,
            _ => own,
        }
    }
}

/// Whether a rule or family cannot be switched off.
pub(super) fn is_always_on(name: &str) -> bool {
    ALWAYS_ON.contains(&name.split('.').next().unwrap_or_default())
}

/// Whether a finding of this rule means that data cannot be read.
pub(super) fn keeps_from_reading(code: &str) -> bool {
    find(code).is_some_and(|rule| rule.severity == Severity::Error && READING.contains(&rule.family()))
}

fn check_exception(code: &str) -> Result<(), Error> {
    if is_family(code) {
        let rules: Vec<String> =
            CATALOGUE.iter().filter(|rule| rule.family() == code).map(|rule| format!("`{}`", rule.code)).collect();
        let rules = rules.join(", ");
        return Err(malformed(format!("an exception names a rule, and `{code}` is a family; its rules are {rules}")));
    }
    if find(code).is_none() {
        return Err(unknown("rule", code, CATALOGUE.iter().map(|rule| rule.code)));
    }
    if keeps_from_reading(code) {
        return Err(malformed(format!("findings of `{code}` cannot be allowed: they keep data from being read")));
    }
    Ok(())
}

fn is_family(name: &str) -> bool {
    CATALOGUE.iter().any(|rule| rule.family() == name)
}

fn unknown(what: &str, name: &str, names: impl Iterator<Item = &'static str>) -> Error {
    let hint = nearest(name, names).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    malformed(format!("there is no {what} `{}`{hint}", escape(name, 80)))
}

fn malformed(message: String) -> Error {
    Error::new(Kind::Configuration, "config.malformed", message)
}

#[cfg(test)]
mod tests {
    use super::{ALWAYS_ON, ERRORS_ON_PUBLISH, READING, REMARKS_ON_INGEST, is_family};

    #[test]
    fn presets_name_what_exists() {
        assert!(ERRORS_ON_PUBLISH.iter().all(|code| crate::rule::find(code).is_some()));
        assert!(ALWAYS_ON.iter().chain(&READING).chain(&REMARKS_ON_INGEST).all(|family| is_family(family)));
    }
}

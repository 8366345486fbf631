//! The validator.

use std::cell::Cell;
use std::path::Path;

use super::assemble::assemble;
use super::read::Reading;
use super::run::run;
use super::{Baseline, Config};
use crate::error::{Error, Kind};
use crate::rule::{Context, EFFORT};
use crate::{Dataset, Limits, PartialDate, Registry, Report};

/// Reviews data: everything that is wrong, in one pass, each finding at its place.
///
/// ```
/// use mandata::Validator;
/// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "knid": "news"}]}"#;
/// let report = Validator::new().check_bytes("sources.json", text.as_bytes());
/// let finding = &report.findings[0];
/// assert_eq!(finding.code, "shape.missing-field");
/// assert_eq!(finding.path, "/sources/0");
/// assert_eq!(finding.help.as_deref(), Some("is `knid` meant to be `kind`?"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Validator<'r> {
    pub(super) references: Vec<&'r Registry>,
    pub(super) as_of: Option<PartialDate>,
    pub(super) limits: Limits,
    pub(super) config: Config,
    pub(super) baseline: Option<Baseline>,
    shapes_only: bool,
}

impl<'r> Validator<'r> {
    /// A validator without reference datasets; the day that counts as today is the one on which the data was modified.
    ///
    /// ```
    /// let text = br#"{"format": "1", "modified": "2025-04-30"}"#;
    /// let report = mandata::Validator::new().check_bytes("data.json", text);
    /// assert_eq!(report.as_of.as_deref(), Some("2025-04-30"));
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a dataset whose records the data may name, and against which its records are compared.
    ///
    /// ```
    /// use mandata::{Registry, Validator};
    /// let text = r#"{"format": "1", "offices": [{"id": "cell", "kind": "unit", "of": [{"to": "un-dpo"}]}]}"#;
    /// let alone = Validator::new().check_bytes("data.json", text.as_bytes());
    /// assert!(alone.counts.by_rule.contains_key("reference.dangling"));
    /// let bundled = Registry::bundled()?;
    /// let held_against = Validator::new().reference(&bundled).check_bytes("data.json", text.as_bytes());
    /// assert!(!held_against.counts.by_rule.contains_key("reference.dangling"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    #[must_use]
    pub fn reference(mut self, reference: &'r Registry) -> Self {
        self.references.push(reference);
        self
    }

    /// Sets the day that counts as today. The crate never asks the clock.
    ///
    /// ```
    /// use mandata::Validator;
    /// let report = Validator::new().as_of("2026-01-01".parse()?).check_bytes("data.json", br#"{"format": "1"}"#);
    /// assert_eq!(report.as_of.as_deref(), Some("2026-01-01"));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    #[must_use]
    pub fn as_of(mut self, day: PartialDate) -> Self {
        self.as_of = Some(day);
        self
    }

    /// Sets the limits on input.
    ///
    /// ```
    /// use mandata::{Limits, Validator};
    /// let mut limits = Limits::default();
    /// limits.file_bytes = 4;
    /// let report = Validator::new().limits(limits).check_bytes("data.json", br#"{"format": "1"}"#);
    /// assert!(report.counts.by_rule.contains_key("limit.file-size"));
    /// ```
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Sets which rules speak, how loud, and which findings are allowed.
    ///
    /// ```
    /// use mandata::{Config, Grade, Severity, Validator};
    /// let mut config = Config::default();
    /// config.rules.insert("shape.unknown-field".to_owned(), Grade::Error);
    /// let report = Validator::new().config(config)?.check_bytes("data.json", br#"{"format": "1", "budget": 7}"#);
    /// assert_eq!(report.worst(), Some(Severity::Error));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Config::check`]: a rule that does not exist or cannot be switched off.
    pub fn config(mut self, config: Config) -> Result<Self, Error> {
        config.check()?;
        self.config = config;
        Ok(self)
    }

    /// Sets the findings that are known and not reported.
    ///
    /// See [`Baseline`] for an example.
    #[must_use]
    pub fn baseline(mut self, baseline: Baseline) -> Self {
        self.baseline = Some(baseline);
        self
    }

    /// Checks only the shape of records, several times as fast: whether the file can be read, and whether every field and
    /// value is one. No rule on what records say is asked, and the report says so.
    ///
    /// ```
    /// use mandata::Validator;
    /// let text = br#"{"format": "1", "sources": [{"id": "s", "title": "", "kind": "news", "sources": ["nobody"]}]}"#;
    /// let report = Validator::new().shapes_only().check_bytes("data.json", text);
    /// assert_eq!((report.counts.total(), report.summary.sources), (0, 1));
    /// assert!(Validator::new().check_bytes("data.json", text).counts.total() > 0);
    /// ```
    #[must_use]
    pub fn shapes_only(mut self) -> Self {
        self.shapes_only = true;
        self
    }

    /// Reviews a JSON file.
    ///
    /// ```
    /// use mandata::{ErrorKind, Validator};
    /// assert_eq!(Validator::new().check_path("no/such/file.json").unwrap_err().kind(), ErrorKind::Io);
    /// ```
    ///
    /// # Errors
    /// The file cannot be opened or read. What is wrong inside it is a finding.
    pub fn check_path(&self, path: impl AsRef<Path>) -> Result<Report, Error> {
        let path = path.as_ref();
        let length = std::fs::metadata(path).map_err(|error| Error::io(path, error))?.len();
        let name = path.display().to_string();
        if length > self.limits.file_bytes {
            return Ok(self.too_large(&name, length));
        }
        let bytes = std::fs::read(path).map_err(|error| Error::io(path, error))?;
        Ok(self.check_bytes(&name, &bytes))
    }

    /// Reviews the bytes of a JSON file. `name` stands in the places of the findings.
    ///
    /// ```
    /// let report = mandata::Validator::new().check_bytes("data.json", b"{\n  \"format\": }");
    /// let place = report.findings[0].location.as_ref().unwrap();
    /// assert_eq!(place.to_string(), "data.json:2:13");
    /// ```
    pub fn check_bytes(&self, name: &str, bytes: &[u8]) -> Report {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > self.limits.file_bytes {
            return self.too_large(name, length);
        }
        self.check_files([(name, bytes)])
    }

    /// Reviews several JSON files as one dataset.
    ///
    /// ```
    /// use mandata::Validator;
    /// let one: &[u8] = br#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
    /// let two: &[u8] = br#"{"format": "1", "sources": [{"id": "t", "title": "A report", "kind": "report"}]}"#;
    /// assert_eq!(Validator::new().check_files([("one.json", one), ("two.json", two)]).summary.sources, 2);
    /// ```
    pub fn check_files<'t>(&self, files: impl IntoIterator<Item = (&'t str, &'t [u8])>) -> Report {
        let mut reading = Reading::new(&self.limits, self.shapes_only);
        for (name, bytes) in files {
            reading.file(name, bytes);
        }
        self.finish(reading)
    }

    /// Reviews a dataset that is already loaded. Findings have a path but no place in a file.
    ///
    /// ```
    /// use mandata::{Dataset, Source, SourceId, SourceKind, Validator};
    /// let mut dataset = Dataset::default();
    /// let mut source = Source::new("s".parse::<SourceId>()?, "A page", SourceKind::News);
    /// source.sources.push("nobody".parse()?);
    /// dataset.sources.push(source);
    /// let report = Validator::new().check_dataset(&dataset);
    /// let finding = report.findings.iter().find(|finding| finding.code == "reference.dangling").unwrap();
    /// assert_eq!((finding.path.as_str(), &finding.location), ("/sources/0/sources/0", &None));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn check_dataset(&self, dataset: &Dataset) -> Report {
        let mut reading = Reading::new(&self.limits, self.shapes_only);
        reading.dataset = dataset.clone();
        reading.is_dataset = true;
        self.finish(reading)
    }

    fn finish(&self, mut reading: Reading<'_>) -> Report {
        let registry = Registry::new(std::mem::take(&mut reading.dataset));
        let as_of = self.as_of.or(registry.modified());
        let unread = std::mem::take(&mut reading.unread);
        let context = Context {
            registry: &registry,
            references: &self.references,
            as_of,
            unread: &unread,
            is_dataset: reading.is_dataset,
            effort: Cell::new(EFFORT),
        };
        let raw = if self.shapes_only { Vec::new() } else { run(&context) };
        assemble(self, &context, reading, raw)
    }

    fn too_large(&self, name: &str, length: u64) -> Report {
        let mut reading = Reading::new(&self.limits, self.shapes_only);
        let message = format!("the file has {length} bytes, more than the limit of {}", self.limits.file_bytes);
        reading.stop(name, &Error::new(Kind::Limit, "limit.file-size", message));
        self.finish(reading)
    }
}

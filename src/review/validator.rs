//! The validator.

use std::path::Path;

use super::read::Reading;
use super::{Baseline, Config, run};
use crate::error::{Error, Kind};
use crate::format::{Listing, Prepared, file_bytes, listing, prepare};
#[cfg(feature = "csv")]
use crate::format::{Mapping, prepare_table};
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
    pub(super) shapes_only: bool,
    pub(super) note_all: bool,
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
    /// As [`Config::check`]: a rule that does not exist, or cannot be switched off or allowed.
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

    /// Notes all findings, whatever the limit on those that are listed, for [`Baseline::of`]: some 100 bytes each.
    ///
    /// ```
    /// use mandata::{Baseline, Limits, Validator};
    /// let text = br#"{"format": "1", "sources": [{"id": "s"}, {"id": "t"}, {"id": "u"}]}"#;
    /// let mut limits = Limits::default();
    /// limits.findings = 1;
    /// let report = Validator::new().limits(limits).note_all().check_bytes("data.json", text);
    /// assert_eq!(report.findings.len(), 1);
    /// assert_eq!(Baseline::of(&report).expect("they were noted").len(), report.counts.total());
    /// assert_eq!(Baseline::of(&Validator::new().check_bytes("data.json", text)), None);
    /// ```
    #[must_use]
    pub fn note_all(mut self) -> Self {
        self.note_all = true;
        self
    }

    /// Reviews a file, or the files of a folder as one dataset. [`Dataset::load`] says which files are read.
    ///
    /// A file of JSON Lines of 8 MiB or more is read in pieces: some 250 bytes a record are kept of it, and the findings.
    ///
    /// ```
    /// use mandata::{ErrorKind, Validator};
    /// assert_eq!(Validator::new().check_path("no/such/file.json").unwrap_err().kind(), ErrorKind::Io);
    /// assert_eq!(Validator::new().check_path("examples/registry")?.counts.errors, 0);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// The file or folder itself cannot be opened or read. What is wrong inside it is a finding.
    pub fn check_path(&self, path: impl AsRef<Path>) -> Result<Report, Error> {
        let path = path.as_ref();
        if path.is_dir() {
            return Ok(self.check_listing(&listing(path, &self.limits)?));
        }
        if let Some(report) = run::stream(self, path) {
            return Ok(report);
        }
        let name = path.display().to_string();
        let prepared = match file_bytes(path, &self.limits) {
            Err(error) if error.kind() == Kind::Io => return Err(error),
            read => read.and_then(|bytes| prepare(&name, bytes, None, &self.limits)),
        };
        Ok(self.check_prepared(&[(name, prepared)], &Listing::default()))
    }

    /// Reviews the files of a folder. One that cannot be read by now is a finding.
    fn check_listing(&self, listing: &Listing) -> Report {
        let read = |path: &std::path::PathBuf| {
            let name = path.display().to_string();
            let bytes = file_bytes(path, &self.limits);
            let prepared = bytes.and_then(|bytes| prepare(&name, bytes, None, &self.limits));
            (name, prepared)
        };
        let prepared: Vec<_> = listing.files.iter().map(read).collect();
        self.check_prepared(&prepared, listing)
    }

    /// Reviews the bytes of a file. `name` stands in the places of the findings, and its extension says the format; where
    /// it says none, the content does.
    ///
    /// ```
    /// let report = mandata::Validator::new().check_bytes("data.json", b"{\n  \"format\": }");
    /// let place = report.findings[0].location.as_ref().unwrap();
    /// assert_eq!(place.to_string(), "data.json:2:13");
    /// ```
    pub fn check_bytes(&self, name: &str, bytes: &[u8]) -> Report {
        self.check_files([(name, bytes)])
    }

    /// Reviews several files as one dataset.
    ///
    /// ```
    /// use mandata::Validator;
    /// let one: &[u8] = br#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
    /// let two: &[u8] = br#"{"format": "1", "sources": [{"id": "t", "title": "A report", "kind": "report"}]}"#;
    /// assert_eq!(Validator::new().check_files([("one.json", one), ("two.json", two)]).summary.sources, 2);
    /// ```
    pub fn check_files<'t>(&self, files: impl IntoIterator<Item = (&'t str, &'t [u8])>) -> Report {
        let prepare = |(name, bytes): (&str, &'t [u8])| (name.to_owned(), prepare(name, bytes, None, &self.limits));
        self.check_prepared(&files.into_iter().map(prepare).collect::<Vec<_>>(), &Listing::default())
    }

    /// Reviews a table of somebody else, read by a mapping; findings point at its rows and columns.
    ///
    /// ```
    /// use mandata::{Validator, format::Mapping};
    /// let mapping = Mapping::from_toml("type = 'source'\nid = 's-{No}'\n[fields]\ntitle = 'Name'\nkind = {value = 'news'}\npublished = 'Date'\n")?;
    /// let report = Validator::new().check_table("list.csv", b"No,Name,Date\n1,A page,7/6/1998\n", &mapping);
    /// let finding = report.findings.iter().find(|finding| finding.code == "value.date-undecidable").unwrap();
    /// assert_eq!(finding.location.as_ref().unwrap().cell.as_deref(), Some("C2"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    #[cfg(feature = "csv")]
    pub fn check_table(&self, name: &str, bytes: &[u8], mapping: &Mapping) -> Report {
        let prepared = prepare_table(name, bytes, mapping, &self.limits);
        self.check_prepared(&[(name.to_owned(), prepared)], &Listing::default())
    }

    /// Reviews a profile page of a directory: its records, and what is irregular about the page itself. Feature `profile`.
    ///
    /// The records are those of [`Page::read`](crate::format::Page::read); the places of the findings are those in the page.
    ///
    /// ```
    /// use mandata::Validator;
    /// use mandata::format::Page;
    /// let page = Page::new("https://directory.example.org/2016/bridge-aid/".parse()?);
    /// let text = "NGO counter-IED response\nBridge Aid\nlogoLocation: Oslo, Norway\nWebsite: our site\nType: NGO\n";
    /// let report = Validator::new().check_profile("aid.txt", text.as_bytes(), &page);
    /// let found: Vec<_> = report.findings.iter().map(|f| (f.code, f.location.as_ref().unwrap().to_string())).collect();
    /// assert_eq!(found[0], ("profile.glued-label", "aid.txt:3:1".to_owned()));
    /// assert_eq!(found[1], ("profile.website-no-address", "aid.txt:4:10".to_owned()));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    #[cfg(feature = "profile")]
    pub fn check_profile(&self, name: &str, bytes: &[u8], page: &crate::format::Page) -> Report {
        let prepared = page.prepare(name, bytes, &self.limits);
        self.check_prepared(&[(name.to_owned(), prepared)], &Listing::default())
    }

    fn check_prepared(&self, files: &[(String, Result<Prepared<'_>, Error>)], listing: &Listing) -> Report {
        let mut reading = Reading::new(&self.limits);
        for (name, prepared) in files {
            reading.file(name, prepared);
        }
        for (name, fault) in &listing.faults {
            reading.unread_file(name, fault);
        }
        if listing.others > 0 {
            let what = format!("{} other file(s) of the folder", listing.others);
            reading.passed.push((what, "their names say no format".to_owned()));
        }
        run::files(self, reading)
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
        run::dataset(self, dataset)
    }
}

#[cfg(test)]
mod tests {
    use super::{Listing, Validator};

    #[test]
    fn a_file_that_is_gone_is_a_finding() {
        let files = vec!["no/such/file.json".into()];
        let report = Validator::new().check_listing(&Listing { files, ..Listing::default() });
        let found: Vec<_> = report.findings.iter().map(|finding| (finding.code, finding.location.as_ref())).collect();
        assert_eq!(found[0].0, "file.unreadable");
        assert!(found[0].1.is_some_and(|place| place.file.as_ref() == "no/such/file.json"));
        assert!(report.is_cut_off());
    }
}

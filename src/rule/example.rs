//! Examples of rules.

/// The clean dataset that examples change: a few records of every type.
///
/// ```
/// let base: mandata::Dataset = mandata::rule::BASE.parse()?;
/// assert!(mandata::Validator::new().check_dataset(&base).is_clean());
/// # Ok::<(), mandata::Error>(())
/// ```
pub const BASE: &str = include_str!("base.json");

/// Data that has a defect, or just has it not.
///
/// ```
/// use mandata::{Json, rule::{Example, find}};
/// let Example::Patch { patch, at, .. } = find("time.period-inverted").unwrap().bad[0] else { panic!() };
/// assert!(matches!(patch.parse()?, Json::Object(_)));
/// assert_eq!(at, "unit/of/0/period/until");
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug)]
pub enum Example {
    /// A change of [`BASE`].
    Patch {
        /// A JSON object: for an id the merge patch (RFC 7396) of that record, or `null` to take it out; for any other
        /// key a whole new record with its `type`; for the empty key the merge patch of the dataset itself.
        patch: &'static str,
        /// Where the finding is expected: the id of a record and a pointer inside it, or a pointer from the root,
        /// which is empty for the dataset as a whole; empty too where no finding is.
        at: &'static str,
        /// Whether [`BASE`] itself serves as the reference.
        against_base: bool,
    },
    /// A change of [`BASE`] under a configuration and a baseline.
    Configured {
        /// As above.
        patch: &'static str,
        /// A [`Config`](crate::Config) as JSON.
        config: &'static str,
        /// Fingerprints of known findings.
        baseline: &'static [&'static str],
        /// The path of the finding; empty where no finding is.
        at: &'static str,
    },
    /// A whole file.
    File {
        /// Its name, which says its format.
        name: &'static str,
        /// Its bytes.
        bytes: &'static [u8],
        /// The line on which the finding is expected; 0 where no finding is.
        line: usize,
    },
    /// A profile page of a directory.
    Page {
        /// Its address.
        address: &'static str,
        /// Its text or HTML.
        bytes: &'static [u8],
        /// The line on which the finding is expected; 0 where no finding is.
        line: usize,
    },
    /// A state of folders and files that no bytes show.
    Shown {
        /// The test that makes it, in `tests/folders.rs`.
        by: &'static str,
    },
}

impl Example {
    pub(crate) const fn bad(patch: &'static str, at: &'static str) -> Self {
        Self::Patch { patch, at, against_base: false }
    }

    pub(crate) const fn good(patch: &'static str) -> Self {
        Self::Patch { patch, at: "", against_base: false }
    }

    pub(crate) const fn bad_against_base(patch: &'static str, at: &'static str) -> Self {
        Self::Patch { patch, at, against_base: true }
    }

    pub(crate) const fn good_against_base(patch: &'static str) -> Self {
        Self::Patch { patch, at: "", against_base: true }
    }

    pub(crate) const fn configured(
        patch: &'static str,
        config: &'static str,
        baseline: &'static [&'static str],
        at: &'static str,
    ) -> Self {
        Self::Configured { patch, config, baseline, at }
    }

    pub(crate) const fn bad_file(bytes: &'static [u8], line: usize) -> Self {
        Self::named_file("example.json", bytes, line)
    }

    pub(crate) const fn good_file(bytes: &'static [u8]) -> Self {
        Self::named_file("example.json", bytes, 0)
    }

    /// A file with a name; `line` is 0 where no finding is.
    pub(crate) const fn named_file(name: &'static str, bytes: &'static [u8], line: usize) -> Self {
        Self::File { name, bytes, line }
    }

    pub(crate) const fn bad_page(bytes: &'static [u8], line: usize) -> Self {
        Self::page_at("https://directory.example.org/2016/bridge-aid/", bytes, line)
    }

    pub(crate) const fn good_page(bytes: &'static [u8]) -> Self {
        Self::bad_page(bytes, 0)
    }

    /// A page with its address; `line` is 0 where no finding is.
    pub(crate) const fn page_at(address: &'static str, bytes: &'static [u8], line: usize) -> Self {
        Self::Page { address, bytes, line }
    }

    pub(crate) const fn shown(by: &'static str) -> Self {
        Self::Shown { by }
    }
}

//! Limits on input.

/// How much a reader takes. Each limit that is reached is reported.
///
/// ```
/// use mandata::{Limits, Validator};
/// let mut limits = Limits::default();
/// limits.depth = 3;
/// let report = Validator::new().limits(limits).check_bytes("deep.json", br#"{"format": "1", "x": [[[[]]]]}"#);
/// assert!(report.counts.by_rule.contains_key("limit.depth"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The largest file, in bytes. Default: 4 GiB.
    pub file_bytes: u64,
    /// The largest record, in bytes of the file. A larger one is not read; the others are. Default: 16 MiB.
    pub record_bytes: usize,
    /// How deep lists and objects may be nested; never deeper than 256. Default: 64.
    pub depth: usize,
    /// How many data files a folder may have. Default: 10,000.
    pub files: usize,
    /// How many times its size a packed file may grow, and a YAML file by its aliases, from 1 MiB on. Default: 200.
    pub expansion: u32,
    /// How many values and keys a YAML file may have, aliases written out. Default: 20,000,000.
    pub yaml_nodes: usize,
    /// How many findings of one rule a report lists. Default: 1,000. Counts stay exact.
    pub findings_per_rule: usize,
    /// How many findings a report lists. Default: 10,000. Counts stay exact.
    pub findings: usize,
}

impl Limits {
    /// For files from strangers: 64 MiB a file, 1 MiB a record, 16 levels, 1,000 files, 50 times the packed size, a million
    /// YAML values, 100 findings of a rule and 1,000 in all.
    ///
    /// ```
    /// use mandata::Limits;
    /// let limits = Limits::strict();
    /// assert_eq!((limits.file_bytes, limits.record_bytes, limits.depth), (64 << 20, 1 << 20, 16));
    /// assert_eq!((limits.files, limits.expansion, limits.yaml_nodes), (1_000, 50, 1_000_000));
    /// assert_eq!((limits.findings_per_rule, limits.findings), (100, 1_000));
    /// ```
    pub fn strict() -> Self {
        Self {
            file_bytes: 64 << 20,
            record_bytes: 1 << 20,
            depth: 16,
            files: 1_000,
            expansion: 50,
            yaml_nodes: 1_000_000,
            findings_per_rule: 100,
            findings: 1_000,
        }
    }

    /// For own files: no limit but that of 128 levels, which keeps hostile nesting from exhausting the stack.
    ///
    /// ```
    /// use mandata::Limits;
    /// let limits = Limits::unlimited();
    /// assert_eq!((limits.file_bytes, limits.record_bytes, limits.depth), (u64::MAX, usize::MAX, 128));
    /// assert_eq!((limits.files, limits.expansion, limits.yaml_nodes), (usize::MAX, u32::MAX, usize::MAX));
    /// assert_eq!((limits.findings_per_rule, limits.findings), (usize::MAX, usize::MAX));
    /// ```
    pub fn unlimited() -> Self {
        Self {
            file_bytes: u64::MAX,
            record_bytes: usize::MAX,
            depth: 128,
            files: usize::MAX,
            expansion: u32::MAX,
            yaml_nodes: usize::MAX,
            findings_per_rule: usize::MAX,
            findings: usize::MAX,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 4 << 30,
            record_bytes: 16 << 20,
            depth: 64,
            files: 10_000,
            expansion: 200,
            yaml_nodes: 20_000_000,
            findings_per_rule: 1_000,
            findings: 10_000,
        }
    }
}

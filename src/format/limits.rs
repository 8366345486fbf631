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
    /// How deep lists and objects may be nested. Default: 64.
    pub depth: usize,
    /// How many findings of one rule a report lists. Default: 1,000. Counts stay exact.
    pub findings_per_rule: usize,
    /// How many findings a report lists. Default: 10,000. Counts stay exact.
    pub findings: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: 4 << 30, depth: 64, findings_per_rule: 1_000, findings: 10_000 }
    }
}

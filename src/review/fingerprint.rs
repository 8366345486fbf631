//! Fingerprints: names of findings that survive re-ordering and re-formatting of the data.

use hashbrown::HashMap;

use super::steady::Hash;

/// Makes the fingerprints of one report, counting those that would otherwise be equal.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    seen: HashMap<u64, u64>,
}

impl Fingerprints {
    /// The fingerprint of a finding: a hash over the rule, the record, and its place there by keys and contents of parts.
    pub(super) fn of(&mut self, code: &str, record: Option<(&str, &str)>, place: &[String]) -> String {
        let mut hash = Hash::new();
        hash.add(code);
        if let Some((record_type, id)) = record {
            hash.add(record_type);
            hash.add(id);
        }
        for token in place {
            hash.add(token);
        }
        let count = self.seen.entry(hash.get()).or_default();
        *count += 1;
        if *count > 1 {
            hash.add(&count.to_string());
        }
        format!("{:016x}", hash.get())
    }
}

//! `identity.duplicate-key`

use hashbrown::HashSet;

use crate::rule::parts::Parts;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.duplicate-key",
    summary: "Two parts in one list have one key.",
    why: "A pointer that names the key may mean either of them.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"key": "n", "text": "Unit for Bridges", "kind": "official"}, {"key": "n", "text": "UB", "kind": "acronym"}]}}"#, "unit/names/1/key"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"key": "n", "text": "Unit for Bridges", "kind": "official"}, {"key": "m", "text": "UB", "kind": "acronym"}]}}"#),
    ],
    check: Check::Parts(check),
};

fn check(parts: &Parts<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for index in 0..parts.len() {
        let Some(key) = parts.key(index) else { continue };
        if seen.contains(&key) {
            let message = format!("the key `{key}` stands twice in this list");
            findings.report(format!("{}/{index}/key", parts.path()), message).value(&key);
        }
        seen.insert(key);
    }
}

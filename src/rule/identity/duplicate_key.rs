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

/// So many keys are compared with each other; more go into a table.
const FEW: usize = 16;

fn check(parts: &Parts<'_>, findings: &mut Findings<'_>) {
    if parts.len <= FEW && !any_twice(parts) {
        return;
    }
    let mut seen = HashSet::new();
    for index in 0..parts.len {
        let Some(key) = parts.key(index) else { continue };
        if !seen.insert(key) {
            let message = format!("the key `{}` stands twice in this list", &**key);
            findings.report(format!("{}/{index}/key", parts.path()), message).value(&**key);
        }
    }
}

fn any_twice(parts: &Parts<'_>) -> bool {
    let (mut keys, mut count) = ([None; FEW], 0);
    (0..parts.len).filter_map(|index| parts.key(index)).any(|key| {
        let twice = keys[..count].contains(&Some(key));
        keys[count] = Some(key);
        count += 1;
        twice
    })
}

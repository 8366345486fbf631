//! `identity.duplicate-key`

use std::collections::HashSet;

use crate::shape::{Stop, part_text, visit};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    visit(record.view(), &mut |path, stop| {
        let Stop::List(list) = stop else { return };
        let mut seen = HashSet::new();
        for index in 0..list.len() {
            let Some(key) = list.item(index).and_then(|item| part_text(&item, "key")) else { continue };
            if seen.contains(&key) {
                let message = format!("the key `{key}` stands twice in this list");
                findings.report(format!("{path}/{index}/key"), message).value(&key);
            }
            seen.insert(key);
        }
    });
}

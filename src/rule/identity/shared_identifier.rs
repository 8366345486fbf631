//! `identity.shared-identifier`

use std::borrow::Cow;

use hashbrown::HashMap;

use crate::finding::escape;
use crate::record::RecordRef;
use crate::Severity;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.shared-identifier",
    summary: "Two bodies have one identifier.",
    why: "An identifier names one thing: it is wrong for one of them, or they are one body.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"union": {"identifiers": [{"scheme": "ror", "value": "01mdfj071"}]}}"#, "union/identifiers/0/value"),
        Example::bad(r#"{"union": {"identifiers": [{"scheme": "isni", "value": "0000 0004 0499 0849"}]}, "group": {"identifiers": [{"scheme": "isni", "value": "0000000404990849"}]}}"#, "group/identifiers/0/value"),
    ],
    good: &[
        Example::good(r#"{"union": {"identifiers": [{"scheme": "isni", "value": "0000000404990849"}]}, "group": {"identifiers": [{"scheme": "viaf", "value": "0000000404990849"}]}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let mut known: HashMap<(&str, Cow<'_, str>), (RecordRef, &str, usize)> = HashMap::new();
    for (place, record) in among.registry.dataset().records() {
        let Some(body) = record.body() else { continue };
        for (index, identifier) in body.identifiers().iter().enumerate() {
            let key = (identifier.scheme.code(), compact(&identifier.value));
            let (first, id, at) = *known.entry(key).or_insert((place, record.id(), index));
            if first == place {
                continue;
            }
            let shown = escape(&identifier.value, 60);
            let message = format!("`{}` has the {} {shown} too", escape(id, 80), identifier.scheme);
            let finding = findings.report_in(place, format!("/identifiers/{index}/value"), message);
            finding.value(shown).related(first, format!("/identifiers/{at}/value"), "the same identifier");
        }
    }
}

/// An identifier without spaces.
pub(in crate::rule) fn compact(value: &str) -> Cow<'_, str> {
    if value.contains(' ') { Cow::Owned(value.replace(' ', "")) } else { Cow::Borrowed(value) }
}

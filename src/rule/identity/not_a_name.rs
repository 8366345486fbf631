//! `identity.not-a-name`

use crate::finding::escape;
use crate::{Body, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

/// More characters than the longest name of a body that we know, by far.
const LONGEST: usize = 250;

pub(crate) static RULE: Rule = Rule {
    code: "identity.not-a-name",
    summary: "A name holds something else: a paragraph, a figure, one letter, an address.",
    why: "The row of a table slipped, or a code stands where the name belongs; nobody will find the body.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "U", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"unit": {"names": [{"text": "1.234", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"unit": {"names": [{"text": "www.example.org/bridges", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"chief": {"tenures": [{"person": {"name": "-"}, "period": {"since": "1997", "until": "2001"}}]}}"#, "chief/tenures/0/person/name"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"text": "EU", "kind": "acronym"}, {"text": "2nd Unit for Bridges", "kind": "official"}, {"text": "桥梁处", "lang": "zh", "kind": "translation"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, name) in body.names().iter().enumerate() {
        report(&name.text, findings, || format!("/names/{index}/text"));
    }
    if let Body::Office(office) = body {
        for (index, tenure) in office.tenures.iter().enumerate() {
            report(&tenure.person.name, findings, || format!("/tenures/{index}/person/name"));
        }
    }
}

fn report(name: &str, findings: &mut Findings<'_>, path: impl Fn() -> String) {
    if let Some(fault) = fault(name) {
        findings.report(path(), format!("{fault} stands where a name belongs")).value(escape(name, 60));
    }
}

/// What the text is, if it is no name.
fn fault(name: &str) -> Option<&'static str> {
    let name = name.trim();
    let is_address = name.contains(':') && name.contains("://");
    if is_address || name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        return Some("a web address");
    }
    if !name.chars().any(char::is_alphabetic) {
        return Some("text without a letter");
    }
    if name.is_ascii() && name.len() == 1 {
        return Some("a single letter");
    }
    (name.len() > LONGEST && name.chars().count() > LONGEST).then_some("a long text")
}

//! `identity.same-name`

use crate::finding::escape;
use crate::rule::in_use::{Bearer, each_shared};
use crate::{Body, CountryCode, NameKind};
use crate::Severity;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.same-name",
    summary: "Two bodies of one country, or two parts of one body, have the same official name.",
    why: "They are probably one body that was entered twice.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"group": {"names": [{"text": "the union", "kind": "official"}]}}"#, "group/names/0"),
        Example::bad(r#"{"x": {"type": "office", "id": "x", "kind": "unit", "of": [{"to": "dept"}], "names": [{"text": "Unit for Bridges", "kind": "official"}], "sources": ["page"]}}"#, "x/names/0"),
    ],
    good: &[
        Example::good(r#"{"group": {"country": "FR", "names": [{"text": "The Union", "kind": "official"}]}}"#),
        Example::good(r#"{"group": {"names": [{"text": "The Union", "kind": "official"}], "relations": [{"kind": "succeeds", "to": "union"}]}}"#),
        Example::good(r#"{"x": {"type": "office", "id": "x", "kind": "unit", "of": [{"to": "group"}], "names": [{"text": "Unit for Bridges", "kind": "official"}], "sources": ["page"]}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    each_shared(among, homes, &mut |bearer, first, certainty| {
        let name = escape(&bearer.name().text, 80);
        let message = format!("`{}` has the official name {name} too", escape(first.body.id(), 80));
        let finding = findings.report_in(bearer.place, bearer.path(), message).certainty(certainty);
        finding.related(first.place, first.path(), "the same name");
        finding.help("merge the two, or join them by `succeeds`");
    });
}

/// Within these an official name must be unique: the country of an actor, the bodies that an office is a part of.
fn homes<'a>(bearer: &Bearer<'a>) -> Vec<&'a str> {
    match bearer.body {
        _ if bearer.name().kind != NameKind::Official => Vec::new(),
        Body::Office(office) if !office.of.is_empty() => office.of.iter().map(|whole| whole.to.as_str()).collect(),
        body => vec![body.country().map_or("", CountryCode::as_str)],
    }
}

//! `identity.acronym-clash`

use crate::NameKind;
use crate::Severity;
use crate::finding::escape;
use crate::rule::in_use::{Bearer, each_shared};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.acronym-clash",
    summary: "Two bodies have one acronym at the same time.",
    why: "A page that gives only the acronym may mean either of them.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for Bridges", "kind": "official"}, {"text": "D.F.W.", "kind": "acronym"}]}}"#, "unit/names/1"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"text": "Unit for Bridges", "kind": "official"}, {"text": "UB", "kind": "acronym"}]}}"#),
        Example::good(r#"{"unit": {"names": [{"text": "Unit for Bridges", "kind": "official"}, {"text": "DFW", "kind": "acronym", "period": {"until": "2009"}}]}}"#),
        Example::good(r#"{"group": {"names": [{"text": "Coordination Group", "kind": "official"}, {"text": "DFW", "kind": "acronym"}], "relations": [{"kind": "succeeds", "to": "dept"}]}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    each_shared(among, homes, &mut |bearer, first, certainty| {
        let name = escape(&bearer.name().text, 80);
        let message = format!("{name} is the acronym of {} too", escape(first.body.label(), 120));
        let finding = findings.report_in(bearer.place, bearer.path(), message).certainty(certainty);
        finding.related(first.place, first.path(), "the same acronym");
    });
}

/// Acronyms have one home, the world.
fn homes<'a>(bearer: &Bearer<'a>) -> Vec<&'a str> {
    if bearer.name().kind == NameKind::Acronym { vec![""] } else { Vec::new() }
}

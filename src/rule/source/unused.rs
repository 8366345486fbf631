//! `source.unused`

use crate::record::RecordRef;
use crate::{RecordType, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.unused",
    summary: "No record cites a source.",
    why: "Either a reference to it was forgotten, or it is left over.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"memo": {"type": "source", "id": "memo", "title": "A memo", "kind": "report", "reliability": "B"}}"#, "memo"),
        Example::bad(r#"{"memo": {"type": "source", "id": "memo", "title": "A memo", "kind": "report", "reliability": "B", "sources": ["page"], "claims": [{"field": "/kind", "source": "page", "stance": "accepted"}]}}"#, "memo"),
    ],
    good: &[
        Example::good(r#"{"memo": {"type": "source", "id": "memo", "title": "A memo", "kind": "report", "reliability": "B"}, "dept": {"claims": [{"field": "/kind", "source": "memo", "stance": "accepted"}]}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let dataset = among.registry.dataset();
    // A list of sources alone is cited from elsewhere, and a record that could not be read may cite any of them.
    if among.census.only_sources() || !among.unread.is_empty() {
        return;
    }
    for (index, source) in dataset.sources.iter().enumerate() {
        let place = RecordRef { record_type: RecordType::Source, index };
        if !among.is_cited(place, source.id.as_str()) {
            let finding = findings.report_in(place, "", format!("no record cites the source `{}`", source.id));
            finding.help("name it in the `sources` of a record or in a claim, or take it out");
        }
    }
}

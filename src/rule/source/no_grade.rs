//! `source.no-grade`

use crate::record::RecordRef;
use crate::{RecordType, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.no-grade",
    summary: "A source has no reliability, although others in the dataset have one.",
    why: "Its claims cannot be weighed against those of the others.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"leaflet": {"reliability": null}}"#, "leaflet"),
    ],
    good: &[
        Example::good(r#"{"leaflet": {"reliability": null}, "page": {"reliability": null}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let sources = &among.registry.dataset().sources;
    if !among.census.is_graded {
        return;
    }
    for (index, source) in sources.iter().enumerate().filter(|(_, source)| source.reliability.is_none()) {
        let place = RecordRef { record_type: RecordType::Source, index };
        let finding = findings.report_in(place, "", format!("the source `{}` has no reliability", source.id));
        finding.help("A the body itself, B an agency, C a directory, D a copy, E unreliable, F cannot be judged");
    }
}

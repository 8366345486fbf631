//! `dataset.no-modified-date`

use crate::Severity;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "dataset.no-modified-date",
    summary: "The dataset does not say when it was last changed.",
    why: "Readers cannot tell how old it is, and rules that need a day of today cannot run.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"": {"modified": null}}"#, ""),
    ],
    good: &[
        Example::good(r#"{"": {"modified": "2025"}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let dataset = among.registry.dataset();
    if dataset.modified.is_none() && among.census.total() > 0 && among.census.is_dataset {
        findings.report("", "the dataset does not say when it was last changed").help("add `modified`, a date");
    }
}

//! `dataset.no-licence`

use crate::Severity;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "dataset.no-licence",
    summary: "The dataset does not say under which licence it may be used.",
    why: "Without a licence nobody may pass it on.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"": {"licence": null}}"#, ""),
    ],
    good: &[
        Example::good(r#"{"": {"licence": "CC-BY-4.0"}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let dataset = among.registry.dataset();
    if dataset.licence.is_none() && among.census.total() > 0 && among.census.is_dataset {
        findings.report("", "the dataset names no licence").help("add `licence`, an SPDX identifier where there is one");
    }
}

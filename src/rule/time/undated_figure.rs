//! `time.undated-figure`

use crate::{Body, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.undated-figure",
    summary: "A figure has no date.",
    why: "Counts of staff or countries change from year to year; without a date nobody can tell which year is meant.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"figures": [{"what": "staff", "number": 6000}]}}"#, "dept/figures/0"),
    ],
    good: &[
        Example::good(r#"{"dept": {"figures": [{"what": "staff", "number": 6000, "as_of": "2013"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, figure) in body.figures().iter().enumerate().filter(|(_, figure)| figure.as_of.is_none()) {
        let message = format!("the figure for {} has no date", figure.what.code().replace('-', " "));
        findings.report(format!("/figures/{index}"), message).help("add `as_of`; a year will do");
    }
}

//! `source.not-https`

use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.not-https",
    summary: "The address of a source or of a body is plain http.",
    why: "What comes from it can be changed on the way, and many such addresses no longer answer.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"page": {"link": "http://www.example.org/page"}}"#, "page/link"),
        Example::bad(r#"{"dept": {"links": [{"kind": "website", "link": "http://www.example.org/dept"}]}}"#, "dept/links/0/link"),
    ],
    good: &[
        Example::good(r#"{"page": {"link": "https://www.example.org/page"}, "dept": {"links": [{"kind": "website", "link": "http://www.example.org/dept", "period": {"until": "2009"}}]}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    if let AnyRecord::Source(source) = record
        && let Some(link) = source.link.as_ref().filter(|link| link.is_plain_http())
    {
        findings.report("/link", "the address of the source is plain http").value(link);
    }
    let Some(body) = record.body() else { return };
    for (index, link) in body.links().iter().enumerate().filter(|(_, link)| link.link.is_plain_http()) {
        // An address of the past is what it was.
        if link.period.as_ref().is_none_or(|period| period.end().is_none()) {
            let message = format!("the address of the {} is plain http", link.kind.code().replace('-', " "));
            findings.report(format!("/links/{index}/link"), message).value(&link.link);
        }
    }
}

//! `value.link-rewritten`

use url::Url;

use crate::shape::{Shape, Stop, visit};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.link-rewritten",
    summary: "A web address has a host that the URL standard refuses or writes differently.",
    why: "The text and the place that it leads to are not the same, or it leads nowhere.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"page": {"link": "https://1.2.3/page"}}"#, "page/link"),
        Example::bad(r#"{"page": {"link": "https://www.example.org:99999/"}}"#, "page/link"),
    ],
    good: &[
        Example::good(r#"{"page": {"link": "https://www.Example.org/page?a=1#b"}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    visit(record.view(), &mut |path, stop| {
        let Stop::Leaf(Shape::Text(shape), view) = stop else { return };
        let Some(text) = view.as_text().filter(|_| shape.name == "Link") else { return };
        match Url::parse(text) {
            Err(reason) => {
                findings.report(path, format!("the address is refused: {reason}")).value(text);
            }
            Ok(url) => {
                let host = url.host_str().unwrap_or_default();
                if !written_host(text).eq_ignore_ascii_case(host) {
                    findings.report(path, format!("the host is read as `{host}`")).value(text);
                }
            }
        }
    });
}

/// The host as it is written: what stands between the scheme and the port, path, query or fragment.
fn written_host(link: &str) -> &str {
    let rest = link.split_once("//").map_or(link, |(_, rest)| rest);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = &rest[..end];
    match authority.rfind(']') {
        Some(close) => &authority[..=close],
        None => authority.split(':').next().unwrap_or(authority),
    }
}

//! `privacy.email`

use crate::rule::signs::Signs;
use crate::rule::texts::{Sort, Text};
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "privacy.email",
    summary: "A text or web address holds an e-mail address.",
    why: "A registry of institutions names persons in their office only, without a way to reach them.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"notes": ["Write to jan.roe@bridges.example.org."]}}"#, "unit/notes/0"),
        Example::bad(r#"{"page": {"link": "https://www.example.org/write?to=jan.roe%40example.org"}}"#, "page/link"),
        Example::bad(r#"{"dept": {"claims": [{"field": "/summary", "source": "page", "stance": "unreviewed", "says": {"text": "roe@example.org"}}]}}"#, "dept/claims/0/says/text"),
    ],
    good: &[
        Example::good(r#"{"unit": {"notes": ["It posts as @bridges, at 5 @ 20 dollars, and its page is https://roe@www.example.org/@46.2,6.1"]}, "page": {"link": "https://www.example.org/@roe.example.org/1"}}"#),
    ],
    check: Check::Text(Signs::AT, check),
};

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    let found = match text.sort {
        Sort::Link => holds_address(behind_host(text.value), "@") || holds_address(behind_host(text.value), "%40"),
        _ => holds_address(text.value, "@"),
    };
    if found {
        let finding = findings.report(text.path(), "an e-mail address stands here");
        finding.help("delete it; link to the page of the body instead");
    }
}

/// What follows the host of a web address.
fn behind_host(link: &str) -> &str {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    rest.find(['/', '?', '#']).map_or("", |at| &rest[at..])
}

fn holds_address(text: &str, sign: &str) -> bool {
    text.match_indices(sign).any(|(at, sign)| ends_in_user(&text[..at]) && starts_with_host(&text[at + sign.len()..]))
}

fn ends_in_user(text: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '\'');
    let user = text.rsplit(|c| !part(c)).next().unwrap_or_default();
    // In `https://user@host` it is the user of a site.
    user.contains(char::is_alphanumeric) && !text[..text.len() - user.len()].ends_with("://")
}

/// A host with a dot, whose last label has only letters.
fn starts_with_host(text: &str) -> bool {
    let host = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).next().unwrap_or_default();
    let host = host.trim_end_matches(['.', '-']);
    host.rsplit_once('.').is_some_and(|(name, top)| {
        name.starts_with(char::is_alphanumeric) && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
    })
}

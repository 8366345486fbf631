//! `value.link-rewritten`

use url::Url;

use crate::rule::texts::Text;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

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
    check: Check::Link(check),
};

fn check(link: &Text<'_>, findings: &mut Findings<'_>) {
    if is_plain(link.value) {
        return;
    }
    match Url::parse(link.value) {
        Err(reason) => {
            findings.report(link.path(), format!("the address is refused: {reason}")).value(link.value);
        }
        Ok(url) => {
            let host = url.host_str().unwrap_or_default();
            if !written_host(link.value).eq_ignore_ascii_case(host) {
                findings.report(link.path(), format!("the host is read as `{host}`")).value(link.value);
            }
        }
    }
}

/// Whether the host has only labels of letters, digits and single hyphens, of which the last begins with a letter: the
/// standard takes such a host as it is.
fn is_plain(link: &str) -> bool {
    let https = link.strip_prefix("https://");
    let rest = https.unwrap_or_else(|| link.split_once("://").map_or(link, |(_, rest)| rest));
    let mut last = b"."[0];
    let mut begin = last;
    for byte in rest.bytes() {
        match byte {
            b'/' | b'?' | b'#' => break,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' if last == b'.' => begin = byte,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {}
            b'.' | b'-' if last != b'.' && last != b'-' => {}
            _ => return false,
        }
        last = byte;
    }
    begin.is_ascii_alphabetic() && last.is_ascii_alphanumeric()
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

#[cfg(test)]
mod tests {
    use super::{Url, is_plain};

    #[test]
    fn plain_hosts_are_taken_as_they_are() {
        let links = [
            "https://www.Example.org/a", "https://a-b.c3.io?x", "http://example", "https://1.2.3/", "https://0x7f.1/",
            "https://a..b/", "https://a_b.org/", "https://example.org:443/", "https://xn--a.org/", "https://-a.org/",
            "https://a-.org/", "https://example.org./", "https://a.b1/", "https://a.1b/", "https://[::1]/",
        ];
        for link in links.into_iter().filter(|link| is_plain(link)) {
            let url = Url::parse(link).unwrap_or_else(|error| panic!("{link}: {error}"));
            let host = url.host_str().expect("a host");
            assert!(link.to_ascii_lowercase().contains(&format!("//{host}")), "{link} has the host {host}");
        }
        assert!(links[..3].iter().all(|link| is_plain(link)) && links[3..12].iter().all(|link| !is_plain(link)));
    }
}

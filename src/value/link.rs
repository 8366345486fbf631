//! Web addresses.

use url::Url;

use super::bytes::Bytes;
use super::text_value;
use crate::shape::ValueError;

/// RFC 3986 with the scheme http or https, a host that is no empty text, and no user information.
const PATTERN: &str = concat!(
    "^https?://(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9.])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?",
    "(?:/(?:[A-Za-z0-9._~:/@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?",
    "(?:\\?(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?",
    "(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?$",
);

text_value! {
    /// An absolute http or https address (RFC 3986), kept as written.
    ///
    /// User information (`https://user:secret@…`) and characters that RFC 3986 wants encoded are refused.
    ///
    /// ```
    /// use mandata::Link;
    /// let link: Link = "https://www.unmas.org/en".parse()?;
    /// assert_eq!(link.url()?.host_str(), Some("www.unmas.org"));
    /// assert!("javascript:alert(1)".parse::<Link>().is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Link(Box<str>);
    check: check,
    code: "value.link",
    pattern: PATTERN,
    good: ["https://www.unmas.org/en", "http://example.org", "https://example.org:8443/a/b?x=1&y=%C3%A9#top",
           "http://[2001:db8::1]/", "https://example.org/wiki/A_(B);c=d", "https://192.0.2.1/"],
    bad: ["", "www.unmas.org", "ftp://example.org/", "https://", "https:example.org", "https://user:pw@example.org/",
          "https://example.org/a b", "https://example.org/<x>", "https://example.org/%zz", "javascript:alert(1)",
          "HTTPS://example.org/", "https://exämple.org/", " https://example.org", "https://example.org/a#b#c",
          "https://-a.org/", "https://example.org:port/"],
    inspect: link,
}

fn check(text: &str) -> Result<(), ValueError> {
    match broken(text.as_bytes()) {
        None => Ok(()),
        Some((at, reason)) => Err(refuse(text, at, reason)),
    }
}

fn refuse(text: &str, at: usize, reason: &str) -> ValueError {
    let error = ValueError::new("value.link", "http or https address", text, at, reason);
    match meant(text) {
        Some(link) => error.suggest(link),
        None => error,
    }
}

/// The address with what is missing, and with what cannot stand there encoded. Of one with a password nothing is repeated.
fn meant(text: &str) -> Option<String> {
    let text = text.trim();
    let scheme = if text.starts_with("www.") { "https://" } else { "" };
    let url = Url::parse(&format!("{scheme}{text}")).ok()?;
    let is_bare = url.path() == "/" && !text.ends_with('/');
    let link = url.as_str().strip_suffix(if is_bare { "/" } else { "" })?;
    broken(link.as_bytes()).is_none().then(|| link.to_owned())
}

/// Where and why an address breaks the pattern.
fn broken(text: &[u8]) -> Option<(usize, &'static str)> {
    let Some(start) = [&b"https://"[..], b"http://"].iter().find(|p| text.starts_with(p)).map(|p| p.len()) else {
        return Some((0, "it must start with https:// or http://"));
    };
    let rest = &text[start..];
    // Most addresses have nothing but the name of a host here, which then is looked at once.
    let name_end = HOST.first_other(rest).unwrap_or(rest.len());
    let is_end = |byte: &u8| matches!(byte, b'/' | b'?' | b'#');
    let (host_end, sound) = if rest.get(name_end).is_none_or(is_end) {
        (name_end, is_host_within(&rest[..name_end]))
    } else {
        let host_end = rest.iter().position(is_end).unwrap_or(rest.len());
        let authority = &rest[..host_end];
        if authority.contains(&b'@') {
            return Some((start, "an address with a user name or password is not kept"));
        }
        (host_end, is_authority(authority))
    };
    if !sound {
        return Some((start, "the host is missing or has characters that no host has"));
    }
    tail(&rest[host_end..]).map(|(at, reason)| (start + host_end + at, reason))
}

fn is_authority(text: &[u8]) -> bool {
    let (host, port) = if text.first() == Some(&b'[') {
        match text.iter().position(|byte| *byte == b']') {
            Some(end) => (&text[..=end], &text[end + 1..]),
            None => return false,
        }
    } else {
        let end = text.iter().position(|byte| *byte == b':').unwrap_or(text.len());
        (&text[..end], &text[end..])
    };
    is_host(host) && (port.is_empty() || is_port(port))
}

/// What may stand in the name of a host.
static HOST: Bytes = Bytes::alphanumeric_or(b"._-");

fn is_host(host: &[u8]) -> bool {
    match host {
        [b'[', inner @ .., b']'] => {
            !inner.is_empty() && inner.iter().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
        }
        _ => HOST.first_other(host).is_none() && is_host_within(host),
    }
}

/// Whether what may stand in the name of a host is one: by its ends.
fn is_host_within(name: &[u8]) -> bool {
    let ends = name.first().zip(name.last());
    ends.is_some_and(|(first, last)| first.is_ascii_alphanumeric() && (last.is_ascii_alphanumeric() || *last == b'.'))
}

fn is_port(port: &[u8]) -> bool {
    let digits = &port[1..];
    (1..=5).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit)
}

/// The first byte of path, query or fragment that may not stand there.
fn tail(text: &[u8]) -> Option<(usize, &'static str)> {
    let mut fragment = false;
    let mut from = 0;
    while let Some(next) = PLAIN.first_other(&text[from..]) {
        let at = from + next;
        match text[at] {
            b'%' if !hex_pair(text, at) => return Some((at, "% must be followed by two hexadecimal digits")),
            b'%' => {}
            b'#' if !fragment => fragment = true,
            _ => return Some((at, "this character must be percent-encoded in an address")),
        }
        from = at + 1;
    }
    None
}

fn hex_pair(text: &[u8], at: usize) -> bool {
    text.get(at + 1..at + 3).is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit))
}

/// What may stand in path, query and fragment as it is.
static PLAIN: Bytes = Bytes::alphanumeric_or(b"._~:/?@!$&'()*+,;=-");

impl Link {
    /// The address as a [`Url`], which may be spelt differently: [`Link::as_str`] has the text as written.
    ///
    /// ```
    /// use mandata::Link;
    /// let link: Link = "https://example.org:8443/a".parse()?;
    /// assert_eq!(link.url()?.port(), Some(8443));
    /// assert!("https://example.org:99999/".parse::<Link>()?.url().is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// An address that the pattern allows but the URL standard refuses, such as a port above 65535.
    pub fn url(&self) -> Result<Url, url::ParseError> {
        Url::parse(self.as_str())
    }

    /// Whether the address is plain `http`.
    ///
    /// ```
    /// assert!("http://example.org".parse::<mandata::Link>()?.is_plain_http());
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn is_plain_http(&self) -> bool {
        self.as_str().starts_with("http://")
    }
}

#[cfg(test)]
mod tests {
    use super::Link;

    #[test]
    fn addresses_that_are_written_in_another_way() {
        for (text, meant) in [
            ("www.unmas.org", Some("https://www.unmas.org")),
            ("https://münchen.de/ü", Some("https://xn--mnchen-3ya.de/%C3%BC")),
            ("https://example.org/a b", Some("https://example.org/a%20b")),
            ("HTTPS://Example.org", Some("https://example.org")),
            (" https://example.org/", Some("https://example.org/")),
            ("https://user:secret@example.org/", None),
            ("ftp://example.org/", None),
            ("unmas", None),
        ] {
            let error = text.parse::<Link>().unwrap_err();
            assert_eq!(error.suggestion(), meant, "{text}");
        }
    }
}

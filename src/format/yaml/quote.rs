//! How texts are written in YAML, so that readers of YAML 1.1 and 1.2 take them for what they are.

use std::fmt::Write as _;

/// Words that YAML 1.1 or 1.2 takes for a truth value, null or something else, in any case.
const WORDS: [&str; 12] = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "="];

/// Whether a text can stand without quotes.
pub(super) fn is_plain(text: &str) -> bool {
    let is_word = WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    !text.is_empty() && !is_word && !is_like_number(text) && is_plain_start(text) && is_plain_inside(text)
}

/// Whether a text begins like a number or a time and has nothing that these have not. It may be none all the same.
fn is_like_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if [".inf", ".nan"].iter().any(|word| unsigned.eq_ignore_ascii_case(word)) {
        return true;
    }
    let inside = |c: char| c.is_ascii_hexdigit() || "+-._:, xXoOtTzZ".contains(c);
    unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && unsigned.contains(|c: char| c.is_ascii_digit())
        && unsigned.chars().all(inside)
}

fn is_plain_start(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('-' | '?' | ':') => chars.next().is_some_and(|c| !c.is_whitespace()) && !text.starts_with("---"),
        Some('.') => !text.starts_with("..."),
        Some(c) => !",[]{}#&*!|>'\"%@`".contains(c) && !c.is_whitespace(),
        None => false,
    }
}

fn is_plain_inside(text: &str) -> bool {
    !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !text.ends_with(char::is_whitespace)
        && text.chars().all(|c| is_printable(c) && c != '\n' && c != '\t')
}

/// Whether a character can stand as itself in every style. Those that some version takes for a line break cannot.
fn is_printable(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{2028}' | '\u{2029}' | '\u{FEFF}' => false,
        _ => matches!(c, ' '..='~' | '\u{A0}'..='\u{FFFD}' | '\u{10000}'..),
    }
}

/// Writes a text in double quotes.
pub(super) fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if is_printable(c) => out.push(c),
            c => {
                // Writing to a string cannot fail. What is not printable is below U+10000.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
        }
    }
    out.push('"');
}

/// A text of several lines as a literal block under a key or dash one level up; `None` where the block would not say the
/// same to every reader.
pub(super) fn literal(text: &str, level: usize) -> Option<String> {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let is_plain = body.contains('\n')
        && !body.ends_with('\n')
        && !body.starts_with(char::is_whitespace)
        && body.chars().all(is_printable)
        // Blanks in a line without text may be taken for indentation.
        && body.split('\n').all(|line| line.is_empty() || !line.trim().is_empty());
    is_plain.then(|| {
        let mut out = String::from(if body.len() < text.len() { "|" } else { "|-" });
        for line in body.split('\n') {
            out.push('\n');
            if !line.is_empty() {
                out.extend(std::iter::repeat_n("  ", level));
                out.push_str(line);
            }
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::{is_plain, literal};

    /// Texts in quotes, parted by bars.
    const QUOTED: &str = "no|Yes|NULL|~|1992|2015-01-01|2001-12-14 21:59:43.10 -5|12:30|0x1F|1_000|1e3|.5|-.INF|+1|=|<<| a|a \
        |a: b|a:|a #b|- a|-|#a|&a|*a|!a|@a|`a|[a|{a|\"a|'a|%a|>|---|--- a|...|?|a\tb|a\u{2028}b|a\u{85}b|";

    const PLAIN: &str = "a|a:b|a#b|3-para|2nd unit|-a|?a|un-dpo|é|/history/0|no one|A, B|..|.a|http://x.org/?a=b#c";

    #[test]
    fn look_alikes_are_quoted_and_others_are_not() {
        for text in QUOTED.split('|').chain(["|"]) {
            assert!(!is_plain(text), "{text:?}");
        }
        for text in PLAIN.split('|') {
            assert!(is_plain(text), "{text:?}");
        }
    }

    #[test]
    fn blocks_only_where_nothing_is_lost() {
        assert_eq!(literal("a\n\n b\n", 1).as_deref(), Some("|\n  a\n\n   b"));
        assert_eq!(literal("a\nb", 2).as_deref(), Some("|-\n    a\n    b"));
        for text in ["a", "a\n", "a\nb\n\n", " a\nb", "\na", "a\n \nb", "a\r\nb", "a\nb\u{7F}"] {
            assert_eq!(literal(text, 1), None, "{text:?}");
        }
    }
}

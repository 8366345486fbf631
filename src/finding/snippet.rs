//! A piece of a line, with a mark under it.

use std::ops::Range;

use super::escape::escaped;

/// How many characters before and after the first marked one are shown.
const BEFORE: usize = 50;
const AFTER: usize = 100;

/// The piece of a line on which a finding stands: cut to a window, safe to show.
///
/// ```
/// let report = mandata::Validator::new().check_bytes("data.json", b"{\"format\": \"1\",\n \"title\": 7}");
/// let snippet = report.findings[0].snippet.as_ref().unwrap();
/// assert_eq!(snippet.text, " \"title\": 7}");
/// assert_eq!((snippet.start, snippet.length), (10, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Snippet {
    /// The text.
    pub text: String,
    /// How many characters of the text stand before the mark.
    pub start: usize,
    /// How many characters are marked, at least one.
    pub length: usize,
}

impl Snippet {
    /// The window around a span whose ends are boundaries of characters.
    pub(crate) fn new(text: &str, span: Range<usize>) -> Self {
        let (before, rest) = text.split_at(span.start);
        let head = last_of_line(before, BEFORE);
        let is_cut = before[..before.len() - head.len()].chars().next_back().is_some_and(|c| c != '\n');
        let line = first_of_line(rest, AFTER + 1);
        let (marked, tail) = line.split_at(boundary(line, span.end - span.start));
        let (head, mark, tail) = (escaped(head, BEFORE), escaped(marked, AFTER), escaped(tail, AFTER));
        let length = mark.chars().count().max(1);
        let shown = first_of_line(&tail, AFTER.saturating_sub(length));
        let ellipsis = |is_cut| if is_cut { "…" } else { "" };
        let text = [ellipsis(is_cut), &head, &mark, shown, ellipsis(shown.len() < tail.len())].concat();
        Self { start: head.chars().count() + usize::from(is_cut), length, text }
    }
}

// Both look at bytes, which is quicker than taking characters apart.

/// The last characters of a text, as far as they stand on its last line.
fn last_of_line(text: &str, count: usize) -> &str {
    let mut left = count;
    let is_outside = |byte: u8| {
        let ends = left == 0 || byte == b'\n';
        left -= usize::from(!ends && begins_character(byte));
        ends
    };
    let length = text.bytes().rev().position(is_outside).unwrap_or(text.len());
    &text[text.len() - length..]
}

/// The first characters of a text, as far as they stand on its first line.
fn first_of_line(text: &str, count: usize) -> &str {
    let mut taken = 0;
    let is_outside = |byte: u8| {
        taken += usize::from(begins_character(byte));
        taken > count || byte == b'\n' || byte == b'\r'
    };
    &text[..text.bytes().position(is_outside).unwrap_or(text.len())]
}

fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Snippet;

    #[test]
    fn windows_are_measured_in_characters() {
        let text = format!("x\n{}{}\r\ny", "é".repeat(60), "😀".repeat(120));
        let at = |character: usize| text.char_indices().nth(character).map_or(text.len(), |(at, _)| at);
        let snippet = |start, end| {
            let Snippet { text, start, length } = Snippet::new(&text, at(start)..at(end));
            (text, start, length)
        };
        let long = format!("…{}{}…", "é".repeat(50), "😀".repeat(100));
        assert_eq!(snippet(62, 64), (long, 51, 2));
        assert_eq!(snippet(2, 3), (format!("{}{}…", "é".repeat(60), "😀".repeat(40)), 0, 1));
        assert_eq!(snippet(180, 184), (format!("…{}😀😀", "😀".repeat(50)), 51, 2));
        assert_eq!(snippet(0, 1), ("x".to_owned(), 0, 1));
    }
}

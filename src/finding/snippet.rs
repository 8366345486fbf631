//! A piece of a line, with a mark under it.

use std::ops::Range;

use super::escape;

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
        let (before, rest) = (&text[..span.start], &text[span.start..]);
        let head: String = before.chars().rev().take(BEFORE + 1).take_while(|c| *c != '\n').collect();
        let cut = head.chars().count() > BEFORE;
        let head: String = head.chars().take(BEFORE).collect::<Vec<_>>().into_iter().rev().collect();
        let line: String = rest.chars().take_while(|c| *c != '\n' && *c != '\r').take(AFTER + 1).collect();
        let (marked, tail) = line.split_at(boundary(&line, span.end - span.start));
        let lead = format!("{}{}", if cut { "…" } else { "" }, escape(&head, BEFORE));
        let (mark, tail) = (escape(marked, AFTER), escape(tail, AFTER));
        let length = mark.chars().count().max(1);
        Self { start: lead.chars().count(), length, text: format!("{lead}{mark}{}", cut_end(&tail, AFTER, length)) }
    }
}

/// The tail, so long as mark and tail together fit the window.
fn cut_end(tail: &str, window: usize, used: usize) -> String {
    let room = window.saturating_sub(used);
    if tail.chars().count() <= room { tail.to_owned() } else { tail.chars().take(room).chain(['…']).collect() }
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

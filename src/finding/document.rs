//! Places in files.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use schemars::JsonSchema;
use serde::Serialize;

use super::Snippet;
use super::origin::{Cell, Origin};

/// A place in a file.
///
/// ```
/// use mandata::Validator;
/// let report = Validator::new().check_bytes("data.json", br#"{"format": "2"}"#);
/// let location = report.findings[0].location.as_ref().unwrap();
/// assert_eq!(location.to_string(), "data.json:1:12");
/// assert_eq!(location.bytes, 11..14);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Location {
    /// The file, as it was named.
    #[serde(serialize_with = "as_text")]
    #[schemars(with = "String")]
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes.
    #[schemars(with = "ByteRange")]
    pub bytes: Range<usize>,
    /// The cell of a table, as spreadsheets name it: `C7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

/// A range of bytes, as it is written.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "it only describes how a range is written")]
struct ByteRange {
    /// The first byte, from 0.
    start: usize,
    /// The byte after the last one.
    end: usize,
}

impl Location {
    pub(crate) fn new(file: Arc<str>, line: usize, column: usize, bytes: Range<usize>) -> Self {
        Self { file, line, column, bytes, cell: None }
    }
}

fn as_text<S: serde::Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

impl std::fmt::Display for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", super::escape(&self.file, 200), self.line, self.column)
    }
}

/// A text with its name. Lines and characters are counted only as far as places are asked for.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    pub(crate) name: Arc<str>,
    pub(crate) text: &'t str,
    /// Which of several files it is, for the order of findings.
    pub(crate) number: usize,
    /// The bytes and lines that stand before the text in the file: a byte-order mark, or what was read before.
    offset: usize,
    lines: usize,
    /// The file itself, where the text was made from one that is not JSON.
    origin: Option<&'t Origin<'t>>,
    /// Where the blocks begin that were counted so far.
    blocks: Mutex<Vec<Mark>>,
}

/// From this many bytes to the next, lines and characters are counted once, so that a place costs no more than a block,
/// even in a file of one long line.
const BLOCK: usize = 4096;

/// How many lines were ended before a byte, and how many characters begin before it in its own line.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    lines: usize,
    characters: usize,
}

impl Mark {
    /// The mark behind some more bytes.
    fn after(self, bytes: &[u8]) -> Self {
        let lines = count(bytes, is_break);
        let (known, line) = if lines == 0 { (self.characters, bytes) } else { (0, last_line(bytes)) };
        Self { lines: self.lines + lines, characters: known + count(line, |byte| byte & 0xC0 != 0x80) }
    }
}

/// How many lines end in some bytes.
pub(crate) fn line_breaks(bytes: &[u8]) -> usize {
    count(bytes, is_break)
}

fn is_break(byte: u8) -> bool {
    byte == b'\n'
}

/// What stands behind the last line break.
fn last_line(bytes: &[u8]) -> &[u8] {
    let mut end = bytes.len();
    for piece in bytes.rchunks(64) {
        // Counting passes over a piece faster than looking for the one byte.
        if count(piece, is_break) > 0 {
            let behind = piece.iter().rev().take_while(|byte| !is_break(**byte)).count();
            return &bytes[end - behind..];
        }
        end -= piece.len();
    }
    bytes
}

/// How many bytes are of a kind. Counts of one byte are what compilers turn into a few instructions for many bytes.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let (pieces, rest) = bytes.as_chunks::<64>();
    let of = |piece: &[u8]| usize::from(piece.iter().map(|byte| u8::from(is(*byte))).sum::<u8>());
    pieces.iter().map(|piece| of(piece)).sum::<usize>() + of(rest)
}

impl<'t> Document<'t> {
    pub(crate) fn new(name: &str, text: &'t str, offset: usize) -> Self {
        Self { name: name.into(), text, number: 0, offset, lines: 0, origin: None, blocks: Mutex::default() }
    }

    /// A text that was made from a file: places are those of the file.
    pub(crate) fn made(name: &str, text: &'t str, offset: usize, origin: &'t Origin<'t>) -> Self {
        Self { origin: Some(origin), ..Self::new(name, text, offset) }
    }

    /// A part of a file, behind some bytes and lines of it.
    pub(crate) fn part(name: &str, text: &'t str, offset: usize, lines: usize) -> Self {
        Self { lines, ..Self::new(name, text, offset) }
    }

    /// The text of the file.
    fn file(&self) -> &str {
        self.origin.map_or(self.text, |origin| &origin.text)
    }

    /// The place of some bytes of the text, clamped to its length and to characters.
    pub(crate) fn location(&self, span: &Range<usize>) -> Location {
        let (span, cell) = self.source(span);
        self.place(&span, cell)
    }

    /// The place of some bytes of the text of the file.
    pub(crate) fn place(&self, span: &Range<usize>, cell: Option<Cell>) -> Location {
        let text = self.file();
        let span = bounded(text, span);
        let Mark { lines, characters } = self.mark(text.as_bytes(), span.start);
        let bytes = self.origin.map_or_else(|| span.clone(), |origin| origin.bytes(&span));
        let bytes = bytes.start + self.offset..bytes.end + self.offset;
        Location {
            cell: cell.map(|cell| cell.to_string()),
            ..Location::new(Arc::clone(&self.name), self.lines + lines + 1, characters + 1, bytes)
        }
    }

    /// The lines and characters before a byte, from the last block that begins before it.
    fn mark(&self, bytes: &[u8], at: usize) -> Mark {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let mut last = blocks.last().copied().unwrap_or_default();
        while blocks.len() <= at / BLOCK {
            if let Some(known) = blocks.len().checked_sub(1) {
                last = last.after(&bytes[known * BLOCK..(known + 1) * BLOCK]);
            }
            blocks.push(last);
        }
        blocks[at / BLOCK].after(&bytes[at / BLOCK * BLOCK..at])
    }

    /// The piece of the line at some bytes of the text.
    pub(crate) fn snippet(&self, span: &Range<usize>) -> Snippet {
        self.piece(&self.source(span).0)
    }

    /// The piece of the line at some bytes of the text of the file.
    pub(crate) fn piece(&self, span: &Range<usize>) -> Snippet {
        Snippet::new(self.file(), bounded(self.file(), span))
    }

    /// Where bytes of the text came from.
    fn source(&self, span: &Range<usize>) -> (Range<usize>, Option<Cell>) {
        match self.origin.map(|origin| origin.piece(span.start)) {
            None => (span.clone(), None),
            Some(Some(piece)) => (piece.span.clone(), piece.cell),
            Some(None) => (0..0, None),
        }
    }
}

/// A span clamped to the length of a text and to its characters.
fn bounded(text: &str, span: &Range<usize>) -> Range<usize> {
    let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = boundary(span.start);
    start..boundary(span.end).max(start)
}

#[cfg(test)]
mod tests {
    use super::Document;

    #[test]
    fn places_in_any_order() {
        let long = format!("é{}\n", "ab😀".repeat(3_000));
        let text = format!("{}\n\n{long}{}ü", "one\r\nmore\n".repeat(900), long.repeat(2));
        let document = Document::new("text", &text, 0);
        let mut at = 7;
        for _ in 0..500 {
            at = (at * 31 + 17) % (text.len() + 1);
            let place = document.location(&(at..at));
            let before = &text[..place.bytes.start];
            let line = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
            assert_eq!((place.line, place.column), (before.matches('\n').count() + 1, line + 1), "{at}");
        }
    }
}

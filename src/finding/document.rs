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

/// From this many bytes to the next, lines are counted once.
const BLOCK: usize = 2048;

/// Lines longer than this have their characters counted block by block, so that a place costs no more than so many bytes,
/// even in a file of one long line. In others they are counted where they are asked for.
const LONG: usize = 8 * BLOCK;

/// What stands before a block.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    /// How many lines were ended.
    lines: usize,
    /// How many characters of the line at the block begin before the byte `counted`, so long as no line ends behind it.
    characters: usize,
    counted: usize,
}

impl Mark {
    /// The mark at the end of a block.
    fn after(self, bytes: &[u8], block: Range<usize>) -> Self {
        match line_breaks(&bytes[block.clone()]) {
            0 if block.end - self.counted < LONG => self,
            0 => Self { counted: block.end, characters: self.characters(bytes, block.end), ..self },
            lines => Self { lines: self.lines + lines, counted: block.start, characters: 0 },
        }
    }

    /// How many characters begin before a byte in its own line.
    fn characters(self, bytes: &[u8], at: usize) -> usize {
        let rest = &bytes[self.counted..at];
        let line = last_line(rest);
        let known = if line.len() == rest.len() { self.characters } else { 0 };
        known + count(line, |byte| byte & 0xC0 != 0x80)
    }
}

/// How many lines end in some bytes.
pub(crate) fn line_breaks(bytes: &[u8]) -> usize {
    count(bytes, |byte| byte == b'\n')
}

/// What stands behind the last line break.
fn last_line(bytes: &[u8]) -> &[u8] {
    let pieces = bytes.rchunks(PIECE).take_while(|piece| !piece.contains(&b'\n'));
    let behind: usize = pieces.map(<[u8]>::len).sum();
    let start = bytes[..bytes.len() - behind].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    &bytes[start..]
}

/// How many bytes are looked at together.
const PIECE: usize = 64;

/// How many bytes are of a kind. Each place of the pieces has a count of one byte, which compilers turn into a few
/// instructions for all of them.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let of_round = |round: &[u8]| {
        let (pieces, rest) = round.as_chunks::<PIECE>();
        let mut counts = [0_u8; PIECE];
        for piece in pieces {
            counts.iter_mut().zip(piece).for_each(|(count, byte)| *count += u8::from(is(*byte)));
        }
        sum(counts) + rest.iter().filter(|byte| is(**byte)).count()
    };
    bytes.chunks(PIECE * usize::from(u8::MAX)).map(of_round).sum()
}

/// The sum of some counts, taken eight at a time: compilers would take each by itself.
#[allow(clippy::cast_possible_truncation, reason = "the sum is less than 2^16")]
fn sum(counts: [u8; PIECE]) -> usize {
    const LOW_BYTES: u64 = 0x00FF_00FF_00FF_00FF;
    const ONES: u64 = 0x0001_0001_0001_0001;
    let words = counts.as_chunks::<8>().0.iter().map(|word| u64::from_le_bytes(*word));
    let pairs: u64 = words.map(|word| (word & LOW_BYTES) + (word >> 8 & LOW_BYTES)).sum();
    (pairs.wrapping_mul(ONES) >> 48) as usize
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
        let (lines, characters) = self.before(text.as_bytes(), span.start);
        let bytes = self.origin.map_or_else(|| span.clone(), |origin| origin.bytes(&span));
        let bytes = bytes.start + self.offset..bytes.end + self.offset;
        Location {
            cell: cell.map(|cell| cell.to_string()),
            ..Location::new(Arc::clone(&self.name), self.lines + lines + 1, characters + 1, bytes)
        }
    }

    /// The lines and characters before a byte, from the last block that begins before it.
    fn before(&self, bytes: &[u8], at: usize) -> (usize, usize) {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let mut last = blocks.last().copied().unwrap_or_default();
        while blocks.len() <= at / BLOCK {
            if let Some(known) = blocks.len().checked_sub(1) {
                last = last.after(bytes, known * BLOCK..(known + 1) * BLOCK);
            }
            blocks.push(last);
        }
        let mark = blocks[at / BLOCK];
        (mark.lines + line_breaks(&bytes[at / BLOCK * BLOCK..at]), mark.characters(bytes, at))
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
    use super::{Document, line_breaks};

    #[test]
    fn counts_are_those_of_counting_each() {
        for length in [0, 1, 63, 64, 65, 16_319, 16_320, 16_321, 70_000] {
            assert_eq!(line_breaks("\n".repeat(length).as_bytes()), length);
            assert_eq!(line_breaks("ab\n".repeat(length).as_bytes()), length);
        }
    }

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

//! Places in files.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

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

/// A text with its name. Lines and characters are counted when the first place is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Document<'t> {
    pub(crate) name: Arc<str>,
    pub(crate) text: &'t str,
    /// What stood before the text in the file: the length of a byte-order mark.
    offset: usize,
    /// The file itself, where the text was made from one that is not JSON.
    origin: Option<&'t Origin<'t>>,
    counts: OnceCell<Counts>,
}

/// From this many bytes to the next, characters are counted once, so that long lines are not counted again and again.
const BLOCK: usize = 4096;

#[derive(Debug, Clone)]
struct Counts {
    /// Where lines begin.
    lines: Vec<usize>,
    /// How many characters begin before each block.
    blocks: Vec<usize>,
}

impl Counts {
    fn of(text: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let mut total = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let before = total;
            total += characters(block);
            before
        });
        Self { blocks: blocks.collect(), lines: std::iter::once(0).chain(breaks).collect() }
    }

    /// How many characters begin before a byte.
    fn before(&self, text: &str, at: usize) -> usize {
        let block = (at / BLOCK).min(self.blocks.len().saturating_sub(1));
        let known = self.blocks.get(block).copied().unwrap_or(0);
        known + text.as_bytes().get(block * BLOCK..at).map_or(0, characters)
    }
}

/// How many characters begin in some bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

impl<'t> Document<'t> {
    pub(crate) fn new(name: &str, text: &'t str, offset: usize) -> Self {
        Self { name: name.into(), text, offset, origin: None, counts: OnceCell::new() }
    }

    /// A text that was made from a file: places are those of the file.
    pub(crate) fn made(name: &str, text: &'t str, offset: usize, origin: &'t Origin<'t>) -> Self {
        Self { origin: Some(origin), ..Self::new(name, text, offset) }
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
        let counts = self.counts.get_or_init(|| Counts::of(text));
        let span = bounded(text, span);
        let line = counts.lines.partition_point(|begin| *begin <= span.start).max(1);
        let column = counts.before(text, span.start) - counts.before(text, counts.lines[line - 1]) + 1;
        let bytes = self.origin.map_or_else(|| span.clone(), |origin| origin.bytes(&span));
        let bytes = bytes.start + self.offset..bytes.end + self.offset;
        Location {
            cell: cell.map(|cell| cell.to_string()),
            ..Location::new(Arc::clone(&self.name), line, column, bytes)
        }
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

//! Places in files.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::Snippet;

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
        Self { file, line, column, bytes }
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
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
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
        Self { name: name.into(), text, offset, counts: OnceCell::new() }
    }

    /// The place of some bytes of the text, clamped to its length and to characters.
    pub(crate) fn location(&self, span: &Range<usize>) -> Location {
        let counts = self.counts.get_or_init(|| Counts::of(self.text));
        let start = self.boundary(span.start);
        let end = self.boundary(span.end).max(start);
        let line = counts.lines.partition_point(|begin| *begin <= start).max(1);
        let column = counts.before(self.text, start) - counts.before(self.text, counts.lines[line - 1]) + 1;
        Location::new(Arc::clone(&self.name), line, column, start + self.offset..end + self.offset)
    }

    /// The piece of the line at some bytes.
    pub(crate) fn snippet(&self, span: &Range<usize>) -> Snippet {
        let start = self.boundary(span.start);
        Snippet::new(self.text, start..self.boundary(span.end).max(start))
    }

    fn boundary(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }
}

//! Places in files.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

/// A place in a file.
///
/// ```
/// use mandata::Location;
/// let place = Location { file: "data.json".into(), line: 3, column: 12, bytes: 31..36 };
/// assert_eq!(place.to_string(), "data.json:3:12");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The file, as it was named.
    #[serde(serialize_with = "as_text")]
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes.
    pub bytes: Range<usize>,
}

impl std::fmt::Display for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", super::escape(&self.file, 200), self.line, self.column)
    }
}

/// A text with its name and the starts of its lines.
#[derive(Debug, Clone)]
pub(crate) struct Document<'t> {
    pub(crate) name: Arc<str>,
    pub(crate) text: &'t str,
    /// What stood before the text in the file: the length of a byte-order mark.
    offset: usize,
    lines: Vec<usize>,
}

impl<'t> Document<'t> {
    pub(crate) fn new(name: &str, text: &'t str, offset: usize) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Self { name: name.into(), text, offset, lines }
    }

    /// The place of some bytes of the text, clamped to its length.
    pub(crate) fn location(&self, span: &Range<usize>) -> Location {
        let start = self.boundary(span.start);
        let end = self.boundary(span.end).max(start);
        let line = self.lines.partition_point(|begin| *begin <= start).max(1);
        let begin = self.lines[line - 1];
        let column = self.text.get(begin..start).map_or(1, |before| before.chars().count() + 1);
        Location { file: Arc::clone(&self.name), line, column, bytes: start + self.offset..end + self.offset }
    }

    fn boundary(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }
}

fn as_text<S: serde::Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

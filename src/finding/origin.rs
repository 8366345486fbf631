//! Where the parts of a text that was made from a file stand in that file.

use std::borrow::Cow;
use std::ops::Range;

/// A file that was turned into JSON text for reading, and where each part of that text came from.
#[derive(Debug)]
pub(crate) struct Origin<'t> {
    /// The text of the file.
    pub(crate) text: Cow<'t, str>,
    pub(crate) encoding: Encoding,
    /// In the order of `at`.
    pieces: Vec<Piece>,
}

/// A key or value of the made text.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// The byte of the made text at which it begins.
    pub(crate) at: usize,
    /// The bytes of the text of the file that it came from.
    pub(crate) span: Range<usize>,
    pub(crate) cell: Option<Cell>,
}

/// A cell of a table, counted from 0 as the file has them, headers included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) row: u32,
    pub(crate) column: u32,
}

/// How the bytes of a file are its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Encoding {
    #[default]
    Utf8,
    /// Two bytes a unit, after a mark of two bytes.
    Utf16,
    /// One byte a character.
    SingleByte,
}

impl Encoding {
    /// How many bytes of the file the text takes up to a byte of it.
    fn bytes(self, text: &str, at: usize) -> usize {
        let before = &text[..at];
        match self {
            Self::Utf8 => at,
            Self::Utf16 => 2 + 2 * before.encode_utf16().count(),
            Self::SingleByte => before.chars().count(),
        }
    }
}

impl<'t> Origin<'t> {
    pub(crate) fn new(text: Cow<'t, str>, encoding: Encoding, pieces: Vec<Piece>) -> Self {
        Self { text, encoding, pieces }
    }

    /// The piece that stands at, or last before, a byte of the made text.
    pub(super) fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(after.checked_sub(1)?)
    }

    /// The bytes of the file for bytes of its text.
    pub(super) fn bytes(&self, span: &Range<usize>) -> Range<usize> {
        match self.encoding {
            Encoding::Utf8 => span.clone(),
            other => other.bytes(&self.text, span.start)..other.bytes(&self.text, span.end),
        }
    }
}

impl std::fmt::Display for Cell {
    /// As spreadsheets name it: `C7`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut letters = Vec::new();
        let mut rest = self.column + 1;
        while rest > 0 {
            let (next, digit) = ((rest - 1) / 26, (rest - 1) % 26);
            letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
            rest = next;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(f, "{letters}{}", self.row + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn cells_are_named_as_in_spreadsheets() {
        for (column, name) in [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7")] {
            assert_eq!(Cell { row: 6, column }.to_string(), name);
        }
    }
}

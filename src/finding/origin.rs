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
    /// How many bytes of the file stand before each block of the text; none where the text is that of the file.
    blocks: Vec<usize>,
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
#[cfg_attr(not(feature = "csv"), allow(dead_code, reason = "only tables have other encodings than UTF-8"))]
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
    /// How many bytes of the file some text takes, given as UTF-8.
    fn bytes(self, text: &[u8]) -> usize {
        let begins = |byte: &&u8| **byte & 0xC0 != 0x80;
        match self {
            Self::Utf8 => text.len(),
            // Characters of four bytes in UTF-8 are two units in UTF-16.
            Self::Utf16 => 2 * text.iter().filter(begins).map(|byte| 1 + usize::from(*byte >= 0xF0)).sum::<usize>(),
            Self::SingleByte => text.iter().filter(begins).count(),
        }
    }

    /// The length of the mark before the text.
    fn mark(self) -> usize {
        if self == Self::Utf16 { 2 } else { 0 }
    }
}

/// From this many bytes of the text to the next, bytes of the file are counted once.
const BLOCK: usize = 4096;

impl<'t> Origin<'t> {
    pub(crate) fn new(text: Cow<'t, str>, encoding: Encoding, pieces: Vec<Piece>) -> Self {
        let mut before = encoding.mark();
        let count = |block: &[u8]| {
            let start = before;
            before += encoding.bytes(block);
            start
        };
        let blocks =
            if encoding == Encoding::Utf8 { Vec::new() } else { text.as_bytes().chunks(BLOCK).map(count).collect() };
        Self { text, encoding, pieces, blocks }
    }

    /// The piece that stands at, or last before, a byte of the made text.
    pub(super) fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(after.checked_sub(1)?)
    }

    /// The bytes of the file for bytes of its text.
    pub(super) fn bytes(&self, span: &Range<usize>) -> Range<usize> {
        self.byte(span.start)..self.byte(span.end)
    }

    fn byte(&self, at: usize) -> usize {
        let block = (at / BLOCK).min(self.blocks.len().saturating_sub(1));
        match self.blocks.get(block) {
            Some(before) => before + self.encoding.bytes(&self.text.as_bytes()[block * BLOCK..at]),
            None => self.encoding.mark() + at,
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
    use super::{Cell, Encoding, Origin};

    #[test]
    fn bytes_of_other_encodings() {
        let text = "é😀".repeat(3_000);
        for (encoding, first, all) in
            [(Encoding::Utf8, 2, 18_000), (Encoding::Utf16, 4, 18_002), (Encoding::SingleByte, 1, 6_000)]
        {
            let origin = Origin::new(text.as_str().into(), encoding, Vec::new());
            assert_eq!(origin.bytes(&(2..text.len())), first..all, "{encoding:?}");
        }
    }

    #[test]
    fn cells_are_named_as_in_spreadsheets() {
        for (column, name) in [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7")] {
            assert_eq!(Cell { row: 6, column }.to_string(), name);
        }
    }
}

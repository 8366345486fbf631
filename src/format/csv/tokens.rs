//! Rows and cells of a table, each with its place.
//!
//! The grammar is RFC 4180 with any delimiter and any line ending. It is read by hand and not with `csv-core`, which
//! tells neither where in the file a cell stands nor that a quote was never closed.

use std::borrow::Cow;
use std::ops::Range;

/// A cursor over the rows of a table.
#[derive(Debug, Clone)]
pub(crate) struct Rows<'t> {
    text: &'t str,
    delimiter: u8,
    at: usize,
    number: u32,
}

/// A row, blank ones included.
#[derive(Debug, Clone)]
pub(crate) struct Row<'t> {
    /// Counted from 0, as spreadsheets do: line breaks in a quoted cell begin no row.
    pub(crate) number: u32,
    /// Its bytes without the line ending.
    pub(crate) span: Range<usize>,
    pub(crate) cells: Vec<Raw>,
    text: &'t str,
}

/// A cell as it stands in the file.
#[derive(Debug, Clone)]
pub(crate) struct Raw {
    /// Its bytes, quotes included.
    pub(crate) span: Range<usize>,
    pub(crate) quoting: Quoting,
}

/// How a cell is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoting {
    Plain,
    Quoted,
    /// Text follows the closing quote, which stands at this byte.
    Stray(usize),
    /// No quote closes it. The cell ends where it would end without the quote.
    Unclosed,
}

impl<'t> Rows<'t> {
    pub(crate) fn new(text: &'t str, delimiter: u8) -> Self {
        Self { text, delimiter, at: 0, number: 0 }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Whether a cell ends at a byte.
    fn ends(&self, at: usize) -> bool {
        self.byte(at).is_none_or(|byte| byte == self.delimiter || is_line_break(byte))
    }

    /// Where a cell ends in which quotes mean nothing.
    fn plain_end(&self, from: usize) -> usize {
        let rest = &self.text.as_bytes()[from..];
        let length = rest.iter().position(|byte| *byte == self.delimiter || is_line_break(*byte));
        from + length.unwrap_or(rest.len())
    }

    fn cell(&mut self) -> Raw {
        let start = self.at;
        let (end, quoting) =
            if self.byte(start) == Some(b'"') { self.quoted(start) } else { (self.plain_end(start), Quoting::Plain) };
        self.at = end;
        Raw { span: start..end, quoting }
    }

    /// Where the quoted cell ends that begins at `start`.
    ///
    /// A quote that another character follows than the end of a cell does not close properly. If it is on a later line, it
    /// opens a cell there, so the one at `start` was never closed. No byte is looked at more than twice: whatever quote a
    /// later row opens would have ended this search.
    fn quoted(&self, start: usize) -> (usize, Quoting) {
        let bytes = self.text.as_bytes();
        let unclosed = || (self.plain_end(start + 1), Quoting::Unclosed);
        let (mut from, mut is_on_later_line) = (start + 1, false);
        while let Some(length) = bytes[from..].iter().position(|byte| *byte == b'"') {
            let quote = from + length;
            is_on_later_line = is_on_later_line || bytes[from..quote].iter().any(|byte| is_line_break(*byte));
            if self.byte(quote + 1) == Some(b'"') {
                from = quote + 2;
            } else if self.ends(quote + 1) {
                return (quote + 1, Quoting::Quoted);
            } else if is_on_later_line {
                return unclosed();
            } else {
                return (self.plain_end(quote + 1), Quoting::Stray(quote));
            }
        }
        unclosed()
    }

    fn line_break(&mut self) {
        match (self.byte(self.at), self.byte(self.at + 1)) {
            (Some(b'\r'), Some(b'\n')) => self.at += 2,
            (Some(b'\r' | b'\n'), _) => self.at += 1,
            _ => {}
        }
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let mut cells = vec![self.cell()];
        while self.byte(self.at) == Some(self.delimiter) {
            self.at += 1;
            cells.push(self.cell());
        }
        let row = Row { number: self.number, span: start..self.at, cells, text: self.text };
        self.number = self.number.saturating_add(1);
        self.line_break();
        Some(row)
    }
}

impl<'t> Row<'t> {
    /// The text of a cell; empty where the row is too short.
    pub(crate) fn text(&self, column: usize) -> Cow<'t, str> {
        self.cells.get(column).map_or(Cow::Borrowed(""), |raw| raw.text(self.text))
    }

    /// Whether every cell is empty.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|raw| raw.is_empty(self.text))
    }
}

impl Raw {
    fn is_empty(&self, table: &str) -> bool {
        self.text(table).trim().is_empty()
    }

    /// What the cell says.
    fn text<'t>(&self, table: &'t str) -> Cow<'t, str> {
        let Range { start, end } = self.span.clone();
        match self.quoting {
            Quoting::Plain => Cow::Borrowed(&table[start..end]),
            Quoting::Unclosed => Cow::Borrowed(&table[start + 1..end]),
            Quoting::Quoted => single_quotes(&table[start + 1..end - 1]),
            Quoting::Stray(close) => {
                Cow::Owned(single_quotes(&table[start + 1..close]).into_owned() + &table[close + 1..end])
            }
        }
    }
}

fn single_quotes(text: &str) -> Cow<'_, str> {
    if text.contains('"') { Cow::Owned(text.replace("\"\"", "\"")) } else { Cow::Borrowed(text) }
}

fn is_line_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::{Quoting, Rows};

    fn texts(table: &str) -> Vec<Vec<String>> {
        let cells = |row: super::Row<'_>| (0..row.cells.len()).map(|at| row.text(at).into_owned()).collect();
        Rows::new(table, b',').map(cells).collect()
    }

    #[test]
    fn quotes_and_line_endings() {
        assert_eq!(
            texts("a,b\r\n1,\"x, \"\"y\"\"\r\n\"\n\r\n,\n"),
            [vec!["a", "b"], vec!["1", "x, \"y\"\r\n"], vec![""], vec!["", ""],]
        );
        assert_eq!(texts("a\rb\r"), [["a"], ["b"]]);
        assert_eq!(texts("a,"), [["a", ""]]);
        assert!(texts("").is_empty());
    }

    #[test]
    fn a_quote_that_is_not_closed_ends_with_its_line() {
        let table = "a,\"b,c\nd,\"e\",f\ng,\"h\n";
        assert_eq!(texts(table), [vec!["a", "b", "c"], vec!["d", "e", "f"], vec!["g", "h"]]);
        let rows: Vec<_> = Rows::new(table, b',').collect();
        assert_eq!(rows[0].cells[1].quoting, Quoting::Unclosed);
        assert_eq!(rows[0].cells[1].span, 2..4);
        assert_eq!(rows[1].cells[1].quoting, Quoting::Quoted);
        assert_eq!(rows[2].cells[1].quoting, Quoting::Unclosed);
    }

    #[test]
    fn text_after_a_closing_quote_is_kept() {
        assert_eq!(texts("\"a\"b,\"c\"\n"), [["ab", "c"]]);
        assert!(matches!(Rows::new("\"a\"b", b',').next().map(|row| row.cells[0].quoting), Some(Quoting::Stray(2))));
    }
}

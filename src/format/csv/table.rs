//! A table with a header: its cells by column, and what is wrong with its rows.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::tokens::{Quoting, Row, Rows};
use crate::error::Kind;
use crate::finding::{Cell, escape};
use crate::format::fault::Fault;

/// A table whose header has been read.
#[derive(Debug)]
pub(crate) struct Table<'t> {
    pub(crate) header: Row<'t>,
    /// The names of the columns.
    pub(crate) names: Vec<Cow<'t, str>>,
    /// Columns whose name stands there already.
    repeated: HashSet<usize>,
    rows: Rows<'t>,
    pub(crate) faults: Vec<Fault>,
    /// Columns that a fault has been reported of.
    reported: HashSet<usize>,
}

/// A cell that is not empty.
#[derive(Debug, Clone)]
pub(crate) struct Value<'t> {
    pub(crate) column: usize,
    pub(crate) text: Cow<'t, str>,
    pub(crate) span: std::ops::Range<usize>,
    pub(crate) cell: Cell,
}

impl<'t> Table<'t> {
    /// A table with the first row that is not blank as its header; `None` where all are.
    pub(crate) fn new(mut rows: Rows<'t>) -> Option<Self> {
        let header = rows.find(|row| !row.is_blank())?;
        Some(Self::with_header(header, rows))
    }

    /// A table with the rows that follow its header.
    pub(crate) fn with_header(header: Row<'t>, rows: Rows<'t>) -> Self {
        let names = (0..header.cells.len()).map(|column| header.text(column)).collect();
        let mut table = Self::named(header, names, rows);
        table.find_repeated();
        table
    }

    /// A table whose columns are known by their hashtags. The row above may name them for readers, each or only some.
    pub(crate) fn with_hashtags(above: Option<Row<'t>>, hashtags: Row<'t>, rows: Rows<'t>) -> Self {
        let mut names: Vec<Cow<'t, str>> = Vec::new();
        for column in 0..hashtags.cells.len() {
            let name = above.as_ref().map(|above| above.text(column)).unwrap_or_default();
            let is_free = !name.is_empty() && !names.contains(&name);
            names.push(if is_free { name } else { hashtags.text(column) });
        }
        Self::named(above.unwrap_or(hashtags), names, rows)
    }

    fn named(header: Row<'t>, names: Vec<Cow<'t, str>>, rows: Rows<'t>) -> Self {
        let mut table =
            Self { header, names, repeated: HashSet::new(), rows, faults: Vec::new(), reported: HashSet::new() };
        let header = table.header.clone();
        table.quotes(&header);
        table
    }

    fn find_repeated(&mut self) {
        let mut first: HashMap<&str, usize> = HashMap::new();
        let mut repeated = Vec::new();
        for (column, name) in self.names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            if let Some(other) = first.insert(name, column) {
                first.insert(name, other);
                let other = Cell { row: self.header.number, column: index(other) };
                repeated.push((column, format!("the column `{}` stands already in {other}", escape(name, 80))));
            }
        }
        for (column, message) in repeated {
            self.repeated.insert(column);
            self.header_fault(column, message);
        }
    }

    /// The place of a column by its name.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }

    /// The next row that is not blank.
    pub(crate) fn next_row(&mut self) -> Option<Row<'t>> {
        self.rows.find(|row| !row.is_blank())
    }

    /// The cells of a row that are not empty and have a named column. What is wrong with the row is reported.
    pub(crate) fn values(&mut self, row: &Row<'t>) -> Vec<Value<'t>> {
        if !self.quotes(row) {
            self.length(row);
        }
        let mut values = Vec::new();
        for (column, raw) in row.cells.iter().enumerate().take(self.names.len()) {
            let text = row.text(column);
            if text.is_empty() || self.repeated.contains(&column) {
                continue;
            }
            if self.names[column].is_empty() {
                let message = "the column has no name, so its cells are not read".to_owned();
                self.header_fault(column, message);
                continue;
            }
            let cell = Cell { row: row.number, column: index(column) };
            values.push(Value { column, text, span: raw.span.clone(), cell });
        }
        values
    }

    /// Reports quotes that are not closed, or not at the end of a cell; whether one is not closed.
    fn quotes(&mut self, row: &Row<'t>) -> bool {
        let mut is_unclosed = false;
        for (column, raw) in row.cells.iter().enumerate() {
            let start = raw.span.start;
            let fault = match raw.quoting {
                Quoting::Plain | Quoting::Quoted => continue,
                Quoting::Unclosed => {
                    is_unclosed = true;
                    let message = "the quote that opens here is never closed; reading went on in the next row";
                    Fault::error(Kind::Syntax, "file.csv-unclosed-quote", start..start + 1, message)
                        .help("close the quote, or double it where it belongs to the text of a quoted cell")
                }
                Quoting::Stray(quote) => {
                    let message = "text follows the quote that closes the cell; it was read as part of the cell";
                    Fault::remark("file.csv-stray-quote", quote..quote + 1, message)
                        .help("a quote inside a quoted cell is doubled")
                }
            };
            self.faults.push(fault.cell(Cell { row: row.number, column: index(column) }));
        }
        is_unclosed
    }

    /// Reports a row that is longer or shorter than the header.
    fn length(&mut self, row: &Row<'t>) {
        let (columns, cells) = (self.names.len(), row.cells.len());
        let at = |column: usize| Cell { row: row.number, column: index(column) };
        let surplus = (columns..cells).find(|column| !row.text(*column).is_empty());
        if let Some(column) = surplus {
            let message =
                format!("the row has {cells} cells, the header {columns}; the cells from here on were not read");
            let span = row.cells[column].span.clone();
            let fault = Fault::error(Kind::Syntax, "file.csv-ragged-row", span, message).cell(at(column));
            self.faults.push(fault.value(row.text(column)));
        } else if self.names.iter().skip(cells).any(|name| !name.is_empty()) {
            let message = format!("the row has {cells} of {columns} cells; the others were read as empty");
            self.faults.push(Fault::remark("file.csv-short-row", row.span.clone(), message).cell(at(0)));
        }
    }

    /// Reports a column once, at its name.
    pub(crate) fn header_fault(&mut self, column: usize, message: String) {
        if self.reported.insert(column) {
            let fault = self.at_header(column, |span| Fault::error(Kind::Syntax, "file.csv-header", span, message));
            self.faults.push(fault);
        }
    }

    /// A fault at the name of a column.
    pub(crate) fn at_header(&self, column: usize, fault: impl FnOnce(std::ops::Range<usize>) -> Fault) -> Fault {
        let span = self.header.cells.get(column).map_or(self.header.span.clone(), |raw| raw.span.clone());
        fault(span).cell(Cell { row: self.header.number, column: index(column) })
    }
}

/// A count as cells have it; tables of four thousand million columns end there.
pub(crate) fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

//! Tables: CSV (RFC 4180) and its relatives with other delimiters and encodings.
//!
//! # A row a record
//!
//! The column `type` says what a row is: `actor`, `office`, `mandate`, `source`, or, in the first row only, `dataset` for
//! what the dataset says of itself. A table whose file is named `actors.csv`, `offices.csv`, `mandates.csv`, `sources.csv`
//! or `dataset.csv` needs no such column.
//!
//! # Columns
//!
//! The name of a column is the path of a field, its parts divided by dots, lists numbered from 1:
//!
//! | column | what a cell holds |
//! | --- | --- |
//! | `id`, `kind`, `summary.text`, `instrument.adopted` | the value of the field |
//! | `names.1.text`, `names.1.kind`, `places.2.country` | a field of the first name, of the second place |
//! | `sources`, `activities`, `notes` | all values of a list of single values, divided by a vertical bar |
//! | `sources.1`, `sources.2` | the values of such a list one by one |
//! | `claims.1.says:json`, `names:json` | the value as JSON text |
//! | `*:json`, `names.1.*:json` | a JSON object, whose members are further fields of the record or part |
//! | `budget` | an unknown field, which is kept as in other formats |
//!
//! An empty cell means that the field is absent; a text that really is empty is `""` in a column with `:json`. A part all
//! of whose cells are empty is not there, and those after it close up. In names of unknown fields `~0` stands for `~`, `~1`
//! for `.`, `~2` for `:` and `~3` for `*`.
//!
//! Cells are text: `00100` stays `00100`. Only where the field is a number is the cell read as one, digit for digit, and
//! only where it is a truth value are `true` and `false`, in small letters or capitals.
//!
//! ```
//! use mandata::{Dataset, Format};
//! let table = "type;id;kind;level;names.1.text;names.1.kind;activities\n\
//!              actor;mat;ngo;national;Mine Action Trust;official;clearance|survey\n";
//! let dataset = Dataset::from_format(table.as_bytes(), Format::Csv)?;
//! assert_eq!(dataset.actors[0].names[0].text, "Mine Action Trust");
//! assert_eq!(dataset.actors[0].activities.len(), 2);
//! # Ok::<(), mandata::Error>(())
//! ```
//!
//! # Writing
//!
//! [`Dataset::to_format`](crate::Dataset::to_format) writes one table, [`Dataset::to_csv`](crate::Dataset::to_csv) one for a
//! type of record, [`Dataset::to_csv_tables`](crate::Dataset::to_csv_tables) one for each type. Columns come in the order of
//! the fields, and only those in use. Lists of more than 16 parts stand in one cell as JSON. Reading what was written gives
//! an equal dataset. Cells are written as they are: programs that take a cell that begins with `=` for a formula must be
//! told that it is text.
//!
//! # Delimiters and encodings
//!
//! The delimiter is that of comma, semicolon, tab and vertical bar which stands most often in the header. Tables are UTF-8,
//! with or without a mark, or UTF-16 with its mark; anything else is read as Windows-1252, with a finding. A quote that is
//! never closed is a finding where it opens, and reading goes on in the next row.
//!
//! # Tables of others
//!
//! A [`Mapping`] says which of their columns feeds which field. A table with a hashtag row of the
//! [Humanitarian Exchange Language](https://hxlstandard.org/) (HXL) needs none: its rows become actors.

mod dialect;
mod emit;
mod encoding;
mod flatten;
mod hxl;
mod plan;
mod read;
mod table;
mod target;
mod tokens;
mod write;

pub(crate) use emit::{Entry, members, value};
pub(crate) use encoding::{utf16, windows_1252};
pub(crate) use hxl::{Tag, Tagged, find};
pub(crate) use plan::Plan;
pub(crate) use read::shape_of;
pub(crate) use table::{Table, Value};
pub(crate) use target::{Form, Step, Target};
pub(crate) use tokens::{Row, Rows};

use super::fault::Fault;
use super::transcript::Transcript;
use super::{Limits, Mapping};
use crate::finding::{Cell, Encoding};

/// A table and what is known of it before its rows are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'t> {
    pub(crate) name: &'t str,
    pub(crate) text: &'t str,
    pub(crate) encoding: Encoding,
}

/// What a table says: by a mapping where there is one, else by its hashtags where it has some, else by its columns.
pub(crate) fn transcribe(source: &Source<'_>, mapping: Option<&Mapping>, limits: &Limits) -> Transcript {
    let delimiter = mapping.and_then(Mapping::delimiter).unwrap_or_else(|| dialect::delimiter(source.text));
    let rows = Rows::new(source.text, delimiter);
    let tagged = find(&rows);
    let mut transcript = match (mapping, tagged) {
        (Some(mapping), tagged) => mapping.read(source.name, rows.clone(), tagged, limits),
        (None, Some(tagged)) => super::mapping::read_hxl(source.name, tagged, limits),
        (None, None) => read::read(source.name, rows.clone(), limits),
    };
    if mapping.and_then(Mapping::delimiter).is_none() {
        transcript.faults.extend(dialect_remark(source, delimiter, rows));
    }
    transcript
}

/// What is not usual in the dialect of a table.
fn dialect_remark(source: &Source<'_>, delimiter: u8, mut rows: Rows<'_>) -> Option<Fault> {
    let header = rows.find(|row| !row.is_blank())?;
    let is_tsv = delimiter == b'\t' && source.name.to_ascii_lowercase().contains(".tsv");
    let is_utf16 = source.encoding == Encoding::Utf16;
    if (delimiter == b',' || is_tsv) && !is_utf16 {
        return None;
    }
    let encoding = if is_utf16 { ", and the encoding is UTF-16" } else { "" };
    let message = format!("the cells are divided by the {}{encoding}", dialect::name(delimiter));
    let fault = Fault::remark("file.csv-dialect", header.span.clone(), message);
    Some(fault.cell(Cell { row: header.number, column: 0 }))
}

//! Tables in the columns of this crate to a transcript: a row a record.

use std::borrow::Cow;

use super::emit::{Entry, members};
use super::plan::Plan;
use super::table::{Table, Value};
use super::tokens::{Row, Rows};
use crate::error::Kind;
use crate::finding::Cell;
use crate::format::Limits;
use crate::format::fault::Fault;
use crate::format::transcript::Transcript;
use crate::record::list_name;
use crate::shape::{Element, RecordShape, Shape};
use crate::{Actor, Dataset, Mandate, Office, RecordType, Source};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    /// What the dataset says of itself.
    Header,
    Record(RecordType),
}

const RECORD_TYPES: [RecordType; 4] = [RecordType::Actor, RecordType::Office, RecordType::Mandate, RecordType::Source];

impl Content {
    /// What the name of a file says of its rows: `dataset.csv`, `actors.csv` and so on.
    fn of_name(name: &str) -> Option<Self> {
        let file = name.rsplit(['/', '\\']).next()?;
        let stem = file.split('.').next()?.to_ascii_lowercase();
        if stem == "dataset" {
            return Some(Self::Header);
        }
        RECORD_TYPES.into_iter().find(|known| list_name(*known) == stem).map(Self::Record)
    }

    /// What the column `type` says of a row.
    fn of_text(text: &str) -> Option<Self> {
        if text == "dataset" { Some(Self::Header) } else { text.parse().ok().map(Self::Record) }
    }

    /// Its place among the plans.
    fn index(self) -> usize {
        match self {
            Self::Record(RecordType::Actor) => 0,
            Self::Record(RecordType::Office) => 1,
            Self::Record(RecordType::Mandate) => 2,
            Self::Record(RecordType::Source) => 3,
            Self::Header => 4,
        }
    }

    fn shape(self) -> Option<&'static RecordShape> {
        match self {
            Self::Header => record_shape(Dataset::SHAPE),
            Self::Record(record_type) => shape_of(record_type),
        }
    }
}

/// The shape of a type of record.
pub(crate) fn shape_of(record_type: RecordType) -> Option<&'static RecordShape> {
    record_shape(match record_type {
        RecordType::Actor => Actor::SHAPE,
        RecordType::Office => Office::SHAPE,
        RecordType::Mandate => Mandate::SHAPE,
        RecordType::Source => Source::SHAPE,
    })
}

fn record_shape(shape: Shape) -> Option<&'static RecordShape> {
    match shape {
        Shape::Record(shape) => Some(shape),
        _ => None,
    }
}

/// Reads a table.
pub(crate) fn read(name: &str, rows: Rows<'_>, limits: &Limits) -> Transcript {
    let Some(table) = Table::new(rows) else { return Transcript::default() };
    let mut reader = Reader {
        given: Content::of_name(name),
        type_column: table.column("type"),
        id_column: table.column("id"),
        plans: [None, None, None, None, None],
        transcript: Transcript::default(),
        is_first: true,
        depth: limits.depth,
        table,
    };
    match reader.refusal() {
        Some(fault) => {
            reader.transcript.cut.push((format!("the rows of {name}"), fault.message.clone()));
            reader.transcript.fault(fault);
        }
        None => reader.rows(),
    }
    let Reader { mut transcript, table, is_first, .. } = reader;
    if is_first {
        // A table without rows is an empty list, not an empty file.
        transcript.open_list(0..0);
        transcript.close_list();
    }
    transcript.faults.extend(table.faults);
    transcript
}

struct Reader<'t> {
    table: Table<'t>,
    /// What the name of the file says.
    given: Option<Content>,
    type_column: Option<usize>,
    id_column: Option<usize>,
    /// Made when the first row needs them.
    plans: [Option<Plan>; 5],
    transcript: Transcript,
    is_first: bool,
    depth: usize,
}

impl<'t> Reader<'t> {
    /// Why no row can be read.
    fn refusal(&self) -> Option<Fault> {
        let is_dataset = self.given == Some(Content::Header);
        let (message, help) = if self.id_column.is_none() && !is_dataset {
            ("the header has no column `id`", "a table with other columns is read with a mapping")
        } else if self.type_column.is_none() && self.given.is_none() {
            (
                "neither a column `type` nor the name of the file says what the rows are",
                "add a column `type` with actor, office, mandate or source, or name the file actors.csv, offices.csv, mandates.csv or sources.csv",
            )
        } else {
            return None;
        };
        let fault = |span| Fault::error(Kind::Syntax, "file.csv-header", span, message).help(help);
        Some(self.table.at_header(0, fault))
    }

    fn rows(&mut self) {
        while let Some(row) = self.table.next_row() {
            self.row(&row);
            self.is_first = false;
        }
    }

    fn row(&mut self, row: &Row<'t>) {
        let values = self.table.values(row);
        let of_column = |column: Option<usize>| values.iter().find(|value| Some(value.column) == column);
        let (said, id) = (of_column(self.type_column), of_column(self.id_column));
        let content = match said {
            Some(value) => Content::of_text(&value.text),
            None => self.given,
        };
        self.transcript.set_cell(Some(Cell { row: row.number, column: 0 }));
        self.transcript.open_object(row.span.clone());
        match content {
            // Only the first line may say something of the dataset.
            Some(Content::Header) if self.is_first => self.members(Content::Header, &values),
            Some(Content::Record(record_type)) => {
                self.named(row, said, record_type.code());
                self.members(Content::Record(record_type), &values);
            }
            _ => {
                for (key, value) in [("type", said), ("id", id)] {
                    if let Some(value) = value {
                        self.member(key, value);
                    }
                }
            }
        }
        self.transcript.close_object();
        self.transcript.end_line();
    }

    /// The type of a record, from its cell or from the name of the file.
    fn named(&mut self, row: &Row<'t>, said: Option<&Value<'t>>, code: &str) {
        match said {
            Some(value) => self.member("type", value),
            None => {
                self.transcript.key("type", row.span.clone());
                self.transcript.text(code, row.span.clone());
            }
        }
    }

    fn member(&mut self, key: &str, value: &Value<'t>) {
        self.transcript.set_cell(Some(value.cell));
        self.transcript.key(key, value.span.clone());
        self.transcript.text(&value.text, value.span.clone());
    }

    fn members(&mut self, content: Content, values: &[Value<'t>]) {
        let Some(shape) = content.shape() else { return };
        let names = &self.table.names;
        let plan = self.plans[content.index()]
            .get_or_insert_with(|| Plan::new(names.iter().map(std::convert::AsRef::as_ref), shape));
        let mut entries = Vec::with_capacity(values.len());
        for value in values.iter().filter(|value| Some(value.column) != self.type_column) {
            match plan.column(value.column) {
                Some(Ok(column)) => entries.push((
                    column.turn,
                    Entry {
                        steps: Cow::Borrowed(&column.target.steps),
                        form: column.target.form,
                        text: Cow::Borrowed(value.text.as_ref()),
                        span: value.span.clone(),
                        cell: value.cell,
                    },
                )),
                Some(Err(reason)) => self.table.header_fault(value.column, reason.to_owned()),
                None => {}
            }
        }
        entries.sort_unstable_by_key(|(turn, _)| *turn);
        let entries: Vec<Entry<'_>> = entries.into_iter().map(|(_, entry)| entry).collect();
        members(&mut self.transcript, &entries, self.depth);
    }
}

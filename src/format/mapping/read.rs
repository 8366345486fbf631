//! A table to a transcript, by a mapping.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::edit::Edited;
use super::gather::{Gathered, element};
use super::template::Template;
use super::{Feed, Field, Filter, Mapping};
use crate::Json;
use crate::error::Kind;
use crate::finding::{Cell, escape};
use crate::format::Limits;
use crate::format::csv::{Entry, Form, Plan, Row, Rows, Step, Table, Tag, Tagged, Value, members, value};
use crate::format::fault::Fault;
use crate::format::transcript::Transcript;
use crate::shape::{Node, nearest};

/// What becomes of columns that no field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    /// They are left out, which is said once.
    Out,
    /// Their cells become a remark of the record.
    Notes,
}

/// A record in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft<'m> {
    pub(super) id: Option<Entry<'m>>,
    /// The entries with their turns, those of constants last.
    pub(super) entries: Vec<(usize, Entry<'m>)>,
    /// How many are of constants.
    pub(super) constants: usize,
    pub(super) row: std::ops::Range<usize>,
    pub(super) cell: Cell,
}

impl Mapping {
    /// Reads a table.
    pub(in crate::format) fn read<'t>(
        &self,
        name: &str,
        rows: Rows<'t>,
        tagged: Option<Tagged<'t>>,
        limits: &Limits,
    ) -> Transcript {
        if self.hxl {
            return match tagged {
                Some(tagged) => super::hxl::read_with(self, name, tagged, limits),
                None => refused(name, "the mapping says `hxl`, and the table has no hashtag row"),
            };
        }
        let tags = tagged.as_ref().map(|tagged| tagged.tags.clone()).unwrap_or_default();
        let Some(table) = self.table(rows, tagged) else {
            return refused(name, "the table has no row with the names of its columns");
        };
        let columns = self.columns().filter_map(|name| Some((name.to_owned(), column(&table, &tags, name)?))).collect();
        Reader::new(self, table, columns, Rest::Out).read(name, limits)
    }

    /// The table with the row of names that the mapping says, that above its hashtags, or its first.
    pub(super) fn table<'t>(&self, mut rows: Rows<'t>, tagged: Option<Tagged<'t>>) -> Option<Table<'t>> {
        let header = self.header.map(|number| rows.find(|row| row.number == number));
        match (header, tagged) {
            (Some(header), Some(tagged)) => Some(Table::with_header(header?, tagged.rows)),
            (Some(header), None) => Some(Table::with_header(header?, rows)),
            (None, Some(Tagged { names, hashtags, rows, .. })) => Some(Table::with_hashtags(names, hashtags, rows)),
            (None, None) => Table::new(rows),
        }
    }
}

/// The place of a column, by its name or its hashtag.
pub(super) fn column(table: &Table<'_>, tags: &[Option<Tag>], name: &str) -> Option<usize> {
    table.column(name).or_else(|| {
        let tag = Tag::parse(name)?;
        tags.iter().position(|known| known.as_ref() == Some(&tag))
    })
}

fn refused(name: &str, message: &str) -> Transcript {
    let mut transcript = Transcript::default();
    transcript.open_list(0..0);
    transcript.close_list();
    transcript.fault(Fault::error(Kind::Syntax, "file.csv-header", 0..0, message));
    transcript.cut.push((format!("the rows of {name}"), message.to_owned()));
    transcript
}

pub(super) struct Reader<'m, 't> {
    mapping: &'m Mapping,
    table: Table<'t>,
    /// The places of the columns that the mapping names.
    columns: HashMap<String, usize>,
    rest: Rest,
    /// Columns of personal data, which are never taken.
    withheld: HashSet<usize>,
    plan: Plan,
    transcript: Transcript,
    left_out: usize,
    is_empty: bool,
}

impl<'m, 't> Reader<'m, 't> {
    pub(super) fn new(mapping: &'m Mapping, table: Table<'t>, columns: HashMap<String, usize>, rest: Rest) -> Self {
        let (plan, transcript) = (mapping.plan(), Transcript::default());
        let withheld = HashSet::new();
        Self { mapping, table, columns, rest, withheld, plan, transcript, left_out: 0, is_empty: true }
    }

    /// Names columns of personal data.
    pub(super) fn withhold(mut self, columns: impl IntoIterator<Item = usize>) -> Self {
        self.withheld.extend(columns);
        self
    }

    pub(super) fn read(mut self, name: &str, limits: &Limits) -> Transcript {
        self.unknown_columns();
        let unmapped = self.unmapped_columns();
        self.header();
        self.rows(&unmapped, limits);
        self.records();
        if self.is_empty {
            self.transcript.open_list(0..0);
            self.transcript.close_list();
        }
        if self.left_out > 0 {
            let what = format!("{} row(s) of {name}", self.left_out);
            self.transcript.passed.push((what, "the mapping leaves them out".to_owned()));
        }
        self.transcript.faults.extend(self.table.faults);
        self.transcript
    }

    /// Reports columns that the mapping names and the table has not.
    fn unknown_columns(&mut self) {
        let mut unknown: Vec<&str> = self.mapping.columns().filter(|name| !self.columns.contains_key(*name)).collect();
        unknown.sort_unstable();
        unknown.dedup();
        for name in unknown {
            let near = nearest(name, self.table.names.iter().map(std::convert::AsRef::as_ref));
            let hint = near.map(|near| format!("; did you mean `{}`?", escape(near, 80))).unwrap_or_default();
            let message = format!("the mapping names the column `{}`, which the table has not{hint}", escape(name, 80));
            let fault = |span| Fault::error(Kind::Shape, "file.csv-header", span, message);
            self.transcript.faults.push(self.table.at_header(0, fault));
        }
    }

    /// Reports columns that no field takes.
    fn unmapped_columns(&mut self) -> HashSet<usize> {
        let used: HashSet<usize> = self.columns.values().copied().collect();
        let is_open = |column: &usize| !used.contains(column) && !self.table.names[*column].trim().is_empty();
        let unmapped: Vec<usize> = (0..self.table.names.len()).filter(is_open).collect();
        for column in &unmapped {
            let name = escape(&self.table.names[*column], 80);
            let message = match self.rest {
                _ if self.withheld.contains(column) => {
                    format!("the column `{name}` holds personal data; its cells are left out")
                }
                Rest::Out => format!("no field takes the column `{name}`; its cells are left out"),
                Rest::Notes => format!("no field takes the column `{name}`; its cells became notes"),
            };
            let fault = |span| Fault::remark("file.csv-unmapped-column", span, message);
            self.transcript.faults.push(self.table.at_header(*column, fault));
        }
        unmapped.into_iter().filter(|column| !self.withheld.contains(column)).collect()
    }

    /// What the dataset says of itself.
    fn header(&mut self) {
        let Some(dataset) = &self.mapping.dataset else { return };
        let span = self.table.header.span.clone();
        self.transcript.open_object(span.clone());
        if dataset.get("format").is_none() {
            self.transcript.key("format", span.clone());
            self.transcript.text("1", span.clone());
        }
        for (key, member) in dataset.iter() {
            self.transcript.key(key, span.clone());
            value(&mut self.transcript, &Node::of_json(member), &span);
        }
        self.transcript.close_object();
        self.end_line();
    }

    /// The whole records of the mapping.
    fn records(&mut self) {
        let span = self.table.header.span.clone();
        for record in &self.mapping.records {
            value(&mut self.transcript, &Node::of_json(record), &span);
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        self.transcript.end_line();
        self.is_empty = false;
    }

    fn rows(&mut self, unmapped: &HashSet<usize>, limits: &Limits) {
        let mut gathered = Gathered::default();
        while let Some(row) = self.table.next_row() {
            let values = self.table.values(&row);
            if !self.takes(&values) {
                self.left_out += 1;
                continue;
            }
            let draft = self.draft(&row, &values, unmapped);
            if self.mapping.gather {
                gathered.add(draft, row.number + 1);
            } else {
                self.write(draft, limits);
            }
        }
        for draft in gathered.drafts() {
            self.write(draft, limits);
        }
    }

    fn cell<'v>(&self, values: &'v [Value<'t>], name: &str) -> Option<&'v Value<'t>> {
        let column = *self.columns.get(name)?;
        values.binary_search_by_key(&column, |value| value.column).ok().map(|at| &values[at])
    }

    /// Whether the mapping wants a row.
    fn takes(&self, values: &[Value<'t>]) -> bool {
        let holds = |filter: &Filter| {
            let text = self.cell(values, &filter.column).map_or("", |value| value.text.trim());
            filter.is.iter().any(|word| word == text)
        };
        self.mapping.keep.iter().all(holds) && !self.mapping.skip.iter().any(holds)
    }

    fn draft(&mut self, row: &Row<'t>, values: &[Value<'t>], unmapped: &HashSet<usize>) -> Draft<'m> {
        let mapping = self.mapping;
        let start = Cell { row: row.number, column: 0 };
        let mut entries = Vec::new();
        let feeds = mapping.fields.iter().enumerate().map(|(index, field)| (self.turn(index), field));
        let (constants, others): (Vec<_>, Vec<_>) =
            feeds.partition(|(_, field)| matches!(field.feed, Feed::Constant(_)));
        for (turn, field) in &others {
            self.feed(field, *turn, values, &mut entries);
        }
        if self.rest == Rest::Notes {
            entries.extend(self.note(row, values, unmapped).map(|note| (usize::MAX, note)));
        }
        let from_cells = entries.len();
        for (turn, field) in &constants {
            if let Feed::Constant(json) = &field.feed
                && has_part(field, &others, &entries)
            {
                let steps = Cow::Borrowed(field.target.steps.as_slice());
                entries.push((*turn, constant(steps, json, row.span.clone(), start)));
            }
        }
        let constants = entries.len() - from_cells;
        Draft { id: self.id(values), entries, constants, row: row.span.clone(), cell: start }
    }

    fn turn(&self, index: usize) -> usize {
        self.plan.column(index).and_then(Result::ok).map_or(usize::MAX, |column| column.turn)
    }

    fn id(&self, values: &[Value<'t>]) -> Option<Entry<'m>> {
        let (text, place) = self.fill(&self.mapping.id, values)?;
        let steps = Cow::Owned(vec![Step::Key("id".to_owned())]);
        Some(Entry { steps, form: Form::Text, text: Cow::Owned(text), span: place.span.clone(), cell: place.cell })
    }

    /// The first template whose columns are filled, and the first cell in it.
    fn fill<'v>(&self, templates: &[Template], values: &'v [Value<'t>]) -> Option<(String, &'v Value<'t>)> {
        let is_empty = |text: &str| self.mapping.empty.iter().any(|empty| empty == text.trim());
        let cell = |name: &str| self.cell(values, name).map(|value| value.text.as_ref()).filter(|text| !is_empty(text));
        templates.iter().find_map(|template| {
            let text = template.fill(cell)?;
            let place = template.columns().find_map(|name| self.cell(values, name)).or_else(|| values.first())?;
            Some((text, place))
        })
    }

    /// What the cells of a row give a field.
    fn feed(&mut self, field: &'m Field, turn: usize, values: &[Value<'t>], entries: &mut Vec<(usize, Entry<'m>)>) {
        let (text, place) = match &field.feed {
            Feed::Column(name) => match self.cell(values, name) {
                Some(value) => (value.text.clone().into_owned(), value),
                // A default stands where the cell is empty.
                None => match values.first() {
                    Some(first) if field.edit.default.is_some() => (String::new(), first),
                    _ => return,
                },
            },
            Feed::Text(templates) => match self.fill(templates, values) {
                Some(filled) => filled,
                None => return,
            },
            Feed::Constant(_) => return,
        };
        let is_date = matches!(field.target.type_name, "PartialDate" | "Until");
        let is_list = field.target.form == Form::List;
        let form = if is_list { Form::Text } else { field.target.form };
        for (number, edited) in (1..).zip(field.edit.values(&text, &self.mapping.empty, is_date)) {
            let Some(text) = self.said(edited, place) else { continue };
            let mut steps = Cow::Borrowed(field.target.steps.as_slice());
            if is_list {
                steps.to_mut().push(Step::Item(number));
            }
            let entry = Entry { steps, form, text: Cow::Owned(text), span: place.span.clone(), cell: place.cell };
            entries.push((turn, entry));
        }
    }

    /// The text of a value, after saying what is wrong with it.
    fn said(&mut self, edited: Edited, place: &Value<'t>) -> Option<String> {
        let (code, text, message, help) = match edited {
            Edited::Text(text) => return Some(text),
            Edited::Untranslated(word) => {
                let message = format!("the mapping has no term for `{}`", escape(&word, 80));
                ("value.untranslated-term", word, message, "add the word to the terms of the field")
            }
            Edited::Undecidable(date) => {
                let message = format!("`{}` has two numbers that could each be the month", escape(&date, 80));
                (
                    "value.date-undecidable",
                    date,
                    message,
                    "say the pattern of the column, such as date = \"dd/mm/yyyy\"",
                )
            }
        };
        let fault = Fault::error(Kind::Shape, code, place.span.clone(), message).cell(place.cell).help(help);
        self.transcript.faults.push(fault.value(text.clone()));
        (code == "value.untranslated-term").then_some(text)
    }

    /// What the unmapped cells of a row say, as one remark.
    fn note(&self, row: &Row<'t>, values: &[Value<'t>], unmapped: &HashSet<usize>) -> Option<Entry<'m>> {
        let open: Vec<&Value<'t>> = values.iter().filter(|value| unmapped.contains(&value.column)).collect();
        let first = open.first()?;
        let said: Vec<String> =
            open.iter().map(|value| format!("{}: {}", self.table.names[value.column].trim(), value.text)).collect();
        let text = format!("Row {}: {}", u64::from(row.number) + 1, said.join("; "));
        let steps = Cow::Owned(vec![Step::Key("notes".to_owned()), Step::Item(u32::MAX)]);
        Some(Entry { steps, form: Form::Text, text: Cow::Owned(text), span: first.span.clone(), cell: first.cell })
    }

    fn write(&mut self, draft: Draft<'m>, limits: &Limits) {
        let Draft { id, mut entries, row, cell, .. } = draft;
        self.transcript.set_cell(Some(cell));
        self.transcript.open_object(row.clone());
        self.transcript.key("type", row.clone());
        self.transcript.text(self.mapping.record_type.code(), row);
        sort(&mut entries);
        let entries: Vec<Entry<'_>> = id.into_iter().chain(entries.into_iter().map(|(_, entry)| entry)).collect();
        members(&mut self.transcript, &entries, limits.depth);
        self.transcript.close_object();
        self.end_line();
    }
}

/// Puts entries of one part beside each other: rows that were gathered give a list more elements than it has fields.
fn sort(entries: &mut [(usize, Entry<'_>)]) {
    let mut lists: HashMap<Step, usize> = HashMap::new();
    for (turn, entry) in entries.iter() {
        if let Some((list, _)) = element(&entry.steps) {
            let first = lists.entry(list).or_insert(*turn);
            *first = (*first).min(*turn);
        }
    }
    entries.sort_by_cached_key(|(turn, entry)| match element(&entry.steps) {
        Some((list, number)) => (lists.get(&list).copied().unwrap_or(*turn), number, *turn),
        None => (*turn, 0, *turn),
    });
}

/// Whether a constant is wanted: one in a part that cells feed only where they do.
fn has_part(field: &Field, others: &[(usize, &Field)], entries: &[(usize, Entry<'_>)]) -> bool {
    let steps = &field.target.steps;
    let part = &steps[..steps.len().saturating_sub(1)];
    let is_fed = others.iter().any(|(_, other)| other.target.steps.starts_with(part));
    part.is_empty() || !is_fed || entries.iter().any(|(_, entry)| entry.steps.starts_with(part))
}

fn constant<'m>(steps: Cow<'m, [Step]>, json: &Json, span: std::ops::Range<usize>, cell: Cell) -> Entry<'m> {
    Entry { steps, form: Form::Json, text: Cow::Owned(json.to_string()), span, cell }
}

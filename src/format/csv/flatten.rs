//! A record to cells, each with the name of its column.

use std::collections::{HashMap, HashSet};

use super::target::{SEPARATOR, escaped};
use crate::Json;
use crate::shape::{Element, ListView, RecordView, Shape, View, unknown_fields};
use crate::{Actor, Dataset, Mandate, Office, Source};

/// Longer lists of parts stand in one cell as JSON: a column for every field of every part would make the table wide for
/// all records because of one.
const PARTS: usize = 16;

/// A cell of a record.
#[derive(Debug)]
pub(super) struct Flat {
    pub(super) name: String,
    /// Where the column comes among those of its table.
    pub(super) order: Vec<u32>,
    pub(super) text: String,
}

/// Makes cells of records, and keeps in which order unknown fields came.
#[derive(Debug)]
pub(super) struct Flattener {
    cells: Vec<Flat>,
    /// The unknown fields that have columns, by the path of their object, with their turns.
    unknown: HashMap<String, HashMap<String, u32>>,
    /// Fields that some record knows: their columns may stand anywhere.
    known: HashSet<&'static str>,
}

impl Default for Flattener {
    fn default() -> Self {
        let shapes = [Actor::SHAPE, Office::SHAPE, Mandate::SHAPE, Source::SHAPE, Dataset::SHAPE];
        let fields = shapes.into_iter().flat_map(|shape| match shape {
            Shape::Record(shape) => shape.fields,
            _ => &[],
        });
        Self { cells: Vec::new(), unknown: HashMap::new(), known: fields.map(|field| field.name).collect() }
    }
}

impl Flattener {
    /// The cells of a record.
    pub(super) fn cells(&mut self, record: &dyn RecordView) -> Vec<Flat> {
        self.record("", &[], record);
        std::mem::take(&mut self.cells)
    }

    fn push(&mut self, name: String, order: &[u32], form: u32, text: String) {
        let order = order.iter().copied().chain([form]).collect();
        self.cells.push(Flat { name, order, text });
    }

    fn json(&mut self, path: &str, order: &[u32], json: &Json) {
        self.push(format!("{path}:json"), order, 1, json.to_string());
    }

    fn view(&mut self, path: &str, order: &[u32], view: &View<'_>) {
        match view {
            View::Record(record) => self.record(path, order, *record),
            View::List(list) => self.list(path, order, *list),
            View::Number(digits) => self.push(path.to_owned(), order, 0, digits.clone().into_owned()),
            View::Bool(value) => self.push(path.to_owned(), order, 0, value.to_string()),
            _ => match view.as_text() {
                Some(text) if !text.is_empty() && !path.is_empty() => {
                    self.push(path.to_owned(), order, 0, text.to_owned());
                }
                _ => self.json(path, order, &view.to_json()),
            },
        }
    }

    fn list(&mut self, path: &str, order: &[u32], list: &dyn ListView) {
        let items: Vec<View<'_>> = (0..list.len()).filter_map(|index| list.item(index)).collect();
        if let Some(texts) = items.iter().map(separable).collect::<Option<Vec<&str>>>() {
            let text = texts.join(&SEPARATOR.to_string());
            return self.push(path.to_owned(), order, 0, text);
        }
        let are_parts = items.iter().all(|item| matches!(item, View::Record(_)));
        if !are_parts || items.len() > PARTS {
            return self.json(path, order, &View::List(list).to_json());
        }
        for (number, item) in (1..).zip(&items) {
            self.view(&format!("{path}.{number}"), &below(order, number), item);
        }
    }

    fn record(&mut self, path: &str, order: &[u32], record: &dyn RecordView) {
        let before = self.cells.len();
        for (turn, (index, field)) in (0..).zip(record.shape().fields.iter().enumerate()) {
            if let Some(view) = record.field(index) {
                self.view(&joined(path, &escaped(field.name)), &below(order, turn), &view);
            }
        }
        self.unknown_fields(path, order, record);
        if self.cells.len() == before {
            self.push(format!("{path}:json"), order, 1, "{}".to_owned());
        }
    }

    /// Unknown fields have columns of their own where the order of the columns is that of the fields; else they stand in one
    /// cell, since their order is kept.
    fn unknown_fields(&mut self, path: &str, order: &[u32], record: &dyn RecordView) {
        if record.extra().is_empty() {
            return;
        }
        let extra: Vec<(&str, &Json)> = unknown_fields(record).collect();
        let names: Vec<&str> = extra.iter().map(|(name, _)| *name).collect();
        let is_elsewhere = path.is_empty() && names.len() > 1 && names.iter().any(|name| self.known.contains(name));
        let turns = if is_elsewhere { None } else { turns(self.unknown.entry(path.to_owned()).or_default(), &names) };
        let Some(turns) = turns else {
            let members = Json::Object(record.extra().clone()).to_string();
            return self.push(joined(path, "*:json"), &below(order, u32::MAX), 0, members);
        };
        let known = u32::try_from(record.shape().fields.len()).unwrap_or(u32::MAX);
        for ((name, value), turn) in extra.into_iter().zip(turns) {
            let order = below(order, known.saturating_add(turn));
            self.view(&joined(path, &escaped(name)), &order, &View::Any(value));
        }
    }
}

/// The turns of fields whose order agrees with those that have turns; new fields come last.
fn turns(known: &mut HashMap<String, u32>, names: &[&str]) -> Option<Vec<u32>> {
    let mut next = u32::try_from(known.len()).ok()?;
    let mut turns = Vec::with_capacity(names.len());
    for name in names {
        turns.push(known.get(*name).copied().unwrap_or_else(|| {
            next += 1;
            next - 1
        }));
    }
    if !turns.windows(2).all(|pair| pair[0] < pair[1]) {
        return None;
    }
    known.extend(names.iter().map(|name| (*name).to_owned()).zip(turns.iter().copied()));
    Some(turns)
}

/// A value that can stand beside others in one cell.
fn separable<'v>(view: &'v View<'_>) -> Option<&'v str> {
    match view {
        View::Text(text) if !text.is_empty() && text.trim() == text && !text.contains(SEPARATOR) => Some(text),
        _ => None,
    }
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn below(order: &[u32], turn: u32) -> Vec<u32> {
    order.iter().copied().chain([turn]).collect()
}

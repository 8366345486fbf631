//! Real values of the bundled dataset, by type and by field.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::Dataset;
use crate::registry::BUNDLED_FILES;
use crate::shape::{FieldShape, RecordView, Shape, View};

/// How long an example of a record may be, in bytes.
const RECORD: usize = 480;

/// How long an example of a text may be, in bytes.
const TEXT: usize = 120;

/// How many examples a type has, or a field.
const FEW: usize = 2;

/// Short real values, the same ones whenever the dataset is the same.
#[derive(Default)]
pub(super) struct Samples {
    /// Records by type, with how many fields each has: the richest two among the short ones.
    records: BTreeMap<String, Vec<(usize, Value)>>,
    /// Texts and numbers by type: the first ones that differ.
    values: BTreeMap<&'static str, Vec<Value>>,
    /// Texts and numbers by type and field: the first ones that differ.
    fields: BTreeMap<(&'static str, &'static str), Vec<Value>>,
}

/// The samples; the dataset is read once, when they are first asked for.
pub(super) fn samples() -> &'static Samples {
    static SAMPLES: LazyLock<Samples> =
        LazyLock::new(|| Dataset::bundled().map_or_else(|_| Samples::default(), |dataset| collect(&dataset)));
    &SAMPLES
}

fn collect(dataset: &Dataset) -> Samples {
    let mut samples = Samples::default();
    for (_, record) in dataset.records() {
        samples.add_record(record.view());
    }
    samples.add_typed();
    samples.add_dataset();
    samples
}

impl Samples {
    /// Examples of a type.
    pub(super) fn of_type(&self, name: &str) -> Option<Vec<Value>> {
        let records = self.records.get(name).map(|found| found.iter().map(|(_, value)| value.clone()).collect());
        records.or_else(|| self.values.get(name).cloned())
    }

    /// Examples of a field of a type.
    pub(super) fn of_field(&self, type_name: &str, field: &str) -> Option<Vec<Value>> {
        let type_name = type_name.strip_suffix("Record").unwrap_or(type_name);
        let (_, values) = self.fields.iter().find(|((a, b), _)| *a == type_name && *b == field)?;
        Some(values.clone())
    }

    fn add_record(&mut self, record: &dyn RecordView) {
        let shape = record.shape();
        let mut present = 0;
        for (index, field) in shape.fields.iter().enumerate() {
            let Some(view) = record.field(index) else { continue };
            present += 1;
            self.add_field(shape.name, field, &view);
        }
        self.keep_record(shape.name, present, &View::Record(record));
    }

    fn keep_record(&mut self, name: &str, present: usize, view: &View<'_>) {
        let richest = self.records.get(name).and_then(|found| found.last()).map_or(0, |(fields, _)| *fields);
        if present <= richest {
            return;
        }
        let Some(value) = short(view, RECORD) else { return };
        let found = self.records.entry(name.to_owned()).or_default();
        found.push((present, value));
        if found.len() > FEW {
            found.remove(0);
        }
    }

    fn add_field(&mut self, type_name: &'static str, field: &'static FieldShape, view: &View<'_>) {
        match view {
            View::Record(record) => self.add_record(*record),
            View::List(list) => {
                for item in (0..list.len()).filter_map(|index| list.item(index)) {
                    match item {
                        View::Record(record) => self.add_record(record),
                        item => self.add_value(type_name, field, &item, |value| json!([value])),
                    }
                }
            }
            view => self.add_value(type_name, field, view, |value| value),
        }
    }

    fn add_value(
        &mut self,
        type_name: &'static str,
        field: &'static FieldShape,
        view: &View<'_>,
        in_field: fn(Value) -> Value,
    ) {
        // Terms stand in the schema, and truth values need no example.
        if matches!(field.shape, Shape::Term(_) | Shape::Bool) {
            return;
        }
        let values = self.values.entry(field.shape.name()).or_default();
        let in_fields = self.fields.entry((type_name, field.name)).or_default();
        if values.len() == FEW && in_fields.len() == FEW {
            return;
        }
        let Some(value) = short(view, TEXT) else { return };
        keep(values, value.clone());
        keep(in_fields, in_field(value));
    }

    /// Records that say their type, and one of each for a record of any type.
    fn add_typed(&mut self) {
        let mut any = Vec::new();
        for (name, record_type) in
            [("Actor", "actor"), ("Office", "office"), ("Mandate", "mandate"), ("Source", "source")]
        {
            let mut found = self.records.get(name).cloned().unwrap_or_default();
            for (_, value) in &mut found {
                value["type"] = record_type.into();
            }
            any.extend(found.last().cloned());
            self.records.insert(format!("{name}Record"), found);
        }
        self.records.insert("Record".to_owned(), any);
    }

    /// A dataset with the head of the bundled one, and one record.
    fn add_dataset(&mut self) {
        let Some(Ok(Value::Object(mut dataset))) = BUNDLED_FILES.first().map(|(_, text)| serde_json::from_str(text))
        else {
            return;
        };
        dataset.retain(|_, value| value.is_string());
        let source = self.records.get("Source").and_then(|found| found.first()).map(|(_, value)| value.clone());
        dataset.insert("sources".to_owned(), json!(source.into_iter().collect::<Vec<_>>()));
        self.records.insert("Dataset".to_owned(), vec![(dataset.len(), dataset.into())]);
    }
}

fn keep(values: &mut Vec<Value>, value: Value) {
    if values.len() < FEW && !values.contains(&value) {
        values.push(value);
    }
}

/// The value, unless it is longer than `limit` bytes.
fn short(view: &View<'_>, limit: usize) -> Option<Value> {
    let value = serde_json::to_value(view).ok()?;
    (value.to_string().len() <= limit).then_some(value)
}

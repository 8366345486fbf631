//! Every text of a record, for the rules that look at wording.

use crate::Dataset;
use crate::finding::push_token;
use crate::record::RecordRef;
use crate::shape::{Json, ListView, Object, Presence, RecordShape, RecordView, Shape, View};

/// A text and where it stands. The pointer is written out only for what is reported.
pub(crate) struct Text<'t> {
    /// The record; `None` for the dataset itself.
    pub(crate) record: Option<RecordRef>,
    pub(crate) value: &'t str,
    pub(crate) sort: Sort,
    at: &'t Step<'t>,
}

/// What sort of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// One line: a name, a title, a place.
    Line,
    /// Sentences: a summary, a note.
    Prose,
    /// A web address.
    Link,
    /// A text in JSON that the model leaves open: what a source says, and unknown fields.
    Open,
}

impl Text<'_> {
    /// The pointer inside the record.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        self.at.write(&mut path);
        path
    }
}

/// Calls back with every free text of all records and of the dataset itself.
pub(crate) fn each_free_text(dataset: &Dataset, back: &mut dyn FnMut(&Text<'_>)) {
    each_text(dataset, &mut |text| {
        if matches!(text.sort, Sort::Line | Sort::Prose) {
            back(text);
        }
    });
}

/// Calls back with every text that may hold words: free texts, links, what sources say, and unknown fields.
pub(crate) fn each_text(dataset: &Dataset, back: &mut dyn FnMut(&Text<'_>)) {
    Walk { record: None, back }.record(dataset, None);
    for (place, record) in dataset.records() {
        Walk { record: Some(place), back }.record(record.view(), None);
    }
}

struct Walk<'w> {
    record: Option<RecordRef>,
    back: &'w mut dyn FnMut(&Text<'_>),
}

impl Walk<'_> {
    fn record(&mut self, record: &dyn RecordView, at: Option<&Step<'_>>) {
        let shape = record.shape();
        for (index, field) in shape.fields.iter().enumerate() {
            if !may_hold_text(field.shape, field.presence) {
                continue;
            }
            let Some(view) = record.field(index) else { continue };
            let step = Step { before: at, token: Token::Name(field.name) };
            match view {
                View::List(list) => self.list(list, sort(shape, field.name, field.shape), &step),
                view => self.value(&view, sort(shape, field.name, field.shape), &step),
            }
        }
        self.object(record.extra(), at);
    }

    fn list(&mut self, list: &dyn ListView, sort: Sort, at: &Step<'_>) {
        for index in 0..list.len() {
            if let Some(item) = list.item(index) {
                self.value(&item, sort, &Step { before: Some(at), token: Token::Index(index) });
            }
        }
    }

    fn value(&mut self, view: &View<'_>, sort: Sort, at: &Step<'_>) {
        match view {
            View::Text(text) => self.text(text, sort, at),
            View::Record(part) => self.record(*part, Some(at)),
            View::Any(json) => self.json(json, at),
            _ => {}
        }
    }

    fn json(&mut self, json: &Json, at: &Step<'_>) {
        match json {
            Json::Text(text) => self.text(text, Sort::Open, at),
            Json::Object(object) => self.object(object, Some(at)),
            Json::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.json(item, &Step { before: Some(at), token: Token::Index(index) });
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, object: &Object, at: Option<&Step<'_>>) {
        for (key, value) in object.iter() {
            self.json(value, &Step { before: at, token: Token::Name(key) });
        }
    }

    fn text(&mut self, text: &str, sort: Sort, at: &Step<'_>) {
        (self.back)(&Text { record: self.record, value: text, sort, at });
    }
}

/// Whether a field can hold text. The records of a dataset are walked one by one.
fn may_hold_text(shape: Shape, presence: Presence) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Text(text) => matches!(text.name, "string" | "Link"),
        Shape::Record(record) => record.record_type.is_none() || presence != Presence::List,
        _ => false,
    }
}

fn sort(record: &RecordShape, field: &str, shape: Shape) -> Sort {
    match (shape.name(), record.name, field) {
        ("Link", ..) => Sort::Link,
        (_, "Prose" | "Task", "text") | (_, _, "note" | "notes" | "description") => Sort::Prose,
        _ => Sort::Line,
    }
}

/// A way down from the record, the last step first.
struct Step<'s> {
    before: Option<&'s Step<'s>>,
    token: Token<'s>,
}

enum Token<'s> {
    Name(&'s str),
    Index(usize),
}

impl Step<'_> {
    fn write(&self, path: &mut String) {
        if let Some(before) = self.before {
            before.write(path);
        }
        match self.token {
            Token::Name(name) => push_token(path, name),
            Token::Index(index) => push_token(path, &index.to_string()),
        }
    }
}

/// Where ASCII words stand in a text, whatever their case.
pub(crate) fn places<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let windows = text.as_bytes().windows(words.len()).enumerate();
    windows.filter(|(_, window)| window.eq_ignore_ascii_case(words.as_bytes())).map(|(at, _)| at)
}

/// Whether no letter or digit stands on either side.
pub(crate) fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !letter(text[..at].chars().next_back()) && !letter(text[at + length..].chars().next())
}

//! The walk over a refused record: every problem of its shape, each at its place.
//!
//! Reading stops at the first problem. The walk does not, and compares the tree of the record with the same shape from
//! which reading and schema are generated, so the three agree.

use std::collections::HashMap;
use std::ops::Range;

use super::{
    Data, Entry, FieldShape, Node, NumberShape, Presence, RecordShape, Shape, TermShape, TextShape, ValueError,
    check_number, nearest,
};
use crate::finding::{Cell, escape, push_token};

/// A problem of shape.
#[derive(Debug, Clone)]
pub(crate) struct Issue {
    pub(crate) code: &'static str,
    pub(crate) path: String,
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) suggestion: Option<String>,
    pub(crate) value: Option<String>,
    /// The place of a first occurrence, for what stands twice.
    pub(crate) first: Option<Range<usize>>,
    /// Line, column and byte, where the text that they belong to is not at hand.
    pub(crate) place: Option<(usize, usize, usize)>,
    /// Whether the span is one of the file itself, not of the JSON text that was made from it.
    pub(crate) is_of_file: bool,
    /// The cell of a table at a span of the file itself.
    pub(crate) cell: Option<Cell>,
}

impl Issue {
    pub(crate) fn at(code: &'static str, path: &str, span: Range<usize>, message: String) -> Self {
        let path = path.to_owned();
        Self {
            code,
            path,
            span,
            message,
            help: None,
            suggestion: None,
            value: None,
            first: None,
            place: None,
            is_of_file: false,
            cell: None,
        }
    }

    /// Says that the span is one of the file itself.
    pub(crate) fn in_file(mut self, cell: Option<Cell>) -> Self {
        self.is_of_file = true;
        self.cell = cell;
        self
    }

    /// Takes line, column and byte, where the text that they belong to is not at hand.
    pub(crate) fn placed(mut self, place: Option<(usize, usize, usize)>) -> Self {
        self.place = place;
        self
    }
}

/// Walks a record.
pub(crate) fn walk_record(node: &Node<'_>, shape: &'static RecordShape, path: &str, issues: &mut Vec<Issue>) {
    Walk { issues, path: path.to_owned() }.record(node, shape);
}

/// Walks the fields of an object whose entries were read apart.
pub(crate) fn walk_fields(
    entries: &[Entry<'_>],
    span: &Range<usize>,
    shape: &'static RecordShape,
    issues: &mut Vec<Issue>,
) {
    Walk { issues, path: String::new() }.entries(entries, span, shape);
}

/// Walks a single value of a shape.
pub(crate) fn walk_value(node: &Node<'_>, shape: Shape, path: &str, issues: &mut Vec<Issue>) {
    Walk { issues, path: path.to_owned() }.value(node, shape);
}

/// Walks a list of values of a shape.
pub(crate) fn walk_list(node: &Node<'_>, shape: Shape, path: &str, issues: &mut Vec<Issue>) {
    Walk { issues, path: path.to_owned() }.list(node, shape);
}

struct Walk<'i> {
    issues: &'i mut Vec<Issue>,
    path: String,
}

impl Walk<'_> {
    fn report(&mut self, code: &'static str, span: &Range<usize>, message: String) -> &mut Issue {
        let index = self.issues.len();
        self.issues.push(Issue::at(code, &self.path, span.clone(), message));
        &mut self.issues[index]
    }

    fn below(&mut self, token: &str, walk: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        push_token(&mut self.path, token);
        walk(self);
        self.path.truncate(length);
    }

    fn wrong_type(&mut self, node: &Node<'_>, expected: &str) {
        let message = format!("expected {expected}, found {}", node.kind());
        let issue = self.report("shape.wrong-type", &node.span, message);
        if matches!(node.data, Data::Null) {
            issue.help = Some("leave an absent field out".to_owned());
        }
    }

    fn field(&mut self, node: &Node<'_>, field: &FieldShape) {
        if field.presence == Presence::List { self.list(node, field.shape) } else { self.value(node, field.shape) }
    }

    fn list(&mut self, node: &Node<'_>, shape: Shape) {
        let Data::List(items) = &node.data else { return self.wrong_type(node, "a list") };
        for (index, item) in items.iter().enumerate() {
            self.below(&index.to_string(), |walk| walk.value(item, shape));
        }
    }

    fn value(&mut self, node: &Node<'_>, shape: Shape) {
        match shape {
            Shape::Any => self.any(node),
            Shape::Bool => {
                if !matches!(node.data, Data::Bool(_)) {
                    self.wrong_type(node, "true or false");
                }
            }
            Shape::Number(shape) => self.number(node, shape),
            Shape::Text(shape) => self.text(node, shape),
            Shape::Term(shape) => self.term(node, shape),
            Shape::Record(shape) => self.record(node, shape),
        }
    }

    fn number(&mut self, node: &Node<'_>, shape: &NumberShape) {
        match node.data {
            Data::Number(text) => {
                if let Err(error) = check_number(shape, text) {
                    self.refuse(node, &error);
                }
            }
            _ => self.wrong_type(node, if shape.integer { "a whole number" } else { "a number" }),
        }
    }

    fn text(&mut self, node: &Node<'_>, shape: &TextShape) {
        match node.as_text() {
            Some(text) => {
                if let Err(error) = (shape.check)(text) {
                    self.refuse(node, &error);
                }
            }
            None => self.wrong_type(node, "text"),
        }
    }

    fn term(&mut self, node: &Node<'_>, shape: &TermShape) {
        match node.as_text() {
            Some(text) => {
                if let Err(error) = (shape.check)(text) {
                    self.refuse(node, &error);
                }
            }
            None => self.wrong_type(node, "text"),
        }
    }

    fn refuse(&mut self, node: &Node<'_>, error: &ValueError) {
        let issue = self.report(error.code(), &node.span, error.to_string());
        issue.value = Some(error.input().to_owned());
        if let Some(suggestion) = error.suggestion() {
            issue.help = Some(format!("did you mean `{suggestion}`?"));
            issue.suggestion = Some(suggestion.to_owned());
        }
    }

    fn record(&mut self, node: &Node<'_>, shape: &'static RecordShape) {
        match &node.data {
            Data::Object(entries) => self.entries(entries, &node.span, shape),
            _ => self.wrong_type(node, &format!("an object ({})", shape.name)),
        }
    }

    fn entries(&mut self, entries: &[Entry<'_>], span: &Range<usize>, shape: &'static RecordShape) {
        self.duplicates(entries);
        for entry in entries {
            match shape.field(&entry.key) {
                Some((_, field)) => self.below(&entry.key, |walk| walk.field(&entry.value, field)),
                None => self.unknown(entry, shape),
            }
        }
        let has = |name: &str| entries.iter().any(|entry| entry.key == name);
        let missing = |field: &&FieldShape| field.presence == Presence::Required && !has(field.name);
        for field in shape.fields.iter().filter(missing) {
            self.missing(entries, span, shape, field);
        }
    }

    fn unknown(&mut self, entry: &Entry<'_>, shape: &'static RecordShape) {
        match shape.record_type {
            Some(expected) if entry.key == "type" => {
                self.below("type", |walk| walk.constant(&entry.value, expected));
            }
            _ => self.below(&entry.key, |walk| walk.any(&entry.value)),
        }
    }

    fn constant(&mut self, node: &Node<'_>, expected: &str) {
        match node.as_text() {
            Some(text) if text == expected => {}
            Some(text) => {
                let message = format!("the record stands where type is `{expected}`, but says `{}`", escape(text, 80));
                let issue = self.report("shape.record-type", &node.span, message);
                issue.suggestion = Some(expected.to_owned());
            }
            None => self.wrong_type(node, "text"),
        }
    }

    fn missing(&mut self, entries: &[Entry<'_>], span: &Range<usize>, shape: &RecordShape, field: &FieldShape) {
        let unknown = entries.iter().filter(|entry| shape.field(&entry.key).is_none());
        let misspelt = nearest(field.name, unknown.map(|entry| entry.key.as_ref())).map(str::to_owned);
        let message = format!("the field `{}` is missing", field.name);
        let issue = self.report("shape.missing-field", span, message);
        issue.help = Some(match &misspelt {
            Some(key) => format!("is `{}` meant to be `{}`?", escape(key, 80), field.name),
            None => field.doc.trim().to_owned(),
        });
        issue.suggestion = misspelt.map(|_| field.name.to_owned());
    }

    /// Any value: only repeated keys are wrong.
    fn any(&mut self, node: &Node<'_>) {
        match &node.data {
            Data::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.below(&index.to_string(), |walk| walk.any(item));
                }
            }
            Data::Object(entries) => {
                self.duplicates(entries);
                for entry in entries.iter() {
                    self.below(&entry.key, |walk| walk.any(&entry.value));
                }
            }
            _ => {}
        }
    }

    fn duplicates(&mut self, entries: &[Entry<'_>]) {
        let mut first: HashMap<&str, &Range<usize>> = HashMap::with_capacity(entries.len());
        for entry in entries {
            match first.get(entry.key.as_ref()) {
                Some(known) => {
                    let known = Range::clone(known);
                    let message = format!("the key `{}` stands twice in one object", escape(&entry.key, 80));
                    self.below(&entry.key, |walk| {
                        let issue = walk.report("file.duplicate-key", &entry.key_span, message);
                        issue.first = Some(known);
                    });
                }
                None => {
                    first.insert(&entry.key, &entry.key_span);
                }
            }
        }
    }
}

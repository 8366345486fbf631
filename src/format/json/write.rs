//! Writing: the canonical form. Known fields in the order of their shapes, then unknown ones as they came; two spaces a
//! level, one value a line, a line feed at the end.

use std::fmt::{self, Write as _};

use crate::shape::{ListView, RecordView, Reflect, View, unknown_fields};
use crate::{AnyRecord, Dataset, Json};

impl Dataset {
    /// The dataset as JSON text in canonical form. Reading it gives an equal dataset, and writing that the same bytes.
    ///
    /// ```
    /// use mandata::Dataset;
    /// let dataset: Dataset = r#"{"title": "Two keys", "format": "1"}"#.parse()?;
    /// assert_eq!(dataset.to_json(), "{\n  \"format\": \"1\",\n  \"title\": \"Two keys\"\n}\n");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        document(&self.view(), None)
    }
}

impl Dataset {
    /// The dataset as JSON Lines: what it says of itself on the first line, if it says anything, then each record with its
    /// type on a line of its own.
    ///
    /// ```
    /// use mandata::Dataset;
    /// let dataset: Dataset = r#"{"type": "source", "id": "s", "title": "A page", "kind": "news"}"#.parse()?;
    /// let lines = dataset.to_json_lines();
    /// assert_eq!(lines, "{\"type\":\"source\",\"id\":\"s\",\"title\":\"A page\",\"kind\":\"news\"}\n");
    /// assert_eq!(lines.parse::<Dataset>()?, dataset);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn to_json_lines(&self) -> String {
        let mut writer = Writer { out: String::new(), level: None };
        let header = self.header();
        // An empty text is no file, so that an empty dataset has its first line too.
        if header != Self::default() || self.is_empty() {
            writer.view(&header.view());
            writer.out.push('\n');
        }
        for (_, record) in self.records() {
            writer.record(record.view(), Some(record.record_type().code()));
            writer.out.push('\n');
        }
        writer.out
    }
}

impl AnyRecord<'_> {
    /// The record on its own as JSON text in canonical form, with its type.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert!(registry.record("un-dpo")?.to_json().starts_with("{\n  \"type\": \"actor\",\n  \"id\": \"un-dpo\""));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn to_json(self) -> String {
        document(&View::Record(self.view()), Some(self.record_type().code()))
    }
}

fn document(view: &View<'_>, record_type: Option<&str>) -> String {
    let mut writer = Writer { out: String::new(), level: Some(0) };
    match view {
        View::Record(record) => writer.record(*record, record_type),
        view => writer.view(view),
    }
    writer.out.push('\n');
    writer.out
}

impl fmt::Display for Json {
    /// The value on one line, without spaces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut writer = Writer { out: String::new(), level: None };
        writer.json(self);
        f.write_str(&writer.out)
    }
}

struct Writer {
    out: String,
    /// The level of indentation; `None` for one line.
    level: Option<usize>,
}

impl Writer {
    fn view(&mut self, view: &View<'_>) {
        match view {
            View::Any(json) => self.json(json),
            View::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            View::Number(text) => self.out.push_str(text),
            View::Text(text) => self.string(text),
            View::Record(record) => self.record(*record, None),
            View::List(list) => self.list(*list),
        }
    }

    fn record(&mut self, record: &dyn RecordView, record_type: Option<&str>) {
        let mut members = self.begin('{');
        if let Some(record_type) = record_type {
            self.key(&mut members, "type");
            self.string(record_type);
        }
        for (index, field) in record.shape().fields.iter().enumerate() {
            if let Some(view) = record.field(index) {
                self.key(&mut members, field.name);
                self.view(&view);
            }
        }
        for (name, value) in unknown_fields(record) {
            self.key(&mut members, name);
            self.json(value);
        }
        self.end(&members, '}');
    }

    fn list(&mut self, list: &dyn ListView) {
        let mut members = self.begin('[');
        for index in 0..list.len() {
            self.member(&mut members);
            if let Some(item) = list.item(index) {
                self.view(&item);
            }
        }
        self.end(&members, ']');
    }

    fn json(&mut self, json: &Json) {
        match json {
            Json::Null => self.out.push_str("null"),
            Json::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            Json::Number(number) => self.out.push_str(number.as_str()),
            Json::Text(text) => self.string(text),
            Json::List(items) => {
                let mut members = self.begin('[');
                for item in items {
                    self.member(&mut members);
                    self.json(item);
                }
                self.end(&members, ']');
            }
            Json::Object(object) => {
                let mut members = self.begin('{');
                for (name, value) in object.iter() {
                    self.key(&mut members, name);
                    self.json(value);
                }
                self.end(&members, '}');
            }
        }
    }

    fn begin(&mut self, open: char) -> Members {
        self.out.push(open);
        self.level = self.level.map(|level| level + 1);
        Members { any: false }
    }

    fn member(&mut self, members: &mut Members) {
        if std::mem::replace(&mut members.any, true) {
            self.out.push(',');
        }
        self.new_line();
    }

    fn key(&mut self, members: &mut Members, name: &str) {
        self.member(members);
        self.string(name);
        self.out.push_str(if self.level.is_some() { ": " } else { ":" });
    }

    fn end(&mut self, members: &Members, close: char) {
        self.level = self.level.map(|level| level - 1);
        if members.any {
            self.new_line();
        }
        self.out.push(close);
    }

    fn new_line(&mut self) {
        if let Some(level) = self.level {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", level));
        }
    }

    fn string(&mut self, text: &str) {
        push_string(&mut self.out, text);
    }
}

/// Writes a string.
pub(crate) fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Written as escapes so that no reader of the file is misled by them.
            c if c < ' ' || c == '\u{7F}' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Whether an object or list has a member yet.
struct Members {
    any: bool,
}

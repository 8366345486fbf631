//! Writing TOML: what the dataset says of itself, then a table of an array of tables for each record.
//!
//! Parts stand inside their record as inline tables, one a line, so that the order of all keys is kept, which tables under
//! headers of their own could not do. Unknown fields of the dataset come before the records.

use crate::error::Error;
use crate::finding::push_token;
use crate::format::compress::unsupported;
use crate::format::json::push_string;
use crate::record::list_name;
use crate::shape::{Json, Object, Reflect};
use crate::{Dataset, RecordType};

impl Dataset {
    /// The dataset as TOML text. Reading it gives an equal dataset.
    ///
    /// ```
    /// use mandata::{Dataset, Format};
    /// let dataset: Dataset = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#.parse()?;
    /// let text = dataset.to_toml()?;
    /// assert_eq!(text, "format = \"1\"\n\n[[sources]]\nid = \"s\"\ntitle = \"A page\"\nkind = \"news\"\n");
    /// assert_eq!(Dataset::from_format(text.as_bytes(), Format::Toml)?, dataset);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// An unknown field holds `null`, which TOML has not.
    pub fn to_toml(&self) -> Result<String, Error> {
        let Json::Object(dataset) = self.view().to_json() else { return Ok(String::new()) };
        let lists = RecordType::ALL.iter().map(|record_type| list_name(*record_type));
        let mut writer = Writer::default();
        for (key, value) in dataset.iter().filter(|(key, _)| !lists.clone().any(|list| list == *key)) {
            writer.field(key, value)?;
        }
        for list in lists {
            let Some(Json::List(records)) = dataset.get(list) else { continue };
            for (index, record) in records.iter().enumerate() {
                writer.path = format!("/{list}/{index}");
                writer.record(list, record)?;
            }
        }
        Ok(writer.out)
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The pointer to what is being written.
    path: String,
}

impl Writer {
    fn record(&mut self, list: &str, record: &Json) -> Result<(), Error> {
        self.out.push_str(&format!("\n[[{list}]]\n"));
        let Json::Object(record) = record else { return Ok(()) };
        record.iter().try_for_each(|(key, value)| self.field(key, value))
    }

    /// A key with its value on lines of its own.
    fn field(&mut self, key: &str, value: &Json) -> Result<(), Error> {
        self.key(key);
        self.below(key, |writer| match value {
            Json::List(items) if items.iter().any(|item| matches!(item, Json::Object(_) | Json::List(_))) => {
                writer.lines(items)
            }
            Json::Text(text) if text.contains('\n') => {
                writer.out.push_str(&block(text));
                Ok(())
            }
            value => writer.value(value),
        })?;
        self.out.push('\n');
        Ok(())
    }

    /// A list with each element on a line of its own.
    fn lines(&mut self, items: &[Json]) -> Result<(), Error> {
        self.out.push_str("[\n");
        for (index, item) in items.iter().enumerate() {
            self.out.push_str("  ");
            self.below(&index.to_string(), |writer| writer.value(item))?;
            self.out.push_str(",\n");
        }
        self.out.push(']');
        Ok(())
    }

    /// A value on one line.
    fn value(&mut self, value: &Json) -> Result<(), Error> {
        match value {
            Json::Null => return Err(unsupported(format!("TOML has no null, which stands at {}", self.path))),
            Json::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            // Every number of JSON is one of TOML.
            Json::Number(number) => self.out.push_str(number.as_str()),
            Json::Text(text) => push_string(&mut self.out, text),
            Json::List(items) => return self.list(items),
            Json::Object(object) => return self.object(object),
        }
        Ok(())
    }

    fn list(&mut self, items: &[Json]) -> Result<(), Error> {
        self.out.push('[');
        for (index, item) in items.iter().enumerate() {
            self.out.push_str(if index == 0 { "" } else { ", " });
            self.below(&index.to_string(), |writer| writer.value(item))?;
        }
        self.out.push(']');
        Ok(())
    }

    fn object(&mut self, object: &Object) -> Result<(), Error> {
        self.out.push('{');
        for (index, (key, value)) in object.iter().enumerate() {
            self.out.push_str(if index == 0 { " " } else { ", " });
            self.key(key);
            self.below(key, |writer| writer.value(value))?;
        }
        self.out.push_str(if object.is_empty() { "}" } else { " }" });
        Ok(())
    }

    fn key(&mut self, key: &str) {
        let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if !key.is_empty() && key.chars().all(is_bare) {
            self.out.push_str(key);
        } else {
            push_string(&mut self.out, key);
        }
        self.out.push_str(" = ");
    }

    fn below(&mut self, token: &str, write: impl FnOnce(&mut Self) -> Result<(), Error>) -> Result<(), Error> {
        let length = self.path.len();
        push_token(&mut self.path, token);
        write(self)?;
        self.path.truncate(length);
        Ok(())
    }
}

/// A text of several lines as such.
fn block(text: &str) -> String {
    let mut out = String::from("\"\"\"\n");
    for (index, line) in text.split('\n').enumerate() {
        out.push_str(if index == 0 { "" } else { "\n" });
        let mut quoted = String::new();
        push_string(&mut quoted, line);
        out.push_str(&quoted[1..quoted.len() - 1]);
    }
    out.push_str("\"\"\"");
    out
}

//! Writing YAML: block style, keys in canonical order, two spaces a level.

use super::quote::{is_plain, literal, push_quoted};
use crate::Dataset;
use crate::shape::{Json, Object, Reflect};

/// Readers of YAML expect a key on one line within 1,024 characters.
const LONGEST_KEY: usize = 1_000;

impl Dataset {
    /// The dataset as YAML text. Reading it gives an equal dataset. Texts are quoted where a reader of YAML 1.1 or 1.2
    /// would take them for something else.
    ///
    /// ```
    /// use mandata::{Dataset, Format};
    /// let text = r#"{"format": "1", "sources": [{"id": "s", "title": "No", "kind": "news", "published": "1992"}]}"#;
    /// let dataset: Dataset = text.parse()?;
    /// let yaml = dataset.to_yaml();
    /// assert_eq!(yaml, "\
    /// format: \"1\"
    /// sources:
    ///   - id: s
    ///     title: \"No\"
    ///     kind: news
    ///     published: \"1992\"
    /// ");
    /// assert_eq!(Dataset::from_format(yaml.as_bytes(), Format::Yaml)?, dataset);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn to_yaml(&self) -> String {
        let mut writer = Writer { out: String::new(), says: false };
        if let Json::Object(dataset) = self.view().to_json() {
            writer.object(&dataset, 0);
        }
        writer.out
    }
}

struct Writer {
    out: String,
    /// Whether this is what a claim says, which is read by the type of another field: numbers then need a tag to stay
    /// numbers where that field holds text.
    says: bool,
}

impl Writer {
    /// The members of an object, of which the first goes on where the line is.
    fn object(&mut self, object: &Object, level: usize) {
        for (index, (key, value)) in object.iter().enumerate() {
            self.indent(index, level);
            self.key(key, level);
            let before = self.says;
            self.says |= key == "says" && object.get("field").is_some();
            match value {
                Json::Object(object) if !object.is_empty() => {
                    self.new_line(level + 1);
                    self.object(object, level + 1);
                }
                Json::List(items) if !items.is_empty() => {
                    self.new_line(level + 1);
                    self.list(items, level + 1);
                }
                value => {
                    self.out.push(' ');
                    self.value(value, level + 1);
                }
            }
            self.says = before;
        }
    }

    /// The elements of a list, of which the first goes on where the line is.
    fn list(&mut self, items: &[Json], level: usize) {
        for (index, item) in items.iter().enumerate() {
            self.indent(index, level);
            self.out.push_str("- ");
            match item {
                Json::Object(object) if !object.is_empty() => self.object(object, level + 1),
                Json::List(items) if !items.is_empty() => self.list(items, level + 1),
                item => self.value(item, level + 1),
            }
        }
    }

    /// A value that takes no lines of its own, unless it is a text of several lines, and the end of the line.
    fn value(&mut self, value: &Json, level: usize) {
        match value {
            Json::Null => self.out.push_str("null"),
            Json::Bool(value) => {
                self.tag("!!bool ");
                self.out.push_str(if *value { "true" } else { "false" });
            }
            Json::Number(number) => {
                let is_whole = !number.as_str().contains(['.', 'e', 'E']);
                self.tag(if is_whole { "!!int " } else { "!!float " });
                self.out.push_str(number.as_str());
            }
            Json::Text(text) => match literal(text, level) {
                Some(block) => self.out.push_str(&block),
                None => self.text(text),
            },
            Json::List(_) => self.out.push_str("[]"),
            Json::Object(_) => self.out.push_str("{}"),
        }
        self.out.push('\n');
    }

    fn key(&mut self, key: &str, level: usize) {
        let start = self.out.len();
        self.text(key);
        if self.out.len() - start > LONGEST_KEY {
            self.out.insert_str(start, "? ");
            self.new_line(level);
        }
        self.out.push(':');
    }

    fn tag(&mut self, tag: &str) {
        if self.says {
            self.out.push_str(tag);
        }
    }

    fn text(&mut self, text: &str) {
        if is_plain(text) { self.out.push_str(text) } else { push_quoted(&mut self.out, text) }
    }

    fn indent(&mut self, index: usize, level: usize) {
        if index > 0 {
            self.out.extend(std::iter::repeat_n("  ", level));
        }
    }

    fn new_line(&mut self, level: usize) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n("  ", level));
    }
}

//! Texts of a value: its keys in any order, its characters plain or escaped, and a key twice.

use serde_json::Value;

use crate::support::Random;

/// The text of a value on one line.
pub fn print(random: &mut Random, value: &Value) -> String {
    Printer { random, text: String::new(), until_repeat: None }.print(value)
}

/// The text of a value on one line, in which one object says a key twice.
pub fn print_with_repeated_key(random: &mut Random, value: &Value) -> String {
    let until_repeat = Some(random.below(filled_objects(value)));
    Printer { random, text: String::new(), until_repeat }.print(value)
}

/// How many objects in a value have a key.
fn filled_objects(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(filled_objects).sum(),
        Value::Object(object) => usize::from(!object.is_empty()) + object.values().map(filled_objects).sum::<usize>(),
        _ => 0,
    }
}

struct Printer<'r> {
    random: &'r mut Random,
    text: String,
    /// How many objects come before the one that says a key twice.
    until_repeat: Option<usize>,
}

impl Printer<'_> {
    fn print(mut self, value: &Value) -> String {
        self.value(value);
        self.text
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.string(text),
            Value::Array(items) => {
                self.text.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.separate(index);
                    self.value(item);
                }
                self.text.push(']');
            }
            Value::Object(object) => {
                let mut entries: Vec<(&String, &Value)> = object.iter().collect();
                entries.rotate_left(self.random.below(object.len()));
                if !entries.is_empty() && self.repeats() {
                    entries.push(entries[0]);
                }
                self.text.push('{');
                for (index, (key, member)) in entries.into_iter().enumerate() {
                    self.separate(index);
                    self.string(key);
                    self.text.push(':');
                    self.value(member);
                }
                self.text.push('}');
            }
            value => self.text.push_str(&value.to_string()),
        }
    }

    fn separate(&mut self, index: usize) {
        if index > 0 {
            self.text.push(',');
        }
    }

    /// Whether the object that comes now is the one that says a key twice.
    fn repeats(&mut self) -> bool {
        let now = self.until_repeat == Some(0);
        self.until_repeat = self.until_repeat.and_then(|count| count.checked_sub(1));
        now
    }

    fn string(&mut self, text: &str) {
        if self.random.below(12) > 0 {
            return self.text.push_str(&Value::from(text).to_string());
        }
        let escaped = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
        self.text = escaped.fold(std::mem::take(&mut self.text) + "\"", |text, unit| text + &unit) + "\"";
    }
}

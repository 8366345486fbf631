//! Changes of values: another type, a broken text, a missing or misspelt field, and so on.

use serde_json::{Map, Value, json};

use crate::support::Random;

/// Changes one place of a value.
pub fn mutate(random: &mut Random, value: &mut Value) {
    match value {
        Value::Object(object) if !object.is_empty() => {
            let key = object.keys().nth(random.below(object.len())).expect("a key").clone();
            match random.below(10) {
                0 => drop(object.remove(&key)),
                1 => rename(random, object, &key),
                2 => drop(object.insert("unknown".to_owned(), json!({"a": [1, 2.50, null]}))),
                3 => *object.get_mut(&key).expect("the key") = replacement(random),
                _ => mutate(random, object.get_mut(&key).expect("the key")),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = random.below(items.len());
            match random.below(7) {
                0 => items[index] = replacement(random),
                1 => drop(items.remove(index)),
                2 => items.push(items[index].clone()),
                _ => mutate(random, &mut items[index]),
            }
        }
        Value::String(text) => match random.below(4) {
            0 => *value = replacement(random),
            1 => *text = break_bytes(random, text),
            _ => *text = break_chars(random, text),
        },
        value => *value = replacement(random),
    }
}

fn rename(random: &mut Random, object: &mut Map<String, Value>, key: &str) {
    let value = object.remove(key).expect("the key");
    let mut name: Vec<char> = key.chars().collect();
    let at = random.below(name.len().max(1));
    if at + 1 < name.len() {
        name.swap(at, at + 1);
    } else {
        name.push('s');
    }
    object.insert(name.into_iter().collect(), value);
}

/// A value of any type, or an example of any text value, good or bad.
fn replacement(random: &mut Random) -> Value {
    if random.below(3) == 0 {
        let shape = *random.pick(&mandata::value::all());
        let examples = if random.below(2) == 0 { shape.good } else { shape.bad };
        return json!(random.pick(examples));
    }
    let values = [
        json!(null),
        json!(true),
        json!(7),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(3.0),
        json!(1e30),
        json!(u64::MAX),
        json!(""),
        json!("x y"),
        json!("US"),
        json!("official"),
        json!([]),
        json!(["1992"]),
        json!([null]),
        json!({}),
        json!({"text": "t", "kind": "official"}),
        json!({"since": "1992", "until": ".."}),
    ];
    random.pick(&values).clone()
}

fn break_chars(random: &mut Random, text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let at = random.below(chars.len() + 1);
    let c = *random.pick(&['0', '9', '-', '/', '~', ' ', '\n', 'é', 'Z', '\u{0}', '\u{202e}', '😀', '"', '\\', '?']);
    match random.below(4) {
        0 => chars.insert(at, c),
        1 if at < chars.len() => chars[at] = c,
        2 => chars.truncate(at),
        _ if at < chars.len() => drop(chars.remove(at)),
        _ => chars.clear(),
    }
    chars.into_iter().collect()
}

/// Flips a bit; what is no UTF-8 any longer becomes a replacement character.
fn break_bytes(random: &mut Random, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    if !bytes.is_empty() {
        let at = random.below(bytes.len());
        bytes[at] ^= 1 << random.below(8);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The text of a value in which one object says its first key twice.
pub fn repeat_key(random: &mut Random, value: &Value) -> String {
    let mut countdown = random.below(objects(value));
    let mut text = String::new();
    write(value, &mut countdown, &mut text);
    text
}

/// How many objects with a key there are in a value.
fn objects(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(objects).sum(),
        Value::Object(object) => usize::from(!object.is_empty()) + object.values().map(objects).sum::<usize>(),
        _ => 0,
    }
}

/// Writes a value; the object at which the countdown ends gets its first key twice.
fn write(value: &Value, countdown: &mut usize, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                write(item, countdown, text);
            }
            text.push(']');
        }
        Value::Object(object) if !object.is_empty() => {
            let here = *countdown == 0;
            *countdown = countdown.wrapping_sub(1);
            text.push('{');
            let again = object.iter().take(usize::from(here));
            for (index, (key, member)) in again.chain(object).enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                text.push_str(&format!("{}:", json!(key)));
                write(member, countdown, text);
            }
            text.push('}');
        }
        value => text.push_str(&value.to_string()),
    }
}

//! Titles.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::Value;

/// Gives every type its name as the title, every field its name in words, and every term its code in words.
pub(super) fn titles(schema: &mut Schema) {
    entitle(schema, "$defs", str::to_owned);
    entitle(schema, "properties", sentence);
    if let Some(Value::Array(choices)) = schema.get_mut("oneOf") {
        for choice in choices {
            let Some(code) = choice.get("const").and_then(Value::as_str) else { continue };
            choice["title"] = words(code).into();
        }
    }
    transform_subschemas(&mut titles, schema);
}

fn entitle(schema: &mut Schema, keyword: &str, title: fn(&str) -> String) {
    let Some(Value::Object(named)) = schema.get_mut(keyword) else { return };
    for (name, value) in named {
        let Ok(schema) = <&mut Schema>::try_from(value) else { continue };
        schema.ensure_object().entry("title").or_insert_with(|| title(name).into());
    }
}

/// A name in words: `un-department` is `un department`.
pub(super) fn words(name: &str) -> String {
    name.replace(['_', '-', '.', '$'], " ").trim().to_owned()
}

/// A name in words, the first letter large: `since_basis` is `Since basis`.
fn sentence(name: &str) -> String {
    let words = words(name);
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name of a type as the name of a file: `PartialDate` is `partial-date`.
pub(super) fn kebab(name: &str) -> String {
    let mut file = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !file.is_empty() {
            file.push('-');
        }
        file.extend(letter.to_lowercase());
    }
    file
}

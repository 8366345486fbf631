//! One dataset with all defects that the rules show as examples.

use mandata::rule::{BASE, CATALOGUE, Example};
use serde_json::{Value, json};

use super::{LISTS, find_record, merge_patch};

/// The base and all bad examples, each a copy with ids of its own, and some with the ids of others.
pub fn defects() -> Value {
    let mut all: Value = serde_json::from_str(BASE).expect("the base is JSON");
    let patches = CATALOGUE.iter().flat_map(|rule| rule.bad).filter_map(|example| match example {
        Example::Patch { patch, .. } => Some(*patch),
        _ => None,
    });
    for (number, patch) in patches.enumerate() {
        let mut copy: Value = serde_json::from_str(BASE).expect("the base is JSON");
        let patch: Value = serde_json::from_str(patch).expect("a patch is JSON");
        for (id, change) in patch.as_object().expect("an object") {
            if let Some((list, index)) = find_record(&copy, id) {
                merge_patch(&mut copy[list][index], change);
            }
        }
        let ids: Vec<Value> =
            LISTS.iter().flat_map(|(list, _)| records(&copy, list)).map(|r| r["id"].clone()).collect();
        let rename =
            |value: &Value| if number % 9 == 0 { value.clone() } else { json!(format!("{}-{number}", text(value))) };
        replace(&mut copy, &|value| ids.contains(value).then(|| rename(value)));
        for (list, _) in LISTS {
            let copies = records(&copy, list).cloned().collect::<Vec<_>>();
            all[list].as_array_mut().expect("a list").extend(copies.into_iter().filter(|record| !record.is_null()));
        }
    }
    all
}

fn records<'d>(dataset: &'d Value, list: &str) -> impl Iterator<Item = &'d Value> {
    dataset[list].as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn replace(value: &mut Value, new: &dyn Fn(&Value) -> Option<Value>) {
    if let Some(new) = new(value) {
        *value = new;
        return;
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, new)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, new)),
        _ => {}
    }
}

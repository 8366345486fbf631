//! The report is the same for any number of threads.
#![cfg(feature = "parallel")]

mod support;

use mandata::rule::{BASE, CATALOGUE, Example};
use mandata::{Dataset, Registry, Validator};
use serde_json::{Value, json};
use support::{LISTS, find_record, merge_patch};

/// The base and all bad examples, each a copy with ids of its own, and some with the ids of others.
fn defects() -> String {
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
    all.to_string()
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

#[test]
fn threads_do_not_change_the_report() {
    let text = defects();
    let reference = Registry::new(BASE.parse::<Dataset>().expect("the base loads"));
    let review = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let alone = Validator::new().check_bytes("defects.json", text.as_bytes());
            let against = Validator::new().reference(&reference).check_bytes("defects.json", text.as_bytes());
            (alone, against)
        })
    };
    let one = review(1);
    assert!(one.0.findings.len() > 500, "{}", one.0.findings.len());
    for threads in [2, 3] {
        let several = review(threads);
        assert_eq!(format!("{:?}", one.0), format!("{:?}", several.0), "{threads} threads");
        assert_eq!(format!("{:?}", one.1), format!("{:?}", several.1), "{threads} threads");
    }
}

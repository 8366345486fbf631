//! What several tests share.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test uses a part of it")]

pub mod defects;
pub mod generate;
mod roots;

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

pub use generate::Random;
pub use roots::{ROOTS, Root, reading_errors};

/// A path below the root of the project.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A folder of test cases that others wrote, which lies beside the project where it is there at all.
///
/// A test that finds none says so where everybody sees it.
pub fn corpus(name: &str) -> Option<PathBuf> {
    let path = root("../shared/corpora").join(name);
    if path.exists() {
        return Some(path);
    }
    // Written past the capture of the test runner.
    let line = format!("\nSKIPPED: no corpus `{name}` beside the project\n");
    let _ = std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes());
    None
}

/// Compares what deviates from a collection of cases with the list of it that is kept. The list may only shrink.
pub fn only_known(list: &str, deviating: &std::collections::BTreeSet<String>) {
    let text = std::fs::read_to_string(root("tests/fixtures").join(list)).expect("the list");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let known: std::collections::BTreeSet<String> = lines.map(str::to_owned).collect();
    let new: Vec<_> = deviating.difference(&known).collect();
    let gone: Vec<_> = known.difference(deviating).collect();
    assert!(new.is_empty(), "{list}: these deviate too: {new:#?}");
    assert!(gone.is_empty(), "{list}: these deviate no more, take them out: {gone:#?}");
}

/// The merge patch of RFC 7396.
pub fn merge_patch(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    if let Value::Object(target) = target {
        for (key, value) in patch {
            if value.is_null() {
                target.remove(key);
            } else {
                merge_patch(target.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
    }
}

/// The lists of a dataset, with the type of their records.
pub const LISTS: [(&str, &str); 4] =
    [("actors", "actor"), ("offices", "office"), ("mandates", "mandate"), ("sources", "source")];

/// The list and index of the record with an id.
pub fn find_record(dataset: &Value, id: &str) -> Option<(&'static str, usize)> {
    LISTS.into_iter().find_map(|(list, _)| {
        let records = dataset[list].as_array()?;
        records.iter().position(|record| record["id"] == id).map(|index| (list, index))
    })
}

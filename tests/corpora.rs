//! Case collections of others, where they lie beside the project. Those of single formats and values stand with these.

mod support;

use std::path::PathBuf;

use mandata::finding::render::{Options, Output, render};
use mandata::{Dataset, Json, Link, Severity, Validator};
use serde_json::Value;
use support::corpus;

/// Cases that must be accepted by JSON and are refused here, with the reason.
const REFUSED: [(&str, &str); 2] = [
    ("y_object_duplicated_key.json", "repeated keys are refused everywhere"),
    ("y_object_duplicated_key_and_value.json", "repeated keys are refused everywhere"),
];

fn files(folder: PathBuf) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = entries
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(path).expect("readable"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn json_test_suite() {
    let Some(folder) = corpus("json-test-suite/test_parsing") else { return };
    let (mut checked, mut unneeded) = (0, REFUSED.to_vec());
    for (name, bytes) in files(folder) {
        let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let parsed = std::str::from_utf8(unmarked).is_ok_and(|text| text.parse::<Json>().is_ok());
        let is_exception = REFUSED.iter().any(|(known, _)| *known == name);
        match name.split('_').next() {
            Some("y") => assert_eq!(parsed, !is_exception, "{name} must be accepted"),
            Some("n") => assert!(!parsed, "{name} must be refused"),
            _ => {}
        }
        unneeded.retain(|(known, _)| *known != name);
        assert!(parsed || Dataset::from_slice(&bytes).is_err(), "{name}");
        let report = Validator::new().check_bytes(&name, &bytes);
        let refused = report.worst() == Some(Severity::Error);
        assert!(parsed || refused, "{name} is not JSON, but the review does not say so:\n{report}");
        assert_eq!(refused, Dataset::from_slice(&bytes).is_err(), "{name}\n{report}");
        checked += 1;
    }
    assert!(checked > 300, "only {checked} cases");
    assert!(unneeded.is_empty(), "no such cases: {unneeded:?}");
}

#[test]
fn web_platform_addresses() {
    let Some(file) = corpus("wpt-url/urltestdata.json") else { return };
    let cases: Vec<Value> = serde_json::from_slice(&std::fs::read(file).expect("readable")).expect("JSON");
    let (mut checked, mut accepted) = (0, 0);
    for case in cases.iter().filter(|case| case.is_object()) {
        let input = case["input"].as_str().expect("an input");
        checked += 1;
        let Ok(link) = input.parse::<Link>() else { continue };
        accepted += 1;
        assert_eq!(link.as_str(), input);
        // What browsers refuse or read as another address is reported, though it is kept.
        let failure = case["failure"] == true;
        assert_eq!(link.url().is_err(), failure, "{input}");
        let rewritten = case["href"].as_str().is_some_and(|href| !starts_alike(input, href));
        let text = serde_json::json!({"format": "1", "sources": [
            {"id": "s", "title": "A page", "kind": "news", "link": input, "accessed": "2024"}]});
        let report = Validator::new().check_bytes("data.json", text.to_string().as_bytes());
        let reported = report.findings.iter().any(|finding| finding.code == "value.link-rewritten");
        assert!(reported || !(failure || rewritten), "{input} becomes {}:\n{report}", case["href"]);
    }
    assert!(checked > 800 && accepted > 50, "{accepted} of {checked} accepted");
}

/// Whether scheme and host of an address are as written, but for the default port and capitals.
fn starts_alike(input: &str, href: &str) -> bool {
    let host = |text: &str| {
        let (_, rest) = text.split_once("://").unwrap_or(("", text));
        let host = rest.split(['/', '?', '#']).next().unwrap_or("").to_ascii_lowercase();
        host.trim_end_matches(":80").trim_end_matches(":443").trim_end_matches(':').to_owned()
    };
    let (input, href) = (host(input), host(href));
    input == href
}

/// The pointers of all texts of a value.
fn texts(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(path.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| texts(item, &format!("{path}/{index}"), found));
        }
        Value::Object(object) => object.iter().for_each(|(key, item)| texts(item, &format!("{path}/{key}"), found)),
        _ => {}
    }
}

/// The places of a dataset where any text may stand.
fn free_texts(dataset: &Value) -> Vec<String> {
    let mut all = Vec::new();
    texts(dataset, "", &mut all);
    let is_free = |pointer: &String| {
        ["", "\u{202e} ~/\u{0}<b>"].iter().all(|probe| {
            let mut changed = dataset.clone();
            *changed.pointer_mut(pointer).expect("the place") = (*probe).into();
            changed.to_string().parse::<Dataset>().is_ok()
        })
    };
    all.into_iter().filter(is_free).collect()
}

#[test]
fn naughty_strings_in_every_text_and_output() {
    let Some(file) = corpus("naughty-strings/blns.json") else { return };
    let strings: Vec<String> = serde_json::from_slice(&std::fs::read(file).expect("readable")).expect("JSON");
    let mut dataset: Value = serde_json::from_str(include_str!("fixtures/directory-page.json")).expect("JSON");
    dataset["colour"] = serde_json::json!({"deep": ["text"]});
    let places = free_texts(&dataset);
    assert!(places.len() > 20, "{places:?}");
    for string in &strings {
        let mut changed = dataset.clone();
        for place in &places {
            *changed.pointer_mut(place).expect("the place") = string.as_str().into();
        }
        let read: Dataset = changed.to_string().parse().expect("any text is kept");
        let written = read.to_json();
        assert_eq!(written.parse::<Dataset>().expect("reads"), read, "{string:?}");
        assert_eq!(serde_json::from_str::<Value>(&written).expect("JSON"), changed, "{string:?}");
        let report = Validator::new().check_bytes("data.json", written.as_bytes());
        for output in Output::ALL {
            let shown = render(*output, &report, &Options::default());
            let hidden =
                shown.chars().find(|c| *c != '\n' && mandata::finding::escape(&c.to_string(), 9) != c.to_string());
            assert_eq!(hidden, None, "{string:?} in {}", output.name());
        }
    }
    assert!(strings.len() > 400);
}

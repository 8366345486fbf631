//! One definition, several readers: the typed path, serde_json, the review and the JSON Schema agree on what is a
//! dataset, over mutated records of the bundled one.

mod support;

use mandata::{Dataset, Severity, Validator};
use serde_json::{Map, Value, json};
use support::{LISTS, Random};

const SEED: u64 = 20_261_124;
const CASES: usize = 4_000;

/// A dataset of one to three bundled records, as JSON.
fn sample(random: &mut Random, bundled: &Value) -> Value {
    let mut dataset = json!({ "format": "1", "title": "A sample" });
    for _ in 0..=random.below(2) {
        let (list, _) = random.pick(&LISTS);
        let record = random.pick(bundled[list].as_array().expect("a list")).clone();
        dataset
            .as_object_mut()
            .expect("an object")
            .entry(*list)
            .or_insert_with(|| json!([]))
            .as_array_mut()
            .expect("a list")
            .push(record);
    }
    dataset
}

/// Changes one place of a value: a value of another type, a broken text, a missing or misspelt field, and so on.
fn mutate(random: &mut Random, value: &mut Value) {
    match value {
        Value::Object(object) if !object.is_empty() => {
            let key = object.keys().nth(random.below(object.len())).expect("a key").clone();
            match random.below(8) {
                0 => drop(object.remove(&key)),
                1 => rename(random, object, &key),
                2 => drop(object.insert("unknown".to_owned(), json!({"a": [1, 2.50, null]}))),
                3 => *object.get_mut(&key).expect("the key") = replacement(random),
                _ => mutate(random, object.get_mut(&key).expect("the key")),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = random.below(items.len());
            match random.below(6) {
                0 => items[index] = replacement(random),
                1 => drop(items.remove(index)),
                _ => mutate(random, &mut items[index]),
            }
        }
        Value::String(text) => break_text(random, text),
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

fn replacement(random: &mut Random) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(7),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e30),
        json!(""),
        json!("x y"),
        json!("1992-03"),
        json!("1992-13"),
        json!("US"),
        json!("official"),
        json!([]),
        json!(["1992"]),
        json!([null]),
        json!({}),
        json!({"text": "t", "kind": "official"}),
        json!({"since": "1992", "until": ".."}),
        json!("https://example.org/"),
    ];
    random.pick(&values).clone()
}

fn break_text(random: &mut Random, text: &mut String) {
    let mut chars: Vec<char> = text.chars().collect();
    let at = random.below(chars.len() + 1);
    let c = *random.pick(&['0', '9', '-', '/', '~', ' ', 'é', 'Z', '\u{202e}', '"', '\\', '?']);
    match random.below(3) {
        0 => chars.insert(at, c),
        1 if at < chars.len() => chars[at] = c,
        _ if at < chars.len() => drop(chars.remove(at)),
        _ => chars.clear(),
    }
    *text = chars.into_iter().collect();
}

/// Whether the review has an error of reading.
fn refused(text: &str) -> bool {
    let report = Validator::new().check_bytes("case.json", text.as_bytes());
    let families = ["file", "encoding", "shape", "value", "limit"];
    report.findings.iter().any(|finding| {
        finding.severity == Severity::Error && families.contains(&finding.code.split('.').next().expect("a family"))
    })
}

#[test]
fn readers_agree() {
    let bundled: Value = serde_json::from_str(&Dataset::bundled().expect("loads").to_json()).expect("JSON");
    let schema = jsonschema::validator_for(mandata::schema::of::<Dataset>().as_value()).expect("the schema compiles");
    let mut random = Random(SEED);
    let (mut accepted, mut rejected) = (0, 0);
    for case in 0..CASES {
        let mut value = sample(&mut random, &bundled);
        for _ in 0..=random.below(3) {
            mutate(&mut random, &mut value);
        }
        // A file of another layout is read by other rules than those of the schema of a dataset.
        if !value.is_object() || value.get("id").is_some() || value.get("type").is_some() {
            continue;
        }
        let text =
            if random.below(2) == 0 { value.to_string() } else { serde_json::to_string_pretty(&value).expect("JSON") };
        let typed = text.parse::<Dataset>();
        let context = || format!("seed {SEED}, case {case}\n{text}\n{:?}", typed.as_ref().err());
        assert_eq!(typed.is_ok(), serde_json::from_str::<Dataset>(&text).is_ok(), "serde_json differs: {}", context());
        assert_eq!(typed.is_ok(), schema.is_valid(&value), "the schema differs: {}", context());
        assert_eq!(typed.is_err(), refused(&text), "the review differs: {}", context());
        match typed {
            Ok(dataset) => {
                accepted += 1;
                let written = dataset.to_json();
                let again: Dataset = written.parse().expect("what was written is read");
                assert!(again == dataset, "writing then reading changes: {text}");
                assert!(again.to_json() == written, "formatting twice differs: {text}");
            }
            Err(error) => {
                rejected += 1;
                assert!(error.line().is_some() && error.column().is_some(), "no place: {error}");
            }
        }
    }
    assert!(accepted > CASES / 10 && rejected > CASES / 10, "{accepted} accepted, {rejected} rejected");
}

/// Broken bytes: whatever stands there, both paths return and agree.
#[test]
fn broken_bytes_agree() {
    let text = include_str!("fixtures/directory-page.json");
    let mut random = Random(SEED);
    for case in 0..CASES {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = *random.pick(b"\"\\{}[],:x0 \n\xff\x00"),
                2 => drop(bytes.remove(at)),
                _ => bytes.insert(at, *random.pick(b"\"\\{}[],:x0 \n\xc3\x7f")),
            }
        }
        let typed = Dataset::from_slice(&bytes);
        let report = Validator::new().check_bytes("case.json", &bytes);
        let families = ["file", "encoding", "shape", "value", "limit"];
        let errors = report.findings.iter().filter(|f| f.severity == Severity::Error);
        let refused = errors.clone().any(|f| families.contains(&f.code.split('.').next().expect("a family")));
        assert_eq!(
            typed.is_err(),
            refused,
            "seed {SEED}, case {case}: {:?}\n{}",
            typed.err(),
            String::from_utf8_lossy(&bytes)
        );
        for finding in errors {
            let location = finding.location.as_ref().expect("a place");
            assert!(location.bytes.end <= bytes.len(), "seed {SEED}, case {case}: {finding}");
        }
    }
}

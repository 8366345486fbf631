//! A large file of JSON Lines, which is read in pieces, gets the same report as its text in memory.

mod support;

use mandata::{Report, Validator};
use serde_json::Value;
use support::LISTS;
use support::defects::defects;
use support::generate::{self, Plan};

/// Beyond the size from which files are read in pieces.
const SIZE: usize = 9 << 20;

/// Lines with all defects of the rules, some lines that are not JSON, and generated records up to the size.
fn lines() -> String {
    let all = defects();
    let mut text = String::new();
    for (list, record_type) in LISTS {
        for record in all[list].as_array().into_iter().flatten() {
            let Value::Object(mut line) = record.clone() else { continue };
            line.entry("type").or_insert_with(|| Value::from(record_type));
            text.push_str(&Value::Object(line).to_string());
            text.push('\n');
        }
    }
    text.push_str("\n\r\n{\"type\": \"actor\", \n\"colour\n  {\"type\": \"source\", \"id\": \"é\"} {}\n");
    let generated = generate::text(&Plan { records: 6_500, seed: 2, broken: 20, kinds: Vec::new() });
    let broken = generated.lines().enumerate().map(|(index, line)| match index % 997 {
        996 => &line[..line.len() / 2],
        _ => line,
    });
    text.extend(broken.flat_map(|line| [line, "\n"]));
    text
}

/// The report on the file and the report on its text.
fn both(name: &str, text: &str, validator: &Validator<'_>) -> (Report, Report) {
    assert!(text.len() > SIZE, "{} bytes are read as a whole", text.len());
    // Tests of one program run side by side.
    let this = std::thread::current().id();
    let path = std::env::temp_dir().join(format!("mandata-stream-{}-{this:?}-{name}", std::process::id()));
    std::fs::write(&path, text).expect("it can be written");
    let read = validator.check_path(&path).expect("it can be read");
    std::fs::remove_file(&path).expect("it was written");
    (read, validator.check_bytes(&path.display().to_string(), text.as_bytes()))
}

fn compare(what: &str, text: &str, validator: &Validator<'_>) -> Report {
    let (streamed, whole) = both("data.jsonl", text, validator);
    for (one, two) in streamed.findings.iter().zip(&whole.findings) {
        assert_eq!(format!("{one:?}"), format!("{two:?}"), "{what}");
    }
    assert_eq!(format!("{streamed:?}"), format!("{whole:?}"), "{what}");
    streamed
}

#[test]
fn pieces_are_reviewed_like_the_whole() {
    let text = lines();
    let day = "2025-04-30".parse().expect("a date");
    let header = "{\"format\": \"1\", \"modified\": \"2025-04-30\", \"colour\": \"red\", \"title\": 7}\n";
    let validator = Validator::new().as_of(day);
    let found = compare("lines", &text, &validator).findings.len();
    assert!(found > 500, "{found}");
    let report = compare("with a header", &format!("{header}{text}"), &Validator::new());
    assert!(report.counts.by_rule.contains_key("dataset.no-licence"), "{report}");
    compare("shapes", &format!("{header}{text}"), &validator.clone().shapes_only());
    let mut limits = mandata::Limits::strict();
    (limits.record_bytes, limits.depth) = (60, 6);
    compare("small limits", &format!("{header}{text}"), &validator.limits(limits));
}

#[test]
fn odd_files_are_read_as_a_whole() {
    let text = lines();
    let validator = Validator::new();
    // A header, a record and a text that go on over several lines, the last one up to the end.
    let line = "\n{\"type\": \"source\",\n\"id\": \"s\", \"title\": \"A\",\n \"kind\": \"news\"}\n";
    compare("a header on two lines", &format!("{{\"format\": \"1\",\n\"title\": \"A\"}}\n{text}"), &validator);
    compare("records on several lines", &format!("{text}{}", line.repeat(20_000)), &validator);
    compare("an open list", &format!("{text}{{\"type\": \"source\", \"notes\": [\n{text}"), &validator);
    compare("bytes that are no text", &format!("{text}\u{1}"), &validator);
    let (streamed, whole) =
        both("data.json", &format!("[{}]", text.lines().next_back().expect("a line")).repeat(20_000), &validator);
    assert_eq!(format!("{streamed:?}"), format!("{whole:?}"));
}

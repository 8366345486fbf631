//! The outputs of a report: whole ones of the example page as snapshots, and strict re-reading of hostile ones.

mod support;

use mandata::finding::render::{Options, Output, render};
use mandata::{Baseline, Config, Dataset, Exception, Registry, Report, Validator, schema};
use serde_json::Value;
use support::root;

/// Text that breaks outputs that do not escape: control and bidi characters, quotes, markup, commands, line breaks.
const HOSTILE: [&str; 8] = [
    "a\u{1b}[31mb\u{7}c",
    "x\u{202e}y\u{200b}z\u{feff}",
    "\n::error file=/etc/passwd::owned",
    "]]></failure><script>alert('1')</script>&amp;\"'",
    "| a | `b` | **c** [d](https://example.org) @team <img src=x>",
    "%0A%25\r\n, : ;",
    "\u{0}\u{1}\u{fffe}",
    "\u{2028}{{7*7}}${jndi}",
];

fn page() -> Report {
    let bundled = Registry::bundled().expect("loads");
    let text = std::fs::read(root("tests/fixtures/directory-page.json")).expect("readable");
    Validator::new().reference(&bundled).check_bytes("directory-page.json", &text)
}

/// A report with hostile text in ids, names, terms, keys of unknown fields and the name of the file.
fn hostile() -> Report {
    let mut records = Vec::new();
    for (index, text) in HOSTILE.iter().enumerate() {
        let id = if index % 2 == 0 { format!("r{index}") } else { (*text).to_owned() };
        let mut record = serde_json::json!({
            "id": id, "kind": text, "level": if index % 3 == 0 { *text } else { "national" }, "country": text,
            "names": [{"text": text, "kind": "official"}],
            "places": [{"role": text, "city": text}],
            "relations": [{"kind": text, "to": "nobody"}],
            "claims": [{"field": format!("/{}", text.replace('~', "")), "source": "s", "stance": "accepted", "note": text}],
        });
        if index % 3 != 0 {
            record.as_object_mut().expect("an object").remove("country");
        }
        record.as_object_mut().expect("an object").insert((*text).to_owned(), Value::Null);
        records.push(record);
    }
    let text = serde_json::json!({"format": "1", "modified": "2025", "actors": records}).to_string();
    let report = Validator::new().check_bytes("a \u{202e}b\n::c,d.json", text.as_bytes());
    assert!(report.findings.len() > 20, "{report}");
    report
}

fn written(output: Output, report: &Report) -> String {
    render(output, report, &Options::default())
}

#[test]
fn names_are_found() {
    for output in Output::ALL {
        assert_eq!(Output::named(output.name()), Some(*output));
    }
    assert_eq!(Output::named("html"), None);
}

/// Whole outputs of one report. `MANDATA_SNAPSHOTS=write cargo test --test outputs` rewrites them.
#[test]
fn snapshots() {
    let report = page();
    for output in Output::ALL {
        let path = root("tests/snapshots").join(format!("directory-page.{}", output.name()));
        // The count of rules changes with every new one, which is no change of an output.
        let text = written(*output, &report).replace(&format!("\"rules\": {}", report.versions.rules), "\"rules\": 0");
        if std::env::var_os("MANDATA_SNAPSHOTS").is_some_and(|value| value == "write") {
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("created");
            std::fs::write(&path, &text).expect("written");
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(text == known, "{} differs; if that is right: MANDATA_SNAPSHOTS=write\n{text}", path.display());
    }
}

#[test]
fn nothing_hidden_reaches_an_output() {
    let report = hostile();
    for output in Output::ALL {
        let text = written(*output, &report);
        let hidden = text.chars().find(|c| *c != '\n' && mandata::finding::escape(&c.to_string(), 9) != c.to_string());
        assert_eq!(hidden, None, "{}", output.name());
        for line in text.lines() {
            let starts = ["::error file=/etc", "]]>", "| a |", "%0A", "{{7", "a \u{202e}"];
            assert!(!starts.iter().any(|start| line.starts_with(start)), "{}: {line}", output.name());
        }
    }
}

#[test]
fn colour_is_only_ours() {
    let text = render(Output::Text, &hostile(), &Options::with_color(true));
    let codes: Vec<&str> = text.split("\u{1b}[").skip(1).filter_map(|rest| rest.split('m').next()).collect();
    assert!(
        !codes.is_empty() && codes.iter().all(|code| ["0", "1", "1;31", "1;33", "1;36"].contains(code)),
        "{codes:?}"
    );
}

#[test]
fn json_follows_its_schema() {
    let schema = schema::of::<Report>();
    let schema = jsonschema::validator_for(schema.as_value()).expect("the schema compiles");
    let clean = Validator::new().check_bytes("clean.json", br#"{"format": "1"}"#);
    for report in [page(), hostile(), clean] {
        let value: Value = serde_json::from_str(&written(Output::Json, &report)).expect("JSON");
        let errors: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let findings = value["findings"].as_array().expect("a list");
        assert_eq!(findings.len(), report.findings.len());
        let lines = written(Output::JsonLines, &report);
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(&lines, findings);
    }
}

#[test]
fn sarif_follows_the_official_schema() {
    let Some(folder) = support::corpus("sarif") else { return };
    let file = std::fs::read_dir(folder).expect("readable").find_map(|entry| {
        let path = entry.expect("an entry").path();
        path.extension().is_some_and(|extension| extension == "json").then_some(path)
    });
    let schema: Value =
        serde_json::from_slice(&std::fs::read(file.expect("a schema")).expect("readable")).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema compiles");
    for report in [page(), hostile(), Validator::new().check_bytes("x.json", b"{")] {
        let log: Value = serde_json::from_str(&written(Output::Sarif, &report)).expect("JSON");
        let errors: Vec<String> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(report.findings.len()));
    }
}

#[test]
fn junit_is_xml() {
    for report in [page(), hostile()] {
        let text = written(Output::Junit, &report);
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        let (mut cases, mut failures) = (0, 0);
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{error}\n{text}")) {
                quick_xml::events::Event::Eof => break,
                quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                    for attribute in tag.attributes() {
                        attribute.expect("an attribute").unescape_value().expect("entities");
                    }
                    cases += usize::from(tag.name().as_ref() == b"testcase");
                    failures += usize::from(tag.name().as_ref() == b"failure");
                }
                quick_xml::events::Event::Text(text) => drop(text.decode().expect("text")),
                _ => {}
            }
        }
        assert_eq!((cases, failures), (report.findings.len(), report.counts.errors + report.counts.warnings));
    }
}

#[test]
fn markdown_rows_have_four_cells() {
    let text = written(Output::Markdown, &hostile());
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), hostile().findings.len() + 2);
    for row in rows {
        let bars = row.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert_eq!(bars, 5, "{row}");
        assert!(!row.contains("<img") && !row.contains("@team"), "{row}");
    }
}

#[test]
fn github_shows_ten_of_a_kind() {
    let text = written(Output::Github, &hostile());
    let errors: Vec<&str> = text.lines().filter(|line| line.starts_with("::error ")).collect();
    assert_eq!(errors.len(), 11, "{text}");
    assert!(errors[10].contains("more finding(s)"), "{text}");
    for line in text.lines() {
        let (command, _) = line[2..].split_once("::").expect("a command");
        assert!(line.starts_with("::") && command.split(',').all(|part| part.contains('=')), "{line}");
    }
}

#[test]
fn a_long_line_gives_a_short_piece() {
    let filler = "x".repeat(1 << 20);
    let actor = r#"{"id": "a", "kind": "ngo", "level": "nowhere"}"#;
    let text =
        format!(r#"{{"format": "1", "title": "{filler}", "actors": [{actor}, {actor}], "description": "é{filler}"}}"#);
    let report = Validator::new().check_bytes("long.json", text.as_bytes());
    let findings: Vec<_> = report.findings.iter().filter(|finding| finding.code == "value.unknown-term").collect();
    assert_eq!(findings.len(), 2);
    for finding in findings {
        let shown = finding.to_string();
        assert!(shown.len() < 1_000 && shown.contains("\"nowhere\"") && shown.contains("^^^^^^^^^"), "{shown}");
        let location = finding.location.as_ref().expect("a place");
        assert_eq!(&text[location.bytes.clone()], "\"nowhere\"");
        assert_eq!(location.column, location.bytes.start + 1);
    }
}

#[test]
fn fingerprints_survive_order_and_format() {
    let record =
        |id: &str, names: &str| format!(r#"{{"id": "{id}", "kind": "ngo", "level": "nowhere", "names": [{names}]}}"#);
    let (a, b) = (r#"{"key": "x", "text": "A", "kind": "offical"}"#, r#"{"text": "B", "kind": "acronim"}"#);
    let source = r#"{"id": "s", "title": "T", "kind": "newz", "colour": 1}"#;
    let one = format!(
        r#"{{"format": "1", "actors": [{}, {}], "sources": [{source}]}}"#,
        record("p", &format!("{a}, {b}")),
        record("q", a)
    );
    let two = format!(
        "{{\n\"sources\": [\n {source}],\n \"actors\": [\n{},\n\n{}], \"format\":   \"1\"}}",
        record("q", a),
        // The fields of a part without key in another order, as the canonical form may have it.
        record("p", &format!("{},\n{a}", r#"{"kind": "acronim", "text": "B"}"#))
    );
    let prints = |text: &str| {
        let report = Validator::new().check_bytes("file.json", text.as_bytes());
        let mut prints: Vec<(String, String)> =
            report.findings.iter().map(|finding| (finding.code.to_owned(), finding.fingerprint.clone())).collect();
        prints.sort();
        prints
    };
    let (first, second) = (prints(&one), prints(&two));
    assert!(first.len() >= 7, "{first:?}");
    assert_eq!(first, second);
    let unique: std::collections::BTreeSet<&String> = first.iter().map(|(_, print)| print).collect();
    assert_eq!(unique.len(), first.len());
}

#[test]
fn findings_without_a_file_say_what_they_are_in() {
    let mut config = Config::default();
    let (rule, reason) = ("source.missing".to_owned(), "being searched for".to_owned());
    config.allow.push(Exception { rule, record: "a".to_owned(), reason, until: None });
    let known = r#"{"baseline": 1, "findings": [{"fingerprint": "0123456789abcdef", "code": "source.missing"}]}"#;
    let validator =
        Validator::new().config(config).expect("sound").baseline(Baseline::from_json(known).expect("sound"));
    let text = r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#;
    let report = validator.check_dataset(&text.parse::<Dataset>().expect("sound"));
    let text = written(Output::Text, &report);
    for place in ["data", "configuration /allow/0", "baseline /findings/0123456789abcdef"] {
        assert!(text.contains(&format!("\n  at {place}\n")), "{place}: {text}");
    }
    let concise = written(Output::Concise, &report);
    for place in ["data: ", "configuration/allow/0: ", "baseline/findings/0123456789abcdef: "] {
        assert!(concise.lines().any(|line| line.starts_with(place)), "{place}: {concise}");
    }
    assert!(written(Output::Junit, &report).contains("<testsuite name=\"configuration\""));
    assert!(written(Output::Markdown, &report).contains("| configuration /allow/0 |"));
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    for output in Output::ALL {
        assert_eq!(written(*output, &page()), written(*output, &page()));
    }
}

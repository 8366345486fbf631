//! What a JSON file may hold: a dataset, a list of records, one record; and how records are written alone.

use mandata::{Actor, Dataset, ErrorKind, Json, Limits, RecordType, Validator};

const ACTOR: &str = r#"{"type": "actor", "id": "a", "kind": "ngo", "level": "national", "colour": {"x": 1.50}}"#;
const SOURCE: &str = r#"{"id": "s", "title": "A page", "kind": "news", "type": "source"}"#;

#[test]
fn lists_and_single_records() {
    let list: Dataset = format!("[{ACTOR}, {SOURCE}]").parse().expect("a list");
    assert_eq!((list.actors.len(), list.sources.len()), (1, 1));
    let single: Dataset = ACTOR.parse().expect("a record");
    assert_eq!(single.actors, list.actors);
    let report = Validator::new().check_bytes("list.json", format!("[{ACTOR},\n{SOURCE}]").as_bytes());
    assert_eq!(
        report.findings.iter().map(|f| (f.code, f.path.as_str())).collect::<Vec<_>>(),
        [("source.missing", "/0"), ("shape.unknown-field", "/0/colour"), ("source.unused", "/1")]
    );
}

#[test]
fn a_list_needs_types() {
    let text = "[\n  {\"id\": \"a\", \"kind\": \"ngo\"},\n  {\"type\": \"autor\", \"id\": \"b\"}]";
    let error = text.parse::<Dataset>().expect_err("no type");
    assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::Shape, Some(2), Some(3)));
    let report = Validator::new().check_bytes("list.json", text.as_bytes());
    let found: Vec<_> =
        report.findings.iter().map(|f| (f.code, f.location.as_ref().map(|l| (l.line, l.column)))).collect();
    assert_eq!(found, [("shape.missing-field", Some((2, 3))), ("value.unknown-term", Some((3, 12)))], "{report}");
    assert!(report.findings[1].help.as_deref().is_some_and(|help| help.contains("actor")), "{report}");
}

#[test]
fn unknown_fields_come_back_as_written() {
    let single: Dataset = ACTOR.parse().expect("a record");
    let actor: &Actor = &single.actors[0];
    assert_eq!(actor.extra.get("colour").map(Json::to_string).as_deref(), Some(r#"{"x":1.50}"#));
    let (_, record) = single.records().next().expect("one");
    assert_eq!(record.record_type(), RecordType::Actor);
    let written = record.to_json();
    assert!(
        written.starts_with("{\n  \"type\": \"actor\",\n  \"id\": \"a\",\n")
            && written.contains("1.50")
            && written.ends_with("}\n"),
        "{written}"
    );
    assert_eq!(written.parse::<Dataset>().expect("reads").actors, single.actors);
    // In the list of a dataset the place gives the type.
    assert!(!single.to_json().contains("\"type\""));
}

#[test]
fn numbers_keep_their_digits() {
    let text = r#"{"format":"1","big":12345678901234567890123,"small":1e-400,"figure":1.10}"#;
    let dataset: Dataset = text.parse().expect("loads");
    let written = dataset.to_json();
    for digits in ["12345678901234567890123", "1e-400", "1.10"] {
        assert!(written.contains(digits), "{written}");
    }
}

#[test]
fn all_problems_of_all_records_in_one_pass() {
    let text = r#"{
  "format": "1", "licence": "CC0-1.0", "modified": "2025",
  "titel": "Misspelt",
  "actors": [
    {"id": "a b", "kind": 7, "levle": "national", "names": [{"text": "A", "kind": "offical"}, null]},
    {"id": "c", "kind": "ngo", "level": "national", "level": "regional", "sources": ["s"]},
    {"id": "d", "kind": "ngo", "level": "national", "sources": ["s"], "relations": [{"kind": "partner-of", "to": "c"}]}
  ],
  "sources": [{"id": "s", "title": "A page", "kind": "news", "published": "2023-02-30"}, 5]
}"#;
    let report = Validator::new().check_bytes("file.json", text.as_bytes());
    let found: Vec<_> = report
        .findings
        .iter()
        .map(|f| {
            let location = f.location.as_ref().expect("a place");
            (location.line, location.column, f.code, f.path.as_str(), f.suggestion.as_deref())
        })
        .collect();
    assert_eq!(
        found,
        [
            (3, 12, "shape.misspelt-field", "/titel", Some("title")),
            (5, 5, "shape.missing-field", "/actors/0", Some("level")),
            (5, 12, "value.id", "/actors/0/id", None),
            (5, 27, "shape.wrong-type", "/actors/0/kind", None),
            (5, 83, "value.unknown-term", "/actors/0/names/0/kind", Some("official")),
            (5, 95, "shape.wrong-type", "/actors/0/names/1", None),
            (6, 53, "file.duplicate-key", "/actors/1/level", None),
            (9, 75, "value.date-not-in-calendar", "/sources/0/published", None),
            (9, 90, "shape.wrong-type", "/sources/1", None),
        ],
        "{report}"
    );
    // Nothing dangles because of records that could not be read, and the report says what was left out.
    assert!(
        report.not_checked.iter().any(|entry| entry.what.contains('s') && entry.because.contains("could not be read"))
    );
    let duplicate = report.findings.iter().find(|f| f.code == "file.duplicate-key").expect("found");
    let first = duplicate.related[0].location.as_ref().expect("a place");
    assert_eq!((first.line, first.column), (6, 32));
    assert_eq!(report.summary.actors, 3);
    assert_eq!(report.summary.refused, 4);
}

#[test]
fn findings_are_counted_even_where_the_list_is_cut() {
    let records: Vec<String> =
        (0..50).map(|i| format!(r#"{{"type": "source", "id": "s{i}", "title": "T", "kind": "newz"}}"#)).collect();
    let mut limits = mandata::Limits::default();
    limits.findings_per_rule = 3;
    let report =
        Validator::new().limits(limits).check_bytes("list.json", format!("[{}]", records.join(",")).as_bytes());
    assert_eq!((report.findings.len(), report.counts.warnings), (3, 50));
    assert!(report.not_checked.iter().any(|entry| entry.because.contains("limit")), "{report}");
}

#[test]
fn a_byte_order_mark_is_a_warning_and_places_count_from_it() {
    let text = "\u{FEFF}{\"format\": \"1\",\n \"title\": 7}";
    assert!(text.parse::<Dataset>().is_err());
    let report = Validator::new().check_bytes("file.json", text.as_bytes());
    let codes: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["encoding.byte-order-mark", "shape.wrong-type"]);
    let location = report.findings[1].location.as_ref().expect("a place");
    assert_eq!((location.line, location.column), (2, 11));
    assert_eq!(&text.as_bytes()[location.bytes.clone()], b"7");
}

/// A source of just so many bytes, padded with blanks inside.
fn source_of(id: &str, bytes: usize) -> String {
    let end = "\"title\": \"A page\", \"kind\": \"news\", \"type\": \"source\"}";
    let start = format!("{{\"id\": \"{id}\",");
    let blanks = " ".repeat(bytes - start.len() - end.len());
    format!("{start}{blanks}{end}")
}

#[test]
fn records_beyond_the_limit_are_stepped_over() {
    let mut limits = Limits::default();
    limits.record_bytes = 200;
    let validator = Validator::new().limits(limits);
    let (fits, large) = (source_of("fits", 200), source_of("large", 201));
    let small = r#"{"id": "after", "title": "A page", "kind": "news", "type": "source", "sources": ["large"]}"#;
    let listed = |text: String, at: &str| {
        let report = validator.check_bytes("data.json", text.as_bytes());
        let found: Vec<_> = report.findings.iter().map(|f| (f.code, f.path.as_str())).collect();
        assert_eq!(found, [("limit.record-size", at)], "{report}");
        let finding = &report.findings[0];
        assert_eq!(finding.record.as_ref().map(|record| record.id.as_str()), Some("large"));
        assert_eq!(finding.location.as_ref().map(|place| &text[place.bytes.clone()]), Some(large.as_str()));
        assert_eq!((report.summary.sources, report.summary.refused), (3, 1));
    };
    listed(
        format!(
            r#"{{"format": "1", "licence": "CC0-1.0", "modified": "2025", "sources": [{fits}, {large}, {small}]}}"#
        ),
        "/sources/1",
    );
    listed(format!("[{fits}, {large}, {small}]"), "/1");
    // A record that is wrong in another way too is still too large.
    let wrong = large.replacen("\"id\"", "\"ID\"", 1);
    let report = validator.check_bytes(
        "data.json",
        format!(r#"{{"format": "1", "licence": "CC0-1.0", "modified": "2025", "sources": [{wrong}]}}"#).as_bytes(),
    );
    assert_eq!(report.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["limit.record-size"], "{report}");
    let single = validator.check_bytes("data.json", large.as_bytes());
    assert_eq!(single.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["limit.record-size"]);
}

#[test]
fn the_typed_path_refuses_records_beyond_the_limit() {
    let limit = Limits::default().record_bytes;
    let (fits, large) = (source_of("s", limit), source_of("s", limit + 1));
    for (before, after) in [("{\"format\": \"1\", \"sources\": [", "]}"), ("[", "]"), ("", "")] {
        let read = |record: &str| format!("{before}{record}{after}").parse::<Dataset>();
        assert_eq!(read(&fits).expect("within the limit").sources.len(), 1);
        let error = read(&large).expect_err("beyond the limit");
        assert_eq!((error.kind(), error.column()), (ErrorKind::Limit, Some(before.len() + 1)));
        let report = Validator::new().check_bytes("data.json", format!("{before}{large}{after}").as_bytes());
        assert!(report.counts.by_rule.contains_key("limit.record-size"), "{report}");
    }
}

/// However high the limit is set, deep nesting ends in a finding and never in an overflow of the stack.
#[test]
fn nesting_is_bounded_whatever_the_limit() {
    let text = format!("{{\"format\": \"1\", \"x\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let mut limits = Limits::unlimited();
    limits.depth = usize::MAX;
    let report = Validator::new().limits(limits).check_bytes("deep.json", text.as_bytes());
    assert!(report.counts.by_rule.contains_key("limit.depth"), "{report}");
    let text = format!("{{\"format\": \"1\", \"x\": {}1{}}}", "[".repeat(250), "]".repeat(250));
    let report = Validator::new().limits(limits).check_bytes("deep.json", text.as_bytes());
    assert!(!report.counts.by_rule.contains_key("limit.depth"), "{report}");
}

/// A line that is not JSON is reported, passed over and named among what was not checked.
#[test]
fn a_broken_line_does_not_hide_the_next() {
    let source =
        |id: &str| format!("{{\"type\": \"source\", \"id\": \"{id}\", \"title\": \"A page\", \"kind\": \"news\"}}\n");
    let text = format!("{}{{\"type\": \"source\", \"id\":\n{}", source("a"), source("b"));
    let report = Validator::new().check_bytes("lines.jsonl", text.as_bytes());
    assert_eq!(report.counts.by_rule.get("file.syntax"), Some(&1), "{report}");
    assert_eq!(report.summary.sources, 2);
    assert!(report.is_cut_off() && report.not_checked.iter().any(|entry| entry.what == "1 line(s) of lines.jsonl"));
}

#[test]
fn an_unknown_field_never_takes_the_place_of_a_known_one() {
    let mut dataset: Dataset =
        r#"{"format": "1", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#.parse().expect("reads");
    let clean = dataset.clone();
    for name in ["kind", "type"] {
        dataset.sources[0].extra.insert(name, "other".into());
    }
    let written = [dataset.to_json(), dataset.to_json_lines(), serde_json::to_string(&dataset).expect("writes")];
    for text in written {
        assert_eq!(text.parse::<Dataset>().expect("reads"), clean, "{text}");
    }
    dataset.sources[0].extra.insert("published", "2020".into());
    let again: Dataset = dataset.to_json().parse().expect("reads");
    assert_eq!(again.sources[0].published.map(|date| date.to_string()).as_deref(), Some("2020"), "it was absent");
}

//! Dates, links and pointers that others collected: all readers agree on them, and with the verdict that stands there.

use std::fs::read_to_string;

use serde_json::{Value, json};

use crate::judge::Judge;
use crate::layout::Layout;
use crate::support::{ROOTS, corpus};

/// A source with one value in one of its fields.
fn source(field: &str, value: &Value) -> String {
    let mut record = json!({ "type": "source", "id": "s", "title": "A page", "kind": "news" });
    match field {
        "gap" => record["gaps"] = json!([{ "field": value, "reason": "none" }]),
        _ => record[field] = value.clone(),
    }
    record.to_string()
}

/// An actor with a name that was used until then.
fn until(date: &Value) -> String {
    let name = json!({ "text": "A body", "kind": "official", "period": { "until": date } });
    json!({ "type": "actor", "id": "a", "kind": "ngo", "level": "national", "names": [name] }).to_string()
}

fn judge(name: &str) -> Judge {
    Judge::new(ROOTS.iter().find(|root| root.name == name).expect("a type"))
}

/// The vectors of a format: a value and whether it is of that format.
fn format_vectors(format: &str) -> Option<Vec<(Value, bool)>> {
    let file = corpus("json-schema-formats")?.join(format!("{format}.json"));
    let text = read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let groups: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let tests = groups.iter().flat_map(|group| group["tests"].as_array().expect("tests"));
    Some(tests.map(|test| (test["data"].clone(), test["valid"] == true)).collect())
}

#[test]
fn dates_of_json_schema() {
    let Some(vectors) = format_vectors("date") else { return };
    let (mut sources, mut actors) = (judge("source"), judge("actor"));
    for (date, valid) in &vectors {
        // A format says nothing of what is no text; a field that takes a date does.
        let expected = *valid && date.is_string();
        assert_eq!(sources.accepts(Layout::Lines, &source("published", date)), expected, "{date}");
        assert_eq!(actors.accepts(Layout::Lines, &until(date)), expected, "{date}");
    }
    assert!(sources.tally.accepted > 10 && sources.tally.rejected > 50);
}

#[test]
fn times_of_json_schema_are_no_dates() {
    let Some(vectors) = format_vectors("date-time") else { return };
    let mut sources = judge("source");
    for (time, _) in &vectors {
        assert!(!sources.accepts(Layout::List, &source("accessed", time)), "{time}");
    }
    assert!(sources.tally.rejected > 20);
}

#[test]
fn pointers_of_json_schema() {
    let Some(vectors) = format_vectors("json-pointer") else { return };
    let mut sources = judge("source");
    for (pointer, valid) in &vectors {
        let expected = *valid && pointer.is_string();
        assert_eq!(sources.accepts(Layout::Lines, &source("gap", pointer)), expected, "{pointer}");
    }
    assert!(sources.tally.accepted > 15 && sources.tally.rejected > 10);
}

/// Where a link is not what the format says of URIs.
const LINKS: [(&str, &str); 2] = [
    ("http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com", "no link carries the name and password of a user"),
    ("http://[::ffff:01.2.3.4]", "the letters of an IPv6 address are checked, not its value"),
];

#[test]
fn links_of_json_schema() {
    let Some(vectors) = format_vectors("uri") else { return };
    let mut sources = judge("source");
    let mut differ = Vec::new();
    for (link, valid) in &vectors {
        let accepted = sources.accepts(Layout::Lines, &source("link", link));
        let text = link.as_str().unwrap_or_default();
        // Other schemes are URIs, and no links.
        let supported = text.starts_with("http://") || text.starts_with("https://");
        assert!(supported || !accepted, "{link}");
        if supported && accepted != *valid {
            differ.push(text);
        }
    }
    assert_eq!(differ, LINKS.map(|(link, _)| link), "the list of differences and the differences");
    assert!(sources.tally.accepted > 5 && sources.tally.rejected > 25);
}

/// Whether an EDTF string is of a kind that a date can be: level 0 dates, and the qualifiers of level 1 at their end.
fn is_supported(text: &str) -> bool {
    let date_only = !text.contains(['/', 'T', 'X', 'u', '[', '{', 'Y', 'E', 'S', '(']) && !text.starts_with('-');
    let year = text.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    let month = text.get(5..7).and_then(|month| month.parse::<u32>().ok());
    let season = month.is_some_and(|month| (21..=41).contains(&month));
    let qualified_inside = text.trim_end_matches(['?', '~', '%']).contains(['?', '~', '%']);
    date_only && year && !season && !qualified_inside
}

#[test]
fn dates_of_edtf() {
    let Some(file) = corpus("edtf-vectors.tsv") else { return };
    let text = read_to_string(file).expect("readable");
    let (mut sources, mut actors) = (judge("source"), judge("actor"));
    for line in text.lines().skip(1) {
        let [input, verdict, level, ..] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let (date, valid) = (json!(input), verdict == "valid");
        let accepted = sources.accepts(Layout::Lines, &source("published", &date));
        assert!(!accepted || valid, "{input:?} is {verdict} at level {level}");
        assert!(level == "2" || !is_supported(input) || accepted == valid, "{input:?} is {verdict} at level {level}");
        let is_end = actors.accepts(Layout::List, &until(&date));
        assert_eq!(is_end, accepted || input == "..", "{input:?} as the end of a period");
    }
    assert!(sources.tally.cases() > 400, "only {} vectors", sources.tally.cases());
}

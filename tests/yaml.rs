//! YAML: what is read as what, what is wrong where, and what hostile files come to.
#![cfg(feature = "yaml")]

mod support;
#[path = "support/wild.rs"]
mod wild;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use mandata::{Dataset, ErrorKind, Format, Json, Limits, Report, Validator};
use support::{Random, corpus, root};

const SEED: u64 = 20_261_125;

fn read(text: &str) -> Dataset {
    Dataset::from_format(text.as_bytes(), Format::Yaml).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn check(text: &str) -> Report {
    Validator::new().check_bytes("data.yaml", text.as_bytes())
}

/// Codes with line and column.
fn found(report: &Report) -> Vec<(&'static str, usize, usize)> {
    let place = |f: &mandata::Finding| f.location.as_ref().map_or((0, 0), |place| (place.line, place.column));
    report.findings.iter().map(|f| (f.code, place(f).0, place(f).1)).collect()
}

fn codes(text: &str) -> Vec<(&'static str, usize)> {
    found(&check(text)).into_iter().map(|(code, line, _)| (code, line)).collect()
}

#[test]
fn scalars_are_resolved_by_their_place() {
    let dataset = read(
        "format: 1\nmodified: 2025\ntitle: no\ndescription: 0x10\nversion: 1.50\n\
         extra: {a: 1.50, b: no, c: 1992, d: True, e: ~, f: '7', g: 2015-01-01, h: 12345678901234567890123}\n",
    );
    assert_eq!(dataset.title.as_deref(), Some("no"));
    assert_eq!(dataset.description.as_deref(), Some("0x10"));
    assert_eq!(dataset.version.as_deref(), Some("1.50"));
    assert_eq!(dataset.modified.map(|date| date.to_string()).as_deref(), Some("2025"));
    assert_eq!(
        dataset.extra.get("extra").map(Json::to_string).as_deref(),
        Some(r#"{"a":1.50,"b":"no","c":1992,"d":true,"e":null,"f":"7","g":"2015-01-01","h":12345678901234567890123}"#)
    );
}

/// A year that a source says stays text where the record has text, whichever of the two fields comes first.
#[test]
fn what_a_claim_says_is_resolved_by_its_field() {
    let dataset = read(
        "type: actor\nid: a\nkind: ngo\nlevel: national\nclaims:\n\
         - {says: 1992, field: /history/founded/date, source: s, stance: rejected}\n\
         - {field: /figures/0/number, source: s, stance: rejected, says: 1992}\n\
         - {field: /names, source: s, stance: rejected, says: [{text: 7, kind: official, rank: 7}]}\n\
         - {field: /colour, source: s, stance: rejected, says: 7}\n",
    );
    let says = dataset.actors[0].claims.iter().map(|claim| claim.says.as_ref().expect("said").to_string());
    let expected = ["\"1992\"", "1992", "[{\"text\":\"7\",\"kind\":\"official\",\"rank\":7}]", "7"];
    assert_eq!(says.collect::<Vec<_>>(), expected);
}

#[test]
fn null_is_null_wherever_it_stands() {
    for null in ["", "~", "null", "Null"] {
        let text = format!("format: \"1\"\ntitle: {null}\n");
        assert_eq!(codes(&text), [("shape.wrong-type", 2)], "{null:?}");
        let error = Dataset::from_format(text.as_bytes(), Format::Yaml).expect_err("null");
        assert_eq!((error.kind(), error.line()), (ErrorKind::Shape, Some(2)));
    }
    assert_eq!(read("format: '1'\ntitle: 'null'\n").title.as_deref(), Some("null"));
}

#[test]
fn numbers_that_json_has_not_are_named() {
    let source = "type: source\nid: s\ntitle: A page\nkind: news\n";
    for odd in ["0x1F", ".inf", "+7", "007", "1_000", "yes"] {
        let text = format!("{source}claims:\n- {{field: /title, source: s, stance: accepted, credibility: {odd}}}\n");
        let report = check(&text);
        assert_eq!(found(&report).first().map(|f| (f.0, f.1)), Some(("shape.wrong-type", 6)), "{odd}\n{report}");
    }
    assert!(codes("format: \"1\"\nx: [.inf, +7, 1_000]\n").contains(&("file.number-form", 2)));
}

#[test]
fn documents_are_records() {
    let text = "# yaml-language-server: $schema=dataset.json\n---\nformat: \"1\"\ntitle: Two\n---\ntype: source\nid: s\n\
                title: A page\nkind: news\n---\n---\nid: a\ntype: actor\nkind: ngo\nlevel: national\n...\n---\n";
    let dataset = read(text);
    assert_eq!((dataset.title.as_deref(), dataset.sources.len(), dataset.actors.len()), (Some("Two"), 1, 1));
    let list = read("- {type: source, id: 7, title: A page, kind: news}\n- type: office\n  id: o\n  kind: division\n");
    assert_eq!((list.sources[0].id.as_str(), list.offices.len()), ("7", 1));
    // A dataset among others is not one of their records.
    let several = "format: '1'\nsources: []\n---\n[]\n---\n{type: source, id: s, title: A page, kind: news}\n";
    assert_eq!(codes(several), [("shape.wrong-type", 1), ("shape.wrong-type", 4)]);
    assert_eq!(codes("[]\n---\na\n"), [("shape.wrong-type", 1), ("shape.wrong-type", 3)]);
    for empty in ["", "# nothing\n", "---\n", "---\n...\n"] {
        assert_eq!(codes(empty), [("file.empty", 1)], "{empty:?}");
    }
    assert_eq!(read("$schema: x.json\nformat: '1'\n").schema.as_deref(), Some("x.json"));
}

#[test]
fn the_same_defects_at_their_lines() {
    let text = "\
format: \"1\"
licence: CC0-1.0
modified: 2025
titel: Misspelt
actors:
  - id: a b
    kind: ngo
    names:
      - {text: A, kind: offical}
      -
  - id: c
    kind: ngo
    level: national
    level: regional
    sources: [s]
  - id: d
    kind: ngo
    level: national
    sources: [s]
    relations:
      - kind: partner-of
        to: e
sources:
  - id: s
    title: A page
    kind: news
    published: 2023-02-30
  - 5
";
    let report = check(text);
    let paths: Vec<_> = report.findings.iter().map(|f| (f.code, f.path.as_str())).collect();
    let lines: Vec<_> = found(&report).into_iter().map(|(_, line, column)| (line, column)).collect();
    assert_eq!(
        paths,
        [
            ("shape.misspelt-field", "/titel"),
            ("shape.missing-field", "/actors/0"),
            ("value.id", "/actors/0/id"),
            ("value.unknown-term", "/actors/0/names/0/kind"),
            ("shape.wrong-type", "/actors/0/names/1"),
            ("file.duplicate-key", "/actors/1/level"),
            ("reference.dangling", "/actors/2/relations/0/to"),
            ("value.date-not-in-calendar", "/sources/0/published"),
            ("shape.wrong-type", "/sources/1"),
        ],
        "{report}"
    );
    let expected = [(4, 8), (6, 5), (6, 9), (9, 25), (10, 8), (14, 5), (22, 13), (27, 16), (28, 5)];
    assert_eq!(lines, expected, "{report}");
}

#[test]
fn aliases_are_written_out_and_placed_where_they_are_used() {
    let text = "format: \"1\"\nsources:\n  - &s\n    id: s\n    title: A page\n    kind: newz!\n  - *s\n";
    let report = check(text);
    assert!(found(&report).contains(&("identity.duplicate-id", 7, 5)), "{report}");
    let dataset = read("format: '1'\ntitle: &t A title\ndescription: *t\n&k licence: CC0-1.0\n");
    assert_eq!(dataset.description.as_deref(), Some("A title"));
    assert_eq!(codes("format: '1'\ntitle: *t\n"), [("file.syntax", 2)]);
}

#[test]
fn merge_keys_are_applied_and_named() {
    let text = "format: \"1\"\nsources:\n  - &a {id: a, title: A page, kind: news}\n  - &b {locator: x, title: B}\n  \
                - {title: C, <<: [*a, *b], id: c}\n";
    let dataset = Dataset::from_format(text.as_bytes(), Format::Yaml);
    assert!(dataset.is_err(), "b lacks an id");
    let text = text.replace("- &b {locator: x, title: B}", "- &b {id: b, kind: report, title: B, note: x}");
    let merged = read(&text).sources[2].clone();
    assert_eq!((merged.id.as_str(), merged.title.as_str(), merged.kind.code()), ("c", "C", "news"));
    assert!(merged.extra.get("<<").is_none());
    assert_eq!(
        codes(&text).iter().filter(|(code, _)| code.starts_with("file.")).collect::<Vec<_>>(),
        [&("file.yaml-merge", 5)]
    );
    // One that names no object is kept as a field, and said so too.
    let kept = read("format: '1'\n<<: 7\n");
    assert_eq!(kept.extra.get("<<").map(Json::to_string).as_deref(), Some("7"));
    assert!(codes("format: '1'\n<<: 7\n").contains(&("file.yaml-merge", 2)));
    assert_eq!(read("format: '1'\n'<<': {a: 1}\n").extra.len(), 1);
    assert_eq!(codes("format: '1'\n<<: {title: A}\n<<: {title: B}\n").last(), Some(&("file.duplicate-key", 3)));
}

#[test]
fn tags_and_keys() {
    let dataset =
        read("!!map\nformat: !!str 1\nx: [!!int '7', !!float 1.50, !!bool 'true', !!null '', ! 7, !!str , !!seq []]\n");
    assert_eq!(dataset.extra.get("x").map(Json::to_string).as_deref(), Some(r#"[7,1.50,true,null,"7","",[]]"#));
    for bad in [
        "!foo x",
        "!!int x",
        "!!int 1.5",
        "!!bool yes",
        "!!map []",
        "!!seq {}",
        "!!timestamp 2001-01-01",
        "!!set {}",
        "!<tag:example.org,2000:x> 7",
    ] {
        let text = format!("format: '1'\nx: {bad}\n");
        assert!(codes(&text).contains(&("file.yaml-tag", 2)), "{bad}: {}", check(&text));
        let error = Dataset::from_format(text.as_bytes(), Format::Yaml).expect_err("a tag");
        assert_eq!((error.code(), error.line(), error.column()), ("file.yaml-tag", Some(2), Some(4)), "{bad}");
    }
    let dataset = read("format: '1'\nx: {1992: a, no: b, ~: c, true: d, 1.5: e, : f}\n");
    let keys = r#"{"1992":"a","no":"b","~":"c","true":"d","1.5":"e","":"f"}"#;
    assert_eq!(dataset.extra.get("x").map(Json::to_string).as_deref(), Some(keys));
    let report = check("format: '1'\nx: {1992: a, no: b, ~: c, true: d, 1.5: e, : f}\n");
    assert_eq!(report.counts.by_rule.get("file.yaml-key"), Some(&5), "{report}");
    assert!(codes("format: '1'\nx: {1992: a, '1992': b}\n").contains(&("file.duplicate-key", 2)));
    for complex in ["? [a]\n: b\n", "? {a: b}\n: c\n", "[a]: b\n"] {
        assert!(codes(&format!("format: '1'\n{complex}")).contains(&("file.yaml-complex-key", 2)), "{complex}");
    }
}

/// Ten lines of which each names the one before nine times.
fn laughs(join: impl Fn(&str) -> String) -> String {
    let mut text = String::from("format: \"1\"\na0: &a0 lol\n");
    for level in 1..10 {
        let names: Vec<String> = std::iter::repeat_n(format!("*a{}", level - 1), 9).collect();
        writeln!(text, "a{level}: &a{level} {}", join(&names.join(", "))).expect("a string");
    }
    text
}

#[test]
fn bombs_end_in_findings() {
    let long = format!("format: \"1\"\nx: &x {}\ny: [{}]\n", "long ".repeat(20_000), "*x, ".repeat(20_000));
    let mut merges = String::from("format: \"1\"\nm0: &m0 {k0: v}\n");
    for level in 1..5_000 {
        writeln!(merges, "m{level}: &m{level} {{<<: *m{}, k{level}: v}}", level - 1).expect("a string");
    }
    let mut chain = String::from("format: \"1\"\nc0: &c0 [x]\n");
    for level in 1..5_000 {
        writeln!(chain, "c{level}: &c{level} [*c{}]", level - 1).expect("a string");
    }
    let mut anchors = String::from("format: \"1\"\n");
    for index in 0..50_000 {
        writeln!(anchors, "k{index}: &a{index} v").expect("a string");
    }
    let budget = ["limit.yaml-budget"].as_slice();
    let either = ["limit.depth", "limit.yaml-budget"].as_slice();
    for (text, codes) in [
        (laughs(|names| format!("[{names}]")), budget),
        (laughs(|names| format!("{{<<: [{names}]}}")), budget),
        (long, budget),
        ("format: \"1\"\nx: &x {y: *x}\n".to_owned(), budget),
        ("format: \"1\"\nx: &x {<<: *x}\n".to_owned(), budget),
        ("&x [*x]\n".to_owned(), budget),
        (merges, either),
        (chain, either),
        ("[".repeat(100_000), either),
        (format!("x: {}", "{a: ".repeat(100_000)), either),
        ("- ".repeat(100_000), either),
        ("? ".repeat(100_000), either),
    ] {
        let start = std::time::Instant::now();
        let report = check(&text);
        let shown = text.chars().take(80).collect::<String>();
        assert!(codes.iter().any(|code| report.counts.by_rule.contains_key(code)), "{shown}\n{report}");
        assert!(report.is_cut_off(), "{shown}");
        let error = Dataset::from_format(text.as_bytes(), Format::Yaml).expect_err("a bomb");
        assert_eq!(error.kind(), ErrorKind::Limit, "{shown}: {error}");
        assert!(start.elapsed().as_secs() < 20, "{shown}: {:?}", start.elapsed());
    }
    // Many anchors alone are no bomb.
    assert_eq!(read(&anchors).extra.len(), 50_000);
}

#[test]
fn the_budget_counts_what_aliases_stand_for() {
    let text = "format: \"1\"\nx: &x [1, 2, 3]\ny: [*x, *x]\n";
    let mut limits = Limits::default();
    // The object, its three keys, the text, two lists and three numbers; and four nodes for each alias.
    limits.yaml_nodes = 10 + 2 * 4;
    let report = Validator::new().limits(limits).check_bytes("data.yaml", text.as_bytes());
    assert!(!report.counts.by_rule.contains_key("limit.yaml-budget"), "{report}");
    limits.yaml_nodes -= 1;
    let report = Validator::new().limits(limits).check_bytes("data.yaml", text.as_bytes());
    assert_eq!(found(&report).first(), Some(&("limit.yaml-budget", 3, 9)), "{report}");
    limits = Limits::default();
    limits.depth = 2;
    let report = Validator::new().limits(limits).check_bytes("data.yaml", text.as_bytes());
    assert_eq!(found(&report).first(), Some(&("limit.depth", 3, 5)), "{report}");
}

#[test]
fn writing_then_reading_is_identity() {
    let bundled = Dataset::bundled().expect("loads");
    assert!(read(&bundled.to_yaml()) == bundled, "the bundled dataset");
    let mut random = Random(SEED);
    for case in 0..400 {
        let dataset = wild::dataset(&mut random, true);
        let text = dataset.to_format(Format::Yaml).expect("written");
        let again = Dataset::from_format(text.as_bytes(), Format::Yaml);
        let again = again.unwrap_or_else(|error| panic!("seed {SEED}, case {case}: {error}\n{text}"));
        assert!(again == dataset, "seed {SEED}, case {case}\n{}\n{}\n{text}", dataset.to_json(), again.to_json());
    }
}

#[test]
fn texts_are_readable() {
    let dataset =
        read("format: '1'\ntitle: |\n  One.\n\n  Two.\ndescription: 'no'\nx: {a: [], b: {}, c: [[1], {d: e}]}\n");
    assert_eq!(
        dataset.to_yaml(),
        "format: \"1\"\ntitle: |\n  One.\n\n  Two.\ndescription: \"no\"\nx:\n  a: []\n  b: {}\n  c:\n    - - 1\n    - d: e\n"
    );
}

#[test]
fn the_example_is_clean() {
    let bytes = std::fs::read(root("examples/formats/registry.yaml")).expect("the example");
    let report = Validator::new().check_bytes("registry.yaml", &bytes);
    assert!(report.findings.is_empty() && report.summary.actors > 1, "{report}");
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(text.starts_with("# yaml-language-server: $schema="), "{text}");
}

/// Broken files: both paths return and agree, and places stay inside the file.
#[test]
fn broken_bytes_agree() {
    let text = std::fs::read_to_string(root("examples/formats/registry.yaml")).expect("the example");
    let mut random = Random(SEED);
    for case in 0..2_000 {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = *random.pick(b"\"'{}[],:-#&*!|>%@`x0 \n\t\xff"),
                2 => drop(bytes.remove(at)),
                _ => bytes.insert(at, *random.pick(b"\"'{}[],:-#&*!|>? \n\xc3\x7f")),
            }
        }
        let typed = Dataset::from_format(&bytes, Format::Yaml);
        let report = Validator::new().check_bytes("case.yaml", &bytes);
        let refused = support::reading_errors(&report).next().is_some();
        let context = format!(
            "seed {SEED}, case {case}: {:?}\n{report}\n{}",
            typed.as_ref().err(),
            String::from_utf8_lossy(&bytes)
        );
        assert_eq!(typed.is_err(), refused, "{context}");
        for place in report.findings.iter().filter_map(|finding| finding.location.as_ref()) {
            assert!(place.bytes.end <= bytes.len() && place.line > 0, "{context}");
        }
    }
}

/// The verdicts on the YAML test suite: what is valid is read, what is not is refused, but for the cases that are listed.
#[test]
fn the_yaml_test_suite() {
    let Some(folder) = corpus("yaml-test-suite/cases.jsonl") else { return };
    let cases = std::fs::read_to_string(folder).expect("the cases");
    let mut deviating = BTreeSet::new();
    let mut seen: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for line in cases.lines() {
        let case: serde_json::Value = serde_json::from_str(line).expect("a case");
        let (id, fail) = (case["id"].as_str().expect("an id"), case["fail"] == true);
        let number = seen.entry(id.to_owned()).and_modify(|number| *number += 1).or_default();
        let report = check(case["yaml"].as_str().expect("text"));
        let refused = report.counts.by_rule.contains_key("file.syntax");
        if refused != fail {
            let verdict = if fail { "accepted" } else { "refused" };
            deviating.insert(format!("{id}/{number} {verdict}"));
        }
    }
    assert!(cases.lines().count() > 300, "the cases were not found");
    support::only_known("yaml-test-suite.txt", &deviating);
}

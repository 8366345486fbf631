//! TOML: what is read as what, what is wrong where, and what is written.
#![cfg(feature = "toml")]

mod support;
#[path = "support/wild.rs"]
mod wild;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use mandata::{Dataset, ErrorKind, Format, Json, Report, Validator};
use support::{Random, corpus};

const SEED: u64 = 20_261_125;

fn read(text: &str) -> Dataset {
    Dataset::from_format(text.as_bytes(), Format::Toml).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn check(text: &str) -> Report {
    Validator::new().check_bytes("data.toml", text.as_bytes())
}

/// Codes with line and column.
fn found(report: &Report) -> Vec<(&'static str, usize, usize)> {
    let place = |f: &mandata::Finding| f.location.as_ref().map_or((0, 0), |place| (place.line, place.column));
    report.findings.iter().map(|f| (f.code, place(f).0, place(f).1)).collect()
}

#[test]
fn native_dates_are_text() {
    let dataset =
        read("format = \"1\"\nmodified = 2025-01-31\nx = [07:32:00, 1979-05-27T07:32:00Z, 1979-05-27 07:32:00]\n");
    assert_eq!(dataset.modified.map(|date| date.to_string()).as_deref(), Some("2025-01-31"));
    let times = r#"["07:32:00","1979-05-27T07:32:00Z","1979-05-27 07:32:00"]"#;
    assert_eq!(dataset.extra.get("x").map(Json::to_string).as_deref(), Some(times));
    let report = check("format = \"1\"\nmodified = 2025-01-31T10:00:00Z\n");
    assert_eq!(found(&report), [("value.date-malformed", 2, 12)], "{report}");
    assert_eq!(report.findings[0].value.as_deref(), Some("2025-01-31T10:00:00Z"));
    // A partial date without quotes is no TOML, and a lone year is a number.
    assert_eq!(found(&check("format = \"1\"\nmodified = 2025-01\n"))[0].0, "file.syntax");
    assert_eq!(found(&check("format = \"1\"\nmodified = 2025\n")), [("shape.wrong-type", 2, 12)]);
}

#[test]
fn numbers_are_those_of_json_where_there_is_one() {
    let dataset = read(
        "format = \"1\"\nx = [1_000, 0x10, 0o17, 0b11, +7, -0, 1.50, 1e400, +1_0.5, inf, -nan, 9223372036854775807]\n",
    );
    let numbers = r#"[1000,16,15,3,7,-0,1.50,1e400,10.5,"inf","-nan",9223372036854775807]"#;
    assert_eq!(dataset.extra.get("x").map(Json::to_string).as_deref(), Some(numbers));
    let report = check("format = \"1\"\nx = [1_000, inf, 1.0, nan]\n");
    let odd: Vec<_> = found(&report).into_iter().filter(|f| f.0 == "file.number-form").collect();
    assert_eq!(odd, [("file.number-form", 2, 13), ("file.number-form", 2, 23)], "{report}");
    // Where a number is wanted, one finding says so.
    let claim = "type = \"source\"\nid = \"s\"\ntitle = \"A page\"\nkind = \"news\"\n[[claims]]\nfield = \"/title\"\n\
                 source = \"s\"\nstance = \"accepted\"\ncredibility = inf\n";
    assert_eq!(found(&check(claim)), [("shape.wrong-type", 9, 15)]);
    assert!(read(&claim.replace("inf", "0x2")).sources[0].claims[0].credibility.is_some());
}

#[test]
fn records_alone_and_arrays_of_tables() {
    let source = read("id = \"s\"\ntype = \"source\"\ntitle = \"A page\"\nkind = \"news\"\n");
    assert_eq!(source.sources[0].id.as_str(), "s");
    let text = "format = \"1\"\n[[sources]]\nid = \"s\"\ntitle = \"A\"\nkind = \"news\"\n[[actors]]\nid = \"a\"\nkind = \"ngo\"\nlevel = \"national\"\n\
                [[actors.names]]\ntext = \"A\"\nkind = \"official\"\n[actors.summary]\ntext = \"It works.\"\n\
                [[actors]]\nid = \"b\"\nkind = \"ngo\"\nlevel = \"national\"\nnames = [{ text = \"B\", kind = \"official\" }]\nx.b.c = 1\nx.a = 2\n";
    let dataset = read(text);
    assert_eq!((dataset.actors.len(), dataset.actors[0].names.len(), dataset.actors[1].names.len()), (2, 1, 1));
    // The order of the file is kept.
    assert_eq!(dataset.actors[1].extra.get("x").map(Json::to_string).as_deref(), Some(r#"{"b":{"c":1},"a":2}"#));
    for empty in ["", "# nothing\n"] {
        assert_eq!(found(&check(empty)), [("file.empty", 1, 1)]);
    }
}

#[test]
fn the_same_defects_at_their_lines() {
    let text = "\
format = \"1\"
licence = \"CC0-1.0\"
modified = \"2025\"
titel = \"Misspelt\"

[[actors]]
id = \"a b\"
kind = \"ngo\"
names = [
  { text = \"A\", kind = \"offical\" },
  7,
]

[[actors]]
id = \"d\"
kind = \"ngo\"
level = \"national\"
sources = [\"s\"]
[[actors.relations]]
kind = \"partner-of\"
to = \"e\"

[[sources]]
id = \"s\"
title = \"A page\"
kind = \"news\"
published = 2023-02-28T01:00:00
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
            ("reference.dangling", "/actors/1/relations/0/to"),
            ("value.date-malformed", "/sources/0/published"),
        ],
        "{report}"
    );
    assert_eq!(lines, [(4, 9), (6, 1), (7, 6), (10, 24), (11, 3), (21, 6), (27, 13)], "{report}");
}

#[test]
fn what_is_broken_has_a_place() {
    for (text, code, line) in [
        ("format = \"1\"\ntitle = \n", "file.syntax", 2),
        ("format = \"1\"\ntitle = A page\n", "file.syntax", 2),
        ("format = \"1\"\ntitle = \"A\"\ntitle = \"B\"\n", "file.duplicate-key", 3),
        ("format = \"1\"\nx = { a = 1, a = 2 }\n", "file.duplicate-key", 2),
        ("format = \"1\"\n[a]\n[a]\n", "file.duplicate-key", 3),
        ("format = \"1\"\n[[actors]\n", "file.syntax", 2),
        ("format = \"1\"\nx = 0x\n", "file.syntax", 2),
        ("format = \"1\"\nx = 1\u{660}\n", "file.syntax", 2),
    ] {
        let report = check(text);
        assert!(found(&report).iter().any(|f| f.0 == code && f.1 == line), "{text}\n{report}");
        let error = Dataset::from_format(text.as_bytes(), Format::Toml).expect_err("broken");
        assert_eq!((error.code(), error.line()), (code, Some(line)), "{text}");
    }
    // Repeated keys do not hide the rest.
    let report = check("format = \"1\"\ntitle = \"A\"\ntitle = \"B\"\ntitel = \"C\"\ntitle = \"D\"\n");
    let expected = [("file.duplicate-key", 3, 1), ("shape.misspelt-field", 4, 9), ("file.duplicate-key", 5, 1)];
    assert_eq!(found(&report), expected, "{report}");
}

#[test]
fn deep_nesting_ends_in_a_finding() {
    for text in [
        format!("x = {}1{}\n", "[".repeat(100_000), "]".repeat(100_000)),
        format!("x = {}\n", "{a = ".repeat(100_000)),
        format!("{}a = 1\n", "a.".repeat(100_000)),
        format!("[{}a]\n", "a.".repeat(100_000)),
    ] {
        let report = check(&format!("format = \"1\"\n{text}"));
        assert!(report.counts.by_rule.contains_key("limit.depth"), "{}\n{report}", &text[..20]);
        assert!(Dataset::from_format(text.as_bytes(), Format::Toml).is_err());
    }
    // Below the bound of the parser, the limit of the file counts.
    let text = format!("format = \"1\"\nx = {}1{}\n", "[".repeat(70), "]".repeat(70));
    assert_eq!(found(&check(&text)).first().map(|f| f.0), Some("limit.depth"));
}

#[test]
fn writing_then_reading_is_identity() {
    let bundled = Dataset::bundled().expect("loads");
    assert!(read(&bundled.to_toml().expect("written")) == bundled, "the bundled dataset");
    let mut random = Random(SEED);
    for case in 0..400 {
        let dataset = wild::dataset(&mut random, false);
        let text = dataset.to_format(Format::Toml).expect("written");
        let again = Dataset::from_format(text.as_bytes(), Format::Toml);
        let again = again.unwrap_or_else(|error| panic!("seed {SEED}, case {case}: {error}\n{text}"));
        assert!(again == dataset, "seed {SEED}, case {case}\n{}\n{}\n{text}", dataset.to_json(), again.to_json());
    }
}

#[test]
fn null_is_an_error_and_never_dropped() {
    let dataset: Dataset =
        r#"{"format": "1", "actors": [{"id": "a", "kind": "ngo", "level": "national", "x/y": [1, {"z": null}]}]}"#
            .parse()
            .expect("loads");
    let error = dataset.to_toml().expect_err("null");
    assert_eq!(error.kind(), ErrorKind::Syntax);
    assert!(error.message().contains("/actors/0/x~1y/1/z"), "{error}");
}

#[test]
fn texts_are_readable() {
    let dataset: Dataset =
        r#"{"format": "1", "title": "One.\n\n\"Two.\"\n", "x": {"b c": [], "a": {}}, "sources": [{"id": "s",
        "title": "A page", "kind": "news", "claims": [{"field": "/title", "source": "s", "stance": "accepted"}]}]}"#
            .parse()
            .expect("loads");
    let text = "\
format = \"1\"
title = \"\"\"
One.

\\\"Two.\\\"
\"\"\"
x = { \"b c\" = [], a = {} }

[[sources]]
id = \"s\"
title = \"A page\"
kind = \"news\"
claims = [
  { field = \"/title\", source = \"s\", stance = \"accepted\" },
]
";
    assert_eq!(dataset.to_toml().expect("written"), text);
}

/// Broken files: both paths return and agree, and places stay inside the file.
#[test]
fn broken_bytes_agree() {
    let text = mandata::rule::BASE.parse::<Dataset>().expect("the base loads").to_toml().expect("written");
    let mut random = Random(SEED);
    for case in 0..2_000 {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = *random.pick(b"\"'{}[],.=#x0 \n\t\xff"),
                2 => drop(bytes.remove(at)),
                _ => bytes.insert(at, *random.pick(b"\"'{}[],.=# \n\xc3\x7f")),
            }
        }
        let typed = Dataset::from_format(&bytes, Format::Toml);
        let report = Validator::new().check_bytes("case.toml", &bytes);
        let refused = support::reading_errors(&report).next().is_some();
        let context = format!("seed {SEED}, case {case}: {:?}\n{report}", typed.as_ref().err());
        assert_eq!(typed.is_err(), refused, "{context}\n{}", String::from_utf8_lossy(&bytes));
        for place in report.findings.iter().filter_map(|finding| finding.location.as_ref()) {
            assert!(place.bytes.end <= bytes.len() && place.line > 0, "{context}");
        }
    }
}

fn cases(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            cases(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
}

/// The verdicts on the TOML test suite: what is valid is read, what is not is refused, but for the cases that are listed.
#[test]
fn the_toml_test_suite() {
    let Some(folder) = corpus("toml-test") else { return };
    let mut deviating = BTreeSet::new();
    for (name, valid) in [("valid", true), ("invalid", false)] {
        let mut paths = Vec::new();
        cases(&folder.join(name), &mut paths);
        assert!(paths.len() > 100, "the cases were not found");
        for path in paths {
            let bytes = std::fs::read(&path).expect("a case");
            let report = Validator::new().check_bytes("case.toml", &bytes);
            let codes = ["file.syntax", "file.duplicate-key", "encoding.not-utf8", "encoding.utf16", "limit.depth"];
            let accepted = !codes.iter().any(|code| report.counts.by_rule.contains_key(code));
            if accepted != valid {
                let case = path.strip_prefix(&folder).expect("below").display().to_string();
                deviating.insert(format!("{case} {}", if valid { "refused" } else { "accepted" }));
            }
        }
    }
    support::only_known("toml-test.txt", &deviating);
}

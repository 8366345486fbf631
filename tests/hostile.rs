//! Input that means harm, or went wrong on the way: whatever it is, both paths return, and say what is wrong and where.

use std::fmt::Write as _;

use mandata::{Dataset, ErrorKind, Limits, Report, Validator};

const CLEAN: &str = r#"{"format": "1", "licence": "CC0-1.0", "modified": "2025", "title": "Caf\u00e9"}"#;

fn check(bytes: &[u8]) -> Report {
    Validator::new().check_bytes("data.json", bytes)
}

/// The codes and lines of the findings that say that the data cannot be read.
fn errors(report: &Report) -> Vec<(&str, usize)> {
    let errors = report.findings.iter().filter(|finding| finding.severity == mandata::Severity::Error);
    errors.map(|finding| (finding.code, finding.location.as_ref().map_or(0, |place| place.line))).collect()
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(errors(&check(CLEAN.as_bytes())), []);
    let cases: [(&[u8], &str, usize); 14] = [
        (b"{\"title\":\n\"caf\xE9\"}", "encoding.not-utf8", 2),
        // Overlong forms of `/` and of NUL, a surrogate, a code point beyond the last.
        (b"{\"a\": \"\xC0\xAF\"}", "encoding.not-utf8", 1),
        (b"{\"a\": \"\xE0\x80\xAF\"}", "encoding.not-utf8", 1),
        (b"{\"a\": \"\xC0\x80\"}", "encoding.not-utf8", 1),
        (b"{\"a\": \"\xED\xA0\x80\"}", "encoding.not-utf8", 1),
        (b"{\"a\": \"\xF4\x90\x80\x80\"}", "encoding.not-utf8", 1),
        (b"{\"a\": \"\xE2\x82", "encoding.not-utf8", 1),
        (b"\xFF\xFE{\0}\0", "encoding.utf16", 1),
        (b"\xFE\xFF\0{\0}", "encoding.utf16", 1),
        (b"{\0\"\0", "encoding.utf16", 1),
        (b"\xFF\xFE\0\0{\0\0\0", "encoding.utf16", 1),
        (b"\0\0\0{\0\0\0}", "encoding.utf16", 1),
        (b"{\"a\": \"x\0y\"}", "file.syntax", 1),
        (b"\0\0\0\0", "file.syntax", 1),
    ];
    for (bytes, code, line) in cases {
        assert_eq!(errors(&check(bytes)), [(code, line)], "{:?}", String::from_utf8_lossy(bytes));
        assert!(Dataset::from_slice(bytes).is_err());
    }
}

#[test]
fn every_truncation_is_refused_at_its_place() {
    for end in 0..CLEAN.len() {
        let report = check(&CLEAN.as_bytes()[..end]);
        assert!(!errors(&report).is_empty(), "{}", &CLEAN[..end]);
        assert!(report.is_cut_off());
        assert!(CLEAN[..end].parse::<Dataset>().is_err());
    }
    for garbage in ["}", "x", ",", "{}", "\u{0}", "[1]", "\"", "\u{feff}"] {
        let text = format!("{CLEAN}\n{garbage}");
        assert!(errors(&check(text.as_bytes())).iter().all(|(_, line)| *line == 2), "{text}");
        assert_eq!(text.parse::<Dataset>().is_err(), !errors(&check(text.as_bytes())).is_empty(), "{text}");
    }
}

#[test]
fn marks_and_invisible_characters() {
    let report = check("\u{feff}{\"format\": \"1\", \"title\": \"a\u{202e}b\u{200b}c\u{feff}\"}".as_bytes());
    let codes: Vec<&str> = report.findings.iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&"encoding.byte-order-mark") && codes.contains(&"text.control-character"), "{report}");
    assert!(!report.to_string().contains(['\u{202e}', '\u{200b}', '\u{feff}']));
}

#[test]
fn nesting_a_hundred_thousand_deep() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        for text in [open.repeat(100_000), format!("{}1{}", open.repeat(100_000), close.repeat(100_000))] {
            for text in [text.clone(), format!("{{\"format\": \"1\", \"x\": {text}}}")] {
                assert_eq!(errors(&check(text.as_bytes())), [("limit.depth", 1)]);
                assert_eq!(text.parse::<Dataset>().expect_err("too deep").kind(), ErrorKind::Limit);
                let mut limits = Limits::unlimited();
                limits.depth = usize::MAX;
                let report = Validator::new().limits(limits).check_bytes("data.json", text.as_bytes());
                assert_eq!(errors(&report), [("limit.depth", 1)]);
                assert!(report.not_checked.iter().any(|entry| entry.what.contains("data.json")), "{report}");
            }
        }
    }
}

#[test]
fn a_million_keys_and_elements() {
    let object = |start: &str, keys: usize| {
        let mut text = format!("{{{start}");
        for key in 0..keys {
            write!(text, ",\"k{key}\":{key}").expect("a string");
        }
        text.push('}');
        text
    };
    let text = object("\"format\": \"1\"", 1_000_000);
    let dataset: Dataset = text.parse().expect("unknown fields are kept");
    assert_eq!(dataset.extra.len(), 1_000_000);
    let many = object("\"format\": \"1\"", 100_000);
    let report = check(many.as_bytes());
    assert_eq!(report.counts.by_rule.get("shape.unknown-field"), Some(&100_000));
    assert!(report.findings.len() <= Limits::default().findings);
    let record = object(r#""type": "source", "id": "s", "title": "A page", "kind": "news""#, 100_000);
    assert_eq!(check(record.as_bytes()).counts.by_rule.get("shape.unknown-field"), Some(&100_000));
    let refused = record.replace("\"title\"", "\"titel\"");
    assert_eq!(errors(&check(refused.as_bytes())), [("shape.missing-field", 1)]);
    // The last key stands twice.
    let twice = text.replace("\"k999999\"", "\"k999998\"");
    assert_eq!(errors(&check(many.replace("\"k99999\"", "\"k99998\"").as_bytes())), [("file.duplicate-key", 1)]);
    assert_eq!(twice.parse::<Dataset>().expect_err("twice").code(), "file.duplicate-key");
}

#[test]
fn one_string_of_fifty_megabytes() {
    let long = "é".repeat(25 << 20);
    let text = format!("{{\"format\": \"1\", \"title\": \"{long}\", \"titel\": 1}}");
    let report = check(text.as_bytes());
    assert!(report.findings.iter().any(|finding| finding.code == "shape.misspelt-field"), "{:?}", report.counts);
    assert!(report.to_string().len() < 20_000, "the report has {} bytes", report.to_string().len());
    assert_eq!(text.parse::<Dataset>().expect("a dataset").title.map(|title| title.len()), Some(50 << 20));
    let record = format!("{{\"type\": \"source\", \"id\": \"s\", \"title\": \"{long}\", \"kind\": \"news\"}}");
    assert_eq!(errors(&check(record.as_bytes())), [("limit.record-size", 1)]);
}

#[test]
fn numbers_beyond_all_types() {
    let text =
        r#"{"format": "1", "x": [1e400, -1e400, 1e-400, 123456789012345678901234567890, 0.1e99999999999999999999]}"#;
    let written = text.parse::<Dataset>().expect("unknown numbers are kept").to_json();
    assert!(
        ["1e400", "-1e400", "1e-400", "123456789012345678901234567890", "0.1e99999999999999999999"]
            .iter()
            .all(|digits| written.contains(digits))
    );
    for (number, code) in [("1e400", "value.coordinates"), ("-91", "value.coordinates"), ("\"1\"", "shape.wrong-type")]
    {
        let text = format!(
            r#"{{"type": "actor", "id": "a", "kind": "ngo", "level": "national",
                "places": [{{"role": "seat", "coordinates": {{"latitude": {number}, "longitude": 1}}}}]}}"#
        );
        assert_eq!(errors(&check(text.as_bytes())), [(code, 2)], "{number}");
    }
}

#[test]
fn addresses_that_mean_harm() {
    for address in [
        "https://user:secret@example.org/",
        "https://user@example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://example.org\\@evil.example/",
        "https://example.org/\u{202e}",
        "//example.org/",
    ] {
        let source =
            serde_json::json!({"type": "source", "id": "s", "title": "A page", "kind": "news", "link": address});
        assert_eq!(errors(&check(source.to_string().as_bytes())), [("value.link", 1)], "{address}");
    }
}

#[test]
fn archives_are_named_and_not_read() {
    let zip = b"PK\x03\x04\x14\0\0\0\x08\0";
    assert_eq!(errors(&check(zip)), [("file.unsupported", 1)]);
    assert!(Dataset::from_slice(zip).expect_err("an archive").message().contains("zip"));
}

#[cfg(feature = "compress")]
mod packed {
    use std::io::Write;

    use super::{check, errors};
    use mandata::{Dataset, ErrorKind, Format, Limits, Validator};

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).expect("in memory");
        encoder.finish().expect("in memory")
    }

    fn zstd(bytes: &[u8]) -> Vec<u8> {
        ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
    }

    #[test]
    fn packed_files_are_read_by_name_and_by_content() {
        let record = br#"{"type": "source", "id": "s", "title": "A page", "kind": "news", "knd": 1}"#;
        for packed in [gzip(record), zstd(record), [gzip(b"{\"type\": \"source\", "), gzip(&record[18..])].concat()] {
            assert_eq!(Dataset::from_slice(&packed).expect("unpacks").sources.len(), 1);
            let report = Validator::new().check_bytes("data.jsonl.gz", &packed);
            assert_eq!((report.summary.sources, errors(&report)), (1, vec![]), "{report}");
            assert!(Dataset::from_format(&packed, Format::Json).is_ok());
        }
    }

    #[test]
    fn bombs_are_refused_before_they_fill_the_memory() {
        let bomb = vec![b' '; 300 << 20];
        for packed in [gzip(&bomb), zstd(&bomb)] {
            assert!(packed.len() < 2 << 20, "{}", packed.len());
            assert_eq!(errors(&check(&packed)), [("limit.expansion", 1)]);
            assert_eq!(Dataset::from_slice(&packed).expect_err("a bomb").kind(), ErrorKind::Limit);
            let mut limits = Limits::unlimited();
            limits.file_bytes = 1 << 20;
            let report = Validator::new().limits(limits).check_bytes("data.json", &packed);
            assert_eq!(errors(&report), [("limit.expansion", 1)]);
        }
    }

    #[test]
    fn broken_packings_are_findings() {
        let whole = gzip(br#"{"format": "1"}"#);
        for packed in [&whole[..whole.len() - 4], &whole[..12], &[0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3], &[0x1F, 0x8B]] {
            assert_eq!(errors(&check(packed)), [("file.syntax", 1)], "{packed:?}");
        }
    }
}

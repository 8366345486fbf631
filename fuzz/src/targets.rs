//! What each target does with some bytes: it fails where the crate breaks one of its promises.
//!
//! The same functions run under a coverage-guided fuzzer (`cargo fuzz`) and, for some seconds, in `tests/fuzz.rs`.

use mandata::finding::render::{Options, Output, render};
use mandata::format::Page;
use mandata::shape::{Element, Presence, RecordShape, Shape};
use mandata::{Actor, Dataset, Format, Json, Limits, Mandate, Object, Office, Report, Severity, Source, Validator};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A target: its name, and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: &[Target] = &[
    ("json", |bytes| loader(Format::Json, bytes)),
    ("json_lines", |bytes| loader(Format::JsonLines, bytes)),
    ("yaml", |bytes| loader(Format::Yaml, bytes)),
    ("toml", |bytes| loader(Format::Toml, bytes)),
    ("csv", |bytes| loader(Format::Csv, bytes)),
    ("any_format", any_format),
    ("profile", profile),
    ("review", review),
    ("values", values),
    ("round_trip", round_trip),
    ("suspects", suspects),
];

/// The target with this name.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|(known, _)| *known == name);
    let (_, target) = target.unwrap_or_else(|| panic!("no target {name}"));
    target(bytes);
}

/// Small limits, so that they are reached.
fn limits() -> Limits {
    let mut limits = Limits::strict();
    limits.depth = 12;
    limits.yaml_nodes = 2_000;
    limits.file_bytes = 64 << 10;
    limits
}

/// Whether the review says that the data cannot be read in full.
fn is_refused(report: &Report) -> bool {
    let reading = ["file", "encoding", "shape", "value", "limit"];
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.filter_map(|finding| finding.code.split('.').next()).any(|family| reading.contains(&family))
}

/// A loader: the typed path and the review agree, and what was read comes back from what is written. Rules are left to
/// the target `review`, which makes this one many times as fast.
fn loader(format: Format, bytes: &[u8]) {
    if bytes.len() > 32 << 10 {
        return;
    }
    let name = format!("data.{}", format.extensions()[0]);
    let typed = Dataset::from_format(bytes, format);
    let report = Validator::new().shapes_only().check_bytes(&name, bytes);
    assert_eq!(typed.is_err(), is_refused(&report), "{:?}\n{report}", typed.err());
    places_are_in_the_file(&report, bytes);
    if let Ok(dataset) = typed
        && let Ok(written) = dataset.to_format(format)
    {
        let again = Dataset::from_format(written.as_bytes(), format);
        let again = again.unwrap_or_else(|error| panic!("{error}\n{written}"));
        assert!(again == dataset, "{written}\n{again:?}\n{dataset:?}");
        assert_eq!(again.to_format(format).expect("as before"), written);
    }
}

fn places_are_in_the_file(report: &Report, bytes: &[u8]) {
    for finding in &report.findings {
        if let Some(place) = &finding.location {
            assert!(place.bytes.start <= place.bytes.end, "{finding}");
            // A packed file has places in what it unpacks to.
            let packed = bytes.starts_with(&[0x1F, 0x8B]) || bytes.starts_with(&[0x28, 0xB5]);
            assert!(packed || place.bytes.end <= bytes.len(), "{finding}");
            assert!(place.line >= 1 && place.column >= 1, "{finding}");
        }
    }
}

/// Whatever the bytes are, within small limits.
fn any_format(bytes: &[u8]) {
    let report = Validator::new().limits(limits()).check_bytes("data", bytes);
    let json = report_json(&report);
    assert!(json["findings"].as_array().is_some_and(|findings| findings.len() <= limits().findings));
    let _ = Dataset::from_slice(bytes);
}

/// A page of a directory.
fn profile(bytes: &[u8]) {
    let page = Page::new("https://example.org/profile/unit".parse().expect("an address"));
    let dataset = page.read(bytes, &limits());
    let report = Validator::new().check_profile("page.html", bytes, &page);
    places_are_in_the_file(&report, bytes);
    if let Ok(dataset) = dataset {
        let written = dataset.to_json();
        assert!(written.parse::<Dataset>().expect("what was read is sound") == dataset, "{written}");
    }
}

fn report_json(report: &Report) -> serde_json::Value {
    serde_json::from_str(&render(Output::Json, report, &Options::default())).expect("JSON")
}

/// The review with all outputs, each read again by a strict parser.
fn review(bytes: &[u8]) {
    let report = Validator::new().limits(limits()).check_bytes("data.json", bytes);
    for output in Output::ALL {
        let text = render(*output, &report, &Options::default());
        let hidden = text.chars().find(|c| *c != '\n' && mandata::finding::escape(&c.to_string(), 9) != c.to_string());
        assert_eq!(hidden, None, "{}: {text}", output.name());
        match output.name() {
            "json" | "sarif" => drop(serde_json::from_str::<serde_json::Value>(&text).expect("JSON")),
            "jsonl" => {
                text.lines().for_each(|line| drop(serde_json::from_str::<serde_json::Value>(line).expect("JSON")));
            }
            "junit" => xml(&text),
            "github" => assert!(text.lines().all(|line| line.starts_with("::")), "{text}"),
            "concise" => assert!(text.lines().all(|line| !line.starts_with(' ')), "{text}"),
            _ => {}
        }
    }
}

fn xml(text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    while !matches!(reader.read_event().expect("XML"), quick_xml::events::Event::Eof) {}
}

/// Every type of value: what is accepted is written as it was read.
fn values(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for shape in mandata::value::all() {
        if let Err(error) = (shape.check)(text) {
            assert!(error.to_string().len() < 4_000 + 8 * text.len(), "{error}");
        }
    }
    for list in mandata::vocabulary::all() {
        assert!((list.check)(text).is_ok() || list.closed);
    }
    if let Ok(date) = text.parse::<mandata::PartialDate>() {
        assert_eq!(date.to_string(), text);
        assert!(date.earliest() <= date.latest());
    }
    if let Ok(symbol) = text.parse::<mandata::UnSymbol>() {
        assert_eq!(symbol.to_string(), text);
        assert_eq!(symbol.canonical().parse::<mandata::UnSymbol>().expect("canonical").canonical(), symbol.canonical());
    }
    if let Ok(tag) = text.parse::<mandata::LanguageTag>() {
        assert_eq!(tag.to_string(), text);
    }
    if let Ok(link) = text.parse::<mandata::Link>() {
        assert_eq!(link.as_str(), text);
        let _ = link.url();
    }
    if let Ok(json) = text.parse::<Json>() {
        let written = json.to_string();
        assert!(written.parse::<Json>().expect("what was written is read") == json, "{written}");
    }
}

/// A structured round trip: what is sound comes back from every format.
fn round_trip(bytes: &[u8]) {
    let Some(dataset) = structured(bytes) else { return };
    for format in Format::ALL {
        let Ok(written) = dataset.to_format(*format) else { continue };
        let again = Dataset::from_format(written.as_bytes(), *format);
        let again = again.unwrap_or_else(|error| panic!("{format}: {error}\n{written}"));
        assert!(again == dataset, "{format}\n{written}\n{}\n{}", again.to_json(), dataset.to_json());
    }
}

/// Looking again at the suspects only finds what looking at all records among each other finds.
fn suspects(bytes: &[u8]) {
    let Some(dataset) = structured(bytes) else { return };
    let validator = Validator::new().as_of("2025-04-30".parse().expect("a date"));
    let (all, sifted) = (validator.check_dataset(&dataset), validator.check_bytes("", dataset.to_json().as_bytes()));
    let said = |report: &Report| -> BTreeSet<String> {
        report.findings.iter().map(|found| format!("{} {} {}", found.code, found.path, found.message)).collect()
    };
    let (one, two) = (said(&all), said(&sifted));
    let differing: Vec<&String> = one.symmetric_difference(&two).collect();
    assert!(differing.is_empty(), "{differing:#?}\n{}", dataset.to_json());
    assert_eq!(all.summary, sifted.summary, "{}", dataset.to_json());
}

/// A dataset of which the bytes choose which fields are there and what stands in them, if it is sound.
fn structured(bytes: &[u8]) -> Option<Dataset> {
    let mut choices = Choices { bytes, at: 0 };
    let lists = [
        ("actors", Actor::SHAPE),
        ("offices", Office::SHAPE),
        ("mandates", Mandate::SHAPE),
        ("sources", Source::SHAPE),
    ];
    let mut text = String::from("{\"format\": \"1\", \"title\": ");
    choices.text(&mut text);
    for (name, shape) in lists {
        let Shape::Record(shape) = shape else { continue };
        write!(text, ", \"{name}\": [").expect("a string");
        for index in 0..choices.next() % 3 {
            text.push_str(if index > 0 { "," } else { "" });
            choices.record(shape, 0, &mut text);
        }
        text.push(']');
    }
    text.push('}');
    text.parse().ok()
}

/// Decisions, from the bytes; the last one goes on for ever.
struct Choices<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Choices<'_> {
    fn next(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).or(self.bytes.last()).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    fn record(&mut self, shape: &'static RecordShape, depth: usize, out: &mut String) {
        out.push('{');
        let mut first = true;
        for field in shape.fields {
            let absent = field.presence != Presence::Required && (depth > 4 || !self.next().is_multiple_of(4));
            if absent || self.at > self.bytes.len() + 200 && field.presence != Presence::Required {
                continue;
            }
            out.push_str(if std::mem::take(&mut first) { "" } else { "," });
            write!(out, "{}:", Json::from(field.name)).expect("a string");
            if field.presence == Presence::List {
                out.push('[');
                for index in 0..=self.next() % 2 {
                    out.push_str(if index > 0 { "," } else { "" });
                    self.value(field.shape, depth, out);
                }
                out.push(']');
            } else {
                self.value(field.shape, depth, out);
            }
        }
        if self.next().is_multiple_of(8) {
            out.push_str(if first { "\"colour\":" } else { ",\"colour\":" });
            self.json(0, out);
        }
        out.push('}');
    }

    fn value(&mut self, shape: Shape, depth: usize, out: &mut String) {
        match shape {
            Shape::Any => self.json(0, out),
            Shape::Bool => out.push_str(if self.next().is_multiple_of(2) { "true" } else { "false" }),
            Shape::Number(number) => {
                let (low, high) = number.range.unwrap_or((-1e3, 1e3));
                let value = low + (high.min(1e6) - low) * f64::from(self.next()) / 255.0;
                let value = if number.integer { value.round() } else { value };
                write!(out, "{value}").expect("a string");
            }
            Shape::Text(text) if text.pattern.is_some() => {
                let good = text.good[usize::from(self.next()) % text.good.len()];
                out.push_str(&Json::from(good).to_string());
            }
            Shape::Text(_) => self.text(out),
            Shape::Term(list) => {
                let term = list.terms[usize::from(self.next()) % list.terms.len()].code;
                out.push_str(&Json::from(term).to_string());
            }
            Shape::Record(record) => self.record(record, depth + 1, out),
        }
    }

    /// Free text: bytes as they come, or what readers of other formats misread.
    fn text(&mut self, out: &mut String) {
        const LOOK_ALIKES: [&str; 16] = [
            "",
            " ",
            "no",
            "~",
            "null",
            "1992",
            "00100",
            "1e5",
            "- a",
            "a: b",
            "#x",
            "line\nline\n",
            "\"",
            "'",
            "=1",
            "a|b",
        ];
        let choice = usize::from(self.next());
        let text = match LOOK_ALIKES.get(choice) {
            Some(text) => (*text).to_owned(),
            None => {
                let end = (self.at + choice % 16).min(self.bytes.len());
                let taken = self.bytes.get(self.at..end).unwrap_or_default();
                self.at = end.max(self.at);
                String::from_utf8_lossy(taken).into_owned()
            }
        };
        out.push_str(&Json::from(text.as_str()).to_string());
    }

    fn json(&mut self, depth: usize, out: &mut String) {
        let numbers = ["0", "-1", "1.50", "1e400", "12345678901234567890123"];
        match self.next() % 7 {
            0 => out.push_str("null"),
            1 => out.push_str("true"),
            2 => out.push_str(numbers[usize::from(self.next()) % numbers.len()]),
            3 if depth < 4 => {
                out.push('[');
                self.json(depth + 1, out);
                out.push(']');
            }
            4 if depth < 4 => {
                let mut inner = String::new();
                self.json(depth + 1, &mut inner);
                let mut object = Object::default();
                let mut key = String::new();
                self.text(&mut key);
                let key: Json = key.parse().expect("a string");
                object.insert(key.as_str().unwrap_or_default(), inner.parse().expect("JSON"));
                object.insert("b", Json::Null);
                out.push_str(&Json::Object(object).to_string());
            }
            _ => self.text(out),
        }
    }
}

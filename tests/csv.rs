//! Tables in the columns of the crate: what is written is read, and what is wrong is found at its cell.
#![cfg(feature = "csv")]

mod support;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use mandata::{Dataset, ErrorKind, Format, Json, RecordType, Report, Validator};
use support::{Random, corpus};

const SEED: u64 = 20_261_125;

fn read(table: &str) -> Dataset {
    Dataset::from_format(table.as_bytes(), Format::Csv).unwrap_or_else(|error| panic!("{error}\n{table}"))
}

fn check(name: &str, table: impl AsRef<[u8]>) -> Report {
    Validator::new().check_bytes(name, table.as_ref())
}

/// Code and cell of each finding.
fn cells(report: &Report) -> Vec<(&str, &str)> {
    let cell = |finding: &mandata::Finding| finding.location.as_ref().and_then(|place| place.cell.as_deref()).is_some();
    assert!(report.findings.iter().filter(|finding| finding.code.starts_with("file.csv")).all(cell), "{report}");
    report
        .findings
        .iter()
        .map(|finding| {
            let cell = finding.location.as_ref().and_then(|place| place.cell.as_deref());
            (finding.code, cell.unwrap_or(""))
        })
        .collect()
}

/// The codes of findings about the file, its shape and its values.
fn codes(report: &Report) -> Vec<&str> {
    let of_reading = ["file", "encoding", "shape", "value", "limit"];
    let codes = report.findings.iter().map(|finding| finding.code);
    codes.filter(|code| of_reading.contains(&code.split('.').next().expect("a family"))).collect()
}

fn assert_round_trip(dataset: &Dataset, context: &str) {
    let table = dataset.to_format(Format::Csv).expect("written");
    let again = read(&table);
    assert!(again == *dataset, "{context}: one table changes it:\n{table}\n{}\n{}", dataset.to_json(), again.to_json());
    assert_eq!(again.to_format(Format::Csv).expect("written"), table, "{context}: writing again differs");
    let report = check("table.csv", &table);
    assert!(codes(&report).iter().all(|code| !code.starts_with("file.")), "{context}: {report}\n{table}");
}

#[test]
fn the_bundled_dataset_comes_back() {
    let bundled = Dataset::bundled().expect("loads");
    assert_round_trip(&bundled, "bundled");
    let mut whole = Dataset::default();
    for (name, table) in bundled.to_csv_tables() {
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("csv-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join(name);
        std::fs::write(&path, table).expect("written");
        whole.merge(Dataset::load(&path).expect("a table that is read by its name")).expect("no clash");
        let _ = std::fs::remove_dir_all(&folder);
    }
    assert!(whole == bundled, "several tables change it");
}

/// Values that tables and spreadsheets like to change.
fn hostile(random: &mut Random, depth: usize) -> Json {
    let texts = [
        "",
        " ",
        "no",
        "1992",
        "~",
        "null",
        "2015-01",
        "00100",
        "1e5",
        " lead",
        "trail ",
        "a|b",
        "a,b;c\td",
        "\"",
        "\"\"",
        "a\r\nb",
        "\r",
        "=1+1",
        "#org",
        "\u{feff}x",
        "é😀",
        "\0",
        "TRUE",
        "a\"b",
    ];
    let raw = ["1.50", "1e400", "-0", "0", "true", "false", "null", "12345678901234567890", "[]", "{}"];
    match random.below(if depth == 0 { 2 } else { 4 }) {
        0 => Json::from(*random.pick(&texts)),
        1 => random.pick(&raw).parse().expect("JSON"),
        2 => Json::List((0..random.below(3)).map(|_| hostile(random, depth - 1)).collect()),
        _ => Json::Object(hostile_object(random, depth - 1)),
    }
}

fn hostile_object(random: &mut Random, depth: usize) -> mandata::Object {
    let keys = [
        "",
        "a",
        "a.b",
        "x:json",
        "*",
        "~",
        "~1",
        "1",
        "title",
        "seats",
        " kind",
        "with,comma",
        "q\"q",
        "l\nf",
        "#org",
        "a;b;c;d;e",
    ];
    let mut object = mandata::Object::default();
    for _ in 0..random.below(4) {
        object.insert(*random.pick(&keys), hostile(random, depth));
    }
    object
}

#[test]
fn generated_records_come_back() {
    let bundled = Dataset::bundled().expect("loads");
    let mut random = Random(SEED);
    for case in 0..150 {
        let mut dataset = Dataset::default();
        for _ in 0..=random.below(4) {
            let mut actor = random.pick(&bundled.actors).clone();
            actor.extra = hostile_object(&mut random, 2);
            actor.notes =
                (0..random.below(3)).map(|_| hostile(&mut random, 0).as_str().unwrap_or("n").to_owned()).collect();
            for name in &mut actor.names {
                name.extra = hostile_object(&mut random, 1);
                name.extra.remove("title");
            }
            for claim in &mut actor.claims {
                claim.says = Some(hostile(&mut random, 2));
            }
            dataset.actors.push(actor);
            let mut office = random.pick(&bundled.offices).clone();
            office.extra = hostile_object(&mut random, 2);
            office.extra.remove("seats");
            dataset.offices.push(office);
            let mut mandate = random.pick(&bundled.mandates).clone();
            mandate.period = Some(mandata::Period::new());
            mandate.extra = hostile_object(&mut random, 1);
            mandate.extra.remove("title");
            dataset.mandates.push(mandate);
            let mut source = random.pick(&bundled.sources).clone();
            source.authors = vec!["a|b".to_owned(), String::new()];
            source.extra = hostile_object(&mut random, 1);
            source.extra.remove("title");
            dataset.sources.push(source);
        }
        dataset.title = Some(random.pick(&["", "A title", "x;y"]).to_string());
        let text = dataset.to_json();
        assert!(text.parse::<Dataset>().expect("JSON") == dataset, "the case is sound");
        assert_round_trip(&dataset, &format!("seed {SEED}, case {case}"));
    }
}

#[test]
fn cells_are_text_unless_the_field_is_not() {
    let dataset = read(
        "type,id,kind,level,names.1.text,names.1.kind,places.1.role,places.1.coordinates.latitude,\
         places.1.coordinates.longitude,claims.1.field,claims.1.source,claims.1.says,claims.1.stance,postcode\n\
         actor,a,ngo,national,00100,official,seat,1.50,7,/kind,s,1998,accepted,00100\n",
    );
    let actor = &dataset.actors[0];
    assert_eq!(actor.names[0].text, "00100");
    assert!(dataset.to_json().contains("\"latitude\": 1.50"), "digits are kept");
    assert_eq!(actor.claims[0].says, Some(Json::from("1998")));
    assert_eq!(actor.extra.get("postcode"), Some(&Json::from("00100")));
    let dataset = read("type,id,kind,of.1.to,tenures.1.person.name,tenures.1.acting\noffice,o,post,a,N,TRUE\n");
    assert_eq!(dataset.offices[0].tenures[0].acting, Some(true));
}

#[test]
fn lists_in_one_cell_and_in_several() {
    let columns = "id,title,kind,authors,funders.2,funders.1\ns,A page,news, A | B |,second,first\n";
    let dataset =
        Dataset::from_format(format!("type,{}", columns.replace("\ns,", "\nsource,s,")).as_bytes(), Format::Csv);
    let source = &dataset.expect("reads").sources[0];
    assert_eq!(source.authors, ["A", "B"]);
    assert_eq!(source.funders, ["first", "second"]);
}

/// The same defects as JSON Lines and as a table: the same findings, each at its cell.
#[test]
fn findings_are_those_of_json_at_their_cells() {
    let lines = [
        r#"{"format": "1", "licence": "CC0-1.0", "modified": "2025"}"#,
        r#"{"type": "actor", "id": "a", "kind": "ngo", "level": "natinal", "names": [{"text": "A\nB", "kind": "official"}], "sources": ["s"]}"#,
        r#"{"type": "actor", "id": "b", "kind": "ngo", "level": "national", "names": [{"text": "C", "kind": "official"}], "history": [{"kind": "founded", "date": "1998-13"}], "sources": ["nobody"]}"#,
        r#"{"type": "source", "id": "s", "kind": "news", "colour": "red"}"#,
        r#"{"type": "autor", "id": "x"}"#,
    ];
    let table = "type;id;kind;level;names.1.text;names.1.kind;history.1.kind;history.1.date;sources;colour;format;licence;modified\n\
        dataset;;;;;;;;;;1;CC0-1.0;2025\n\
        actor;a;ngo;natinal;\"A\nB\";official;;;s;;;;\n\
        actor;b;ngo;national;C;official;founded;1998-13;nobody;;;;\n\
        source;s;news;;;;;;;red;;;\n\
        autor;x;;;;;;;;;;;\n";
    let json = check("data.jsonl", lines.join("\n"));
    let csv = check("data.csv", table);
    let of = |report: &Report| -> Vec<(&str, String, Option<String>)> {
        let findings = report.findings.iter().filter(|finding| finding.code != "file.csv-dialect");
        findings.map(|f| (f.code, f.path.clone(), f.record.as_ref().map(|record| record.id.clone()))).collect()
    };
    assert_eq!(of(&json), of(&csv), "{json}\n{csv}");
    let cells = cells(&csv);
    for expected in [
        ("value.unknown-term", "D3"),
        ("value.date-not-in-calendar", "H4"),
        ("shape.missing-field", "A5"),
        ("value.unknown-term", "A6"),
        ("file.csv-dialect", "A1"),
    ] {
        assert!(cells.contains(&expected), "{expected:?} in {cells:?}");
    }
    // The line is that of the file, the row that of a spreadsheet.
    let date = csv.findings.iter().find(|finding| finding.code == "value.date-not-in-calendar").expect("found");
    assert_eq!(date.location.as_ref().map(|place| (place.line, place.column)), Some((5, 41)), "{csv}");
    assert!(csv.to_string().contains("data.csv:5:41 cell H4 /history/0/date"), "{csv}");
}

#[test]
fn typed_reading_refuses_what_the_review_finds() {
    for table in [
        "type,id\nactor,a\n",
        "id,title\ns,t\n",
        "type,id,id\nsource,s,\n",
        "type,title\nsource,t\n",
        "type,id,title,kind\nsource,s,t,news,more\n",
        "type,id,title,kind,sources:json\nsource,s,t,news,[\n",
        "type,id,title,kind,x\nsource,s,\"t,news\n",
        "type,id,title,kind,authors,authors.1\nsource,s,t,news,a,b\n",
        "type,id,title,kind,*:json\nsource,s,t,news,1\n",
        "type,id,title,kind,names.0.text,title.x\nsource,s,t,news,,x\n",
    ] {
        let error = Dataset::from_format(table.as_bytes(), Format::Csv).expect_err(table);
        let report = check("data.csv", table);
        let mut errors = report.findings.iter().filter(|finding| finding.severity == mandata::Severity::Error);
        // Reading that stops gives no family of its own to what is missing in a record.
        let is_same = |code: &str| !error.code().starts_with("file.") || code == error.code();
        assert!(errors.any(|finding| is_same(finding.code)), "{error}: {report}");
        assert!(error.line().is_some(), "{error}");
    }
}

#[test]
fn an_unclosed_quote_is_named_and_reading_resumes() {
    let table = "id,title,kind\ns1,\"A page,news\ns2,\"Another, page\",news\ns3,Third,news\n";
    let report = check("sources.csv", table);
    assert_eq!(codes(&report), ["file.csv-unclosed-quote"], "{report}");
    let finding = report.findings.iter().find(|finding| finding.code == "file.csv-unclosed-quote").expect("found");
    let place = finding.location.as_ref().expect("a place");
    assert_eq!((place.line, place.column, place.cell.as_deref()), (2, 4, Some("B2")));
    assert_eq!(report.summary.sources, 3);
    let error = Dataset::from_format(format!("type,{}", table.replace("\ns", "\nsource,s")).as_bytes(), Format::Csv);
    let error = error.expect_err("refused");
    assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::Syntax, Some(2), Some(11)));
}

#[test]
fn headers_and_rows_that_do_not_fit() {
    for (table, expected) in [
        ("id,title,kind,\ns,t,news,x\n", ("file.csv-header", "D1")),
        ("id,title,kind,title\ns,t,news,u\n", ("file.csv-header", "D1")),
        ("id,title,kind,sources.x\ns,t,news,u\n", ("file.csv-header", "D1")),
        ("title,kind\nt,news\n", ("file.csv-header", "A1")),
        ("\n\nid,title,kind\ns,t,news,\"x\n\"\n", ("file.csv-ragged-row", "D4")),
        ("id,title,kind\ns,t\n", ("file.csv-short-row", "A2")),
        ("id,title,kind\ns,\"t\"u,news\n", ("file.csv-stray-quote", "B2")),
    ] {
        let report = check("sources.csv", table);
        assert!(cells(&report).contains(&expected), "{table}{report}");
    }
    let report = check("table.csv", "id,title,kind\ns,t,news\n");
    assert_eq!(cells(&report), [("file.csv-header", "A1")], "{report}");
    // Empty cells beyond the header, blank rows and columns without name or cells mean nothing.
    let report = check("sources.csv", "id,title,kind,,\n\ns,t,news,,\n,,\n");
    assert!(codes(&report).is_empty(), "{report}");
    // A table without rows is no empty file.
    assert!(codes(&check("actors.csv", "id,kind\n")).is_empty());
    assert_eq!(codes(&check("actors.csv", "\n\n")), ["file.empty"]);
}

fn utf16(text: &str, mark: [u8; 2], unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect()
}

#[test]
fn delimiters_and_encodings() {
    let table = "type,id,title,kind\nsource,s,café “x”,news\nsource,s,y,news\n";
    for (delimiter, said) in [(",", false), (";", true), ("\t", true), ("|", true)] {
        let report = check("data.csv", table.replace(',', delimiter));
        assert_eq!(report.summary.sources, 2, "{report}");
        assert_eq!(report.counts.by_rule.get("file.csv-dialect").copied(), said.then_some(1), "{report}");
    }
    assert!(!check("data.tsv", table.replace(',', "\t")).counts.by_rule.contains_key("file.csv-dialect"));
    let windows: Vec<u8> = table.replace('“', "\u{93}").replace('”', "\u{94}").chars().map(|c| c as u8).collect();
    let marked = [b"\xEF\xBB\xBF", table.as_bytes()].concat();
    for (bytes, rule, byte) in [
        (table.as_bytes().to_vec(), None, 54),
        (marked, None, 57),
        (windows, Some("encoding.guessed"), 49),
        (utf16(table, [0xFF, 0xFE], u16::to_le_bytes), Some("file.csv-dialect"), 100),
        (utf16(table, [0xFE, 0xFF], u16::to_be_bytes), Some("file.csv-dialect"), 100),
    ] {
        let report = check("data.csv", &bytes);
        let of_encoding = codes(&report);
        assert_eq!(of_encoding, rule.into_iter().collect::<Vec<_>>(), "{report}");
        let dataset = Dataset::from_format(&bytes, Format::Csv).expect("loads");
        assert_eq!(dataset.sources[0].title, "café “x”");
        // Places are those of the bytes: that of the second id.
        let twice = report.findings.iter().find(|finding| finding.code == "identity.duplicate-id").expect("found");
        let place = twice.location.as_ref().expect("a place");
        assert_eq!((place.line, place.column), (3, 8), "{report}");
        let byte = if place.line == 3 { byte } else { 0 };
        assert_eq!(place.bytes.start, byte, "{report}");
    }
    let broken = check("data.csv", b"\xFF\xFEi\0d");
    assert_eq!(codes(&broken), ["encoding.utf16"]);
}

/// Work is bounded by the size of the file.
#[test]
fn hostile_tables_end_soon() {
    let start = Instant::now();
    let mut runaway = "id,title,kind\ns,\"A page,news\n".to_owned();
    while runaway.len() < 4 << 20 {
        runaway.push_str("x,Another page without quotes that goes on and on for a while,news\n");
    }
    let mut limits = mandata::Limits::default();
    limits.findings_per_rule = 10;
    let report = Validator::new().limits(limits).check_bytes("sources.csv", runaway.as_bytes());
    assert_eq!(report.counts.by_rule.get("file.csv-unclosed-quote"), Some(&1));
    let quotes = "a,\"b\n".repeat(50_000);
    let report = Validator::new().limits(limits).check_bytes("sources.csv", format!("id,title\n{quotes}").as_bytes());
    assert_eq!(report.counts.by_rule["file.csv-unclosed-quote"], 50_000);
    let mut wide = "id,kind,title".to_owned();
    for column in 0..1_000_000 {
        write!(wide, ",c{column}").expect("a string");
    }
    wide.push_str(&"\ns,news,t".repeat(1_000));
    let report = Validator::new().limits(limits).check_bytes("sources.csv", wide.as_bytes());
    assert_eq!(report.summary.sources, 1_000);
    let deep = format!("id,{}\ns,x\n", "a.".repeat(100_000));
    assert!(codes(&check("sources.csv", deep)).contains(&"file.csv-header"));
    let report = check("sources.csv", "id,title,kind\ns,\"a\0b\0\",news\n");
    assert!(report.counts.by_rule.contains_key("text.control-character"), "{report}");
    assert!(start.elapsed() < Duration::from_secs(240), "{:?}", start.elapsed());
}

/// Whatever bytes stand there, both readings return and agree.
#[test]
fn broken_tables_agree() {
    let dataset = Dataset::bundled().expect("loads");
    let mut few = Dataset::default();
    few.sources = dataset.sources[..5].to_vec();
    let table = few.to_format(Format::Csv).expect("written");
    let mut random = Random(SEED);
    for case in 0..1_500 {
        let mut bytes = table.clone().into_bytes();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = *random.pick(b"\",;\n\r\t.#:\0\xff"),
                2 => drop(bytes.remove(at)),
                _ => bytes.insert(at, *random.pick(b"\",;\n\r|\xc3")),
            }
        }
        let typed = Dataset::from_format(&bytes, Format::Csv);
        let report = check("case.csv", &bytes);
        let errors = report.findings.iter().filter(|finding| finding.severity == mandata::Severity::Error);
        let families = ["file", "encoding", "shape", "value", "limit"];
        let refused = errors.clone().any(|f| families.contains(&f.code.split('.').next().expect("a family")));
        assert_eq!(
            typed.is_err(),
            refused,
            "case {case}: {:?}\n{report}\n{}",
            typed.err(),
            String::from_utf8_lossy(&bytes)
        );
        for finding in errors {
            assert!(finding.location.as_ref().expect("a place").bytes.end <= bytes.len(), "case {case}: {finding}");
        }
    }
}

#[test]
fn a_table_of_one_type_has_its_columns_in_order() {
    let bundled = Dataset::bundled().expect("loads");
    let table = bundled.to_csv(RecordType::Source);
    let header = table.lines().next().expect("a header");
    assert!(header.starts_with("id,title,kind,publisher"), "{header}");
}

/// Cases of others, read through a mapping that keeps every column.
#[test]
fn csv_spectrum() {
    let Some(folder) = corpus("csv-spectrum") else { return };
    let mut seen = 0;
    for entry in std::fs::read_dir(folder.join("csvs")).expect("the cases") {
        let path = entry.expect("a case").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let expected =
            std::fs::read_to_string(folder.join("json").join(format!("{name}.json"))).expect("what is expected");
        let expected: serde_json::Value = serde_json::from_str(&expected).expect("JSON");
        let rows = expected.as_array().cloned().unwrap_or_else(|| vec![expected.clone()]);
        let names: Vec<&String> = rows[0].as_object().expect("a row").keys().collect();
        let mut mapping =
            "type = 'source'\nid = 's'\n[fields]\ntitle = {value = 't'}\nkind = {value = 'news'}\n".to_owned();
        for name in &names {
            writeln!(mapping, "'extra.{name}' = '{name}'").expect("a string");
        }
        let mapping = mandata::format::Mapping::from_toml(&mapping).expect("a mapping");
        let dataset = Dataset::from_table(&std::fs::read(&path).expect("a table"), &mapping).expect("reads");
        assert_eq!(dataset.sources.len(), rows.len(), "{name}");
        for (source, row) in dataset.sources.iter().zip(&rows) {
            for name in &names {
                // What is expected of this cell is another number than that of the table.
                if *name == "Contact Phone Number" {
                    continue;
                }
                let found = source.extra.get(name).and_then(Json::as_str).unwrap_or("");
                assert_eq!(Some(found), row[name.as_str()].as_str(), "{}: {name}", path.display());
            }
        }
        seen += 1;
    }
    assert!(seen >= 12, "{seen} cases");
}

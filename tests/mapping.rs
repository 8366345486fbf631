//! Tables of others: mappings, and hashtags of the Humanitarian Exchange Language.
#![cfg(feature = "csv")]

mod support;

use mandata::format::Mapping;
use mandata::{Dataset, ErrorKind, Format, Report, Validator};
use support::root;

fn example(name: &str) -> Vec<u8> {
    std::fs::read(root("examples/tables").join(name)).expect(name)
}

fn mapping(text: &str) -> Mapping {
    Mapping::from_toml(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A mapping of sources with more fields.
fn sources(fields: &str) -> Mapping {
    mapping(&format!("type = 'source'\nid = 's-{{No}}'\n[fields]\ntitle = 'Name'\nkind = {{value = 'news'}}\n{fields}"))
}

/// Code and cell of each finding of reading.
fn found(report: &Report) -> Vec<(&str, &str)> {
    let of_reading = ["file", "encoding", "shape", "value"];
    let findings = report.findings.iter().filter(|f| of_reading.contains(&f.code.split('.').next().expect("a family")));
    findings.map(|f| (f.code, f.location.as_ref().and_then(|place| place.cell.as_deref()).unwrap_or(""))).collect()
}

#[test]
fn a_list_of_public_bodies() {
    let mapping = mapping(&String::from_utf8(example("public-bodies.toml")).expect("UTF-8"));
    let table = example("public-bodies.csv");
    let dataset = Dataset::from_table(&table, &mapping).expect("reads");
    assert_eq!(dataset.title.as_deref(), Some("Public bodies of Examplia"));
    let ids: Vec<&str> = dataset.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids, ["examplia-nmaa", "examplia-bod", "examplia-central-police-laboratory"]);
    let dates: Vec<String> =
        dataset.actors.iter().map(|actor| actor.history[0].date.expect("a date").to_string()).collect();
    assert_eq!(dates, ["1998-06-07", "2004-03-15", "2011"]);
    let bureau = &dataset.actors[1];
    assert_eq!(bureau.kind.code(), "government-agency");
    assert_eq!(
        bureau.activities.iter().map(mandata::Activity::code).collect::<Vec<_>>(),
        ["explosive-ordnance-disposal", "training"]
    );
    // Without an acronym there is no second name, constants or not.
    assert_eq!(dataset.actors[2].names.len(), 1);
    assert_eq!(dataset.sources[0].id.as_str(), "examplia-list");
    let report = Validator::new().check_table("public-bodies.csv", &table, &mapping);
    assert_eq!(report.counts.errors + report.counts.warnings, 0, "{report}");
    assert!(report.not_checked.iter().any(|entry| entry.what == "1 row(s) of public-bodies.csv"), "{report}");
    assert!(!report.is_cut_off());
}

#[test]
fn findings_stand_in_the_table_of_others() {
    let mapping = mapping(
        "type = 'actor'\nid = '{Acronym|slug}'\nempty = ['n/a']\n[fields]\n\
         'names.1.text' = 'Name'\n'names.1.kind' = {value = 'official'}\nlevel = {value = 'national'}\n\
         kind = {column = 'Type', terms = {NGO = 'ngo'}}\ncountry = 'Country'\n\
         'history.1.date' = 'Founded'\n'history.1.kind' = {value = 'founded'}\n",
    );
    let table = "Name,Acronym,Type,Country,Founded,Budget\n\
        A,A1,NGO,NO,2015-03-07,1\nB,B1,Club,NO,7/6/1998,2\nC,C1,NGO,Norway,n/a,3\nD,A1,NGO,NO,soon,4\n";
    let report = Validator::new().check_table("list.csv", table.as_bytes(), &mapping);
    let found = found(&report);
    for expected in [
        ("file.csv-unmapped-column", "F1"),
        ("value.untranslated-term", "C3"),
        ("shape.unknown-term", "C3"),
        ("value.date-undecidable", "E3"),
        ("value.country", "D4"),
        ("value.date-malformed", "E5"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}\n{report}");
    }
    assert_eq!(found.iter().filter(|(_, cell)| *cell == "E3").count(), 1, "{report}");
    let error = Dataset::from_table(table.as_bytes(), &mapping).expect_err("refused");
    assert_eq!((error.line(), error.code()), (Some(3), "value.untranslated-term"));
    // Ids that clash are found as in any data.
    let table = "Name,Acronym,Type,Country,Founded,Budget\nA,A1,NGO,,,\nD,a1,NGO,,,\n";
    let report = Validator::new().check_table("list.csv", table.as_bytes(), &mapping);
    assert_eq!(report.counts.by_rule.get("identity.duplicate-id"), Some(&1), "{report}");
}

#[test]
fn columns_that_the_table_has_not() {
    let mapping = sources("publisher = 'Pulbisher'\n");
    let table = b"No,Name,Publisher\n1,A page,B\n";
    let report = Validator::new().check_table("list.csv", table, &mapping);
    let finding = report.findings.iter().find(|finding| finding.code == "file.csv-header").expect("found");
    assert!(
        finding.message.contains("`Pulbisher`") && finding.message.ends_with("did you mean `Publisher`?"),
        "{report}"
    );
    assert_eq!(finding.location.as_ref().map(|place| place.line), Some(1));
    assert!(Dataset::from_table(table, &mapping).is_err());
}

#[test]
fn mappings_that_are_refused() {
    for (text, expected) in [
        ("type = 'actr'\nid = 'x'\n", "1:8"),
        ("type = 'actor'\n", "`id`"),
        ("type = 'actor'\nid = 'x'\nfeilds = 1\n", "3:1"),
        ("type = 'actor'\nid = '{x'\n", "2:6"),
        ("type = 'actor'\nid = 'x'\n[fields]\nnmaes = 'N'\n", "4:1: there is no field `nmaes`; did you mean `names`?"),
        ("type = 'actor'\nid = 'x'\n[fields]\n'names.text' = 'N'\n", "4:1"),
        ("type = 'actor'\nid = 'x'\n[fields]\nkind = {column = 'K', value = 'x'}\n", "4:1"),
        ("type = 'actor'\nid = 'x'\n[fields]\nkind = {colum = 'K'}\n", "4:"),
        (
            "type = 'actor'\nid = 'x'\n[fields]\nkind = {column = 'K', terms = 'kind'}\n[terms.kinds]\na = 'b'\n",
            "did you mean `kinds`?",
        ),
        ("type = 'actor'\nid = 'x'\n[fields]\nchecked = {column = 'K', date = 'dd/mm/yy'}\n", "dd/mm/yy"),
        ("type = 'actor'\nid = 'x'\ndelimiter = ';;'\n", "3:13"),
        ("type = 'actor'\nid = 'x'\n[[records]]\nid = 's'\n", "type"),
        ("type = ", "1:"),
    ] {
        let error = Mapping::from_toml(text).expect_err(text);
        assert_eq!(error.kind(), ErrorKind::Configuration, "{error}");
        assert!(error.to_string().contains(expected), "{text}: {error}");
    }
}

#[test]
fn cells_on_their_way() {
    let mapping = mapping(
        "type = 'source'\nid = 's-{No}'\nheader = 3\ndelimiter = '#'\ngather = true\n[fields]\n\
         title = {text = ['{Name} ({Place})', '{Name}']}\nkind = {column = 'Kind', lower = true, default = 'news'}\n\
         authors = {column = 'By', split = ';'}\n'extra.page' = 'Page'\n[[keep]]\ncolumn = 'Use'\nis = ['yes', 'y']\n",
    );
    let table = "A list\n\nNo#Name#Place#Kind#By#Page#Use\n1#A page#Oslo#REPORT#A; B;#007#yes\n1#A page#Oslo#news#B; C##y\n2#Other###D#1#no\n3#Other#####y\n";
    let dataset = Dataset::from_table(table.as_bytes(), &mapping).expect("reads");
    assert_eq!(dataset.sources.len(), 2);
    let first = &dataset.sources[0];
    assert_eq!((first.title.as_str(), first.kind.code()), ("A page (Oslo)", "report"));
    assert_eq!(first.authors, ["A", "B", "C"]);
    assert_eq!(first.extra.get("page").and_then(mandata::Json::as_str), Some("007"));
    assert_eq!(first.notes, ["Row 5: kind: news"], "where rows differ nothing is lost");
    assert_eq!((dataset.sources[1].title.as_str(), dataset.sources[1].kind.code()), ("Other", "news"));
}

#[test]
fn who_does_what_where() {
    let table = example("who-does-what-where.csv");
    let dataset = Dataset::from_format(&table, Format::Csv).expect("reads");
    assert_eq!(dataset.actors.len(), 2);
    let trust = &dataset.actors[0];
    assert_eq!(
        (trust.id.as_str(), trust.kind.code(), trust.level.code()),
        ("hxl-mine-action-trust", "ngo", "international")
    );
    assert_eq!(trust.names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), ["Mine Action Trust", "MAT"]);
    let regions: Vec<_> = trust.places.iter().map(|place| place.region.as_deref().unwrap_or("")).collect();
    assert_eq!(regions, ["Kabul", "Herat"], "a place that stands in two rows is one");
    assert_eq!(
        trust.places[0].period.as_ref().and_then(|period| period.since).map(|date| date.to_string()).as_deref(),
        Some("2021-04")
    );
    assert_eq!(
        trust.activities.iter().map(mandata::Activity::code).collect::<Vec<_>>(),
        ["clearance", "survey", "risk-education"]
    );
    assert_eq!(trust.classifications[0].text.as_deref(), Some("International NGO"));
    assert_eq!(trust.notes[0], "Row 5: Province code: AF01; Reached: 1200");
    assert_eq!(trust.notes.len(), 3);
    assert!(!dataset.to_json().contains("example.org"), "personal data is not taken");
    let report = Validator::new().check_bytes("3w.csv", &table);
    let unmapped = report.findings.iter().filter(|finding| finding.code == "file.csv-unmapped-column");
    let places: Vec<_> = unmapped.filter_map(|f| f.location.as_ref()?.cell.clone()).collect();
    assert_eq!(places, ["H3", "J3", "K3"], "{report}");
    assert_eq!(report.counts.errors, 0, "{report}");
}

#[test]
fn hashtags_need_no_captions() {
    let rows = "#org+name,#sector,#org+type\nMine Action Trust,clearance,International NGO\n";
    for above in ["", "Who,What,\n", "Name,Name,Name\n", "Mine action in 2021,,\n", "Who does what\n\n"] {
        let dataset = Dataset::from_format(format!("{above}{rows}").as_bytes(), Format::Csv).expect(above);
        let actor = &dataset.actors[0];
        assert_eq!((actor.kind.code(), actor.level.code()), ("ngo", "international"), "{above}");
        assert_eq!(actor.activities[0].code(), "clearance", "{above}");
    }
}

#[test]
fn hashtags_and_a_mapping_together() {
    let table = "#org,#sector,#country,#date,#x_budget\nAid,Mine clearance,Norway,2015-03-07,7\nAid,Juggling,Norway,7/6/1998,\n";
    let alone = Validator::new().check_bytes("3w.csv", table.as_bytes());
    let missing = alone.findings.iter().filter(|finding| finding.code == "shape.missing-field");
    assert_eq!(missing.count(), 2, "kind and level are not guessed: {alone}");
    let mapping = mapping(
        "type = 'actor'\nhxl = true\n[fields]\nkind = {value = 'ngo'}\nlevel = {value = 'national'}\nsources = {value = ['s']}\n",
    );
    let report = Validator::new().check_table("3w.csv", table.as_bytes(), &mapping);
    let found = found(&report);
    for expected in [("value.date-undecidable", "D3"), ("shape.unknown-term", "B3"), ("file.csv-unmapped-column", "E1")]
    {
        assert!(found.contains(&expected), "{expected:?} in {found:?}\n{report}");
    }
    assert_eq!(report.summary.actors, 1, "{report}");
    let by_tag = sources("publisher = '#org'\n");
    let dataset = Dataset::from_table(b"Who,No,Name\n#org,#x_no,#x_name\nAid,1,A page\n", &by_tag).expect("reads");
    assert_eq!(dataset.sources[0].publisher.as_deref(), Some("Aid"));
}

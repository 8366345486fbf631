//! Profile pages of directories: every irregularity that such pages are known to have, a whole page of the real kind, and
//! hostile ones.
#![cfg(feature = "profile")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use mandata::format::Page;
use mandata::{AnyRecord, Claim, Dataset, ErrorKind, Limits, Registry, Report, Stance, Validator};
use support::root;

/// The irregularities of such pages by their numbers, each with the fixture that shows it and the code that names it; the
/// code is empty where one page cannot show it, and another test of this file does.
const IRREGULARITIES: [(u8, &str, &str); 34] = [
    (1, "01-glued-label", "profile.glued-label"),
    (2, "02-glued-word", "profile.glued-word"),
    (3, "03-glued-category", "profile.glued-category"),
    (3, "03-glued-category", "profile.navigation"),
    (3, "03-no-category", "profile.missing-category"),
    (4, "04-no-title", "profile.missing-title"),
    (4, "04-number", "profile.missing-title"),
    (5, "05-value-below", "profile.value-on-next-line"),
    (6, "06-no-location", "profile.missing-location"),
    (6, "06-no-country", "place.no-country"),
    (6, "06-remark", "place.remark"),
    (6, "06-theatres", ""),
    (7, "07-no-website", "profile.missing-website"),
    (7, "07-link-words", "profile.website-no-address"),
    (7, "07-plain-http", "source.not-https"),
    (8, "08-no-type", "profile.missing-type"),
    (8, "08-phrase", "profile.unknown-type"),
    (8, "08-cut-off", "profile.missing-title"),
    (9, "09-name-error", ""),
    (10, "10-acronym", "profile.acronym-mismatch"),
    (10, "10-caption", "profile.acronym-mismatch"),
    (11, "11-presence", "profile.presence"),
    (12, "12-slash", "profile.compound-title"),
    (12, "12-dash", "profile.compound-title"),
    (12, "12-crowd", "profile.not-one-body"),
    (13, "13-class", "profile.category-mismatch"),
    (14, "14-accredited", ""),
    (15, "15-undated", "profile.undated-statement"),
    (16, "16-typography", "text.spacing"),
    (16, "16-typography", "text.repeated-word"),
    (17, "17-funders", "profile.several-funding-sentences"),
    (18, "18-copy", ""),
    (19, "19-tags", "profile.glued-tags"),
    (19, "19-tags", "profile.undated-statement"),
];

fn fixtures() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root("tests/fixtures/profile")).expect("the folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let is_page = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "txt" || extension == "html");
    let mut pages: Vec<PathBuf> = paths.filter(is_page).collect();
    pages.sort();
    pages
}

fn stem(path: &std::path::Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

/// The page of a fixture: its address ends in its name without the number, or in a number for the page named so.
fn page(stem: &str) -> Page {
    let slug = if stem == "04-number" { "19191" } else { &stem[3..] };
    let address = format!("https://directory.example.org/2016/{slug}/");
    Page::new(address.parse().expect("an address")).publisher("A Directory")
}

fn read(path: &std::path::Path) -> Vec<u8> {
    std::fs::read(path).expect("readable")
}

fn named(name: &str) -> (Page, Vec<u8>) {
    let path = fixtures().into_iter().find(|path| stem(path) == name).expect("a fixture");
    (page(name), read(&path))
}

fn dataset(name: &str) -> Dataset {
    let (page, bytes) = named(name);
    page.read(&bytes, &Limits::default()).expect("reads")
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.code).collect()
}

fn listed(report: &Report) -> String {
    let mut list = String::new();
    for finding in &report.findings {
        let location = finding.location.as_ref().expect("a place");
        writeln!(list, "{}:{} {} {}", location.line, location.column, finding.code, finding.path).expect("a string");
    }
    list
}

fn write_or_compare(path: &std::path::Path, text: &str) {
    if std::env::var_os("MANDATA_SNAPSHOTS").is_some() {
        std::fs::write(path, text).expect("written");
    }
    let known = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(known, text, "{}: rewrite with MANDATA_SNAPSHOTS=write", path.display());
}

/// Findings of every fixture, with their places in the page. `MANDATA_SNAPSHOTS=write cargo test --test profile` rewrites
/// them.
#[test]
fn findings_of_every_page() {
    for path in fixtures() {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let report = Validator::new().check_profile(&name, &read(&path), &page(&stem(&path)));
        write_or_compare(&path.with_extension("findings"), &listed(&report));
    }
}

#[test]
fn the_table_of_irregularities_is_complete() {
    let numbers: BTreeSet<u8> = IRREGULARITIES.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=19).collect());
    let shown: BTreeSet<String> = IRREGULARITIES.iter().map(|(_, fixture, _)| (*fixture).to_owned()).collect();
    assert_eq!(shown, fixtures().iter().map(|path| stem(path)).collect());
    for (number, fixture, code) in IRREGULARITIES {
        assert!(fixture.starts_with(&format!("{number:02}-")), "{fixture}");
        let (page, bytes) = named(fixture);
        let report = Validator::new().check_profile(fixture, &bytes, &page);
        assert!(code.is_empty() || codes(&report).contains(&code), "{fixture}: no {code}\n{report}");
        // Whatever is irregular, the page is read.
        assert!(report.is_clean() && !report.is_cut_off(), "{fixture}\n{report}");
        assert_eq!(page.read(&bytes, &Limits::default()).expect("reads").sources.len(), 1);
    }
}

/// Whole datasets of a few pages.
#[test]
fn datasets() {
    for name in ["01-glued-label", "11-presence", "14-accredited", "17-funders"] {
        write_or_compare(&root(&format!("tests/fixtures/profile/{name}.json")), &dataset(name).to_json());
    }
}

/// What the typed path reads is what the review reads, and no page makes a claim that cannot stand.
#[test]
fn both_paths_agree() {
    for path in fixtures() {
        let (page, bytes) = (page(&stem(&path)), read(&path));
        let dataset = page.read(&bytes, &Limits::default()).expect("reads");
        let by_path = Validator::new().check_profile("page", &bytes, &page);
        assert_eq!(by_path.summary.actors, dataset.actors.len());
        let again = Validator::new().check_dataset(&dataset);
        let with_data = |codes: Vec<&str>| -> Vec<String> {
            let own = codes.into_iter().filter(|code| !code.starts_with("profile.") && !code.starts_with("dataset."));
            let mut own: Vec<String> = own.map(str::to_owned).collect();
            own.sort();
            own
        };
        assert_eq!(with_data(codes(&by_path)), with_data(codes(&again)), "{}", path.display());
        let stances: Vec<Stance> = dataset.records().flat_map(|(_, record)| claims(record)).map(|c| c.stance).collect();
        assert!(stances.iter().all(|stance| *stance == Stance::Unreviewed), "{}", path.display());
    }
}

fn claims(record: AnyRecord<'_>) -> impl Iterator<Item = &Claim> {
    record.claims().iter()
}

/// 9: a title that is not the name of the body. 13: a class that is not its kind.
#[test]
fn against_a_reference_names_and_classes() {
    let reference: Dataset = r#"{"format": "1",
      "actors": [{"id": "no-bdo", "kind": "government-agency", "level": "national",
        "names": [{"key": "full", "text": "Office for Bridge Defence", "kind": "official"}, {"text": "OBD", "kind": "acronym"}],
        "claims": [{"field": "/names/full/text", "source": "s", "says": "Office of Bridge Defence", "stance": "rejected"}]}],
      "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#.parse().expect("loads");
    let reference = Registry::new(reference);
    let (page, bytes) = named("09-name-error");
    let report = Validator::new().reference(&reference).check_profile("page", &bytes, &page);
    let found = codes(&report);
    assert!(found.contains(&"reference.rejected-value") && found.contains(&"reference.other-class"), "{report}");
    let name = report.findings.iter().find(|finding| finding.code == "reference.rejected-value").expect("found");
    assert_eq!(name.suggestion.as_deref(), Some("Office for Bridge Defence"));
    assert_eq!(name.location.as_ref().map(|place| (place.line, place.column)), Some((3, 1)));
}

/// 14: the year in which a centre was founded, and that in which it was accredited, are different events.
#[test]
fn against_a_reference_years() {
    let reference: Dataset =
        r#"{"format": "1", "actors": [{"id": "rcoe", "kind": "centre-of-excellence", "level": "international",
        "names": [{"text": "RCOE", "kind": "acronym"}],
        "history": [{"kind": "founded", "date": "2009"}, {"kind": "accredited", "date": "2010"}]}]}"#
            .parse()
            .expect("loads");
    let reference = Registry::new(reference);
    let (page, bytes) = named("14-accredited");
    let report = Validator::new().reference(&reference).check_profile("page", &bytes, &page);
    let found: Vec<_> = report.findings.iter().filter(|finding| finding.code == "reference.contradicts").collect();
    assert_eq!(found.len(), 1, "{report}");
    assert!(found[0].path.ends_with("/says/date") && found[0].message.contains("\"2007\""), "{report}");
}

/// 7 and 18: another copy of one page has lost its category and its website, and says another year.
#[test]
fn against_another_copy() {
    let (page, bytes) = named("18-copy");
    let first = Registry::new(page.read(&bytes, &Limits::default()).expect("reads"));
    let same = Validator::new().reference(&first).check_profile("copy", &bytes, &page);
    assert!(!codes(&same).iter().any(|code| code.starts_with("reference.")), "{same}");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let other =
        text.replace("Global Counter-IED Map\n", "").replace("Website: https://rs.example.org/\n", "Website:\n");
    let other = other.replace("Bergen", "Oslo");
    let report = Validator::new().reference(&first).check_profile("copy", other.as_bytes(), &page);
    let found = codes(&report);
    assert!(found.contains(&"profile.missing-website"), "{report}");
    assert!(found.contains(&"reference.contradicts"), "{report}");
}

#[test]
fn places_are_read_from_every_spelling() {
    let place = |name: &str| {
        let dataset = dataset(name);
        let show = |place: &mandata::Place| {
            let country = place.country.map_or("-", |country| country.as_str());
            format!("{} {} {country}", place.role, place.city.as_deref().unwrap_or("-"))
        };
        dataset.actors[0].places.iter().map(show).collect::<Vec<_>>()
    };
    assert_eq!(place("06-theatres"), ["theatre - IQ", "theatre - SY"]);
    assert_eq!(place("06-remark"), ["seat - GB"]);
    assert_eq!(place("06-no-country"), ["seat Oslo -"]);
    assert_eq!(place("05-value-below"), ["seat Madrid ES"]);
}

/// The same page as HTML gives the same records.
#[test]
fn html_is_read_as_text_is() {
    let text = "Global Counter-IED Map\nNGO counter-IED response\nBridges & Roads Aid (BRA)\nLocation: Oslo, Norway\n\
                Website: https://bra.example.org/?a=1&b=2\nType: NGO\nBRA was founded in 1994. Its staff are “few”.\n";
    let html = "<!DOCTYPE html><html><head><title>Not this</title><style>p { color: red }</style></head><body>\n\
        <nav><ul><li>Location: Nowhere</li></ul></nav><script>var x = '<p>Type: Police</p>';</script>\n\
        <p><a href='/m'>Global Counter-IED Map</a> / <a href='/n'>NGO counter-IED response</a></p>\n\
        <h1>Bridges &amp; Roads\n Aid (BRA)</h1><p><strong>Location:</strong> Oslo, Norway<br>\n\
        <b>Website:</b> <a href='https://bra.example.org/?a=1&amp;b=2'>the site</a></p><p>Type: NGO</p>\n\
        <div>BRA was founded&#32;in 1994. Its staff are &ldquo;few&rdquo;.</div></body></html>";
    let page = page("00-bra");
    let read = |text: &str| page.read(text.as_bytes(), &Limits::default()).expect("reads").to_json();
    assert_eq!(read(html), read(text));
    let report = Validator::new().check_profile("page.html", html.as_bytes(), &page);
    assert_eq!(codes(&report), Vec::<&str>::new(), "{report}");
}

/// The page from which the project comes, where a copy of it lies beside the project.
#[test]
fn the_page_of_the_department() {
    let Some(bytes) = sample() else { return };
    let address = "https://directory.example.org/2016/un-department-of-peacekeeping-operations-dpko/";
    let page = Page::new(address.parse().expect("an address"));
    let dataset = page.read(&bytes, &Limits::default()).expect("reads");
    let body = &dataset.actors[0];
    assert_eq!(body.id.as_str(), "dpko");
    assert_eq!(body.places[0].text.as_deref(), Some("Geneva"));
    assert!(body.history.is_empty());
    let founded = says(&body.claims, "1998");
    assert!(founded.contains("\"founded\"") && founded.contains("Boutros-Ghali"), "{founded}");
    let office = dataset.offices.iter().find(|office| office.id.as_str() == "orolsi").expect("the office");
    assert!(says(&office.claims, "2007").contains("\"founded\""));
    let head = dataset.offices.iter().find(|office| says(&office.claims, "Ladsous").contains("person"));
    assert!(says(&head.expect("the head").claims, "chairs").contains("inter-agency-coordination-group"));
    assert_eq!(dataset.mandates[0].instrument.as_ref().map(|act| act.kind.code()), Some("presidential-statement"));
    assert!(says(&dataset.mandates[0].claims, "2003-11").contains("2003-11"));
    assert_eq!(dataset.sources[0].funders.len(), 1);
    assert!(dataset.sources[0].funders[0].contains("C-IED COE"));
    assert!(!body.notes.iter().any(|note| note.contains("This profile")), "boilerplate is no prose");

    let bundled = Registry::bundled().expect("loads");
    let report = Validator::new().reference(&bundled).as_of("2025-04-30".parse().expect("a date"));
    let report = report.check_profile("page.txt", &bytes, &page);
    let found = |code: &str, text: &str| {
        let mut findings = report.findings.iter();
        findings.any(|finding| finding.code == code && format!("{finding:?}").contains(text))
    };
    assert!(found("time.event-outside-term", "1998 is outside the term of"), "{report}");
    assert!(found("reference.rejected-value", "1998"), "{report}");
    assert!(found("reference.rejected-value", "Geneva"), "{report}");
    assert!(found("profile.glued-label", "dpko") && found("time.superseded-name", "Peacekeeping"), "{report}");
}

fn sample() -> Option<Vec<u8>> {
    let path = root("../shared/samples/directory-profile-page.txt");
    if !path.exists() {
        // Written past the capture of the test runner.
        let line = "\nSKIPPED: no sample of a profile page beside the project\n";
        let _ = std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes());
    }
    std::fs::read(path).ok()
}

/// What the first claim says whose text has a word.
fn says(claims: &[Claim], word: &str) -> String {
    let texts = claims.iter().filter_map(|claim| claim.says.as_ref()).map(ToString::to_string);
    texts.into_iter().find(|text| text.contains(word)).unwrap_or_default()
}

#[test]
fn hostile_pages_are_survived() {
    let deep = "<div>".repeat(100_000) + "<p>Type: NGO</p>";
    let open = "<nav><script>".to_owned() + &"(".repeat(10_000);
    let long = "A ".repeat(500_000) + "was founded in 1994.";
    let sentences = "The unit was founded in 1994, under Director Ada Vine. ".repeat(20_000);
    let labels = "xLocation: ".repeat(50_000);
    let pages: [&str; 16] = [
        &deep,
        &open,
        &long,
        &sentences,
        &labels,
        ".",
        "(((((",
        "Title (\nLocation:\nWebsite:\nType:",
        "<a href=\"javascript:alert(1)\">Website:</a> <a href='javascript:alert(1)'>x</a><br>Type: NGO</p>",
        "\u{202e}Title\u{200b}\u{feff} (A\u{301}B)\nLocation: \u{202d}Oslo, Nor\u{200b}way\nType: NGO\u{2028}",
        "&#0;&#x110000;&#xD800;&bogus;&amp</p><p>&",
        "<!doctype html><p>&NotEqualTilde;&notit;x&copy2024 Type: NGO</p>",
        "İ in İ\nLocation: ß and ß\nType: ﬁ",
        "“’s ’s”. ‘In 1994’s was founded in 1994.",
        "in  and  of ",
        "’s Office (OX) dates back to 19999, set up in",
    ];
    for text in pages {
        let page = page("00-hostile");
        let report = Validator::new().check_profile("page", text.as_bytes(), &page);
        assert_eq!(report.is_cut_off(), page.read(text.as_bytes(), &Limits::default()).is_err(), "{report}");
        let shown = report.to_string();
        assert!(!shown.contains(['\u{202e}', '\u{200b}']), "hidden characters are shown");
        assert!(!report.findings.iter().any(|finding| finding.path.contains("/links/")), "{report}");
    }
}

#[test]
fn limits_hold() {
    let page = page("00-limits");
    let mut limits = Limits::default();
    limits.file_bytes = 10;
    let error = page.read(b"Bridge Aid, Oslo", &limits).expect_err("too large");
    assert_eq!(error.code(), "limit.file-size");
    assert_eq!(page.read(b"\xFF\xFE", &Limits::default()).expect_err("no text").kind(), ErrorKind::Encoding);
    assert_eq!(page.read(b" \n ", &Limits::default()).expect_err("nothing").code(), "file.empty");
    let report = Validator::new().limits(limits).check_profile("page", b"Bridge Aid, Oslo", &page);
    assert_eq!(codes(&report), ["limit.file-size"]);
}

//! What must not stand in a registry is reported wherever it stands, and not shown again.

use mandata::{Dataset, Json, Registry, Validator};

const ADDRESS: &str = "jan.roe@bridges.example.org";
const NUMBER: &str = "+41 22 555 01 99";

/// A dataset with the two in a note, in an unknown field and in the dataset's own description.
fn text() -> String {
    format!(
        r#"{{"format": "1", "licence": "CC0-1.0", "modified": "2025", "description": "Ask {ADDRESS} or {NUMBER}",
        "actors": [{{"id": "a", "kind": "ngo", "level": "national", "country": "NO", "sources": ["s"],
            "names": [{{"text": "Bridges", "kind": "official"}}],
            "contact": {{"mail": ["{ADDRESS}"], "phone": "{NUMBER}"}},
            "notes": ["Call {NUMBER}", "mailto:{ADDRESS}"]}}],
        "sources": [{{"id": "s", "title": "A page", "kind": "news"}}]}}"#
    )
}

#[test]
fn addresses_and_numbers_are_found_wherever_they_stand() {
    let report = Validator::new().check_bytes("data.json", text().as_bytes());
    let of = |code: &str| -> Vec<&str> {
        report.findings.iter().filter(|finding| finding.code == code).map(|finding| finding.path.as_str()).collect()
    };
    assert_eq!(of("privacy.email"), ["/description", "/actors/0/contact/mail/0", "/actors/0/notes/1"]);
    assert_eq!(of("privacy.phone"), ["/description", "/actors/0/contact/phone", "/actors/0/notes/0"]);
}

#[test]
fn the_report_does_not_repeat_them() {
    let report = Validator::new().check_bytes("data.json", text().as_bytes());
    let shown = format!("{report}{}", serde_json::to_string(&report).expect("JSON"));
    assert!(shown.contains("privacy.email"));
    assert!(!shown.contains("jan.roe") && !shown.contains("555"), "{shown}");
}

#[test]
fn symbols_dates_and_figures_of_the_bundled_dataset_are_no_numbers() {
    let registry = Registry::bundled().expect("loads");
    let mut dataset: Dataset = registry.into_dataset();
    dataset
        .extra
        .insert("figures", Json::Text("S/2018/623, 2017-06-30, A/RES/72/262 C, 31 000 000, GB-CHC-1001813".into()));
    let report = Validator::new().check_dataset(&dataset);
    assert!(report.findings.iter().all(|finding| !finding.code.starts_with("privacy.")), "{report}");
}

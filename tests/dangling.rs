//! What is suggested for ids that name nothing.

use mandata::{Dataset, Finding, Registry, Validator};
use serde_json::json;

/// What a review against the bundled dataset says of a mandate with this holder and issuer, in a file with one body.
fn findings(holder: &str, issuer: &str) -> Vec<Finding> {
    let bundled = Registry::bundled().expect("loads");
    let text = json!({
        "format": "1",
        "actors": [{
            "id": "unmac", "kind": "ngo", "level": "international", "sources": ["aoav-dpko"],
            "names": [{"text": "Unlimited Maps", "kind": "official"}]
        }],
        "mandates": [{"id": "m", "title": "Mine action", "holders": [holder], "issuer": issuer, "sources": ["aoav-dpko"]}]
    });
    let dataset: Dataset = text.to_string().parse().expect("a dataset");
    let report = Validator::new().reference(&bundled).check_dataset(&dataset);
    report.findings.into_iter().filter(|finding| finding.code == "reference.dangling").collect()
}

#[test]
fn the_reference_knows_what_is_meant() {
    for (id, meant) in [
        ("Un-Dpo", "un-dpo"),
        ("UN-DPO", "un-dpo"),
        ("un_dpo", "un-dpo"),
        ("DPKO", "un-dpo"),
        ("halotrust", "halo-trust"),
        ("mines-advisory-group", "mag"),
    ] {
        let found = &findings(id, id);
        assert_eq!(found.len(), 2, "{id}");
        for finding in found {
            assert_eq!(finding.help.as_deref(), Some(&*format!("the reference has it as `{meant}`")), "{id}");
            assert_eq!(finding.suggestion.as_deref(), Some(meant), "{id}");
        }
    }
}

#[test]
fn the_reference_comes_before_ids_that_are_only_near() {
    for id in ["UNMAS", "Unmas"] {
        let found = &findings(id, "un-dpo")[0];
        assert_eq!(found.help.as_deref(), Some("the reference has it as `unmas`; near it: unmac"));
        assert_eq!(found.suggestion.as_deref(), Some("unmas"));
    }
}

#[test]
fn nothing_is_guessed() {
    // The armed forces of two countries; the id of a source; nobody.
    for id in ["MAF", "AOAV-DPKO", "silly-walks"] {
        let found = &findings(id, "un-dpo")[0];
        assert_eq!((found.help.as_deref(), found.suggestion.as_deref()), (None, None), "{id}");
    }
}

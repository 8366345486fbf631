//! The bundled dataset: it loads, is clean and in canonical form, and holds what it promises.

mod support;

use std::collections::BTreeSet;

use mandata::registry::BUNDLED_FILES;
use mandata::{AnyRecord, Dataset, RecordType, Registry, Severity, Stance, Validator};
use support::root;

fn report() -> mandata::Report {
    Validator::new().check_files(BUNDLED_FILES.iter().map(|(name, text)| (*name, text.as_bytes())))
}

#[test]
fn has_no_errors_and_only_explained_warnings() {
    let report = report();
    assert!(report.is_clean(), "{report}");
    let readme = std::fs::read_to_string(root("examples/registry/README.md")).expect("the README of the dataset");
    for finding in report.findings.iter().filter(|finding| finding.severity >= Severity::Warning) {
        let record = finding.record.as_ref().map_or("the dataset", |record| &record.id);
        assert!(readme.contains(finding.code) && readme.contains(record), "the README does not explain\n{finding}");
    }
}

#[test]
fn every_file_is_embedded_and_canonical() {
    let embedded: BTreeSet<&str> = BUNDLED_FILES.iter().map(|(name, _)| *name).collect();
    let mut on_disk = BTreeSet::new();
    for entry in std::fs::read_dir(root("examples/registry")).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            on_disk.insert(format!("examples/registry/{}", path.file_name().expect("a name").to_string_lossy()));
        }
    }
    assert_eq!(embedded, on_disk.iter().map(String::as_str).collect());
    for (name, text) in BUNDLED_FILES {
        let dataset: Dataset = text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(dataset.to_json() == *text, "{name} is not canonical: cargo run --example format -- {name}");
    }
}

#[test]
fn every_source_is_used() {
    let dataset = Dataset::bundled().expect("loads");
    let mut used = BTreeSet::new();
    for (_, record) in dataset.records() {
        used.extend(record.sources().iter().map(|id| id.as_str().to_owned()));
        used.extend(record.claims().iter().map(|claim| claim.source.as_str().to_owned()));
    }
    let unused: Vec<&str> = dataset.sources.iter().map(|s| s.id.as_str()).filter(|id| !used.contains(*id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn holds_the_bodies_it_promises() {
    let registry = Registry::bundled().expect("loads");
    for name in [
        "DPKO",
        "DPO",
        "OROLSI",
        "UNMAS",
        "IACG-MA",
        "UNODA",
        "UNIDIR",
        "UNICEF",
        "UNOCT",
        "C-IED COE",
        "EDA",
        "WCO",
        "INTERPOL",
        "GICHD",
        "MNJTF",
        "LCBC",
        "G5 Sahel",
        "TSCTP",
        "IBDCWG",
        "EUTM Mali",
        "ITF",
        "ARMAC",
        "AFRICOM",
        "JIEDDO",
        "JIDO",
        "DTRA",
        "FBI",
        "ATF",
        "PM/WRA",
        "CENAM",
        "PAICMA",
        "LMAA",
        "DMAC",
        "MACCA",
        "ANDMA",
        "IKMAA",
        "CMAC",
        "BHMAC",
        "ANAMA",
        "SEMA",
        "The HALO Trust",
        "Mines Advisory Group",
        "Norwegian People's Aid",
        "Handicap International",
        "Humanity & Inclusion",
        "DanChurchAid",
        "Danish Refugee Council",
        "Danish Demining Group",
        "APOPO",
        "ICBL-CMC",
        "Action on Armed Violence",
        "Conflict Armament Research",
        "ACLED",
        "iMMAP",
        "Janus Global Operations",
        "GCTF",
        "MAPA",
    ] {
        assert!(registry.named(name).next().is_some(), "nobody is called {name}");
    }
    let bodies = registry.dataset().actors.len() + registry.dataset().offices.len();
    assert!(bodies >= 300, "only {bodies} bodies");
    for symbol in [
        "S/PRST/2003/22",
        "S/RES/2365 (2017)",
        "S/RES/2364 (2017)",
        "S/2018/623",
        "A/RES/60/97",
        "A/RES/61/279",
        "A/RES/70/46",
        "A/RES/70/80",
        "A/RES/71/72",
        "A/RES/72/36",
        "A/RES/73/67",
        "A/RES/72/262 C",
        "A/71/187",
    ] {
        let has = |m: &mandata::Mandate| {
            m.instrument.as_ref().and_then(|i| i.symbol.as_ref()).is_some_and(|s| s.as_str() == symbol)
        };
        assert!(registry.dataset().mandates.iter().any(has), "no mandate carries {symbol}");
    }
}

#[test]
fn the_department_carries_both_values_of_each_disputed_fact() {
    let registry = Registry::bundled().expect("loads");
    let dpo = registry.record("un-dpo").expect("the department");
    let values = dpo.values_at(&"/history/founded/date".parse().expect("a pointer"));
    let preferred = values.preferred.expect("a value");
    assert_eq!(preferred.value.as_str(), Some("1992-03"));
    let wrong =
        values.alternatives.iter().find(|other| other.value.as_str() == Some("1998")).expect("the page's value");
    assert_eq!(wrong.claims[0].source.as_str(), "aoav-dpko");
    assert_eq!(wrong.claims[0].stance, Stance::Rejected);
    assert!(wrong.claims[0].note.is_some());
    let seat = dpo.values_at(&"/places/seat/city".parse().expect("a pointer"));
    assert_eq!(seat.preferred.expect("a value").value.as_str(), Some("New York"));
    assert!(seat.alternatives.iter().any(|other| other.value.as_str() == Some("Geneva")));
    // The same place by index.
    let AnyRecord::Actor(actor) = dpo else { panic!("an actor") };
    let index =
        actor.history.iter().position(|e| e.key.as_ref().is_some_and(|k| k.as_str() == "founded")).expect("founded");
    let same = dpo.values_at(&format!("/history/{index}/date").parse().expect("a pointer"));
    assert_eq!(same.alternatives.len(), values.alternatives.len());
}

#[test]
fn no_personal_contact_data() {
    for (name, text) in BUNDLED_FILES {
        let mail = text.split(['"', ' ', '<', '>']).find(|word| {
            word.split_once('@')
                .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !word.starts_with("http"))
        });
        assert!(mail.is_none(), "{name}: {mail:?}");
    }
}

#[test]
fn merging_an_equal_dataset_changes_nothing_and_a_different_one_clashes() {
    let mut dataset = Dataset::bundled().expect("loads");
    let (copy, before) = (dataset.clone(), dataset.clone());
    dataset.merge(copy).expect("equal records do not clash");
    assert_eq!(dataset, before);
    let mut other = before.clone();
    other.sources[0].title.push('!');
    let error = dataset.merge(other).expect_err("a clash");
    assert_eq!(error.clashes, [before.sources[0].id.as_str()]);
    assert_eq!(dataset, before);
    assert_eq!(
        before.records().filter(|(place, _)| place.record_type == RecordType::Source).count(),
        before.sources.len()
    );
}

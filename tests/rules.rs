//! The catalogue tests itself: every rule's examples run, and files, codes and list agree.

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use mandata::rule::{self, BASE, CATALOGUE, Example, Rule};
use mandata::{Baseline, Config, Dataset, Limits, Registry, Report, Validator};
use serde_json::{Value, json};
use support::{find_record, merge_patch, root};

/// Rules that are left out where the crate is built without a feature, and whether it is built with it.
const NEED_FEATURES: [(&str, bool); 3] = [
    ("identity.look-alike-name", cfg!(feature = "unicode")),
    ("text.mixed-script", cfg!(feature = "unicode")),
    ("text.not-nfc", cfg!(feature = "unicode")),
];

fn base() -> Value {
    serde_json::from_str(BASE).expect("the base is JSON")
}

fn apply(patch: &str) -> Value {
    let mut dataset = base();
    let patch: Value = serde_json::from_str(patch).unwrap_or_else(|error| panic!("{patch}: {error}"));
    for (id, change) in patch.as_object().expect("an object") {
        if id.is_empty() {
            merge_patch(&mut dataset, change);
        } else if let Some((list, index)) = find_record(&dataset, id) {
            let records = dataset[list].as_array_mut().expect("a list");
            if change.is_null() {
                records.remove(index);
            } else {
                merge_patch(&mut records[index], change);
            }
        } else {
            let (list, _) =
                support::LISTS.into_iter().find(|(_, t)| change["type"] == *t).expect("a new record has a type");
            dataset[list].as_array_mut().expect("a list").push(change.clone());
        }
    }
    dataset
}

fn review(example: &Example) -> Report {
    let limits = {
        let mut limits = Limits::default();
        limits.file_bytes = 64 << 10;
        limits.record_bytes = 8 << 10;
        limits
    };
    let reference = Registry::new(BASE.parse::<Dataset>().expect("the base loads"));
    match example {
        Example::Patch { patch, against_base, .. } => {
            let text = serde_json::to_string_pretty(&apply(patch)).expect("JSON");
            let validator = Validator::new().limits(limits);
            let validator = if *against_base { validator.reference(&reference) } else { validator };
            validator.check_bytes("example.json", text.as_bytes())
        }
        Example::Configured { patch, config, baseline, .. } => {
            let text = serde_json::to_string_pretty(&apply(patch)).expect("JSON");
            let config: Config = serde_json::from_str(config).expect("a configuration");
            let known: Vec<Value> =
                baseline.iter().map(|known| json!({"fingerprint": known, "code": "time.seat-overlap"})).collect();
            let baseline = json!({"baseline": 1, "findings": known}).to_string();
            let validator = Validator::new().config(config).expect("sound");
            let validator = validator.baseline(Baseline::from_json(&baseline).expect("a baseline"));
            validator.check_bytes("example.json", text.as_bytes())
        }
        Example::File { name, bytes, .. } => Validator::new().limits(limits).check_bytes(name, bytes),
        Example::Page { address, bytes, .. } => review_page(address, bytes),
        Example::Shown { .. } => Validator::new().check_files([]),
    }
}

#[cfg(feature = "profile")]
fn review_page(address: &str, bytes: &[u8]) -> Report {
    let page = mandata::format::Page::new(address.parse().expect("an address"));
    Validator::new().check_profile("page.txt", bytes, &page)
}

/// Without the feature no rule has such an example.
#[cfg(not(feature = "profile"))]
fn review_page(address: &str, _: &[u8]) -> Report {
    unreachable!("{address}")
}

/// The pointer from the root that `id/rest` or `/pointer` means in the patched base.
fn expected_path(patch: &str, at: &str) -> String {
    if at.is_empty() || at.starts_with('/') {
        return at.to_owned();
    }
    let (id, rest) = at.split_once('/').map_or((at, String::new()), |(id, rest)| (id, format!("/{rest}")));
    let (list, index) = find_record(&apply(patch), id).unwrap_or_else(|| panic!("no record {id}"));
    format!("/{list}/{index}{rest}")
}

/// Whether this build reads the file of an example.
fn is_read(example: &Example) -> bool {
    if matches!(example, Example::Page { .. }) {
        return cfg!(feature = "profile");
    }
    let Example::File { name, .. } = example else { return true };
    let unpacks = cfg!(feature = "compress") || !name.contains(".gz");
    unpacks && mandata::Format::of_name(name).is_none_or(mandata::Format::is_built)
}

/// What is wrong with an example that should give exactly its rule.
fn fault_of_bad(rule: &Rule, example: &Example) -> Option<String> {
    std::panic::catch_unwind(|| assert_bad(rule, example)).err().map(|_| format!("{} {example:?}", rule.code))
}

fn assert_bad(rule: &Rule, example: &Example) {
    if let Example::Shown { by } = example {
        let test = include_str!("folders.rs").split(&format!("fn {by}() {{")).nth(1).expect("a test in folders.rs");
        let body = test.split("\n}\n").next().expect("its body");
        assert!(body.contains(&format!("{:?}", rule.code)), "{by} does not show {}", rule.code);
        return;
    }
    let report = review(example);
    let found: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(found, [rule.code], "{example:?} gives\n{report}");
    let finding = &report.findings[0];
    match example {
        Example::Patch { patch, at, .. } => {
            assert_eq!(finding.path, expected_path(patch, at), "{example:?}");
            // The place in the file must be that of the path: the text there is the value there.
            let dataset = apply(patch);
            let text = serde_json::to_string_pretty(&dataset).expect("JSON");
            let location = finding.location.as_ref().expect("a place");
            let there: Value = serde_json::from_str(&text[location.bytes.clone()]).unwrap_or_else(|error| {
                panic!("{example:?}: {:?} is no value: {error}", &text[location.bytes.clone()])
            });
            assert_eq!(Some(&there), dataset.pointer(&finding.path), "{example:?}");
        }
        Example::Configured { at, .. } => assert_eq!(finding.path, *at),
        Example::File { line, .. } | Example::Page { line, .. } => {
            assert_eq!(finding.location.as_ref().map(|location| location.line), Some(*line), "{example:?}\n{report}");
        }
        Example::Shown { .. } => unreachable!("left above"),
    }
}

#[test]
fn base_is_clean() {
    let report = review(&Example::Patch { patch: "{}", at: "", against_base: true });
    assert!(report.findings.is_empty(), "{report}");
}

#[test]
fn bad_examples_give_exactly_their_rule() {
    for rule in CATALOGUE {
        assert!(!rule.bad.is_empty(), "{} has no bad example", rule.code);
    }
    let examples = CATALOGUE.iter().flat_map(|rule| rule.bad.iter().map(move |example| (rule, example)));
    let examples = examples.filter(|(_, example)| is_read(example));
    let faults: Vec<String> = examples.filter_map(|(rule, example)| fault_of_bad(rule, example)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn good_examples_give_nothing() {
    let mut faults = String::new();
    for rule in CATALOGUE {
        assert!(!rule.good.is_empty(), "{} has no good example", rule.code);
        for example in rule.good.iter().filter(|example| is_read(example)) {
            for finding in review(example).findings {
                writeln!(faults, "{} {example:?} gives\n{finding}", rule.code).expect("a string");
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// Circles that share no body are all found, at once or on different days, and each is reported once.
#[test]
fn every_circle_is_found() {
    let actor = |id: &str, to: &str, since: &str, until: &str| {
        serde_json::json!({"id": id, "kind": "ngo", "level": "national", "names": [{"text": id, "kind": "official"}],
            "sources": ["s"], "relations": [{"kind": "part-of", "to": to, "period": {"since": since, "until": until}}]})
    };
    let dataset = serde_json::json!({"format": "1", "actors": [
        actor("a", "b", "1990", "2000"), actor("b", "a", "1995", "1999"),
        actor("c", "d", "1990", "2000"), actor("d", "c", "1991", "2000"),
        // One ended before the other began.
        actor("e", "f", "1990", "1995"), actor("f", "e", "1996", "2000"),
        actor("g", "a", "1990", "2000"),
        actor("h", "i", "2001", "2009"), actor("i", "j", "2004", "2009"), actor("j", "h", "1990", "2005"),
    ], "sources": [{"id": "s", "title": "A page", "kind": "news"}]});
    let report = Validator::new().check_bytes("circles.json", dataset.to_string().as_bytes());
    let circles = report.findings.iter().filter(|finding| finding.code == "reference.cycle");
    let found: Vec<&str> = circles.map(|finding| finding.path.as_str()).collect();
    assert_eq!(found, ["/actors/0/relations/0", "/actors/2/relations/0", "/actors/7/relations/0"], "{report}");
}

#[test]
fn codes_are_sorted_unique_and_well_formed() {
    let codes: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code).collect();
    let sorted: Vec<&str> = codes.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    assert_eq!(codes, sorted);
    let word = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    for rule in CATALOGUE {
        let (family, defect) = rule.code.split_once('.').expect("family.defect");
        assert!(word(family) && word(defect) && rule.code.len() <= 40, "{}", rule.code);
        assert!(rule.summary.ends_with('.') && rule.why.ends_with('.'), "{}: full sentences", rule.code);
        assert_eq!(rule::find(rule.code).map(|found| found.code), Some(rule.code));
    }
}

#[test]
fn every_file_is_in_the_catalogue() {
    let mut files = BTreeSet::new();
    for family in std::fs::read_dir(root("src/rule")).expect("the folder") {
        let family = family.expect("an entry").path();
        // What finds the records for rules among records is no family.
        if !family.is_dir() || family.ends_with("sieve") {
            continue;
        }
        for file in std::fs::read_dir(&family).expect("a family") {
            let stem = file.expect("a file").path().file_stem().expect("a name").to_string_lossy().replace('_', "-");
            files.insert(format!("{}.{stem}", family.file_name().expect("a name").to_string_lossy()));
        }
    }
    files.retain(|code| {
        let feature = NEED_FEATURES.iter().find(|(rule, _)| rule == code);
        feature.is_none_or(|(_, is_built)| *is_built)
    });
    let codes: BTreeSet<String> = CATALOGUE.iter().map(|rule| rule.code.to_owned()).collect();
    assert_eq!(files, codes);
}

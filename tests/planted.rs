//! The proof by planted defects: into a clean dataset of generated records, 1 to 200 defects of every kind are planted at
//! known places. One pass must find at least 99 % of them, with at most 1.1 findings a defect, and nothing in the clean twin.

#[path = "support/generate/mod.rs"]
mod generate;

use std::collections::BTreeSet;

use generate::{Base, Cluster, Defect, LISTS, Plan, Random, Typed, defects, id_of};
use mandata::{Dataset, Registry, Report, Severity, Validator};

const SEED: u64 = 20_261_124;

/// The path at which a planted defect shows.
fn expected(records: &[Vec<Typed>], cluster: &Cluster<'_>, at: &str) -> Option<String> {
    let (id, rest) = at.split_once('/').map_or((at, String::new()), |(id, rest)| (id, format!("/{rest}")));
    let id = cluster.id(id);
    let (record_type, _) = records.iter().flatten().find(|(_, record)| id_of(record) == id)?;
    let index = records.iter().flatten().filter(|(given, _)| given == record_type).position(|(_, r)| id_of(r) == id)?;
    let (list, _) = LISTS.into_iter().find(|(_, name)| name == record_type)?;
    Some(format!("/{list}/{index}{rest}"))
}

fn review(text: &str, reference: Option<&Registry>) -> Report {
    let validator = Validator::new();
    let validator = match reference {
        Some(reference) => validator.reference(reference),
        None => validator,
    };
    validator.check_bytes("planted.json", text.as_bytes())
}

/// Plants `count` defects and compares what is found with what was planted.
fn round(random: &mut Random, kinds: &[Defect], count: usize, with_reference: bool) {
    let base = Base::new();
    let clusters: Vec<Cluster<'_>> = (0..count + 4).map(|number| Cluster::new(&base, number)).collect();
    let mut records: Vec<Vec<Typed>> = clusters.iter().map(|cluster| cluster.records(random)).collect();
    let text = base.dataset(&records.iter().flatten());
    let twin = Registry::new(text.parse::<Dataset>().expect("the clean twin loads"));
    let clean = review(&text, with_reference.then_some(&twin));
    assert!(clean.findings.is_empty(), "the clean twin has findings:\n{clean}");

    let planted: Vec<(&Cluster<'_>, Defect)> =
        clusters.iter().take(count).map(|cluster| (cluster, *random.pick(kinds))).collect();
    for (cluster, defect) in &planted {
        cluster.plant(&mut records[cluster.number], defect.patch);
    }
    let report = review(&base.dataset(&records.iter().flatten()), with_reference.then_some(&twin));
    let found: BTreeSet<(&str, &str)> = report.findings.iter().map(|f| (f.code, f.path.as_str())).collect();
    let missed: Vec<String> = planted
        .iter()
        .filter(|(cluster, defect)| match expected(&records, cluster, defect.at) {
            Some(path) => !found.contains(&(defect.code, path.as_str())),
            // A place from the root stands for a record that the patch added: the rule must speak at all.
            None => !report.findings.iter().any(|finding| finding.code == defect.code),
        })
        .map(|(cluster, defect)| format!("{} in cluster {} at {}", defect.code, cluster.number, defect.at))
        .collect();
    assert!(missed.len() * 100 <= planted.len(), "seed {SEED}: missed {missed:#?}\n{report}");
    let total = report.counts.total();
    assert!(total * 10 <= planted.len() * 11, "seed {SEED}: {total} findings for {} defects\n{report}", planted.len());
}

#[test]
fn every_kind_once() {
    let mut random = Random(SEED);
    for defect in defects() {
        round(&mut random, &[defect], 1, defect.against_base);
    }
}

#[test]
fn up_to_200_of_all_kinds() {
    let mut random = Random(SEED);
    // Whether a source is used is not asked while records that might cite it cannot be read.
    let all = defects().into_iter().filter(|defect| defect.code != "source.unused");
    let (against, alone): (Vec<Defect>, Vec<Defect>) = all.partition(|defect| defect.against_base);
    assert!(alone.len() > 60 && !against.is_empty());
    for count in [2, 10, 50, 100, 150, 200, 200] {
        round(&mut random, &alone, count, false);
        round(&mut random, &against, count, true);
    }
}

fn plan(broken: usize) -> Plan {
    Plan { records: 4_000, seed: SEED, broken, kinds: Vec::new() }
}

/// What the example `generate` writes.
#[test]
fn generated_lines_are_clean_unless_broken() {
    let clean = generate::text(&plan(0));
    let validator = Validator::new().as_of("2025-04-30".parse().expect("a date"));
    let report = validator.check_bytes("clean.jsonl", clean.as_bytes());
    assert!(report.findings.is_empty(), "{report}");
    assert_eq!(clean, generate::text(&plan(0)), "the same plan gives the same lines");
    let size = clean.len() / clean.lines().count();
    assert!((1_350..1_650).contains(&size), "{size} bytes a record");
}

#[test]
fn the_manifest_names_what_is_found() {
    let (mut text, mut planted) = (String::new(), Vec::new());
    generate::generate(&plan(20), |line, defect| {
        text.push_str(line);
        text.push('\n');
        planted.extend(defect);
    });
    let validator = Validator::new().as_of("2025-04-30".parse().expect("a date"));
    let report = validator.check_bytes("broken.jsonl", text.as_bytes());
    let found: BTreeSet<(usize, &str, &str)> = report
        .findings
        .iter()
        .filter_map(|finding| Some((finding.location.as_ref()?.line, finding.code, finding.path.as_str())))
        .collect();
    assert!(planted.len() > 40, "{} planted", planted.len());
    for defect in &planted {
        let place = (defect.line, defect.code, defect.pointer.as_str());
        assert!(found.contains(&place), "{place:?} in {} was not found", defect.id);
    }
    assert!(report.counts.total() * 10 <= planted.len() * 11, "{report}");
    assert!(report.findings.iter().any(|finding| finding.severity == Severity::Error));
}

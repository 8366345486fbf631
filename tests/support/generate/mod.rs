//! Generated records: clean ones with every field in use, about 1.5 KB each as a line of JSON, and broken ones whose
//! defects are known. Shared by the tests, the benches and the example `generate`.
#![allow(dead_code, unused_imports, unreachable_pub, reason = "each target uses a part of it")]

mod cluster;
mod random;

pub use cluster::{Base, Cluster, Defect, LISTS, Typed, defects, id_of};
use mandata::Json;
pub use random::Random;

/// What to generate.
pub struct Plan {
    /// How many records, rounded down to whole clusters, but at least one of them.
    pub records: usize,
    pub seed: u64,
    /// How many of 1,000 records get a defect.
    pub broken: usize,
    /// Beginnings of the codes of the rules that are broken; none for all.
    pub kinds: Vec<String>,
}

/// A defect in a generated file.
pub struct Planted {
    /// The line, from 1.
    pub line: usize,
    pub id: String,
    pub code: &'static str,
    /// The place in the record.
    pub pointer: String,
}

/// Calls `take` with each line and the defect in it. The same plan gives the same lines.
pub fn generate(plan: &Plan, mut take: impl FnMut(&str, Option<Planted>)) {
    let (base, mut random) = (Base::new(), Random(plan.seed));
    let defects: Vec<Defect> = defects().into_iter().filter(|defect| is_wanted(defect, plan)).collect();
    let mut line = 0;
    for number in 0..(plan.records / base.len()).max(1) {
        let cluster = Cluster::new(&base, number);
        let records = cluster.records(&mut random);
        let broken = |random: &mut Random| plan.broken > random.below(1_000);
        let wanted = records.iter().filter(|_| broken(&mut random)).count();
        let planted = break_some(&cluster, records, &defects, wanted, &mut random);
        for (record_type, record, defect) in planted {
            line += 1;
            let planted = defect.map(|(code, pointer)| Planted { line, id: id_of(&record).to_owned(), code, pointer });
            take(&typed(record_type, &record), planted);
        }
    }
}

/// The lines of a plan as one text.
pub fn text(plan: &Plan) -> String {
    let mut text = String::new();
    generate(plan, |line, _| {
        text.push_str(line);
        text.push('\n');
    });
    text
}

/// Whether a defect lies in one record, which stays, so that its line and place are known, and is of a wanted kind.
fn is_wanted(defect: &Defect, plan: &Plan) -> bool {
    let of_kind = plan.kinds.is_empty() || plan.kinds.iter().any(|kind| defect.code.starts_with(kind.as_str()));
    let Ok(Json::Object(patch)) = defect.patch.parse() else { return false };
    let (id, _) = parts(defect.at);
    // Whether a source is used is not asked while records that might cite it cannot be read; on a line of its own a
    // record with another type is a record of that type.
    let alone = !defect.against_base && !["source.unused", "shape.record-type"].contains(&defect.code);
    of_kind && alone && patch.len() == 1 && patch.iter().all(|(key, change)| key == id && *change != Json::Null)
}

/// The id of the record and the pointer in it.
fn parts(at: &str) -> (&str, String) {
    at.split_once('/').map_or((at, String::new()), |(id, rest)| (id, format!("/{rest}")))
}

type Broken = (&'static str, Json, Option<(&'static str, String)>);

/// Plants up to `wanted` defects, each in another record.
fn break_some(
    cluster: &Cluster<'_>,
    mut records: Vec<Typed>,
    defects: &[Defect],
    wanted: usize,
    random: &mut Random,
) -> Vec<Broken> {
    let mut places: Vec<(String, &'static str, String)> = Vec::new();
    for _ in 0..wanted.min(defects.len()) {
        let defect = random.pick(defects);
        let (id, pointer) = parts(defect.at);
        let id = cluster.id(id);
        if places.iter().all(|(taken, _, _)| *taken != id) {
            cluster.plant(&mut records, defect.patch);
            places.push((id, defect.code, pointer));
        }
    }
    let place = |record: &Json| places.iter().find(|(id, _, _)| id == id_of(record));
    let with_place = |(record_type, record): Typed| {
        let found = place(&record).map(|(_, code, pointer)| (*code, pointer.clone()));
        (record_type, record, found)
    };
    records.into_iter().map(with_place).collect()
}

/// A record with its type first, on one line.
fn typed(record_type: &str, record: &Json) -> String {
    let line = record.to_string();
    match line.strip_prefix('{') {
        Some(rest) if !line.contains("\"type\":") => format!("{{\"type\":\"{record_type}\",{rest}"),
        _ => line,
    }
}

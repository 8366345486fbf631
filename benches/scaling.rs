//! How the time of a review grows with the number of records: `cargo bench --bench scaling`
//!
//! Prints nanoseconds a record for 10³ to 10⁶ clean records (`-- 100000` stops there), and the ratio to the first row. A
//! rule that compares every record with every other one shows here at once.

use std::fmt::Write as _;
use std::time::Instant;

use mandata::{Dataset, Registry, Validator};

fn main() {
    let largest = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    println!(
        "{:>9} {:>8} {:>14} {:>7} {:>14} {:>7}",
        "records", "MB", "review ns/rec", "ratio", "index ns/rec", "ratio"
    );
    let mut first: Option<(f64, f64)> = None;
    for count in [1_000, 10_000, 100_000, 1_000_000].into_iter().filter(|count| *count <= largest) {
        let text = dataset(count);
        let runs = (200_000 / count).clamp(1, 20);
        let review = median(runs, count, || {
            let report = Validator::new().check_bytes("generated.json", text.as_bytes());
            assert_eq!(report.counts.total(), 0, "{report}");
        });
        let loaded: Dataset = text.parse().expect("the generated dataset loads");
        let index = median(runs, count, || drop(Registry::new(loaded.clone())));
        let (base_review, base_index) = *first.get_or_insert((review, index));
        println!(
            "{count:>9} {:>8.1} {review:>14.0} {:>7.2} {index:>14.0} {:>7.2}",
            megabytes(text.len()),
            review / base_review,
            index / base_index
        );
    }
}

#[allow(clippy::cast_precision_loss, reason = "sizes here are far below 2^52")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// The median time of some runs, in nanoseconds a record.
#[allow(clippy::cast_precision_loss, reason = "times here are far below 2^52 ns")]
fn median(runs: usize, count: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<u128> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2] as f64 / count as f64
}

/// A clean dataset of `count` records: of each four an actor, a post in it, a mandate that it holds, and a source.
fn dataset(count: usize) -> String {
    let groups = count / 4;
    let mut lists = [String::new(), String::new(), String::new(), String::new()];
    for i in 0..groups {
        let end = if i + 1 == groups { "" } else { ",\n" };
        let name = word(i);
        let month = i % 12 + 1;
        let [actors, offices, mandates, sources] = &mut lists;
        let _ = write!(
            actors,
            r#"{{"id":"body-{i}","kind":"ngo","level":"national","country":"NO","names":[{{"key":"full","text":"Society {name} for Clearance","lang":"en","kind":"official","period":{{"since":"1992-{month:02}","until":".."}}}},{{"text":"S{name}","kind":"acronym"}}],"history":[{{"key":"founded","kind":"founded","date":"1992-{month:02}"}}],"places":[{{"key":"seat","role":"seat","city":"Oslo","country":"NO"}}],"activities":["clearance","survey"],"hazards":["mine"],"sources":["page-{i}"],"claims":[{{"field":"/history/founded/date","source":"page-{i}","stance":"accepted","credibility":2}}],"checked":"2025-04"}}{end}"#
        );
        let _ = write!(
            offices,
            r#"{{"id":"head-{i}","kind":"post","of":[{{"to":"body-{i}","period":{{"since":"1993","until":".."}}}}],"names":[{{"text":"Director of Society {name}","lang":"en","kind":"official"}}],"seats":1,"tenures":[{{"key":"a","person":{{"name":"Ada {name}"}},"period":{{"since":"1993","until":"2010-06-30"}}}},{{"key":"b","person":{{"name":"Bo {name}"}},"period":{{"since":"2010-07-01","until":".."}}}}],"sources":["page-{i}"],"checked":"2025-04"}}{end}"#
        );
        let _ = write!(
            mandates,
            r#"{{"id":"act-{i}","title":"Accreditation of {name}","holders":["body-{i}"],"issuer_text":"The authority","instrument":{{"kind":"decision","number":"{i}","adopted":"1993-05-0{}"}},"period":{{"since":"1993-06","until":".."}},"sources":["page-{i}"]}}{end}"#,
            i % 9 + 1
        );
        let _ = write!(
            sources,
            r#"{{"id":"page-{i}","title":"Page of Society {name}","kind":"official-page","publisher":"Society {name}","published":"2024-0{}","link":"https://www.example.org/{i}","lang":"en","reliability":"A"}}{end}"#,
            i % 9 + 1
        );
    }
    let [actors, offices, mandates, sources] = lists;
    format!(
        "{{\"format\":\"1\",\"title\":\"Generated\",\"licence\":\"CC0-1.0\",\"modified\":\"2025-04-30\",\n\"actors\":[\n{actors}\n],\n\"offices\":[\n{offices}\n],\n\"mandates\":[\n{mandates}\n],\n\"sources\":[\n{sources}\n]}}\n"
    )
}

/// A number as a name: pronounceable, and different for every number.
fn word(mut number: usize) -> String {
    let (consonants, vowels) = (b"bdfghklmnprstvz", b"aeiou");
    let mut word = String::new();
    for _ in 0..4 {
        word.push(char::from(consonants[number % consonants.len()]));
        number /= consonants.len();
        word.push(char::from(vowels[number % vowels.len()]));
        number /= vowels.len();
    }
    word[..1].to_uppercase() + &word[1..]
}

//! What a second thread gives.

use mandata::{Dataset, Registry};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::measure::{Entry, medians, row, times, verdict};
use crate::validator;

/// Keeps all work on the thread of the caller, where nothing else is said.
pub fn only_this() {
    ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().expect("the first pool");
}

/// The same work in pools of one and of two threads.
pub fn two(lines: &str, rounds: usize) {
    let pool = |threads| ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let (one, two) = (pool(1), pool(2));
    let dataset: Dataset = lines.parse().expect("clean");
    let shapes =
        |pool: &ThreadPool| pool.install(|| validator().shapes_only().check_bytes("r.jsonl", lines.as_bytes()));
    let review = |pool: &ThreadPool| pool.install(|| validator().check_bytes("r.jsonl", lines.as_bytes()));
    let load = |pool: &ThreadPool| pool.install(|| lines.parse::<Dataset>().expect("clean"));
    let index = |pool: &ThreadPool| pool.install(|| Registry::new(dataset.clone()));
    let mut entries = [
        Entry::new("full review, 1 thread", || review(&one)),
        Entry::new("full review, 2 threads", || review(&two)),
        Entry::new("shapes only, 1 thread", || shapes(&one)),
        Entry::new("shapes only, 2 threads", || shapes(&two)),
        Entry::new("load, 1 thread", || load(&one)),
        Entry::new("load, 2 threads", || load(&two)),
        Entry::new("Registry::new with its copy, 1 thread", || index(&one)),
        Entry::new("Registry::new with its copy, 2 threads", || index(&two)),
    ];
    let found = medians(rounds, &mut entries);
    let records = lines.lines().count();
    println!("Two threads (1 thread ÷ 2 threads)");
    for (number, (entry, time)) in entries.iter().zip(&found).enumerate() {
        let gain = if number % 2 == 1 { times(found[number - 1], *time) } else { String::new() };
        row(entry.name, *time, records, &gain);
    }
    for (what, at) in [("full review", 0), ("shapes only", 2)] {
        let gain = found[at] / found[at + 1];
        let (goal, stretch) = (verdict(gain >= 1.6), verdict(gain >= 1.8));
        println!("  {what}: {gain:.2}; goal: 1.6 times as fast: {goal}; stretch: 1.8 times: {stretch}");
    }
    println!();
}

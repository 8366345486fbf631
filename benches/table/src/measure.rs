//! Measuring: medians of interleaved rounds, and the memory of a child process.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

/// Something to measure.
pub struct Entry<'a> {
    pub name: &'static str,
    pub work: Box<dyn FnMut() + 'a>,
}

impl<'a> Entry<'a> {
    /// What the work gives is dropped within the time that is measured.
    pub fn new<T>(name: &'static str, mut work: impl FnMut() -> T + 'a) -> Self {
        Self { name, work: Box::new(move || drop(black_box(work()))) }
    }
}

/// The median time of each entry in nanoseconds. In every round each runs once, so that whatever else the machine does
/// falls on all of them alike.
pub fn medians(rounds: usize, entries: &mut [Entry<'_>]) -> Vec<f64> {
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); entries.len()];
    for _ in 0..rounds.max(1) {
        for (entry, times) in entries.iter_mut().zip(&mut times) {
            let start = Instant::now();
            (entry.work)();
            times.push(start.elapsed().as_secs_f64() * 1e9);
        }
    }
    times.into_iter().map(median).collect()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Runs this program again with other arguments; gives the seconds it took and what it printed.
pub fn child(arguments: &[&str]) -> (f64, String) {
    let program = std::env::current_exe().expect("this program");
    let start = Instant::now();
    let output = Command::new(program).args(arguments).output().expect("a child");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    (start.elapsed().as_secs_f64(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The memory of this process in bytes, as Linux counts it.
pub fn resident() -> f64 {
    status("VmRSS:")
}

/// The most memory that this process ever had, in bytes.
pub fn peak() -> f64 {
    status("VmHWM:")
}

fn status(field: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap_or("0 kB");
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().unwrap_or(0.0);
    kilobytes * 1024.0
}

/// The time of one of several in nanoseconds.
#[allow(clippy::cast_precision_loss)]
pub fn each(nanoseconds: f64, count: usize) -> f64 {
    nanoseconds / count.max(1) as f64
}

/// A row: microseconds a record, the ratio to a peer.
pub fn row(name: &str, nanoseconds: f64, records: usize, ratio: &str) {
    println!("  {name:<48} {:>8.3} µs  {ratio}", each(nanoseconds, records) / 1e3);
}

pub fn times(a: f64, b: f64) -> String {
    format!("{:.2}", a / b)
}

pub fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "NOT MET" }
}

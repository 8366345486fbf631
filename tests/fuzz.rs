//! The fuzz targets under a driver that needs nothing but stable Rust: seeds, and mutations of them by a printed seed.
//! `fuzz/run` does the same for as long as one likes, guided by coverage.
#![cfg(all(feature = "yaml", feature = "toml", feature = "csv", feature = "profile"))]

mod support;
#[path = "../fuzz/src/targets.rs"]
#[allow(dead_code, unreachable_pub, reason = "the fuzzer uses the rest")]
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};

use support::{Random, root};

const SEED: u64 = 20_261_125;

/// How often each target is run.
const RUNS: usize = 1_500;

/// The files of a folder; none where there is no such folder.
fn files(folder: &str) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(root(folder)) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).expect("readable")).collect()
}

/// The seeds of a target: its own, else those of all.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let own = files(&format!("fuzz/seeds/{target}"));
    if !own.is_empty() {
        return own;
    }
    targets::TARGETS.iter().flat_map(|(name, _)| files(&format!("fuzz/seeds/{name}"))).collect()
}

/// The words of the dictionary.
fn dictionary() -> Vec<Vec<u8>> {
    let text = std::fs::read_to_string(root("fuzz/dictionary")).expect("the dictionary");
    let words = text.lines().filter_map(|line| line.split_once("=\"")?.1.strip_suffix('"'));
    words.map(unescape).collect()
}

fn unescape(word: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = word.as_bytes();
    while let [first, tail @ ..] = rest {
        (rest, bytes) = match (first, tail) {
            (b'\\', [b'x', high, low, tail @ ..]) => {
                let digits = String::from_utf8_lossy(&[*high, *low]).into_owned();
                bytes.push(u8::from_str_radix(&digits, 16).expect("two digits"));
                (tail, bytes)
            }
            (b'\\', [escaped, tail @ ..]) => {
                bytes.push(*escaped);
                (tail, bytes)
            }
            _ => {
                bytes.push(*first);
                (tail, bytes)
            }
        };
    }
    bytes
}

fn mutate(random: &mut Random, bytes: &mut Vec<u8>, words: &[Vec<u8>]) {
    let at = random.below(bytes.len() + 1);
    match random.below(6) {
        0 => bytes.truncate(at),
        1 if at < bytes.len() => bytes[at] = u8::try_from(random.below(256)).expect("a byte"),
        2 if at < bytes.len() => drop(bytes.remove(at)),
        3 => {
            let end = (at + random.below(40)).min(bytes.len());
            let piece = bytes[at..end].to_vec();
            let to = random.below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
        4 => {
            let end = (at + random.below(20)).min(bytes.len());
            drop(bytes.drain(at..end));
        }
        _ => drop(bytes.splice(at..at, random.pick(words).iter().copied())),
    }
}

#[test]
fn targets_hold_under_mutation() {
    let words = dictionary();
    assert!(words.len() > 50);
    for (name, target) in targets::TARGETS {
        let seeds = seeds(name);
        let mut random = Random(SEED);
        for run in 0..RUNS {
            let mut bytes = random.pick(&seeds).clone();
            for _ in 0..random.below(8) {
                mutate(&mut random, &mut bytes, &words);
            }
            let held = catch_unwind(AssertUnwindSafe(|| target(&bytes)));
            assert!(held.is_ok(), "{name}, seed {SEED}, run {run}: {:?}", String::from_utf8_lossy(&bytes));
        }
    }
}

/// What a fuzzer once found stays found.
#[test]
fn what_was_found_holds() {
    for (name, target) in targets::TARGETS {
        for bytes in files(&format!("fuzz/found/{name}")) {
            target(&bytes);
        }
    }
}

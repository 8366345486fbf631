//! Broken bytes: whatever stands in a file, both paths return and agree.

use mandata::{Dataset, Validator};

use crate::SEED;
use crate::support::{Random, reading_errors};

const CASES: usize = 4_000;

fn break_bytes(random: &mut Random, bytes: &mut Vec<u8>) {
    let at = random.below(bytes.len());
    match random.below(4) {
        0 => bytes.truncate(at.max(1)),
        1 => bytes[at] = *random.pick(b"\"\\{}[],:x0 \n\xff\x00"),
        2 => drop(bytes.remove(at)),
        _ => bytes.insert(at, *random.pick(b"\"\\{}[],:x0 \n\xc3\x7f")),
    }
}

#[test]
fn broken_bytes_agree() {
    let text = include_bytes!("../fixtures/directory-page.json");
    let mut random = Random(SEED);
    for case in 0..CASES {
        let mut bytes = text.to_vec();
        for _ in 0..=random.below(3) {
            break_bytes(&mut random, &mut bytes);
        }
        let typed = Dataset::from_slice(&bytes);
        let report = Validator::new().check_bytes("case.json", &bytes);
        let context = || format!("seed {SEED}, case {case}\n{}", String::from_utf8_lossy(&bytes));
        assert_eq!(typed.is_err(), reading_errors(&report).next().is_some(), "{:?}, {}", typed.err(), context());
        for finding in reading_errors(&report) {
            let location = finding.location.as_ref().expect("a place");
            assert!(location.bytes.end <= bytes.len(), "{finding}, {}", context());
        }
    }
}

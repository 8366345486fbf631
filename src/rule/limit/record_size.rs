//! `limit.record-size`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "limit.record-size",
    summary: "A record is larger than the limit.",
    why: "It was not read, so nothing in it was checked; real records have a few thousand bytes.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(&wide(), 2),
    ],
    good: &[
        Example::good_file(br#"{"format": "1", "licence": "CC0-1.0", "modified": "2025", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#),
    ],
    check: Check::Reading,
};

const BEFORE: &[u8] = b"{\"format\": \"1\", \"licence\": \"CC0-1.0\", \"modified\": \"2025\", \"sources\": [\n{\"id\": \"s\", \"title\": \"A page\", \"kind\": \"news\"";
const AFTER: &[u8] = b"}]}";
const SIZE: usize = 12 << 10;

/// A file with a record that is mostly blanks.
const fn wide() -> [u8; SIZE] {
    let mut bytes = [b' '; SIZE];
    let mut at = 0;
    while at < BEFORE.len() {
        bytes[at] = BEFORE[at];
        at += 1;
    }
    at = 0;
    while at < AFTER.len() {
        bytes[SIZE - AFTER.len() + at] = AFTER[at];
        at += 1;
    }
    bytes
}

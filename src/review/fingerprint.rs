//! Fingerprints: names of findings that survive re-ordering and re-formatting of the data.

use std::collections::HashMap;

use super::locate::Locator;
use crate::Registry;
use crate::finding::tokens;
use crate::rule::Place;
use crate::shape::{Data, Node, View};

/// Makes the fingerprints of one report, counting those that would otherwise be equal.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    seen: HashMap<u64, u64>,
}

impl Fingerprints {
    /// The fingerprint of a finding: a hash over the rule, the record, and its place there by keys and contents of parts.
    pub(super) fn of(&mut self, code: &str, record: Option<(&str, &str)>, place: &[String]) -> String {
        let mut hash = Hash::new();
        hash.add(code);
        if let Some((record_type, id)) = record {
            hash.add(record_type);
            hash.add(id);
        }
        for token in place {
            hash.add(token);
        }
        let count = self.seen.entry(hash.0).or_default();
        *count += 1;
        if *count > 1 {
            hash.add(&count.to_string());
        }
        format!("{:016x}", hash.0)
    }
}

/// The place of a finding of a rule, free of indices.
pub(super) fn place_of_rule(place: &Place, registry: &Registry, locator: &mut Locator<'_, '_>) -> Vec<String> {
    if let Some(tree) = locator.tree(place) {
        return steady(tree, &place.path);
    }
    // Data that stands in no file.
    match place.record.and_then(|record| registry.dataset().record(record)) {
        Some(record) => steady(&Node::of_json(&View::Record(record.view()).to_json()), &place.path),
        None => tokens(&place.path).map(std::borrow::Cow::into_owned).collect(),
    }
}

/// A pointer below a tree with every index replaced by the key of the part there, else by a hash of its content.
pub(super) fn steady(tree: &Node<'_>, path: &str) -> Vec<String> {
    let mut node = Some(tree);
    let mut steady = Vec::new();
    for token in tokens(path) {
        let next = node.and_then(|node| node.child(&token));
        match (node.map(|node| &node.data), next) {
            (Some(Data::List(_)), Some(part)) => steady.push(name_of_part(part)),
            _ => steady.push(token.into_owned()),
        }
        node = next;
    }
    steady
}

fn name_of_part(part: &Node<'_>) -> String {
    match part.get("key").and_then(Node::as_text) {
        Some(key) => key.to_owned(),
        None => {
            let mut hash = Hash::new();
            hash.add(&part.to_json().to_string());
            format!("{:016x}", hash.0)
        }
    }
}

/// FNV-1a, 64 bits: small, and the same everywhere and for ever.
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    /// Adds a text and a byte that no text has, so that two texts never run together.
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0xFF]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}

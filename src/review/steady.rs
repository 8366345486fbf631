//! Places without indices, and a hash that stays the same for ever.

use crate::finding::tokens;
use crate::shape::{Data, Node};

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
            add_content(&mut hash, part);
            format!("{:016x}", hash.0)
        }
    }
}

/// Adds the content of a part, whatever the order of its fields.
fn add_content(hash: &mut Hash, part: &Node<'_>) {
    match &part.data {
        Data::Null => hash.add("null"),
        Data::Bool(value) => hash.add(if *value { "true" } else { "false" }),
        Data::Number(text) => hash.add(text),
        Data::Text(text) => hash.add(text),
        Data::List(items) => {
            hash.add("[");
            for item in items {
                add_content(hash, item);
            }
            hash.add("]");
        }
        Data::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by(|a, b| a.key.cmp(&b.key));
            hash.add("{");
            for entry in entries {
                hash.add(&entry.key);
                add_content(hash, &entry.value);
            }
            hash.add("}");
        }
    }
}

/// FNV-1a, 64 bits: small, and the same everywhere and for ever.
#[derive(Debug)]
pub(super) struct Hash(u64);

impl Hash {
    pub(super) fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    pub(super) fn get(&self) -> u64 {
        self.0
    }

    /// Adds a text and a byte that no text has, so that two texts never run together.
    pub(super) fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0xFF]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}

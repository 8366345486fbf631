//! Names by what they look like: skeletons of Unicode TR39.

use std::hash::BuildHasher as _;
use std::sync::LazyLock;

use hashbrown::{DefaultHashBuilder, HashTable};
use unicode_security::confusable_detection::skeleton;

/// The first name with each skeleton, by its number.
pub(crate) struct Skeletons {
    table: HashTable<(u64, usize)>,
    hasher: DefaultHashBuilder,
    /// The skeleton at hand.
    own: Vec<u8>,
}

impl Skeletons {
    pub(crate) fn with_capacity(count: usize) -> Self {
        Self { table: HashTable::with_capacity(count), hasher: DefaultHashBuilder::default(), own: Vec::new() }
    }

    /// The first name that looks like this one: its own number where there is none before it. `text` gives the text of
    /// a number; it is asked only where two hashes are the same.
    pub(crate) fn first<'t>(&mut self, number: usize, name: &str, text: impl Fn(usize) -> &'t str) -> usize {
        let Self { table, hasher, own } = self;
        own.clear();
        write(name, own);
        let hash = hasher.hash_one(own.as_slice());
        let alike = |(other, first): &(u64, usize)| {
            let mut theirs = Vec::new();
            *other == hash && {
                write(text(*first), &mut theirs);
                theirs == *own
            }
        };
        match table.find(hash, alike) {
            Some((_, first)) => *first,
            None => {
                table.insert_unique(hash, (hash, number), |(hash, _)| *hash);
                number
            }
        }
    }
}

/// Up to this code no character combines with another one, so each can be taken by itself.
const ALONE: u32 = 0x250;

/// What each character below [`ALONE`] looks like.
static LATIN: LazyLock<Vec<Box<[u8]>>> = LazyLock::new(|| {
    let shape = |c: char| skeleton(c.encode_utf8(&mut [0; 4])).collect::<String>().into_bytes().into();
    (0..ALONE).filter_map(char::from_u32).map(shape).collect()
});

/// Writes the skeleton of a name.
pub(super) fn write(name: &str, out: &mut Vec<u8>) {
    let (start, latin) = (out.len(), &*LATIN);
    out.reserve(name.len());
    for c in name.chars() {
        match latin.get(c as usize).map(|shape| &shape[..]) {
            Some([only]) => out.push(*only),
            Some(shape) => out.extend_from_slice(shape),
            None => {
                out.truncate(start);
                out.extend(skeleton(name).collect::<String>().into_bytes());
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ALONE, skeleton, write};

    #[test]
    fn skeletons_are_those_of_the_standard() {
        let latin: Vec<char> = (1..ALONE).filter_map(char::from_u32).collect();
        let pairs = latin.iter().flat_map(|one| latin.iter().map(move |two| [*one, *two].iter().collect::<String>()));
        let names = ["The Unlon", "The UnIon", "S0CIETY 11|", "50% more", "E\u{301}lan", "СОР", "é\u{327}"];
        for name in pairs.chain(names.map(str::to_owned)) {
            let mut own = Vec::new();
            write(&name, &mut own);
            assert_eq!(String::from_utf8(own).unwrap(), skeleton(&name).collect::<String>(), "{name:?}");
        }
    }
}

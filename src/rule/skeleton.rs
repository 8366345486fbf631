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

/// What each ASCII character looks like; `None` where that is beyond ASCII.
static ASCII: LazyLock<[Option<Vec<u8>>; 128]> = LazyLock::new(|| {
    std::array::from_fn(|code| {
        let code = u8::try_from(code).unwrap_or_default();
        let shape: String = skeleton(char::from(code).encode_utf8(&mut [0; 4])).collect();
        shape.is_ascii().then(|| shape.into_bytes())
    })
});

/// Writes the skeleton of a name. ASCII does not combine, so that each character of it can be taken by itself.
pub(super) fn write(name: &str, out: &mut Vec<u8>) {
    let start = out.len();
    for byte in name.bytes() {
        match ASCII.get(usize::from(byte)) {
            Some(Some(shape)) => match shape[..] {
                [only] => out.push(only),
                _ => out.extend_from_slice(shape),
            },
            _ => {
                out.truncate(start);
                out.extend(skeleton(name).collect::<String>().into_bytes());
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{skeleton, write};

    #[test]
    fn skeletons_of_ascii_are_those_of_the_standard() {
        let all: String = (1..128_u8).map(char::from).collect();
        for name in [all.as_str(), "The Unlon", "The UnIon", "S0CIETY 11|", "50% more", "Élan", "СОР"] {
            let mut own = Vec::new();
            write(name, &mut own);
            assert_eq!(String::from_utf8(own).unwrap(), skeleton(name).collect::<String>(), "{name:?}");
        }
    }
}

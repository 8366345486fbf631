//! The names that the keys of a record may be, found by the first eight bytes of a key.

use super::{Scanner, string::quotes};

/// A name as it stands in a text: with the closing quote and the colon.
#[derive(Debug)]
pub(crate) struct KeyName {
    length: usize,
    words: [u64; 2],
    /// The bytes of the words that the name has.
    masks: [u64; 2],
    /// The first eight bytes up to the closing quote.
    head: u64,
}

impl KeyName {
    /// What the two words have room for.
    const LONGEST: usize = 14;

    pub(crate) const fn new(text: &str) -> Self {
        let (mut words, mut masks, mut head, mut index) = ([0; 2], [0; 2], 0, 0);
        while index < text.len() + 2 && index < 16 {
            let byte = match index.checked_sub(text.len()) {
                None => text.as_bytes()[index],
                Some(0) => b'"',
                Some(_) => b':',
            } as u64;
            words[index / 8] |= byte << (8 * (index % 8));
            masks[index / 8] |= 0xFF << (8 * (index % 8));
            if index == text.len() || index == 7 {
                head = if index <= text.len() { words[0] } else { head };
            }
            index += 1;
        }
        Self { length: text.len(), words, masks, head }
    }
}

/// The names of a record, each at the slot that its head is hashed to. Long ones have none, and of those that begin alike
/// only the first has one.
#[derive(Debug)]
pub(crate) struct Keys {
    names: &'static [KeyName],
    /// An index of a name; in the slots without one that of the first, which does not match.
    slots: [u8; SLOTS],
    multiplier: u64,
}

const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 7;

impl Keys {
    /// A table of the first `count` names.
    pub(crate) const fn new(names: &'static [KeyName], count: usize) -> Self {
        // The numbers of a linear congruential generator until one leads no two heads to one slot.
        let mut multiplier = 0x9E37_79B9_7F4A_7C15;
        loop {
            if let Some(slots) = slots(names, count, multiplier) {
                return Self { names, slots, multiplier };
            }
            multiplier = multiplier.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(0x1405_7B7E_F767_814F);
        }
    }
}

const fn slots(names: &[KeyName], count: usize, multiplier: u64) -> Option<[u8; SLOTS]> {
    let (mut slots, mut index) = ([0; SLOTS], 0);
    while index < count {
        if names[index].length > KeyName::LONGEST {
            index += 1;
            continue;
        }
        let at = slot(names[index].head, multiplier);
        let before = slots[at] as usize;
        if slot(names[before].head, multiplier) != at || before == index {
            #[allow(clippy::cast_possible_truncation, reason = "a record has at most 64 fields")]
            {
                slots[at] = index as u8;
            }
        } else if names[before].head != names[index].head {
            return None;
        }
        index += 1;
    }
    Some(slots)
}

#[allow(clippy::cast_possible_truncation, reason = "it is less than the number of slots")]
const fn slot(head: u64, multiplier: u64) -> usize {
    (head.wrapping_mul(multiplier) >> (u64::BITS - SLOT_BITS)) as usize
}

impl Scanner<'_> {
    /// Takes the key that comes after the next two bytes, which must be `lead`, and the colon after it, if it is one of the
    /// names, and all of it written as usual: without escapes and white space. Gives the index of the name.
    #[inline]
    pub(crate) fn take_name(&mut self, lead: [u8; 2], keys: &Keys) -> Option<usize> {
        let at = self.pos;
        let [before, quote, words @ ..] = self.bytes().get(at..)?.first_chunk::<18>()?;
        if [*before, *quote] != lead || at + 1 >= self.records.end {
            return None;
        }
        let [start, rest] = words.as_chunks().0 else { return None };
        let (start, rest) = (u64::from_le_bytes(*start), u64::from_le_bytes(*rest));
        let quoted = quotes(start);
        // All bytes up to the first quote; all there are where there is none.
        let head = start & (quoted ^ quoted.wrapping_sub(1));
        let index = usize::from(keys.slots[slot(head, keys.multiplier)]);
        let name = keys.names.get(index)?;
        if start & name.masks[0] != name.words[0] || rest & name.masks[1] != name.words[1] {
            return None;
        }
        self.pos = at + name.length + 4;
        Some(index)
    }
}

impl Keys {
    /// Where the key began of this name that was taken and ended at a place.
    pub(crate) fn start(&self, index: usize, end: usize) -> usize {
        end.saturating_sub(self.names.get(index).map_or(0, |name| name.length + 3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 8] =
        ["id", "seven77", "eight888", "eight8889", "identifiers", "fourteen_bytes", "a_name_of_some_length", "type"];
    static NAMES: [KeyName; 8] = {
        let [a, b, c, d, e, f, g, h] = TEXTS;
        [
            KeyName::new(a),
            KeyName::new(b),
            KeyName::new(c),
            KeyName::new(d),
            KeyName::new(e),
            KeyName::new(f),
            KeyName::new(g),
            KeyName::new(h),
        ]
    };
    static KEYS: Keys = Keys::new(&NAMES, 7);

    fn taken(text: &str) -> Option<(usize, usize)> {
        let mut scanner = Scanner::new(text, 1);
        scanner.take_name(*b",\"", &KEYS).map(|index| (index, scanner.pos()))
    }

    #[test]
    fn names_are_found_as_they_are_written() {
        for (index, name) in TEXTS.iter().enumerate() {
            let text = format!(",\"{name}\":1234567890123456");
            // The second of two that begin alike is left to others, and so is a long one, and what is no name.
            let expected = [0, 1, 2, 4, 5].contains(&index).then_some((index, name.len() + 4));
            assert_eq!(taken(&text), expected, "{text}");
            assert_eq!(KEYS.start(index, name.len() + 4), 1);
        }
    }

    #[test]
    fn what_differs_in_a_byte_is_another() {
        for name in TEXTS {
            for at in 0..name.len() + 4 {
                let mut text = format!(",\"{name}\":1234567890123456").into_bytes();
                text[at] ^= 1;
                let text = String::from_utf8(text).unwrap();
                assert_eq!(taken(&text), None, "{text}");
                let cut = format!(",\"{name}\":");
                assert_eq!(taken(&cut[..at]), None, "{cut}");
            }
        }
    }
}

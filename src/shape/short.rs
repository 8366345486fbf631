//! Short texts, which stand in the value that has them.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

/// A text that never changes: as large as a `Box<str>`, and up to 15 bytes without memory of its own.
///
/// Nearly all keys, language tags and numbers are that short, and most ids. A small piece of memory costs four words,
/// and taking it and giving it back more work than reading the text.
#[derive(Clone, PartialEq, Eq)]
pub struct Short(Form);

/// A text is always kept in the first form that holds it, so that equal texts have equal forms.
#[derive(Clone, PartialEq, Eq)]
enum Form {
    Inline(Inline),
    /// One word: two would leave no room for what tells the forms apart.
    Boxed(Box<Boxed>),
    /// One word as well; so long a text is rare.
    Long(Box<Box<str>>),
}

/// The bytes come first, where they are aligned: their check reads them faster.
#[derive(Clone, PartialEq, Eq)]
#[repr(C)]
struct Inline {
    bytes: [u8; INLINE],
    length: Length,
}

#[derive(Clone, PartialEq, Eq)]
#[repr(C)]
struct Boxed {
    bytes: [u8; BOXED],
    length: u8,
}

const INLINE: usize = 15;
const BOXED: usize = 39;

/// A number up to 15. The other values of the byte are what tells the forms apart, and what is there from what is not.
#[derive(Clone, Copy, PartialEq, Eq)]
#[rustfmt::skip]
enum Length { L0, L1, L2, L3, L4, L5, L6, L7, L8, L9, L10, L11, L12, L13, L14, L15 }

impl Length {
    #[rustfmt::skip]
    const ALL: [Self; INLINE + 1] = [
        Self::L0, Self::L1, Self::L2, Self::L3, Self::L4, Self::L5, Self::L6, Self::L7,
        Self::L8, Self::L9, Self::L10, Self::L11, Self::L12, Self::L13, Self::L14, Self::L15,
    ];
}

impl Short {
    /// The bytes of the text, where it need not be a text: to get at that takes some more work.
    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        match &self.0 {
            Form::Inline(Inline { bytes, length }) => &bytes[..*length as usize],
            Form::Boxed(boxed) => &boxed.bytes[..usize::from(boxed.length).min(BOXED)],
            Form::Long(text) => text.as_bytes(),
        }
    }
}

impl From<&str> for Short {
    #[inline]
    fn from(text: &str) -> Self {
        match Length::ALL.get(text.len()) {
            Some(length) => Self(Form::Inline(Inline { bytes: packed(text.as_bytes()), length: *length })),
            None => longer(text),
        }
    }
}

#[inline(never)]
fn longer(text: &str) -> Short {
    Short(match u8::try_from(text.len()) {
        Ok(length) if text.len() <= BOXED => {
            let mut bytes = [0; BOXED];
            bytes[..text.len()].copy_from_slice(text.as_bytes());
            Form::Boxed(Box::new(Boxed { bytes, length }))
        }
        _ => Form::Long(Box::new(text.into())),
    })
}

/// At most 15 bytes, and zeros after them: two words that may overlap, since copying so few bytes in a loop, or by a
/// call, takes several times the work.
#[inline]
fn packed(text: &[u8]) -> [u8; INLINE] {
    let word = if let (Some(first), Some(last)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        let (first, last) = (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
        u128::from(first) | u128::from(last) << (8 * (text.len() - 8))
    } else if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        u128::from(u64::from(first) | u64::from(last) << (8 * (text.len() - 4)))
    } else {
        u128::from(text.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte)))
    };
    let [bytes @ .., _] = word.to_le_bytes();
    bytes
}

impl Deref for Short {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        match &self.0 {
            Form::Long(text) => text,
            // They were a text when they came.
            _ => std::str::from_utf8(self.bytes()).unwrap_or_default(),
        }
    }
}

impl PartialOrd for Short {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Short {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bytes().cmp(other.bytes())
    }
}

impl Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // As a `str` has it, without the work to get at one.
        state.write(self.bytes());
        state.write_u8(0xFF);
    }
}

impl fmt::Debug for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        str::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_small_as_a_boxed_text() {
        assert_eq!(size_of::<Option<Short>>(), size_of::<Box<str>>());
    }

    #[test]
    fn it_is_the_text_it_was_made_of() {
        let texts: Vec<String> = (0..60).flat_map(|n| ["a".repeat(n), "\0".repeat(n), "é".repeat(n)]).collect();
        for text in &texts {
            let short = Short::from(text.as_str());
            assert_eq!((&*short, short.clone()), (text.as_str(), short.clone()));
            assert_eq!(format!("{short:?}"), format!("{text:?}"));
            for other in &texts {
                assert_eq!(short == Short::from(other.as_str()), text == other);
                assert_eq!(short.cmp(&Short::from(other.as_str())), text.cmp(other));
            }
        }
    }
}

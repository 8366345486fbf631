//! Strings and keys.

use std::borrow::Cow;

use super::{ReadError, Result, Scanner};

/// The first eight bytes of a key in a text.
#[derive(Clone, Copy)]
pub(crate) struct KeyStart(u64);

/// The first eight bytes of a name as they stand in a text, the closing quote among them where it is short enough.
#[derive(Clone, Copy)]
pub(crate) struct KeyHead {
    word: u64,
    mask: u64,
}

impl KeyHead {
    pub(crate) const fn new(name: &str) -> Self {
        let (mut word, mut mask, mut index) = (0, 0, 0);
        while index < 8 && index <= name.len() {
            let byte = if index == name.len() { b'"' } else { name.as_bytes()[index] };
            word |= (byte as u64) << (8 * index);
            mask |= 0xFF << (8 * index);
            index += 1;
        }
        Self { word, mask }
    }

    /// Whether the key may be this name: as far as the first eight bytes tell.
    #[inline]
    fn may_be(self, start: KeyStart) -> bool {
        start.0 & self.mask == self.word
    }
}

impl<'t> Scanner<'t> {
    /// Takes a key and its colon; gives the key and where it stands.
    pub(crate) fn key(&mut self) -> Result<(Cow<'t, str>, std::ops::Range<usize>)> {
        if self.peek()? != b'"' {
            return Err(ReadError::syntax(self.pos, format!("expected a key in quotes, found {}", self.found())));
        }
        let start = self.pos;
        let key = self.string()?;
        let span = start..self.pos;
        self.expect(b':', "`:`")?;
        Ok((key, span))
    }

    /// The first bytes of the key that comes next, to be compared with the [`KeyHead`]s of names.
    #[inline]
    pub(crate) fn key_start(&self) -> KeyStart {
        match self.bytes().get(self.pos..).and_then(<[u8]>::first_chunk::<9>) {
            Some([b'"', start @ ..]) => KeyStart(u64::from_le_bytes(*start)),
            // No name has a zero byte.
            _ => KeyStart(0),
        }
    }

    /// Takes a key that begins so, and its colon, if it is the name with this head, written as usual: no escape, and the
    /// colon right after the quote.
    #[inline]
    pub(crate) fn take_key(&mut self, begins: KeyStart, head: KeyHead, name: &str) -> bool {
        if !head.may_be(begins) {
            return false;
        }
        let (start, end) = (self.pos + 1, self.pos + 1 + name.len());
        let bytes = self.bytes();
        // What has up to eight bytes was compared with the head.
        let same = name.len() <= 8 || bytes.get(start..end) == Some(name.as_bytes());
        let found = same && bytes.get(end..end + 2) == Some(b"\":");
        if found {
            self.pos = end + 2;
        }
        found
    }

    /// Takes the text that comes next if it is a string without escapes; else takes nothing.
    #[inline]
    pub(crate) fn plain_string(&mut self) -> Option<&'t str> {
        let start = self.pos + 1;
        let rest = self.text.get(start..)?;
        let length = special(rest.as_bytes())?;
        let end = start + length;
        if rest.as_bytes()[length] != b'"' || end >= self.records.end {
            return None;
        }
        self.pos = end + 1;
        Some(&rest[..length])
    }

    /// Takes a string, whose opening quote comes next.
    pub(crate) fn string(&mut self) -> Result<Cow<'t, str>> {
        let start = self.pos + 1;
        let end = self.plain_end(start)?;
        self.check_record(end + 1)?;
        if self.bytes()[end] == b'"' {
            self.pos = end + 1;
            return Ok(Cow::Borrowed(&self.text[start..end]));
        }
        self.escaped(start, end).map(Cow::Owned)
    }

    /// The first quote or backslash from a place on.
    fn plain_end(&self, from: usize) -> Result<usize> {
        let rest = &self.bytes()[from..];
        match special(rest) {
            Some(at) if rest[at] >= 0x20 => Ok(from + at),
            found => Err(unclosed(from, found)),
        }
    }

    #[cold]
    fn escaped(&mut self, start: usize, first: usize) -> Result<String> {
        let mut text = self.text[start..first].to_owned();
        let mut at = first;
        loop {
            self.check_record(at + 1)?;
            if self.bytes()[at] == b'"' {
                self.pos = at + 1;
                text.shrink_to_fit();
                return Ok(text);
            }
            at = self.escape(at, &mut text)?;
            let end = self.plain_end(at)?;
            text.push_str(&self.text[at..end]);
            at = end;
        }
    }

    /// Reads the escape at a backslash; gives the place after it.
    fn escape(&self, at: usize, text: &mut String) -> Result<usize> {
        let plain = match self.bytes().get(at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(at, text),
            _ => return Err(ReadError::syntax(at, "there is no such escape")),
        };
        text.push(plain);
        Ok(at + 2)
    }

    fn unicode(&self, at: usize, text: &mut String) -> Result<usize> {
        let lone = || ReadError::syntax(at, "half of a surrogate pair stands alone");
        let unit = self.hex(at + 2)?;
        let (code, next) = match unit {
            0xD800..=0xDBFF => {
                if self.bytes().get(at + 6..at + 8) != Some(b"\\u") {
                    return Err(lone());
                }
                let low = self.hex(at + 8)?;
                if !(0xDC00..=0xDFFF).contains(&low) {
                    return Err(lone());
                }
                (0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00), at + 12)
            }
            _ => (unit, at + 6),
        };
        text.push(char::from_u32(code).ok_or_else(lone)?);
        Ok(next)
    }

    fn hex(&self, at: usize) -> Result<u32> {
        let digits = self.bytes().get(at..at + 4).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        digits
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .ok_or_else(|| ReadError::syntax(at.min(self.text.len()), "expected four hexadecimal digits"))
    }
}

#[cold]
fn unclosed(from: usize, control: Option<usize>) -> ReadError {
    match control {
        None => ReadError::syntax(from.saturating_sub(1), "a string has no closing quote"),
        Some(at) => ReadError::syntax(from + at, "a control character in a string must be written as an escape"),
    }
}

/// The first byte that cannot stand in a string as it is: a quote, a backslash or a control character.
///
/// Eight bytes at a time: in each byte of `found` the highest bit is set where the byte of the word is one of them. A bit
/// may also be set without reason, but only after one that is set with reason, so the lowest one tells.
#[inline]
fn special(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let quote = word ^ (ONES * u64::from(b'"'));
        let backslash = word ^ (ONES * u64::from(b'\\'));
        let zero = (quote.wrapping_sub(ONES) & !quote) | (backslash.wrapping_sub(ONES) & !backslash);
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let found = (zero | control) & (ONES * 0x80);
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let at = rest.iter().position(|byte| matches!(byte, b'"' | b'\\') || *byte < 0x20)?;
    Some(words.len() * 8 + at)
}

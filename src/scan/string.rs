//! Strings and keys.

use std::borrow::Cow;
use std::ops::Range;

use super::{ReadError, Result, Scanner};

impl<'t> Scanner<'t> {
    /// Takes a key and its colon; gives the key and where it stands.
    #[inline]
    pub(crate) fn key(&mut self) -> Result<(Cow<'t, str>, Range<usize>)> {
        let start = self.pos;
        match self.plain_key() {
            Some(key) => Ok((Cow::Borrowed(key), start..self.pos - 1)),
            None => self.other_key(),
        }
    }

    /// The same where key and colon are not written as usual: without escapes and white space.
    #[inline(never)]
    fn other_key(&mut self) -> Result<(Cow<'t, str>, Range<usize>)> {
        if self.peek()? != b'"' {
            return Err(ReadError::syntax(self.pos, format!("expected a key in quotes, found {}", self.found())));
        }
        let start = self.pos;
        let key = self.string()?;
        let span = start..self.pos;
        self.expect(b':', "`:`")?;
        Ok((key, span))
    }

    /// Takes a key that is written as usual; else takes nothing.
    #[inline]
    fn plain_key(&mut self) -> Option<&'t str> {
        let start = self.pos;
        let is_string = self.bytes().get(start) == Some(&b'"');
        let key = if is_string { self.plain_string() } else { None };
        if key.is_some() && self.bytes().get(self.pos) == Some(&b':') {
            self.pos += 1;
            return key;
        }
        self.pos = start;
        None
    }

    /// Takes the text that comes next if it is a string without escapes; else takes nothing.
    pub(crate) fn plain_string(&mut self) -> Option<&'t str> {
        let mut at = self.pos + 1;
        while let Some(word) = self.bytes().get(at..)?.first_chunk::<8>() {
            let found = specials(u64::from_le_bytes(*word));
            if found != 0 {
                return self.plain_to(at + found.trailing_zeros() as usize / 8);
            }
            at += 8;
        }
        self.plain_to_last(at)
    }

    /// The same where less than a word is left. A function of its own, since it would take registers from the other.
    #[inline(never)]
    fn plain_to_last(&mut self, at: usize) -> Option<&'t str> {
        let length = self.bytes().get(at..)?.iter().position(|byte| is_special(*byte))?;
        self.plain_to(at + length)
    }

    /// Takes a string up to this byte, if that is its closing quote.
    #[inline]
    fn plain_to(&mut self, end: usize) -> Option<&'t str> {
        if self.bytes().get(end) != Some(&b'"') || end >= self.records.end {
            return None;
        }
        let start = self.pos + 1;
        self.pos = end + 1;
        self.text.get(start..end)
    }

    /// Takes a string, whose opening quote comes next.
    #[inline]
    pub(crate) fn string(&mut self) -> Result<Cow<'t, str>> {
        match self.plain_string() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.other_string(),
        }
    }

    /// The same where there are escapes in it, or it is broken.
    #[inline(never)]
    fn other_string(&mut self) -> Result<Cow<'t, str>> {
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

const ONES: u64 = u64::from_le_bytes([1; 8]);
const HIGHEST: u64 = ONES * 0x80;

/// The highest bit of each byte that is a quote. A bit may also be set without reason, but only after one that is set with
/// reason, so the lowest one tells.
#[inline]
pub(super) fn quotes(word: u64) -> u64 {
    (word ^ (ONES * 0x22)).wrapping_sub(ONES) & !word & HIGHEST
}

/// The same of each byte that is special.
#[inline]
fn specials(word: u64) -> u64 {
    // Without the bit 0x02 a quote is the next after the control characters, and is found together with them.
    let quote_or_control = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslash = (word ^ (ONES * 0x5C)).wrapping_sub(ONES);
    (quote_or_control | backslash) & !word & HIGHEST
}

/// Whether a byte cannot stand in a string as it is: a quote, a backslash or a control character.
fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// The first byte that is special.
fn special(bytes: &[u8]) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let found = specials(u64::from_le_bytes(*word));
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|byte| is_special(*byte)).map(|at| words.len() * 8 + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_known_at_every_place() {
        for byte in 0..=u8::MAX {
            for at in 0..36 {
                for others in [b'a', b'!', b'#', b' ', 0x7F, 0x80, 0xFF] {
                    let mut bytes = [others; 36];
                    bytes[at] = byte;
                    let expected = matches!(byte, 0..0x20 | b'"' | b'\\').then_some(at);
                    assert_eq!(special(&bytes), expected, "{byte} among {others} at {at}");
                }
            }
        }
    }
}

//! Numbers.

use super::{ReadError, Result, Scanner};

impl<'t> Scanner<'t> {
    /// Takes a number.
    pub(crate) fn number(&mut self) -> Result<&'t str> {
        let start = self.pos;
        match number_end(&self.bytes()[start..]) {
            Some(length) if length > 0 => {
                self.pos += length;
                self.check_record(self.pos)?;
                Ok(&self.text[start..self.pos])
            }
            _ => Err(ReadError::syntax(start, format!("expected a value, found {}", self.found()))),
        }
    }
}

/// Whether a text is a number in the grammar of RFC 8259.
pub(crate) fn is_number(text: &str) -> bool {
    number_end(text.as_bytes()) == Some(text.len()) && !text.is_empty()
}

/// The length of the number at the start; `None` where what begins like one is none, or runs on like one.
fn number_end(bytes: &[u8]) -> Option<usize> {
    let mut at = usize::from(bytes.first() == Some(&b'-'));
    at = match bytes.get(at)? {
        b'0' => at + 1,
        b'1'..=b'9' => digits_end(bytes, at)?,
        _ => return None,
    };
    if bytes.get(at) == Some(&b'.') {
        at = digits_end(bytes, at + 1)?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let signed = matches!(bytes.get(at + 1), Some(b'+' | b'-'));
        at = digits_end(bytes, at + 1 + usize::from(signed))?;
    }
    match bytes.get(at) {
        Some(b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E') => None,
        _ => Some(at),
    }
}

/// Where a run of at least one digit ends.
fn digits_end(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let length = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
    (length > 0).then_some(from + length)
}

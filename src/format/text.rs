//! Bytes to text.

use std::borrow::Cow;

use crate::error::{Error, Kind};

/// The length of the UTF-8 byte-order mark.
pub(crate) const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file, and the length of the byte-order mark that stood before it.
///
/// # Errors
/// Bytes that are not UTF-8; UTF-16 and UTF-32 are named.
pub(crate) fn decode(bytes: Cow<'_, [u8]>) -> Result<(Cow<'_, str>, usize), Error> {
    if let Some(other) = other_encoding(&bytes) {
        return Err(Error::new(Kind::Encoding, "encoding.utf16", format!("the file is {other}; it must be UTF-8")));
    }
    let offset = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    match bytes {
        Cow::Borrowed(bytes) => {
            let text = std::str::from_utf8(&bytes[offset..]).map_err(|error| not_utf8(bytes, offset, error))?;
            Ok((Cow::Borrowed(text), offset))
        }
        Cow::Owned(bytes) => {
            let mut text =
                String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), 0, error.utf8_error()))?;
            text.drain(..offset);
            Ok((Cow::Owned(text), offset))
        }
    }
}

/// The error for bytes, of which the first `offset` were no part of the text.
fn not_utf8(bytes: &[u8], offset: usize, error: std::str::Utf8Error) -> Error {
    let at = offset + error.valid_up_to();
    let before = String::from_utf8_lossy(&bytes[offset..at]);
    let message = format!("the file is not UTF-8: byte {at} cannot stand there");
    Error::new(Kind::Encoding, "encoding.not-utf8", message).at(&before, at - offset, offset)
}

/// UTF-16 or UTF-32, by its mark or by the zero bytes of ASCII text.
pub(super) fn other_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        [0, 0, 0, b, ..] | [b, 0, 0, 0, ..] if *b != 0 => Some("UTF-32"),
        [0, b, 0, c, ..] | [b, 0, c, 0, ..] if *b != 0 && *c != 0 => Some("UTF-16"),
        _ => None,
    }
}

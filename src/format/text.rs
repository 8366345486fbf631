//! Bytes to text.

use crate::error::{Error, Kind};

/// The length of the UTF-8 byte-order mark.
pub(crate) const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file, without its byte-order mark.
///
/// # Errors
/// Bytes that are not UTF-8; UTF-16 and UTF-32 are named.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, Error> {
    let rest = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let offset = bytes.len() - rest.len();
    if let Some(other) = other_encoding(bytes) {
        return Err(Error::new(Kind::Encoding, "encoding.utf16", format!("the file is {other}; it must be UTF-8")));
    }
    std::str::from_utf8(rest).map_err(|error| {
        let at = error.valid_up_to();
        let before = String::from_utf8_lossy(&rest[..at]).into_owned();
        let message = format!("the file is not UTF-8: byte {} cannot stand there", at + offset);
        Error::new(Kind::Encoding, "encoding.not-utf8", message).at(&before, at, offset)
    })
}

/// UTF-16 or UTF-32, by its mark or by the zero bytes of ASCII text.
fn other_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        [0, 0, 0, b, ..] | [b, 0, 0, 0, ..] if *b != 0 => Some("UTF-32"),
        [0, b, 0, c, ..] | [b, 0, c, 0, ..] if *b != 0 && *c != 0 => Some("UTF-16"),
        _ => None,
    }
}

//! Keys of parts.

use super::bytes::Bytes;
use super::text_value;
use crate::shape::{Short, ValueError};

/// What may stand in a key.
static ALLOWED: Bytes = Bytes::alphanumeric_or(b"-_");

impl Key {
    pub(crate) fn text(&self) -> &Short {
        &self.0
    }
}

text_value! {
    /// The key of a part that stands in a list: a letter, then up to 63 letters, digits, `-` or `_`; unique in its list.
    ///
    /// A pointer may name the part by its key, which survives re-ordering: `/history/founded/date`.
    ///
    /// ```
    /// assert!("founded".parse::<mandata::Key>().is_ok());
    /// assert!("0".parse::<mandata::Key>().is_err());
    /// ```
    pub struct Key(Short);
    check: |text| {
        let bytes = text.as_bytes();
        let refuse = |at, reason: &str| Err(ValueError::new("value.key", "key", text, at, reason));
        if bytes.len() > 64 {
            return refuse(64, "it is longer than 64 characters");
        }
        if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
            return refuse(0, "it must start with a letter");
        }
        match ALLOWED.first_other(bytes) {
            Some(at) => refuse(at, "only letters, digits, `-` and `_` are allowed"),
            None => Ok(()),
        }
    },
    code: "value.key",
    pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$",
    good: ["founded", "dpko-full", "n1", "X_2"],
    bad: ["", "0", "1st", "-a", "a b", "a/b", "é"],
}

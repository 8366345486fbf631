//! Pointers to fields.

use std::borrow::Cow;

use super::text_value;
use crate::shape::{Short, ValueError};

text_value! {
    /// A pointer to a place inside a record: RFC 6901, where a token at a list is an index, the `key` of a part, or `-`.
    ///
    /// ```
    /// use mandata::Pointer;
    /// let pointer: Pointer = "/history/founded/date".parse()?;
    /// assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["history", "founded", "date"]);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Pointer(Short);
    check: |text| {
        let refuse = |at, reason: &str| Err(ValueError::new("value.pointer", "pointer", text, at, reason));
        if !text.is_empty() && !text.starts_with('/') {
            return refuse(0, "a pointer is empty or starts with `/`");
        }
        let bytes = text.as_bytes();
        let bad = (0..bytes.len()).find(|i| bytes[*i] == b'~' && !matches!(bytes.get(i + 1), Some(b'0' | b'1')));
        match bad {
            Some(at) => refuse(at, "`~` must be followed by 0 or 1"),
            None => Ok(()),
        }
    },
    code: "value.pointer",
    pattern: "^(?:/(?:[^~/]|~[01])*)*$",
    good: ["", "/", "/history/founded/date", "/names/0/text", "/a~1b/~0", "/places/-"],
    bad: ["history", "#/history", "/a~", "/a~2"],
}

impl Pointer {
    /// The tokens, unescaped.
    ///
    /// ```
    /// let pointer: mandata::Pointer = "/a~1b/~0/0".parse()?;
    /// assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["a/b", "~", "0"]);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn tokens(&self) -> impl Iterator<Item = Cow<'_, str>> {
        crate::finding::tokens(self.as_str())
    }
}

//! JSON Pointers (RFC 6901) as text.

use std::borrow::Cow;

/// The tokens of pointer text, unescaped.
pub(crate) fn tokens(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = pointer.strip_prefix('/').or_else(|| Some(pointer.split_once('/')?.1));
    std::iter::from_fn(move || {
        let text = rest?;
        let mut is_escaped = false;
        let end = text.bytes().position(|byte| {
            is_escaped |= byte == b'~';
            byte == b'/'
        });
        rest = end.map(|end| &text[end + 1..]);
        let token = &text[..end.unwrap_or(text.len())];
        Some(if is_escaped { Cow::Owned(token.replace("~1", "/").replace("~0", "~")) } else { Cow::Borrowed(token) })
    })
}

/// Adds a token to pointer text.
pub(crate) fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    for c in token.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(c),
        }
    }
}

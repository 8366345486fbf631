//! Text from data, made safe to show.

use std::borrow::Cow;

/// The text cut to `limit` characters, with control, bidi and other invisible characters as visible escapes.
///
/// ```
/// assert_eq!(mandata::finding::escape("a\u{202E}b\n", 80), "a\\u{202e}b\\n");
/// assert_eq!(mandata::finding::escape("abcdef", 3), "abc…");
/// ```
pub fn escape(text: &str, limit: usize) -> String {
    escaped(text, limit).into_owned()
}

/// The same, without a copy of what is safe as it is.
pub(crate) fn escaped(text: &str, limit: usize) -> Cow<'_, str> {
    if text.len() <= limit && all(text, is_plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len().min(limit * 4));
    for (count, c) in text.chars().enumerate() {
        if count == limit {
            shown.push('…');
            break;
        }
        if is_hidden(c) { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    Cow::Owned(shown)
}

/// Whether a byte is a visible character by itself, as nearly all are.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// Whether all bytes of a text are of a kind. It does not stop at the first that is not, so that many are looked at at once.
fn all(text: &str, is: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(true, |all, byte| all & is(byte))
}

/// Whether a character is invisible or changes how others are shown.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// JSON text in which hidden characters, which stand only inside strings, are written as escapes: the same values.
pub(crate) fn visible(json: String) -> String {
    if all(&json, |byte| is_plain(byte) || byte == b'\n') {
        return json;
    }
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_hidden(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            text.push(c);
        }
    }
    text
}

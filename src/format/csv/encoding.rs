//! The bytes of tables, which spreadsheets write in several encodings.

/// The text of bytes in Windows-1252, in which every byte is a character.
///
/// The five bytes without a character stand for control characters, as in the Encoding Standard of the WHATWG.
pub(crate) fn windows_1252(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| character(*byte)).collect()
}

fn character(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

/// The characters from 0x80 to 0x9F, where Windows-1252 differs from Latin-1.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text of UTF-16 after its mark; `None` where there is no mark.
///
/// # Errors
/// The byte of the file at which it breaks off.
pub(crate) fn utf16(bytes: &[u8]) -> Option<Result<String, usize>> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        // The mark of UTF-32 begins with that of UTF-16.
        [0xFF, 0xFE, 0, 0, ..] => return None,
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let (pairs, rest) = bytes[2..].as_chunks::<2>();
    if !rest.is_empty() {
        return Some(Err(bytes.len() - 1));
    }
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut at = 2;
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let Ok(c) = decoded else { return Some(Err(at)) };
        at += 2 * c.len_utf16();
        text.push(c);
    }
    Some(Ok(text))
}

#[cfg(test)]
mod tests {
    use super::{utf16, windows_1252};

    #[test]
    fn windows_differs_from_latin_1() {
        assert_eq!(windows_1252(b"caf\xE9 \x80 \x93a\x94 \x81"), "café € “a” \u{81}");
    }

    #[test]
    fn utf16_needs_its_mark() {
        assert_eq!(utf16(b"\xFF\xFEi\0d\0"), Some(Ok("id".to_owned())));
        assert_eq!(utf16(b"\xFE\xFF\0i\xD8\x3D\xDE\x00"), Some(Ok("i😀".to_owned())));
        assert_eq!(utf16(b"i\0d\0"), None);
        assert_eq!(utf16(b"\xFF\xFEi\0d"), Some(Err(4)));
        assert_eq!(utf16(b"\xFF\xFEi\0\x3D\xD8x\0"), Some(Err(4)));
    }
}

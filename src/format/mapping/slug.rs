//! Names as parts of ids.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters and digits of ASCII, with a hyphen for everything between them.
///
/// Latin letters lose their accents; a letter of another script stands as its code point, so that two names never give one
/// slug because of their script.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::new();
    let mut is_gap = false;
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        let piece = piece(c);
        if piece.is_empty() {
            is_gap = true;
            continue;
        }
        if std::mem::take(&mut is_gap) && !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&piece);
    }
    slug
}

fn piece(c: char) -> String {
    match c {
        'ß' => "ss".to_owned(),
        'æ' => "ae".to_owned(),
        'œ' => "oe".to_owned(),
        'ø' => "o".to_owned(),
        'ð' | 'đ' => "d".to_owned(),
        'þ' => "th".to_owned(),
        'ł' => "l".to_owned(),
        'ı' => "i".to_owned(),
        c if c.is_ascii_alphanumeric() => c.to_string(),
        c if c.is_alphanumeric() => format!("u{:04x}", u32::from(c)),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs() {
        for (text, expected) in [
            ("The HALO Trust", "the-halo-trust"),
            ("  Ångström & Søn, ŁÓDŹ!", "angstrom-son-lodz"),
            ("MAG (UK)", "mag-uk"),
            ("Центр", "u0446u0435u043du0442u0440"),
            ("--", ""),
        ] {
            assert_eq!(slug(text), expected, "{text}");
        }
    }
}

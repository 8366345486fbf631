//! Folding of names for comparison.

/// A name without case, diacritics, punctuation and spaces, so that spellings of one name meet.
///
/// With the feature `unicode` (on by default) letters are taken apart by canonical decomposition; without it only the
/// case of letters is folded. A few letters that Unicode does not take apart (ø, ł, đ, ı, ß, æ, œ) are spelt out.
///
/// ```
/// use mandata::registry::fold;
/// # #[cfg(feature = "unicode")]
/// assert_eq!(fold("Médecins-sans Frontières"), fold("medecins sans frontieres"));
/// assert_eq!(fold("S.E.M.A."), "sema");
/// ```
pub fn fold(name: &str) -> String {
    let mut folded = Vec::new();
    fold_into(name, &mut folded);
    String::from_utf8(folded).unwrap_or_default()
}

/// Adds the folded name to a text.
pub(crate) fn fold_into(name: &str, folded: &mut Vec<u8>) {
    if name.is_ascii() {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
        folded.reserve(name.len());
        folded.extend(letters);
        return;
    }
    let mut push = |text: &str| folded.extend_from_slice(text.as_bytes());
    for c in decomposed(name).filter(|c| c.is_alphanumeric() && !is_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ø' => push("o"),
            'ł' => push("l"),
            'đ' => push("d"),
            'ı' => push("i"),
            'ß' => push("ss"),
            'æ' => push("ae"),
            'œ' => push("oe"),
            c if is_mark(c) => {}
            c => push(c.encode_utf8(&mut [0; 4])),
        }
    }
}

#[cfg(feature = "unicode")]
fn decomposed(name: &str) -> impl Iterator<Item = char> {
    unicode_normalization::UnicodeNormalization::nfd(name)
}

#[cfg(feature = "unicode")]
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(not(feature = "unicode"))]
fn decomposed(name: &str) -> impl Iterator<Item = char> {
    name.chars()
}

#[cfg(not(feature = "unicode"))]
fn is_mark(_: char) -> bool {
    false
}

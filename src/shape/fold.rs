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
    if name.is_ascii() {
        return name
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    let mut folded = String::with_capacity(name.len());
    for c in decomposed(name).filter(|c| c.is_alphanumeric() && !is_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            c if is_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
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

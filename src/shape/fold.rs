//! Folding of names for comparison.

use std::sync::LazyLock;

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
        let start = folded.len();
        folded.resize(start + name.len(), 0);
        let mut count = 0;
        for byte in name.bytes() {
            // What is no letter or digit is overwritten by what follows.
            let letter = ASCII[usize::from(byte)];
            folded[start + count] = letter;
            count += usize::from(letter != 0);
        }
        folded.truncate(start + count);
        return;
    }
    let (start, latin) = (folded.len(), &*LATIN);
    folded.reserve(name.len());
    for c in name.chars() {
        match latin.get(c as usize).map(|letters| &letters[..]) {
            Some([only]) => folded.push(*only),
            Some(letters) => folded.extend_from_slice(letters),
            None => {
                folded.truncate(start);
                return fold_any(name, folded);
            }
        }
    }
}

/// What each byte folds to; 0 for what is no letter or digit.
const ASCII: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// Up to this code no character combines with another one, so each can be folded by itself.
const ALONE: u32 = 0x250;

/// What each character below [`ALONE`] folds to.
static LATIN: LazyLock<Vec<Box<[u8]>>> = LazyLock::new(|| {
    let letters = |c: char| {
        let mut letters = Vec::new();
        fold_any(c.encode_utf8(&mut [0; 4]), &mut letters);
        letters.into()
    };
    (0..ALONE).filter_map(char::from_u32).map(letters).collect()
});

/// Folds a name whatever its letters.
fn fold_any(name: &str, folded: &mut Vec<u8>) {
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

#[cfg(test)]
mod tests {
    use super::{ALONE, fold, fold_any};

    #[test]
    fn characters_fold_by_themselves() {
        let latin: Vec<char> = (0..ALONE).filter_map(char::from_u32).collect();
        let pairs = latin.iter().flat_map(|one| latin.iter().map(move |two| [*one, *two].iter().collect::<String>()));
        for name in pairs.chain(["Médecins", "E\u{301}lan", "ИКРОМ", "ǅ", "İstanbul"].map(str::to_owned)) {
            let mut folded = Vec::new();
            fold_any(&name, &mut folded);
            assert_eq!(fold(&name).into_bytes(), folded, "{name:?}");
        }
    }
}

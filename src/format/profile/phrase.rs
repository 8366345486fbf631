//! Telling words of the prose.

use std::ops::Range;

/// Words with which the prose of a page begins.
const OPENERS: &[&str] = &["The ", "This ", "These ", "In ", "It ", "A ", "An ", "Since ", "Founded ", "Established "];

/// Where the first word of the prose begins, if something is glued to it. Capital letters run on in acronyms, so that a
/// short word after one tells nothing.
pub(super) fn glued_word(text: &str) -> Option<usize> {
    let end = text.char_indices().nth(80).map_or(text.len(), |(at, _)| at);
    let is_glued = |opener: &str, at: usize| {
        let before = text[..at].chars().next_back();
        let is_long = opener.len() > "In ".len();
        before.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit() || c == '_' || (is_long && c.is_uppercase()))
    };
    let place = |opener: &&str| {
        let mut found = text[..end].match_indices(*opener).map(|(at, _)| at);
        found.find(|at| is_glued(opener, *at))
    };
    OPENERS.iter().filter_map(place).min()
}

/// Words that mean the day of writing.
const RELATIVE: &[&str] = &[
    "recently",
    "currently",
    "this year",
    "last year",
    "next year",
    "last decade",
    "at present",
    "in recent years",
    "to date",
    "nowadays",
];

/// Where a text first speaks of the day on which it was written.
pub(super) fn relative(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let find = |words: &&str| {
        let windows = bytes.windows(words.len()).enumerate();
        let mut same = windows.filter(|(_, window)| window.eq_ignore_ascii_case(words.as_bytes()));
        same.find(|(at, _)| !is_letter(at + words.len()) && (*at == 0 || !is_letter(at - 1)))
            .map(|(at, _)| at..at + words.len())
    };
    RELATIVE.iter().filter_map(find).min_by_key(|range| range.start)
}

//! Texts of records, for the rules that look at wording.

use crate::shape::Step;

/// A text and where it stands.
#[derive(Debug)]
pub(crate) struct Text<'t> {
    pub(crate) value: &'t str,
    pub(crate) sort: Sort,
    pub(super) at: &'t Step<'t>,
}

/// What sort of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A text of the model: a name, a title, sentences.
    Free,
    /// A web address.
    Link,
    /// A text in JSON that the model leaves open: what a source says, and unknown fields.
    Open,
}

impl Text<'_> {
    /// The pointer to the text.
    pub(crate) fn path(&self) -> String {
        self.at.path()
    }

    /// Whether it is one line: a name, a title, a place. Summaries and notes are sentences.
    pub(crate) fn is_line(&self) -> bool {
        self.sort == Sort::Free
            && !matches!(
                self.at.known_field(),
                Some(("Prose" | "Task", "text") | (_, "note" | "notes" | "description"))
            )
    }
}

/// Where ASCII words stand in a text, whatever their case.
pub(crate) fn places<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let windows = text.as_bytes().windows(words.len()).enumerate();
    let first = words.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    let begins = move |window: &[u8]| window.first().is_some_and(|byte| byte.to_ascii_lowercase() == first);
    windows.filter(move |(_, window)| begins(window) && window.eq_ignore_ascii_case(words.as_bytes())).map(|(at, _)| at)
}

/// Whether no letter or digit stands on either side.
pub(crate) fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !letter(text[..at].chars().next_back()) && !letter(text[at + length..].chars().next())
}

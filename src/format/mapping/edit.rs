//! What happens to a cell on its way to a field.

use std::collections::HashMap;

use super::date::{self, Pattern};
use super::slug::slug;

/// The changes of a cell, in the order in which they are made.
#[derive(Debug, Clone, Default)]
pub(super) struct Edit {
    pub(super) trim: bool,
    pub(super) default: Option<String>,
    pub(super) split: Option<String>,
    pub(super) lower: bool,
    pub(super) slug: bool,
    pub(super) terms: Option<Terms>,
    pub(super) dates: Vec<Pattern>,
}

/// Words and what they become.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms {
    pub(super) words: HashMap<String, String>,
    pub(super) others: Others,
}

/// What becomes of a word that is not translated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Others {
    /// It is kept as it stands in the cell, and reported.
    #[default]
    Report,
    /// It is kept, in small letters where those were asked for.
    Keep,
    /// It is left out.
    Drop,
}

/// A value of a cell, or what is wrong with it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Edited {
    Text(String),
    /// A word that is not translated.
    Untranslated(String),
    /// A date that may be two.
    Undecidable(String),
}

impl Edit {
    /// The values of a cell, which are none where it is empty.
    pub(super) fn values(&self, cell: &str, empty: &[String], is_date: bool) -> Vec<Edited> {
        let cell = if self.trim { cell.trim() } else { cell };
        let is_empty = cell.is_empty() || empty.iter().any(|known| known == cell.trim());
        let cell = match (&self.default, is_empty) {
            (Some(default), true) => default,
            (None, true) => return Vec::new(),
            _ => cell,
        };
        let pieces: Vec<&str> = match &self.split {
            // What stands between two separators is trimmed: the blanks belong to them.
            Some(separator) => {
                cell.split(separator.as_str()).map(str::trim).filter(|piece| !piece.is_empty()).collect()
            }
            None => vec![cell],
        };
        pieces.into_iter().filter_map(|piece| self.value(piece, is_date)).collect()
    }

    fn value(&self, piece: &str, is_date: bool) -> Option<Edited> {
        let mut text = piece.to_owned();
        if self.lower {
            text = text.to_lowercase();
        }
        let slug = if self.slug { slug(&text) } else { text.clone() };
        if let Some(terms) = &self.terms {
            text = match (terms.words.get(slug.as_str()), terms.others) {
                (Some(term), _) => term.clone(),
                (None, Others::Keep) => text,
                (None, Others::Drop) => return None,
                (None, Others::Report) => return Some(Edited::Untranslated(piece.to_owned())),
            };
        } else {
            text = slug;
        }
        if is_date || !self.dates.is_empty() {
            return Some(match date::read(&text, &self.dates) {
                date::Reading::Text(text) => Edited::Text(text),
                date::Reading::Undecidable => Edited::Undecidable(text),
            });
        }
        Some(Edited::Text(text))
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, Edited, Others, Terms};

    fn text(text: &str) -> Edited {
        Edited::Text(text.to_owned())
    }

    #[test]
    fn cells_are_changed_in_order() {
        let words = [("ngo", "ngo"), ("u n", "un")].map(|(word, term)| (word.to_owned(), term.to_owned()));
        let mut edit = Edit { trim: true, lower: true, split: Some(";".to_owned()), ..Edit::default() };
        edit.terms = Some(Terms { words: words.into_iter().collect(), others: Others::Report });
        let empty = ["n/a".to_owned()];
        assert_eq!(
            edit.values(" NGO;; U N ;Other", &empty, false),
            [text("ngo"), text("un"), Edited::Untranslated("Other".to_owned()),]
        );
        assert!(edit.values("n/a ", &empty, false).is_empty());
        edit.default = Some("ngo".to_owned());
        assert_eq!(edit.values("", &empty, false), [text("ngo")]);
        assert_eq!(Edit::default().values("7/6/1998", &[], true), [Edited::Undecidable("7/6/1998".to_owned())]);
        assert_eq!(Edit::default().values(" 00100 ", &[], false), [text(" 00100 ")]);
    }
}

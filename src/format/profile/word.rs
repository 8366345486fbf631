//! Sentences and their words.

use std::ops::Range;

use super::acronym::is_acronym;
use super::block::{Block, Said};

/// Words that end with a full stop inside a sentence.
const ABBREVIATIONS: &[&str] =
    &["Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Maj", "Brig", "Prof", "St", "No", "vs", "e.g", "i.e", "approx"];

/// Small words inside names.
const CONNECTORS: &[&str] =
    &["of", "the", "for", "and", "on", "against", "de", "des", "du", "la", "le", "del", "et", "y"];

/// A word that matters has at most this many characters.
const LONGEST_WORD: usize = 40;

/// A sentence has at most this many words; a longer one is no prose.
const MOST_WORDS: usize = 200;

/// A word of a sentence, with the marks around it.
#[derive(Debug, Clone)]
pub(super) struct Word<'t> {
    pub(super) core: &'t str,
    before: &'t str,
    after: &'t str,
    at: usize,
    /// Whether it had a possessive ending, which is not in `core`.
    pub(super) is_possessive: bool,
}

impl<'t> Word<'t> {
    fn new(raw: &'t str, at: usize) -> Self {
        let open = raw.len() - raw.trim_start_matches(['"', '“', '‘', '\'', '(', '[', '«']).len();
        let inner = &raw[open..];
        let core = inner.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '»', '"', '”', '’', '\'']);
        let owner = core.strip_suffix("’s").or_else(|| core.strip_suffix("'s"));
        let is_possessive = owner.is_some();
        Self {
            before: &raw[..open],
            after: &inner[core.len()..],
            core: owner.unwrap_or(core),
            at: at + open,
            is_possessive,
        }
    }

    pub(super) fn is_capitalised(&self) -> bool {
        self.core.starts_with(char::is_uppercase)
    }

    pub(super) fn is_connector(&self) -> bool {
        CONNECTORS.contains(&self.core)
    }

    /// Whether a name cannot go on after it.
    fn ends_name(&self) -> bool {
        self.is_possessive || !self.after.is_empty()
    }

    pub(super) fn has_comma(&self) -> bool {
        self.after.contains(',')
    }

    pub(super) fn opens_bracket(&self) -> bool {
        self.before.contains('(')
    }

    pub(super) fn closes_bracket(&self) -> bool {
        self.after.contains(')')
    }
}

/// A sentence of the prose.
#[derive(Debug)]
pub(super) struct Sentence<'b> {
    block: &'b Block,
    range: Range<usize>,
    pub(super) words: Vec<Word<'b>>,
    /// The number of the paragraph, from 1.
    pub(super) paragraph: usize,
}

impl<'b> Sentence<'b> {
    /// The sentences of a block.
    pub(super) fn all(block: &'b Block, paragraph: usize) -> impl Iterator<Item = Self> {
        sentences(&block.text).into_iter().map(move |range| {
            let words = words(&block.text[range.clone()], range.start);
            Self { block, range, words, paragraph }
        })
    }

    /// Whether it is short enough to be understood.
    pub(super) fn is_prose(&self) -> bool {
        self.words.len() <= MOST_WORDS
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.block.said(self.range.clone()).span
    }

    /// Some words as they stand in the page, without the marks around them.
    pub(super) fn said(&self, words: Range<usize>) -> Said {
        let start = self.words.get(words.start).map_or(self.range.end, |word| word.at);
        let last = words.end.checked_sub(1).and_then(|last| self.words.get(last));
        self.block.said(start..last.map_or(start, |word| word.at + word.core.len()).max(start))
    }

    /// Whether some words stand at an index, whatever their case.
    pub(super) fn has(&self, at: usize, words: &[&str]) -> bool {
        let there = self.words.get(at..at + words.len());
        there.is_some_and(|there| there.iter().zip(words).all(|(word, wanted)| word.core.eq_ignore_ascii_case(wanted)))
    }

    /// The index after a run of capitalised words, small words between them included; `from` where there is none.
    pub(super) fn run(&self, from: usize) -> usize {
        let mut end = from;
        let mut at = from;
        while let Some(word) = self.words.get(at) {
            if at > from && word.opens_bracket() {
                break;
            }
            if word.is_capitalised() {
                end = at + 1;
            } else if at == from || !word.is_connector() {
                break;
            }
            if word.ends_name() {
                break;
            }
            at += 1;
        }
        end
    }

    /// The index at which the run of capitalised words begins that ends before an index.
    pub(super) fn run_before(&self, end: usize) -> usize {
        let mut start = end;
        let mut at = end;
        while let Some(index) = at.checked_sub(1) {
            let word = &self.words[index];
            let goes_on = at == end || !word.ends_name();
            if !goes_on || !(word.is_capitalised() || word.is_connector()) {
                break;
            }
            // A sentence begins with a capital letter, which makes no name of its first word.
            if word.is_capitalised() && !matches!(word.core, "The" | "This" | "In" | "Its" | "It" | "As") {
                start = index;
            }
            if word.opens_bracket() {
                break;
            }
            at = index;
        }
        start
    }

    /// The acronym in brackets at an index, and the index after it.
    pub(super) fn bracketed(&self, at: usize) -> Option<(Said, usize)> {
        if !self.words.get(at)?.opens_bracket() {
            return None;
        }
        let close = (at..self.words.len().min(at + 3)).find(|index| self.words[*index].closes_bracket())?;
        let acronym = self.said(at..close + 1);
        is_acronym(&acronym.text).then_some((acronym, close + 1))
    }
}

/// Where sentences stand in a text.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?')) {
        let end = at + c.len_utf8();
        if ends_sentence(&text[start..at], &text[end..]) {
            found.push(start..end);
            start = end;
        }
    }
    if !text[start..].trim().is_empty() {
        found.push(start..text.len());
    }
    found
}

/// Whether a full stop ends a sentence: a capital letter follows, and no abbreviation or initial stands before.
fn ends_sentence(before: &str, after: &str) -> bool {
    let closing = ['"', '”', '’', ')', ']'];
    if !after.starts_with(|c: char| c.is_whitespace() || closing.contains(&c)) {
        return false;
    }
    let next = after.trim_start_matches(closing).trim_start();
    let last = last_word(before);
    let is_short = ABBREVIATIONS.contains(&last) || last.chars().count() == 1 || last.contains('.');
    !is_short && !next.is_empty() && !next.starts_with(char::is_lowercase)
}

/// The last word of a text, of which only the end is looked at.
fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().nth(LONGEST_WORD).map_or(0, |(at, _)| at);
    text[start..].rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default()
}

fn words(sentence: &str, start: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    for raw in sentence.split_inclusive(char::is_whitespace) {
        let word = raw.trim_end();
        if !word.is_empty() {
            words.push(Word::new(word, start + at));
        }
        at += raw.len();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_end_at_full_stops_that_end_them() {
        let text = "Mr. A. Lee of the U.S. team met Dr. Cole. It began in 1999. “Why?” No one knows e.g. this";
        let found: Vec<&str> = sentences(text).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(found[0], "Mr. A. Lee of the U.S. team met Dr. Cole.");
        assert_eq!(found[1], "It began in 1999.");
        assert_eq!(found.len(), 4);
    }
}

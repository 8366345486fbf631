//! The text of a page in blocks, each character with its place.

use std::ops::Range;

/// Text of the page and where it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

/// A line of a text page, or what an element of an HTML page shows as a block.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) text: String,
    /// Whether it is the main heading of an HTML page.
    pub(super) is_heading: bool,
    /// Addresses to which parts of the text lead.
    pub(super) links: Vec<Anchor>,
    /// Where the text goes on elsewhere than right after its last character, in the order of `at`.
    runs: Vec<Run>,
}

/// A link in a block.
#[derive(Debug, Clone)]
pub(super) struct Anchor {
    /// The byte of the text at which it begins.
    pub(super) at: usize,
    pub(super) address: Said,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    at: usize,
    source: usize,
}

impl Block {
    /// Adds a character that stands at a byte of the page.
    pub(super) fn push(&mut self, c: char, source: usize) {
        if self.runs.is_empty() || self.place(self.text.len()) != source {
            self.runs.push(Run { at: self.text.len(), source });
        }
        self.text.push(c);
    }

    /// The byte of the page for a byte of the text.
    fn place(&self, at: usize) -> usize {
        let after = self.runs.partition_point(|run| run.at <= at);
        after.checked_sub(1).and_then(|index| self.runs.get(index)).map_or(0, |run| run.source + at - run.at)
    }

    /// The bytes of the page for bytes of the text.
    pub(super) fn span(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.place(range.start);
        match range.end.checked_sub(1) {
            Some(last) if last >= range.start => start..(self.place(last) + 1).max(start),
            _ => start..start,
        }
    }

    /// A part of the text without the blanks around it.
    pub(super) fn said(&self, range: Range<usize>) -> Said {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + (text.len() - text.trim_start().len());
        let text = text.trim().to_owned();
        let span = self.span(&(start..start + text.len()));
        Said { text, span }
    }

    /// All of it.
    pub(super) fn whole(&self) -> Said {
        self.said(0..self.text.len())
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The part of the block up to a byte of its text, and the rest.
    pub(super) fn split(&self, at: usize) -> (Self, Self) {
        (self.part(0..at), self.part(at..self.text.len()))
    }

    fn part(&self, range: Range<usize>) -> Self {
        let mut part = Self::default();
        for (at, c) in self.text.get(range.clone()).unwrap_or_default().char_indices() {
            part.push(c, self.place(range.start + at));
        }
        part
    }
}

/// The blocks of a page: the lines of a text, the blocks that an HTML page shows.
pub(super) fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = if is_html(page) { super::html::blocks(page) } else { lines(page) };
    blocks.retain(|block| !block.is_blank());
    blocks
}

fn lines(page: &str) -> Vec<Block> {
    let mut start = 0;
    let block = |line: &str| {
        let runs = vec![Run { at: 0, source: start }];
        start += line.len();
        Block { text: line.trim_end_matches(['\n', '\r']).to_owned(), runs, ..Block::default() }
    };
    page.split_inclusive('\n').map(block).collect()
}

/// Whether a text has the tags of a page.
fn is_html(page: &str) -> bool {
    let has = |tag: &str| page.as_bytes().windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag.as_bytes()));
    ["<!doctype", "<html", "</p>", "</div>", "</h1>", "<br", "</body>"].iter().any(|tag| has(tag))
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn every_character_has_its_place() {
        let pages = [
            "One\r\n\r\n  Zwei \u{e4}\nThree",
            "<p>One &amp; <b>Zw&#101;i \u{e4}</b></p>\n<div>Thr&eacute;e<br>four</div>",
        ];
        for page in pages {
            for block in blocks(page) {
                for (at, c) in block.text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
                    let span = block.span(&(at..at + c.len_utf8()));
                    let there = page[span.start..].chars().next();
                    assert!(there == Some(c) || there == Some('&'), "{c} of {:?} at {span:?}", block.text);
                }
            }
        }
    }
}

//! The closing words of a page: what the directory says of itself.

use std::ops::Range;

use super::block::{Block, Said};
use crate::format::fault::Fault;

/// How the closing words begin.
const BEGINNINGS: &[&str] =
    &["This profile is part of", "This profile was made as part of", "This research was made possible"];

/// What stands before the names of those who paid.
const FUNDING: &[&str] = &["funding from", "funded by", "funding by", "financial support of", "financial support from"];

/// More funders than this no page has.
const MOST: usize = 50;

/// What the page says of the directory.
#[derive(Debug, Default)]
pub(super) struct Closing {
    pub(super) funders: Vec<Said>,
    /// Tags of the page that were glued to its last sentence.
    pub(super) tags: Option<Said>,
}

impl Closing {
    /// Takes the closing words off the end of the prose.
    pub(super) fn take(prose: &mut Vec<Block>, faults: &mut Vec<Fault>) -> Self {
        let mut closing = Self::default();
        closing.take_tags(prose, faults);
        let Some((index, at)) = begin(prose) else { return closing };
        let mut blocks = prose.split_off(index);
        let (before, first) = blocks[0].split(at);
        if !before.text.trim().is_empty() {
            prose.push(before);
        }
        blocks[0] = first;
        let mut sentences = Vec::new();
        for block in &blocks {
            closing.read(block, &mut sentences);
        }
        if let Some(second) = sentences.get(1) {
            let message = "the page has two sentences on who paid for it";
            faults.push(Fault::remark("profile.several-funding-sentences", second.clone(), message));
        }
        closing
    }

    /// Reads who paid, and where that is said.
    fn read(&mut self, block: &Block, sentences: &mut Vec<Range<usize>>) {
        let mut from = 0;
        while sentences.len() < MOST
            && let Some((at, length)) = funding(&block.text, from)
        {
            let start = at + length;
            let end = start + end_of_names(&block.text[start..]);
            sentences.push(block.span(&(at..end)));
            for range in names(&block.text, start..end) {
                let said = block.said(range);
                if self.funders.len() < MOST
                    && !said.text.is_empty()
                    && !self.funders.iter().any(|funder| funder.text == said.text)
                {
                    self.funders.push(said);
                }
            }
            from = end;
        }
    }

    /// Takes off words that were glued to the full stop of the last sentence.
    fn take_tags(&mut self, prose: &mut [Block], faults: &mut Vec<Fault>) {
        let Some(last) = prose.last_mut() else { return };
        let Some(at) = glued_tags(&last.text) else { return };
        let (sentence, tags) = last.split(at);
        let tags = tags.whole();
        let message = "the tags of the page are glued to its last sentence";
        let fault = Fault::remark("profile.glued-tags", tags.span.clone(), message);
        faults.push(fault.value(tags.text.clone()));
        *last = sentence;
        self.tags = Some(tags);
    }
}

/// Where the closing words begin: block and byte.
fn begin(prose: &[Block]) -> Option<(usize, usize)> {
    prose.iter().enumerate().find_map(|(index, block)| {
        let at = BEGINNINGS.iter().filter_map(|words| block.text.find(words)).min()?;
        Some((index, at))
    })
}

fn funding(text: &str, from: usize) -> Option<(usize, usize)> {
    let rest = &text[from..];
    FUNDING.iter().filter_map(|words| Some((from + rest.find(words)?, words.len()))).min()
}

/// The length of the names that follow: up to a full stop that ends the sentence.
fn end_of_names(text: &str) -> usize {
    let stop = |(at, _): &(usize, &str)| {
        let rest = &text[at + 1..];
        rest.is_empty() || rest.starts_with(char::is_whitespace)
    };
    text.match_indices('.').find(stop).map_or(text.len(), |(at, _)| at)
}

/// The single names in "the A and the B".
fn names(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = range.start;
    for joint in [" and the ", ", the "] {
        let cuts: Vec<usize> = text[range.clone()].match_indices(joint).map(|(at, _)| range.start + at).collect();
        if !cuts.is_empty() {
            for cut in cuts {
                found.push(without_article(text, start..cut));
                start = cut + joint.len();
            }
            break;
        }
    }
    found.push(without_article(text, start..range.end));
    found
}

fn without_article(text: &str, range: Range<usize>) -> Range<usize> {
    let name = text[range.clone()].trim_start();
    let name = name.strip_prefix("the ").unwrap_or(name);
    range.end - name.len()..range.end
}

/// Where tags begin that follow a full stop without a blank, as in `here.tag`.
fn glued_tags(text: &str) -> Option<usize> {
    let text = text.trim_end();
    let at = text.rfind('.')?;
    let (before, tags) = (&text[..at], &text[at + 1..]);
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_word = word.chars().count() >= 3 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | ')' | '”'));
    // Up to three letters are the end of a web address.
    let is_tags = tags.starts_with(char::is_lowercase)
        && (4..=60).contains(&tags.chars().count())
        && tags.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | ',' | '-'));
    (is_word && is_tags && before.contains(char::is_whitespace)).then_some(at + 1)
}

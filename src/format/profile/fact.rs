//! What the sentences of a page state plainly.

use std::ops::Range;

use super::act::{Act, acts};
use super::block::{Block, Said};
use super::event::{Happening, happenings};
use super::person::{Holder, holders};
use super::title::Title;
use super::word::Sentence;
use crate::OfficeKind;
use crate::shape::fold;

/// More facts than this no page states.
const MOST: usize = 200;

/// A fact and where it stands.
#[derive(Debug)]
pub(super) struct Stated {
    pub(super) fact: Fact,
    pub(super) span: Range<usize>,
    /// The number of the paragraph, from 1.
    pub(super) paragraph: usize,
}

#[derive(Debug)]
pub(super) enum Fact {
    /// The body has a part. Parts are counted in the order in which they are stated.
    Part(Named, OfficeKind),
    Happening(Happening),
    /// A person holds a post of the body.
    Holder {
        person: Said,
        post: Said,
    },
    /// The body, or a post of it, chairs another.
    Chairs {
        post: Option<Said>,
        group: Named,
    },
    Member {
        group: Named,
    },
    Act(Act),
}

/// A body or part that a sentence names.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) name: Said,
    pub(super) acronym: Option<Said>,
}

/// An official in whose term something happened.
#[derive(Debug)]
pub(super) struct Under {
    pub(super) person: Said,
    pub(super) post: Said,
}

/// Of whom something is said: the body of the page, or one of its parts by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Body,
    Part(usize),
}

/// First words of the names of parts, and what such a part is.
const PARTS: &[(&str, OfficeKind)] = &[
    ("Office", OfficeKind::Unit),
    ("Division", OfficeKind::Division),
    ("Section", OfficeKind::Section),
    ("Service", OfficeKind::Section),
    ("Unit", OfficeKind::Unit),
    ("Department", OfficeKind::Department),
    ("Branch", OfficeKind::Branch),
    ("Centre", OfficeKind::Centre),
    ("Center", OfficeKind::Centre),
    ("School", OfficeKind::School),
    ("Programme", OfficeKind::Programme),
    ("Program", OfficeKind::Programme),
];

/// Nouns by which a page speaks of its body.
const NOUNS: &[&str] = &[
    "agency",
    "centre",
    "center",
    "charity",
    "coalition",
    "department",
    "division",
    "force",
    "group",
    "institute",
    "network",
    "office",
    "organisation",
    "organization",
    "programme",
    "program",
    "school",
    "service",
    "trust",
    "unit",
];

/// The body of the page and the parts that were named so far.
#[derive(Debug)]
pub(super) struct Subject<'t> {
    title: Option<&'t Title>,
    parts: Vec<Named>,
}

/// What the paragraphs of a page state plainly, in their order.
pub(super) fn facts(prose: &[Block], title: Option<&Title>) -> Vec<Stated> {
    let mut subject = Subject { title, parts: Vec::new() };
    let mut stated = Vec::new();
    for (index, block) in prose.iter().enumerate() {
        for sentence in Sentence::all(block, index + 1).filter(Sentence::is_prose) {
            let (span, paragraph) = (sentence.span(), sentence.paragraph);
            let facts = subject.facts(&sentence);
            stated.extend(facts.into_iter().map(|fact| Stated { fact, span: span.clone(), paragraph }));
            if stated.len() >= MOST {
                stated.truncate(MOST);
                return stated;
            }
        }
    }
    stated
}

impl Subject<'_> {
    fn facts(&mut self, sentence: &Sentence<'_>) -> Vec<Fact> {
        let mut facts = Vec::new();
        for (part, kind) in self.new_parts(sentence) {
            self.parts.push(part.clone());
            facts.push(Fact::Part(part, kind));
        }
        facts.extend(happenings(sentence, self).into_iter().map(Fact::Happening));
        let holders = holders(sentence);
        for (at, word) in sentence.words.iter().enumerate() {
            match word.core {
                "chairs" | "co-chairs" => facts.extend(self.chairs(sentence, at, &holders)),
                "member" => facts.extend(self.member(sentence, at)),
                _ => {}
            }
        }
        facts.extend(holders.into_iter().map(|Holder { person, post, .. }| Fact::Holder { person, post }));
        facts.extend(acts(sentence).into_iter().map(Fact::Act));
        facts
    }

    /// Parts that the sentence gives to the body: "its Office of Roads (OR)", "DFW's Road Unit".
    fn new_parts(&self, sentence: &Sentence<'_>) -> Vec<(Named, OfficeKind)> {
        let mut found: Vec<(Named, OfficeKind)> = Vec::new();
        for at in 1..sentence.words.len() {
            let owner = &sentence.words[at - 1];
            let is_ours = owner.core == "its" || (owner.is_possessive && self.is_body(owner.core));
            let end = if is_ours { sentence.run(at) } else { at };
            let words = sentence.words.get(at..end).unwrap_or_default();
            let kind = words.iter().find_map(|word| PARTS.iter().find(|(first, _)| *first == word.core));
            let Some((_, kind)) = kind.filter(|_| words.len() > 1) else { continue };
            let part = named(sentence, at, end);
            if !self.parts.iter().any(|known| fold(&known.name.text) == fold(&part.name.text)) {
                found.push((part, kind.clone()));
            }
        }
        found
    }

    /// Whether a text names the body of the page.
    fn is_body(&self, text: &str) -> bool {
        let Some(title) = self.title else { return false };
        let is = |known: &Said| !text.is_empty() && fold(&known.text) == fold(text);
        let is_end = text.contains(' ') && fold(&title.name.text).ends_with(&fold(text));
        title.acronym.as_ref().is_some_and(is) || is(&title.name) || is_end
    }

    /// Of whom a verb speaks: the name nearest before it, or "it" and "the unit" at the start of the sentence.
    pub(super) fn of_verb(&self, sentence: &Sentence<'_>, verb: usize) -> Option<Whose> {
        let nearest = (1..verb).rev().find(|at| sentence.words[*at].is_capitalised());
        match nearest {
            Some(last) => self.named_at(sentence, last).or_else(|| self.named_at_start(sentence, last)),
            None if verb > 0 => self.named_at(sentence, 0).or_else(|| starts_with_body(sentence)),
            None => None,
        }
    }

    /// A name that begins the sentence is one run with the words after it.
    fn named_at_start(&self, sentence: &Sentence<'_>, last: usize) -> Option<Whose> {
        let name = sentence.said(0..last + 1);
        self.whose(&name.text)
    }

    /// "Founded in 1994, RBA clears roads": of whom a verb at the start of a sentence speaks.
    pub(super) fn after(&self, sentence: &Sentence<'_>, verb: usize, end: usize) -> Option<Whose> {
        let start = if sentence.has(end, &["the"]) { end + 1 } else { end };
        let run = sentence.run(start);
        let is_body = run > start && self.is_body(&sentence.said(start..run).text);
        (verb == 0 && is_body).then_some(Whose::Body)
    }

    /// Of whom the name speaks whose last word is at an index.
    fn named_at(&self, sentence: &Sentence<'_>, last: usize) -> Option<Whose> {
        let start = sentence.run_before(last + 1);
        let name = sentence.said(start.min(last)..last + 1);
        self.whose(&name.text).or_else(|| self.whose(sentence.words[last].core))
    }

    fn whose(&self, name: &str) -> Option<Whose> {
        let is = |said: &Said| fold(&said.text) == fold(name);
        let part = self.parts.iter().position(|part| is(&part.name) || part.acronym.as_ref().is_some_and(is));
        part.map(Whose::Part).or_else(|| self.is_body(name).then_some(Whose::Body))
    }

    fn chairs(&self, sentence: &Sentence<'_>, at: usize, holders: &[Holder]) -> Option<Fact> {
        let group = group(sentence, at + 1)?;
        let holder = holders.iter().find(|holder| holder.end == at);
        match holder {
            Some(holder) => Some(Fact::Chairs { post: Some(holder.post.clone()), group }),
            None if self.of_verb(sentence, at) == Some(Whose::Body) => Some(Fact::Chairs { post: None, group }),
            None => None,
        }
    }

    fn member(&self, sentence: &Sentence<'_>, at: usize) -> Option<Fact> {
        let is_ours = sentence.has(at + 1, &["of"]) && self.of_verb(sentence, at) == Some(Whose::Body);
        let group = group(sentence, at + 2).filter(|_| is_ours)?;
        Some(Fact::Member { group })
    }
}

/// "It", "The unit", at the start of a sentence.
fn starts_with_body(sentence: &Sentence<'_>) -> Option<Whose> {
    let noun = sentence.words.get(1).is_some_and(|word| NOUNS.contains(&word.core.to_lowercase().as_str()));
    let is_body = sentence.has(0, &["it"]) || (noun && (sentence.has(0, &["the"]) || sentence.has(0, &["this"])));
    is_body.then_some(Whose::Body)
}

/// A run of words as a name, with the acronym after it.
fn named(sentence: &Sentence<'_>, start: usize, end: usize) -> Named {
    let acronym = sentence.bracketed(end).map(|(acronym, _)| acronym);
    Named { name: sentence.said(start..end), acronym }
}

/// The group that is named at an index: two words at least, or an acronym.
fn group(sentence: &Sentence<'_>, at: usize) -> Option<Named> {
    let start = if sentence.has(at, &["the"]) { at + 1 } else { at };
    let end = sentence.run(start);
    let is_name = end > start + 1 || (end > start && super::acronym::is_acronym(sentence.words[start].core));
    is_name.then(|| named(sentence, start, end))
}

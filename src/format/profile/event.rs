//! Years in which a body began, as sentences state them.

use super::block::Said;
use super::fact::{Subject, Under, Whose};
use super::person::{is_role, person};
use super::word::Sentence;
use crate::{EventKind, PartialDate};

/// Something that happened to a body, as a sentence states it.
#[derive(Debug)]
pub(super) struct Happening {
    pub(super) kind: EventKind,
    pub(super) whose: Whose,
    /// The date, at the place of its words.
    pub(super) date: Said,
    pub(super) under: Option<Under>,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const FOUNDED: &[&str] = &["established", "founded", "created", "formed", "inaugurated"];

/// Reads every "was established in 2007" of a sentence, and "dates back to 1948".
pub(super) fn happenings(sentence: &Sentence<'_>, subject: &Subject) -> Vec<Happening> {
    let at = |verb: usize| {
        let (kind, after) = verb_at(sentence, verb)?;
        let (date, end) = dated_after(sentence, after, &kind).or_else(|| dated_before(sentence, verb, after))?;
        let whose = match kind {
            EventKind::Roots => Whose::Body,
            _ => subject.of_verb(sentence, verb).or_else(|| subject.after(sentence, verb, end))?,
        };
        let under = under(sentence, end);
        Some(Happening { kind, whose, date, under })
    };
    (0..sentence.words.len()).filter_map(at).collect()
}

/// What the verb at an index says that happened, and the index after it.
fn verb_at(sentence: &Sentence<'_>, at: usize) -> Option<(EventKind, usize)> {
    let is = |words: &[&str]| words.iter().any(|word| sentence.has(at, &[word]));
    if is(FOUNDED) {
        Some((EventKind::Founded, at + 1))
    } else if is(&["accredited"]) {
        Some((EventKind::Accredited, at + 1))
    } else if sentence.has(at, &["set", "up"]) {
        Some((EventKind::Founded, at + 2))
    } else if sentence.has(at, &["dates", "back", "to"]) {
        Some((EventKind::Roots, at + 3))
    } else {
        None
    }
}

/// "in March 1992", right after a verb.
fn dated_after(sentence: &Sentence<'_>, after: usize, kind: &EventKind) -> Option<(Said, usize)> {
    match kind {
        EventKind::Roots => date(sentence, after),
        _ if sentence.has(after, &["in"]) || sentence.has(after, &["on"]) => date(sentence, after + 1),
        _ => None,
    }
}

/// "In 1992, the office was established", where the date begins the sentence.
fn dated_before(sentence: &Sentence<'_>, verb: usize, after: usize) -> Option<(Said, usize)> {
    let is_passive = verb > 0 && (sentence.has(verb - 1, &["was"]) || sentence.has(verb - 1, &["were"]));
    let (date, _) = date(sentence, 1).filter(|_| is_passive && sentence.has(0, &["in"]))?;
    Some((date, after))
}

/// The date whose words begin at an index, in the form of the model, and the index after them.
pub(super) fn date(sentence: &Sentence<'_>, at: usize) -> Option<(Said, usize)> {
    let word = |at: usize| sentence.words.get(at).map_or("", |word| word.core);
    let month = |at: usize| MONTHS.iter().position(|month| *month == word(at)).map(|index| index + 1);
    let (text, end) = if let Some(month) = month(at) {
        (format!("{}-{month:02}", word(at + 1)), at + 2)
    } else if let (Ok(day), Some(month)) = (word(at).parse::<u8>(), month(at + 1)) {
        (format!("{}-{month:02}-{day:02}", word(at + 2)), at + 3)
    } else {
        (word(at).to_owned(), at + 1)
    };
    let is_year = text.starts_with("18") || text.starts_with("19") || text.starts_with("20");
    let is_date = is_year && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let is_sound = is_date && text.parse::<PartialDate>().is_ok();
    is_sound.then(|| (Said { text, span: sentence.said(at..end).span }, end))
}

/// "under Director Ada Vine", after the date.
fn under(sentence: &Sentence<'_>, at: usize) -> Option<Under> {
    if !sentence.has(at, &["under"]) {
        return None;
    }
    let start = if sentence.has(at + 1, &["the"]) { at + 2 } else { at + 1 };
    let end = sentence.run(start);
    let role = (start..end).rev().find(|index| is_role(sentence.words[*index].core))? + 1;
    Some(Under { post: sentence.said(start..role), person: person(sentence, role)?.0 })
}

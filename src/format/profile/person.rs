//! Persons in public roles, as sentences state them.

use super::block::Said;
use super::word::Sentence;

/// What stands before the name of a person.
const HONORIFICS: &[&str] = &[
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Sir",
    "Dame",
    "Ambassador",
    "Admiral",
    "General",
    "Gen",
    "Colonel",
    "Col",
    "Major",
    "Maj",
    "Brigadier",
    "Lieutenant",
    "Lt",
    "Captain",
    "Professor",
    "Prof",
    "Superintendent",
    "Inspector",
];

/// Words of which a title of an office holder has one.
const ROLES: &[&str] = &[
    "Secretary",
    "General",
    "Secretary-General",
    "Under-Secretary-General",
    "Director",
    "Director-General",
    "Head",
    "Chief",
    "Commander",
    "Commissioner",
    "President",
    "Chair",
    "Chairman",
    "Chairperson",
    "Administrator",
    "Minister",
    "Coordinator",
    "Manager",
];

/// Small words inside names of persons.
const PARTICLES: &[&str] = &["de", "da", "del", "van", "von", "der", "al", "el", "bin", "ibn"];

/// A person and the post that the sentence gives.
#[derive(Debug)]
pub(super) struct Holder {
    pub(super) person: Said,
    pub(super) post: Said,
    /// The index after the two.
    pub(super) end: usize,
}

/// Whether a word belongs to a title of an office holder.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(&word)
}

/// The name of a person that begins at an index, and the index after it: two capitalised words or more.
pub(super) fn person(sentence: &Sentence<'_>, at: usize) -> Option<(Said, usize)> {
    let mut end = at;
    while let Some(word) = sentence.words.get(end) {
        let is_particle = end > at && PARTICLES.contains(&word.core);
        if !word.is_capitalised() && !is_particle {
            break;
        }
        end += 1;
        if word.has_comma() || word.is_possessive {
            break;
        }
    }
    while end > at && !sentence.words[end - 1].is_capitalised() {
        end -= 1;
    }
    (end >= at + 2).then(|| (sentence.said(at..end), end))
}

/// Every "Ms Ada Vine, the Director of Roads" of a sentence, and "the Director of Roads, Ms Ada Vine".
pub(super) fn holders(sentence: &Sentence<'_>) -> Vec<Holder> {
    let is_honorific = |at: &usize| HONORIFICS.contains(&sentence.words[*at].core);
    let mut found = Vec::new();
    let mut taken = 0;
    for at in (0..sentence.words.len()).filter(is_honorific) {
        let start = (at..sentence.words.len()).find(|index| !is_honorific(index)).unwrap_or(at);
        if at < taken {
            continue;
        }
        let Some((person, end)) = person(sentence, start) else { continue };
        let post = post_after(sentence, end).or_else(|| Some((post_before(sentence, at)?, end)));
        if let Some((post, end)) = post {
            found.push(Holder { person, post, end });
            taken = end;
        }
    }
    found
}

fn post_after(sentence: &Sentence<'_>, at: usize) -> Option<(Said, usize)> {
    let has_comma = at > 0 && sentence.words[at - 1].has_comma();
    let start = if sentence.has(at, &["the"]) { at + 1 } else { at };
    let end = sentence.run(start);
    (has_comma && has_role(sentence, start, end)).then(|| (sentence.said(start..end), end))
}

fn post_before(sentence: &Sentence<'_>, at: usize) -> Option<Said> {
    let has_comma = at > 0 && sentence.words[at - 1].has_comma();
    let start = sentence.run_before(at);
    (has_comma && has_role(sentence, start, at)).then(|| sentence.said(start..at))
}

fn has_role(sentence: &Sentence<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|index| is_role(sentence.words[index].core))
}

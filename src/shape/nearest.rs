//! The nearest known word to one that is not known.

/// The nearest of `known` to `word`, if one is near enough to be meant.
///
/// Near is an edit distance (insertions, deletions, replacements and swaps of neighbours) of at most a third of the
/// longer word, or the same letters apart from case and punctuation.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut search = Search::of(word)?;
    let near = known.into_iter().filter_map(|other| Some((search.distance(other, usize::MAX)?, other)));
    near.min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
}

/// The `count` nearest of `known`, the nearest first, equally near ones in the order of the alphabet.
pub(crate) fn nearest_few<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, count: usize) -> Vec<&'a str> {
    Words::new(known).nearest(word, count).0
}

/// Words among which near ones are looked for more than once.
#[derive(Debug)]
pub(crate) struct Words<'a>(Vec<(Letters, &'a str)>);

impl<'a> Words<'a> {
    /// How many words that are far at first sight cost as much as one whose distance is taken.
    pub(crate) const DISTANCE: usize = 100;

    pub(crate) fn new(words: impl IntoIterator<Item = &'a str>) -> Self {
        Self(words.into_iter().map(|word| (Letters::of(word), word)).collect())
    }

    /// The `count` nearest to a word, as [`nearest_few`] gives them, and what it cost to find them: one for each word that is far at
    /// first sight.
    pub(crate) fn nearest(&self, word: &str, count: usize) -> (Vec<&'a str>, usize) {
        let Some(mut search) = Search::of(word) else { return (Vec::new(), 0) };
        let mut best: Vec<(usize, &str)> = Vec::new();
        let (mut most, mut cost) = (usize::MAX, 0);
        for (letters, other) in &self.0 {
            if !search.may_be_near(*letters, most) {
                cost += 1;
                continue;
            }
            cost += Self::DISTANCE;
            let Some(found) = search.distance(other, most).map(|distance| (distance, *other)) else { continue };
            let at = best.partition_point(|other| *other < found);
            if at < count && best.get(at) != Some(&found) {
                best.insert(at, found);
                best.truncate(count);
            }
            // What is farther than the last of enough others is not asked for.
            most = best.get(count - 1).map_or(most, |(distance, _)| *distance);
        }
        (best.into_iter().map(|(_, other)| other).collect(), cost)
    }
}

/// A word, and what is needed to compare it with others.
struct Search {
    word: Vec<char>,
    letters: Letters,
    other: Vec<char>,
    rows: Rows,
}

impl Search {
    /// `None` for what is too long to be a word.
    fn of(word: &str) -> Option<Self> {
        let search = || Self {
            word: letters(word).collect(),
            letters: Letters::of(word),
            other: Vec::new(),
            rows: Rows::default(),
        };
        (word.len() <= 256).then(search)
    }

    /// How far a word with these letters may be and still be near.
    fn limit(&self, other: Letters) -> usize {
        self.letters.count.max(other.count) / 3
    }

    /// Whether a word with these letters may be near, and no farther than `most`.
    #[inline]
    fn may_be_near(&self, other: Letters, most: usize) -> bool {
        self.letters.may_be_within(self.limit(other).min(most), other)
    }

    /// The distance to a word that is near, and no farther than `most`.
    fn distance(&mut self, other: &str, most: usize) -> Option<usize> {
        let letters_of_other = Letters::of(other);
        if !self.may_be_near(letters_of_other, most) {
            return None;
        }
        self.other.clear();
        self.other.extend(letters(other));
        self.rows.distance(&self.word, &self.other, self.limit(letters_of_other).min(most))
    }
}

fn letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// How many letters a word has, and which, as a set in which some share a place.
#[derive(Debug, Clone, Copy)]
struct Letters {
    count: usize,
    set: u64,
}

impl Letters {
    fn of(word: &str) -> Self {
        let add = |Self { count, set }, place: u64| Self { count: count + usize::from(place != 0), set: set | place };
        let none = Self { count: 0, set: 0 };
        if word.is_ascii() {
            word.bytes().map(|byte| ASCII[usize::from(byte % 128)]).fold(none, add)
        } else {
            letters(word).map(place).fold(none, add)
        }
    }

    /// Whether a word with other letters may be so near: each letter that only one of the two has takes an edit of its
    /// own, and so does each that one has more.
    #[inline]
    fn may_be_within(self, distance: usize, other: Self) -> bool {
        let is_within = |only_one: u64| only_one.count_ones() as usize <= distance;
        self.count.abs_diff(other.count) <= distance
            && is_within(self.set & !other.set)
            && is_within(other.set & !self.set)
    }
}

/// The place of a letter in a set.
const fn place(letter: char) -> u64 {
    1 << (letter as u32 % 64)
}

/// The places of ASCII characters, whatever their case; none of what is no letter or digit.
static ASCII: [u64; 128] = {
    let (mut places, mut byte) = ([0; 128], 0_u8);
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            places[byte as usize] = place(byte.to_ascii_lowercase() as char);
        }
        byte += 1;
    }
    places
};

/// Three rows of the table of distances, kept from word to word.
#[derive(Default)]
struct Rows {
    before_last: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

impl Rows {
    /// The optimal string alignment distance, or `None` where it is above `limit`.
    fn distance(&mut self, a: &[char], b: &[char], limit: usize) -> Option<usize> {
        if a.len().abs_diff(b.len()) > limit {
            return None;
        }
        let Self { before_last, last, row } = self;
        last.clear();
        last.extend(0..=b.len());
        for i in 1..=a.len() {
            row.clear();
            row.push(i);
            for j in 1..=b.len() {
                let cost = usize::from(a[i - 1] != b[j - 1]);
                let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + cost);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(before_last[j - 2] + 1);
                }
                row.push(best);
            }
            // No later row has a smaller value than the smaller minimum of two that follow each other.
            if row.iter().chain(&*last).all(|distance| *distance > limit) {
                return None;
            }
            std::mem::swap(before_last, last);
            std::mem::swap(last, row);
        }
        last.last().copied().filter(|distance| *distance <= limit)
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, nearest};

    #[test]
    fn finds_slips_and_leaves_strangers() {
        let known = ["kind", "level", "names", "presidential-statement"];
        assert_eq!(nearest("knid", known), Some("kind"));
        assert_eq!(nearest("Kind", known), Some("kind"));
        assert_eq!(nearest("nmaes", known), Some("names"));
        assert_eq!(nearest("presidential_statement", known), Some("presidential-statement"));
        assert_eq!(nearest("colour", known), None);
    }

    #[test]
    fn gives_the_nearest_first() {
        let words = Words::new(["unit-3", "unit-1", "units", "unit", "office"]);
        let nearest = |word, count| words.nearest(word, count).0;
        assert_eq!(nearest("unit", 3), ["unit", "unit-1", "unit-3"]);
        assert_eq!(nearest("unitt", 2), ["unit", "unit-1"]);
        assert!(nearest("colour", 3).is_empty());
    }

    #[test]
    fn passes_over_no_word_that_is_near() {
        let words =
            ["", "-", "a", "A", "b", "ab", "ba", "abc", "acb", "a.b.c", "ABD", "xbc", "abcd", "bcda", "é", "éa", "É-1"];
        let all = Words::new(words);
        for word in words {
            let near = |other: &&str| nearest(word, [*other]).is_some();
            let mut expected: Vec<&str> = words.into_iter().filter(near).collect();
            let mut found = all.nearest(word, words.len()).0;
            for count in 1..words.len() {
                assert_eq!(all.nearest(word, count).0, found[..count.min(found.len())]);
            }
            expected.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, expected);
        }
    }
}

//! The nearest known word to one that is not known.

/// The nearest of `known` to `word`, if one is near enough to be meant.
///
/// Near is an edit distance (insertions, deletions, replacements and swaps of neighbours) of at most a third of the
/// longer word, or the same letters apart from case and punctuation.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(word, known).min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// The `count` nearest of `known`, the nearest first, equally near ones in the order of the alphabet.
pub(crate) fn nearest_few<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, count: usize) -> Vec<&'a str> {
    let mut best: Vec<(usize, &str)> = Vec::new();
    for found in near(word, known) {
        let at = best.partition_point(|other| *other < found);
        if at < count && best.get(at) != Some(&found) {
            best.insert(at, found);
            best.truncate(count);
        }
    }
    best.into_iter().map(|(_, candidate)| candidate).collect()
}

/// Those of `known` that are near enough, with their distance.
fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> impl Iterator<Item = (usize, &'a str)> {
    let folded: Vec<char> = letters(word).collect();
    let is_short = word.len() <= 256;
    let own = set_of_letters(word);
    let (mut other, mut rows) = (Vec::new(), Rows::default());
    known.into_iter().filter(move |_| is_short).filter_map(move |candidate| {
        // Each letter that only one of the two has takes an edit of its own.
        let set = set_of_letters(candidate);
        let least = (own & !set).count_ones().max((set & !own).count_ones());
        if least as usize > folded.len().max(candidate.len()) / 3 + 1 {
            return None;
        }
        other.clear();
        other.extend(letters(candidate));
        let limit = folded.len().max(other.len()) / 3;
        let distance = rows.distance(&folded, &other, limit.max(1))?;
        (distance <= limit || distance == 0).then_some((distance, candidate))
    })
}

fn letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The letters of a word as a set, in which some share a place.
fn set_of_letters(word: &str) -> u64 {
    if !word.is_ascii() {
        return letters(word).fold(0, |set, c| set | 1 << (c as u32 % 64));
    }
    let letters = word.bytes().map(|byte| (byte.to_ascii_lowercase(), byte.is_ascii_alphanumeric()));
    letters.fold(0, |set, (byte, is_letter)| set | u64::from(is_letter) << (byte % 64))
}

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
    use super::{nearest, nearest_few};

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
        let known = ["unit-3", "unit-1", "units", "unit", "office"];
        assert_eq!(nearest_few("unit", known, 3), ["unit", "unit-1", "unit-3"]);
        assert_eq!(nearest_few("unitt", known, 2), ["unit", "unit-1"]);
        assert!(nearest_few("colour", known, 3).is_empty());
    }
}

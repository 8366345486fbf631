//! The nearest known word to one that is not known.

/// The nearest of `known` to `word`, if one is near enough to be meant.
///
/// Near is an edit distance (insertions, deletions, replacements and swaps of neighbours) of at most a third of the
/// longer word, or the same letters apart from case and punctuation.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 256 {
        return None;
    }
    let folded = letters(word);
    known
        .into_iter()
        .filter_map(|candidate| {
            let other = letters(candidate);
            let limit = folded.len().max(other.len()) / 3;
            let distance = distance(&folded, &other, limit.max(1))?;
            (distance <= limit || distance == 0).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn letters(word: &str) -> Vec<char> {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The optimal string alignment distance, or `None` where it is above `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before_last[j - 2] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_and_leaves_strangers() {
        let known = ["kind", "level", "names", "presidential-statement"];
        assert_eq!(nearest("knid", known), Some("kind"));
        assert_eq!(nearest("Kind", known), Some("kind"));
        assert_eq!(nearest("nmaes", known), Some("names"));
        assert_eq!(nearest("presidential_statement", known), Some("presidential-statement"));
        assert_eq!(nearest("colour", known), None);
    }
}

//! Ids from names.

use std::collections::HashSet;

use crate::shape::fold;

/// The longest id made from a name.
const LONGEST: usize = 60;

/// A name as an id: its words in small letters without accents, joined by hyphens; words beyond 60 letters are left out.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    let words = name.split(|c: char| !c.is_alphanumeric()).map(fold);
    for word in words.map(|word| word.replace(|c: char| !c.is_ascii_alphanumeric(), "")).filter(|word| !word.is_empty())
    {
        if slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

/// Gives ids out, each once.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: HashSet<String>,
}

impl Ids {
    /// The id for a name, with a number where it is taken.
    pub(super) fn give(&mut self, name: &str) -> String {
        let slug = slug(name);
        let base = if slug.is_empty() { "page".to_owned() } else { slug };
        let mut id = base.clone();
        let mut number = 1;
        while !self.taken.insert(id.clone()) {
            number += 1;
            id = format!("{base}-{number}");
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::{Ids, slug};

    #[test]
    fn names_become_ids() {
        assert_eq!(slug("C-IED COE"), "c-ied-coe");
        assert_eq!(slug("\u{645}\u{631}\u{643}\u{632}"), "");
        assert_eq!(slug(&"word ".repeat(40)).len(), 59);
        let mut ids = Ids::default();
        assert_eq!([ids.give("DPKO"), ids.give("dpko"), ids.give("?")], ["dpko", "dpko-2", "page"]);
    }
}

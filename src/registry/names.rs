//! Bodies by their names, folded once for all.

use std::hash::BuildHasher as _;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

use crate::record::RecordRef;
use crate::shape::fold_into;
use crate::{Body, Dataset};

/// All names of all bodies in order, folded, and those that fold alike in rings.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    bearers: Vec<NameRef>,
    /// One, unless there is more than what numbers of four bytes can point to.
    pages: Vec<Page>,
    hasher: DefaultHashBuilder,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NameRef {
    pub(crate) body: RecordRef,
    /// The index of the name in the body.
    pub(crate) index: usize,
}

/// Names that follow each other.
#[derive(Debug, Clone, Default)]
struct Page {
    /// The number of the first of them among all names.
    first: usize,
    /// For each name a [`Link`], then the folded name, then [`END`]: a look-up finds them in one place.
    text: Vec<u8>,
    /// Where in the text each name begins.
    starts: Vec<u32>,
    /// Where the last of the names begins that fold alike.
    table: HashTable<u32>,
}

/// What stands before a name.
#[derive(Debug, Clone, Copy)]
struct Link {
    /// The number of the name on its page.
    number: u32,
    /// Where the next one begins that folds alike; after the last one comes the first.
    next: u32,
}

/// No folded name holds it.
const END: u8 = b'\n';

impl Names {
    pub(super) fn of(dataset: &Dataset) -> Self {
        Self::in_pages(dataset, u32::MAX)
    }

    /// With pages in which no name has a larger number or begins later than at a place.
    fn in_pages(dataset: &Dataset, most: u32) -> Self {
        let bodies = dataset.actors.len() + dataset.offices.len();
        let (starts, table) = (Vec::with_capacity(bodies), HashTable::with_capacity(bodies));
        let pages = vec![Page { starts, table, ..Page::default() }];
        let mut names = Self { bearers: Vec::with_capacity(bodies), pages, ..Self::default() };
        dataset.records().for_each(|(body, record)| {
            for (index, name) in record.body().map_or(&[][..], Body::names).iter().enumerate() {
                names.add(&name.text, NameRef { body, index }, most);
            }
        });
        names
    }

    fn add(&mut self, name: &str, bearer: NameRef, most: u32) {
        let is_added = self.pages.last_mut().and_then(|page| page.add(name, &self.hasher, most));
        if is_added.is_none() {
            let mut page = Page { first: self.bearers.len(), ..Page::default() };
            page.add(name, &self.hasher, most);
            self.pages.push(page);
        }
        self.bearers.push(bearer);
    }

    /// The names that fold like this one, in order.
    pub(super) fn like(&self, name: &str) -> impl Iterator<Item = NameRef> {
        let mut folded = Vec::with_capacity(name.len());
        fold_into(name, &mut folded);
        self.folded_like(folded)
    }

    fn folded_like(&self, folded: impl AsRef<[u8]>) -> impl Iterator<Item = NameRef> {
        let hash = self.hasher.hash_one(folded.as_ref());
        self.pages.iter().flat_map(move |page| {
            let ring = page.ring(page.last_like(hash, folded.as_ref()));
            ring.map(|start| self.bearers[page.first + page.number(start)])
        })
    }

    /// The names of bodies that fold alike, in groups of two or more; those that fold to nothing are left out.
    pub(super) fn shared(&self) -> impl Iterator<Item = impl Iterator<Item = NameRef>> {
        let mut shared: Vec<(usize, &[u8])> = Vec::new();
        for (index, page) in self.pages.iter().enumerate() {
            let (before, behind) = (&self.pages[..index], &self.pages[index + 1..]);
            for (number, start) in page.starts.iter().enumerate() {
                let next = link(&page.text, *start).map_or(*start, |link| link.next);
                let text = page.folded(number);
                let stands_in = |pages: &[Page]| pages.iter().any(|page| page.has(&self.hasher, text));
                // Only the last of a ring leads back.
                let is_shared = next < *start || next == *start && stands_in(behind);
                if is_shared && !text.is_empty() && !stands_in(before) {
                    shared.push((page.first + page.number(next), text));
                }
            }
        }
        shared.sort_unstable_by_key(|(first, _)| *first);
        shared.into_iter().map(|(_, text)| self.folded_like(text))
    }

    /// All names in order.
    #[cfg(feature = "unicode")]
    pub(super) fn all(&self) -> &[NameRef] {
        &self.bearers
    }

    /// Whether two names, by their numbers in [`Names::all`], fold alike.
    #[cfg(feature = "unicode")]
    pub(super) fn alike(&self, one: usize, two: usize) -> bool {
        let text = |number| {
            let page = self.pages.iter().rfind(|page| page.first <= number);
            page.map(|page| page.folded(number - page.first))
        };
        text(one) == text(two)
    }
}

impl Page {
    /// Adds a name, if there is room for it.
    fn add(&mut self, name: &str, hasher: &DefaultHashBuilder, most: u32) -> Option<()> {
        let fits = |length: usize| u32::try_from(length).ok().filter(|length| *length <= most);
        let (number, start) = (fits(self.starts.len())?, fits(self.text.len())?);
        let Self { text, starts, table, .. } = self;
        starts.push(start);
        text.extend_from_slice(&Link { number, next: start }.bytes());
        fold_into(name, text);
        text.push(END);
        let own = folded_at(text, start);
        let is_own = |last: &u32| stands_at(text, *last, own);
        match table.entry(hasher.hash_one(own), is_own, |last| hasher.hash_one(folded_at(text, *last))) {
            Entry::Occupied(mut ring) => {
                let last = std::mem::replace(ring.get_mut(), start);
                if let Some(before) = link(text, last) {
                    text[start as usize..][..LINK].copy_from_slice(&Link { number, next: before.next }.bytes());
                    text[last as usize..][..LINK].copy_from_slice(&Link { next: start, ..before }.bytes());
                }
            }
            Entry::Vacant(vacant) => {
                vacant.insert(start);
            }
        }
        Some(())
    }

    fn last_like(&self, hash: u64, folded: &[u8]) -> Option<u32> {
        self.table.find(hash, |last| stands_at(&self.text, *last, folded)).copied()
    }

    fn has(&self, hasher: &DefaultHashBuilder, folded: &[u8]) -> bool {
        self.last_like(hasher.hash_one(folded), folded).is_some()
    }

    /// Where the names of a ring begin, in order, by the last of them.
    fn ring(&self, last: Option<u32>) -> impl Iterator<Item = u32> {
        let next = |start: u32| link(&self.text, start).map(|link| link.next);
        std::iter::successors(last.and_then(next), move |start| if Some(*start) == last { None } else { next(*start) })
    }

    fn number(&self, start: u32) -> usize {
        link(&self.text, start).map_or(0, |link| link.number as usize)
    }

    /// A name by its number, folded.
    fn folded(&self, number: usize) -> &[u8] {
        let end = self.starts.get(number + 1).map_or(self.text.len(), |next| *next as usize);
        &self.text[self.starts[number] as usize + LINK..end - 1]
    }
}

const LINK: usize = 8;

impl Link {
    fn bytes(self) -> [u8; LINK] {
        (u64::from(self.number) << 32 | u64::from(self.next)).to_le_bytes()
    }
}

fn link(text: &[u8], start: u32) -> Option<Link> {
    let (next, rest) = text.get(start as usize..)?.split_first_chunk()?;
    let (number, _) = rest.split_first_chunk()?;
    Some(Link { number: u32::from_le_bytes(*number), next: u32::from_le_bytes(*next) })
}

/// The folded name whose link begins at `start`.
fn folded_at(text: &[u8], start: u32) -> &[u8] {
    let rest = text.get(start as usize + LINK..).unwrap_or_default();
    rest.split(|byte| *byte == END).next().unwrap_or_default()
}

fn stands_at(text: &[u8], start: u32, folded: &[u8]) -> bool {
    let found = text.get(start as usize + LINK..).and_then(|rest| rest.split_at_checked(folded.len()));
    found.is_some_and(|(found, rest)| found == folded && rest.first() == Some(&END))
}

#[cfg(test)]
mod tests {
    use super::{NameRef, Names};
    use crate::shape::fold;
    use crate::{Body, Dataset};

    fn groups(names: &Names) -> Vec<Vec<NameRef>> {
        names.shared().map(Iterator::collect).collect()
    }

    #[test]
    fn names_are_found_on_all_pages() {
        let mut dataset = Dataset::bundled().unwrap();
        dataset.offices.extend(dataset.offices.clone());
        let mut all: Vec<(NameRef, String)> = Vec::new();
        for (body, record) in dataset.records() {
            let names = record.body().map_or(&[][..], Body::names).iter().enumerate();
            all.extend(names.map(|(index, name)| (NameRef { body, index }, fold(&name.text))));
        }
        let like = |wanted: &str| -> Vec<NameRef> {
            all.iter().filter(|(_, folded)| folded == wanted).map(|(name, _)| *name).collect()
        };
        for most in [0, 1, 20, 500, u32::MAX] {
            let names = Names::in_pages(&dataset, most);
            assert_eq!(names.pages.len() == 1, most == u32::MAX);
            for (_, name) in &all {
                assert_eq!(names.like(name).collect::<Vec<_>>(), like(name), "{name}");
            }
            let (found, whole) = (groups(&names), groups(&Names::of(&dataset)));
            assert!(found.len() >= dataset.offices.len() / 2);
            assert_eq!(found, whole);
            assert_eq!(names.like("Ministry of Silly Walks").next(), None);
        }
    }

    #[cfg(feature = "unicode")]
    #[test]
    fn names_fold_alike_across_pages() {
        let dataset = Dataset::bundled().unwrap();
        let (one, several) = (Names::of(&dataset), Names::in_pages(&dataset, 100));
        assert_eq!(one.all(), several.all());
        for number in 0..one.all().len() {
            for other in 0..number {
                assert_eq!(one.alike(number, other), several.alike(number, other));
            }
        }
    }
}

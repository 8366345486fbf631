//! Bodies by their names, folded once for all.

use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};

use crate::record::RecordRef;
use crate::shape::fold_into;
use crate::{Body, Dataset};

/// All names of all bodies in order, folded, and those that fold alike in chains.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    /// The folded names one after the other.
    folded: Vec<u8>,
    bearers: Vec<NameRef>,
    /// For each name where it ends in `folded`, and the next one that folds alike.
    links: Vec<Link>,
    table: HashTable<Chain>,
    hasher: DefaultHashBuilder,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NameRef {
    pub(crate) body: RecordRef,
    /// The index of the name in the body.
    pub(crate) index: usize,
}

#[derive(Debug, Clone, Copy)]
struct Link {
    end: usize,
    next: Option<usize>,
}

/// The first and last of the names that fold alike.
#[derive(Debug, Clone, Copy)]
struct Chain {
    first: usize,
    last: usize,
}

impl Names {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let bodies = dataset.actors.len() + dataset.offices.len();
        let mut names = Self { table: HashTable::with_capacity(bodies), ..Self::default() };
        for (body, record) in dataset.records() {
            for (index, name) in record.body().map_or(&[][..], Body::names).iter().enumerate() {
                names.add(&name.text, NameRef { body, index });
            }
        }
        names
    }

    fn add(&mut self, name: &str, bearer: NameRef) {
        let start = self.folded.len();
        fold_into(name, &mut self.folded);
        let number = self.links.len();
        self.bearers.push(bearer);
        self.links.push(Link { end: self.folded.len(), next: None });
        let Self { folded, links, table, hasher, .. } = self;
        let own = &folded[start..];
        let hash = hasher.hash_one(own);
        if let Some(chain) = table.find_mut(hash, |chain| of(folded, links, chain.first) == own) {
            links[chain.last].next = Some(number);
            chain.last = number;
        } else {
            let chain = Chain { first: number, last: number };
            table.insert_unique(hash, chain, |chain| hasher.hash_one(of(folded, links, chain.first)));
        }
    }

    /// The names that fold like this one, in order.
    pub(super) fn like(&self, name: &str) -> impl Iterator<Item = NameRef> {
        let mut folded = Vec::with_capacity(name.len());
        fold_into(name, &mut folded);
        let hash = self.hasher.hash_one(folded.as_slice());
        self.chain(self.table.find(hash, |chain| of(&self.folded, &self.links, chain.first) == folded))
    }

    /// The names of bodies that fold alike, in groups of two or more; those that fold to nothing are left out.
    pub(super) fn shared(&self) -> impl Iterator<Item = impl Iterator<Item = NameRef>> {
        let shared =
            |chain: &&Chain| chain.first != chain.last && !of(&self.folded, &self.links, chain.first).is_empty();
        let mut chains: Vec<&Chain> = self.table.iter().filter(shared).collect();
        chains.sort_unstable_by_key(|chain| chain.first);
        chains.into_iter().map(|chain| self.chain(Some(chain)))
    }

    /// All names in order.
    #[cfg(feature = "unicode")]
    pub(super) fn all(&self) -> &[NameRef] {
        &self.bearers
    }

    /// Whether two names, by their numbers in [`Names::all`], fold alike.
    #[cfg(feature = "unicode")]
    pub(super) fn alike(&self, one: usize, two: usize) -> bool {
        of(&self.folded, &self.links, one) == of(&self.folded, &self.links, two)
    }

    fn chain(&self, chain: Option<&Chain>) -> impl Iterator<Item = NameRef> {
        let first = chain.map(|chain| chain.first);
        std::iter::successors(first, |number| self.links[*number].next).map(|number| self.bearers[number])
    }
}

/// A name, folded.
fn of<'f>(folded: &'f [u8], links: &[Link], number: usize) -> &'f [u8] {
    let start = number.checked_sub(1).map_or(0, |before| links[before].end);
    &folded[start..links[number].end]
}

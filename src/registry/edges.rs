//! What leads to a record, grouped by record.

use super::ids::Ids;
use super::numbers::number;
use crate::record::RecordRef;
use crate::{AnyRecord, Body, Dataset, RelationKind};

/// What leads to each record.
#[derive(Debug, Clone)]
pub(super) struct Edges {
    /// Body → what is placed in it: offices by placement, bodies by `part-of`.
    pub(super) parts: Lists<RecordRef>,
    /// Body → indices of the mandates it holds.
    pub(super) mandates: Lists<usize>,
    /// Body → bodies with a relation to it, and the index of the relation.
    pub(super) incoming: Lists<(RecordRef, usize)>,
}

impl Edges {
    pub(super) fn of(dataset: &Dataset, ids: &Ids) -> Self {
        let to = |id: &str| ids.get(id).map(|place| number(dataset, place));
        let (mut parts, mut mandates, mut incoming) = (Vec::new(), Vec::new(), Vec::new());
        for (place, record) in dataset.records() {
            for (index, relation) in record.body().map_or(&[][..], Body::relations).iter().enumerate() {
                let Some(other) = to(relation.to.as_str()) else { continue };
                incoming.push((other, (place, index)));
                if relation.kind == RelationKind::PartOf {
                    parts.push((other, place));
                }
            }
            match record {
                AnyRecord::Office(office) => {
                    let wholes = office.of.iter().filter_map(|placement| to(placement.to.as_str()));
                    parts.extend(wholes.map(|whole| (whole, place)));
                }
                AnyRecord::Mandate(mandate) => {
                    let holders = mandate.holders.iter().filter_map(|holder| to(holder.as_str()));
                    mandates.extend(holders.map(|holder| (holder, place.index)));
                }
                AnyRecord::Actor(_) | AnyRecord::Source(_) => {}
            }
        }
        let count = dataset.len();
        Self {
            parts: Lists::new(count, &parts),
            mandates: Lists::new(count, &mandates),
            incoming: Lists::new(count, &incoming),
        }
    }
}

/// Lists of items, one for each record that they lead to, in one piece of memory.
#[derive(Debug, Clone)]
pub(super) struct Lists<T> {
    /// For each record where its list begins and ends in `items`.
    bounds: Vec<(usize, usize)>,
    items: Vec<T>,
}

impl<T: Copy + PartialEq> Lists<T> {
    /// Groups items by the number of the record that they lead to. The order in a list is that of the pairs; an item
    /// that follows itself is taken once.
    pub(super) fn new(records: usize, pairs: &[(usize, T)]) -> Self {
        let Some((_, first)) = pairs.first() else { return Self { bounds: Vec::new(), items: Vec::new() } };
        let mut bounds = vec![(0, 0); records];
        for (to, _) in pairs {
            bounds[*to].1 += 1;
        }
        let mut start = 0;
        for list in &mut bounds {
            let length = list.1;
            *list = (start, start);
            start += length;
        }
        let mut items = vec![*first; pairs.len()];
        for (to, item) in pairs {
            let (start, end) = &mut bounds[*to];
            if *start == *end || items[*end - 1] != *item {
                items[*end] = *item;
                *end += 1;
            }
        }
        Self { bounds, items }
    }

    /// The list of the record with this number.
    pub(super) fn to(&self, number: usize) -> &[T] {
        self.bounds.get(number).map_or(&[], |(start, end)| &self.items[*start..*end])
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn lists_keep_the_order_and_take_neighbours_once() {
        let lists = Lists::new(4, &[(2, 'a'), (0, 'b'), (2, 'a'), (2, 'c'), (0, 'd'), (2, 'a')]);
        assert_eq!([lists.to(0), lists.to(1), lists.to(2), lists.to(9)], [&['b', 'd'][..], &[], &['a', 'c', 'a'], &[]]);
        assert!(Lists::<char>::new(4, &[]).to(0).is_empty());
    }
}

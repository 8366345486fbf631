//! Holding the traces against each other.

use super::circle::tangled;
use super::trace::{Bound, Fact, Flags, Key, Reference, Term, Traces, Uses};
use crate::rule::context::Census;
use crate::rule::life::Life;
use crate::rule::time::event_outside_term::outside_bounds;
use crate::rule::time::succession_dates::far_apart;
use crate::threads::both;
use crate::{PartialDate, RecordType};

/// What the traces of all records say of each.
#[derive(Debug, Default)]
pub(crate) struct Settled {
    marks: Vec<Mark>,
    types: Vec<RecordType>,
    /// The ids of all records, each with a line break behind it.
    ids: String,
}

/// A set of marks of a record.
#[derive(Debug, Clone, Copy, Default)]
struct Mark(u8);

impl Mark {
    const SUSPECT: u8 = 1;
    const NAMED_BY_SUSPECT: u8 = 1 << 1;
    const CITED: u8 = 1 << 2;
    const FOLLOWED: u8 = 1 << 3;
    /// Has a source that is not of a low grade.
    const SUPPORTED: u8 = 1 << 4;
    /// A mandate with a holder that lives.
    const HELD: u8 = 1 << 5;

    fn has(self, mark: u8) -> bool {
        self.0 & mark != 0
    }
}

/// The id of a record: its hash, and of those with one id the first one in the order of a dataset first.
type Id = (u64, RecordType, u32);

impl Settled {
    /// The type of a record.
    pub(crate) fn record_type(&self, number: usize) -> Option<RecordType> {
        self.types.get(number).copied()
    }

    /// Whether a rule among records may speak of a record.
    pub(crate) fn is_suspect(&self, number: usize) -> bool {
        self.has(number, Mark::SUSPECT)
    }

    /// Whether a record is a suspect, or one that a suspect names.
    pub(crate) fn is_needed(&self, number: usize) -> bool {
        self.has(number, Mark::SUSPECT | Mark::NAMED_BY_SUSPECT)
    }

    /// Whether others cite a record as a source.
    pub(crate) fn is_cited(&self, number: usize) -> bool {
        self.has(number, Mark::CITED)
    }

    /// Whether a mandate is renewed or superseded.
    pub(crate) fn is_followed(&self, number: usize) -> bool {
        self.has(number, Mark::FOLLOWED)
    }

    /// How many records left a trace.
    pub(crate) fn len(&self) -> usize {
        self.marks.len()
    }

    /// All ids in the order in which the records were read.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.lines()
    }

    fn has(&self, number: usize, mark: u8) -> bool {
        self.marks.get(number).is_some_and(|known| known.has(mark))
    }

    fn set(&mut self, number: u32, mark: u8) {
        if let Some(known) = self.marks.get_mut(number as usize) {
            known.0 |= mark;
        }
    }

    fn suspect(&mut self, number: u32) {
        self.set(number, Mark::SUSPECT);
    }
}

impl Traces {
    /// Finds the suspects. `today` is the day that counts as today; `all_read` whether every record could be read.
    pub(crate) fn settle(mut self, census: &Census, all_read: bool, today: Option<PartialDate>) -> Settled {
        let ids = std::mem::take(&mut self.id_texts);
        let types = self.facts.iter().map(|fact| fact.record_type).collect();
        let mut settled = Settled { marks: vec![Mark::default(); self.facts.len()], types, ids };
        let order = self.sort();
        repeated(&order, &mut settled);
        self.named(&order, today, &mut settled);
        self.lives(&order, &mut settled);
        terms(&self.terms, &mut settled);
        groups(&self.shared, &mut settled, |group| group.len() > 1);
        groups(&self.looks, &mut settled, |group| {
            group.iter().any(|key| key.extra != group[0].extra) && of_several(group)
        });
        groups(&self.names, &mut settled, |group| group.iter().any(|key| key.extra == 1) && of_several(group));
        for (number, fact) in (0..).zip(&self.facts) {
            if is_suspect_alone(fact, settled.marks[number as usize], census, all_read) {
                settled.suspect(number);
            }
        }
        self.name_others(&order, &mut settled);
        settled
    }

    /// Sorts the traces by their hashes, and gives the ids in the same order.
    fn sort(&mut self) -> Vec<Id> {
        let Self { facts, ids, references, bounds, terms, shared, looks, names, .. } = self;
        let by_id = || {
            let of = |((number, id), fact): ((u32, &u64), &Fact)| (*id, fact.record_type, number);
            let mut order: Vec<Id> = (0..).zip(&*ids).zip(&*facts).map(of).collect();
            order.sort_unstable();
            references.sort_unstable_by_key(|reference| reference.to);
            bounds.sort_unstable_by_key(|bound| bound.to);
            order
        };
        let by_key = || {
            terms.sort_unstable_by_key(|term| (term.key, term.is_event));
            for keys in [shared, looks, names] {
                keys.sort_unstable();
                keys.dedup();
            }
        };
        both(by_id, by_key).0
    }

    /// What records name must be there, of the right type, and fit.
    fn named(&self, order: &[Id], today: Option<PartialDate>, settled: &mut Settled) {
        let (mut wholes, mut renewals) = (Vec::new(), Vec::new());
        let facts = &self.facts;
        join(
            order,
            &self.references,
            |reference| reference.to,
            |reference, found| {
                let Some((_, _, to)) = found.first() else { return settled.suspect(reference.from) };
                if !fits(reference, facts, *to, today, settled) {
                    settled.suspect(reference.from);
                }
                for (_, _, to) in found {
                    if reference.uses.has(Uses::WHOLE) {
                        wholes.push((reference.from, *to));
                    }
                    if reference.uses.has(Uses::EARLIER) {
                        renewals.push((reference.from, *to));
                    }
                }
            },
        );
        for edges in [wholes, renewals] {
            for number in tangled(self.facts.len(), &edges) {
                settled.marks[number].0 |= Mark::SUSPECT;
            }
        }
    }

    fn lives(&self, order: &[Id], settled: &mut Settled) {
        let facts = &self.facts;
        join(
            order,
            &self.bounds,
            |bound| bound.to,
            |bound: &Bound, found| {
                let Some(fact) = found.first().and_then(|(_, _, to)| facts.get(*to as usize)) else { return };
                let life = Life { from: fact.from, to: fact.to };
                if is_body(fact) && life.before(bound.since).or_else(|| life.after(bound.until)).is_some() {
                    settled.suspect(bound.from);
                }
            },
        );
    }

    /// Marks what suspects name.
    fn name_others(&self, order: &[Id], settled: &mut Settled) {
        join(
            order,
            &self.references,
            |reference| reference.to,
            |reference, found| {
                if settled.is_suspect(reference.from as usize) {
                    for (_, _, to) in found {
                        settled.set(*to, Mark::NAMED_BY_SUSPECT);
                    }
                }
            },
        );
    }
}

/// Calls back with every item and the ids that it names. Both are sorted by the hash.
fn join<T>(order: &[Id], items: &[T], hash: impl Fn(&T) -> u64, mut back: impl FnMut(&T, &[Id])) {
    let mut start = 0;
    for item in items {
        let hash = hash(item);
        while order.get(start).is_some_and(|(id, ..)| *id < hash) {
            start += 1;
        }
        let same = order[start..].iter().take_while(|(id, ..)| *id == hash).count();
        back(item, &order[start..start + same]);
    }
}

fn repeated(order: &[Id], settled: &mut Settled) {
    for group in order.chunk_by(|one, two| one.0 == two.0).filter(|group| group.len() > 1) {
        for (_, _, number) in group {
            settled.suspect(*number);
        }
    }
}

/// Whether what a record names fits it, as far as traces tell.
fn fits(reference: &Reference, facts: &[Fact], to: u32, today: Option<PartialDate>, settled: &mut Settled) -> bool {
    let (Some(own), Some(other)) = (facts.get(reference.from as usize), facts.get(to as usize)) else { return true };
    let uses = reference.uses;
    if uses.has(Uses::CITED) {
        settled.set(to, Mark::CITED);
    }
    if uses.has(Uses::FOLLOWED) {
        settled.set(to, Mark::FOLLOWED);
    }
    if uses.has(Uses::GRADE) && !other.flags.has(Flags::WEAK) {
        settled.set(reference.from, Mark::SUPPORTED);
    }
    let ended = |life: Life| today.is_some_and(|today| life.after(Some(today)).is_some());
    if uses.has(Uses::HOLDER) && is_body(other) && !ended(Life { from: other.from, to: other.to }) {
        settled.set(reference.from, Mark::HELD);
    }
    let out_of_order =
        uses.has(Uses::EARLIER) && own.from.zip(other.from).is_some_and(|(own, theirs)| own.precedes(theirs).is_some());
    let out_of_time = uses.has(Uses::PREDECESSOR)
        && own.from.zip(other.to).is_some_and(|(began, ended)| far_apart(ended, began) || far_apart(began, ended));
    let not_the_issuer = uses.has(Uses::COUNCIL) && !other.flags.has(Flags::COUNCIL)
        || uses.has(Uses::ASSEMBLY) && !other.flags.has(Flags::ASSEMBLY);
    !(out_of_order || out_of_time || not_the_issuer) && is_allowed(uses, other.record_type)
}

fn is_allowed(uses: Uses, record_type: RecordType) -> bool {
    let fields = |of: &[Uses]| of.iter().any(|of| uses.has(*of));
    let forbidden = match record_type {
        RecordType::Actor => fields(&[Uses::OFFICE, Uses::MANDATE, Uses::SOURCE]),
        RecordType::Office => fields(&[Uses::ACTOR, Uses::MANDATE, Uses::SOURCE]),
        RecordType::Mandate => fields(&[Uses::ACTOR, Uses::OFFICE, Uses::BODY, Uses::SOURCE]),
        RecordType::Source => fields(&[Uses::ACTOR, Uses::OFFICE, Uses::BODY, Uses::MANDATE]),
    };
    !forbidden
}

fn is_body(fact: &Fact) -> bool {
    matches!(fact.record_type, RecordType::Actor | RecordType::Office)
}

/// Events that lie outside all terms of the person under whom they happened.
fn terms(terms: &[Term], settled: &mut Settled) {
    for group in terms.chunk_by(|one, two| one.key == two.key) {
        let (held, events) = group.split_at(group.partition_point(|term| !term.is_event));
        for event in events.iter().filter(|_| !held.is_empty()) {
            let outside = |term: &Term| outside_bounds(term.since, term.until, event.since?);
            if held.iter().all(|term| outside(term).is_some()) {
                settled.suspect(event.record);
            }
        }
    }
}

/// Suspects the records whose keys are alike, where they are at odds.
fn groups(keys: &[Key], settled: &mut Settled, at_odds: impl Fn(&[Key]) -> bool) {
    for group in keys.chunk_by(|one, two| one.hash == two.hash).filter(|group| at_odds(group)) {
        for key in group {
            settled.suspect(key.record);
        }
    }
}

fn of_several(group: &[Key]) -> bool {
    group.iter().any(|key| key.record != group[0].record)
}

fn is_suspect_alone(fact: &Fact, mark: Mark, census: &Census, all_read: bool) -> bool {
    let is_source = fact.record_type == RecordType::Source;
    fact.flags.has(Flags::SUSPECT)
        || fact.flags.has(Flags::SOURCED) && !mark.has(Mark::SUPPORTED)
        || fact.flags.has(Flags::ENDED) && !mark.has(Mark::FOLLOWED) && mark.has(Mark::HELD)
        || is_source && !mark.has(Mark::CITED) && all_read && !census.only_sources()
        || is_source && fact.flags.has(Flags::UNGRADED) && census.is_graded
}

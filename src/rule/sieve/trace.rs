//! What is kept of each record: enough to see what other records could contradict, and far less than the record.

use std::hash::{BuildHasher as _, Hasher as _};

use hashbrown::DefaultHashBuilder;

use crate::PartialDate;
use crate::RecordType;

/// Traces of some records in a row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traces {
    hasher: DefaultHashBuilder,
    pub(super) facts: Vec<Fact>,
    /// The hash of the id of each record.
    pub(super) ids: Vec<u64>,
    /// The ids themselves, each with a line break behind it.
    pub(super) id_texts: String,
    pub(super) references: Vec<Reference>,
    pub(super) bounds: Vec<Bound>,
    pub(super) terms: Vec<Term>,
    /// What no two records share, or none twice.
    pub(super) shared: Vec<Key>,
    /// Names by what they look like; `extra` is what they fold to.
    pub(super) looks: Vec<Key>,
    /// Names by what they fold to; `extra` is 1 where an actor of this name is looked for.
    pub(super) names: Vec<Key>,
    /// The references of the record at hand begin here.
    own: usize,
    /// The name at hand, folded.
    pub(super) folded: Vec<u8>,
    /// What it looks like.
    #[cfg(feature = "unicode")]
    pub(super) look: Vec<u8>,
}

/// What others may ask of a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact {
    pub(super) record_type: RecordType,
    pub(super) flags: Flags,
    /// Of bodies the first date of their life, of mandates the day of adoption.
    pub(super) from: Option<PartialDate>,
    /// Of bodies the last date of their life.
    pub(super) to: Option<PartialDate>,
}

/// A set of flags of a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Flags(u8);

impl Flags {
    /// A rule among records may speak of it, whatever the others say.
    pub(super) const SUSPECT: Self = Self(1);
    /// A source of a low grade.
    pub(super) const WEAK: Self = Self(1 << 1);
    /// A source without a grade.
    pub(super) const UNGRADED: Self = Self(1 << 2);
    /// A record that lists sources.
    pub(super) const SOURCED: Self = Self(1 << 3);
    /// A mandate that ended.
    pub(super) const ENDED: Self = Self(1 << 4);
    /// A body called Security Council.
    pub(super) const COUNCIL: Self = Self(1 << 5);
    /// A body called General Assembly.
    pub(super) const ASSEMBLY: Self = Self(1 << 6);

    pub(super) fn has(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }

    pub(super) fn set(&mut self, flag: Self, when: bool) {
        if when {
            self.0 |= flag.0;
        }
    }
}

/// What a record names another one for: the fields it is named in, together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Uses(u16);

impl Uses {
    /// A field for actors, and so on: a record of another type is wrong there.
    pub(super) const ACTOR: Self = Self(1);
    pub(super) const OFFICE: Self = Self(1 << 1);
    pub(super) const MANDATE: Self = Self(1 << 2);
    pub(super) const SOURCE: Self = Self(1 << 3);
    pub(super) const BODY: Self = Self(1 << 4);
    /// A source by which the record is graded.
    pub(super) const GRADE: Self = Self(1 << 5);
    /// What the record is a part of.
    pub(super) const WHOLE: Self = Self(1 << 6);
    /// A mandate that the record renews, amends or supersedes.
    pub(super) const EARLIER: Self = Self(1 << 7);
    /// A mandate that the record renews or supersedes.
    pub(super) const FOLLOWED: Self = Self(1 << 8);
    /// Who holds the mandate.
    pub(super) const HOLDER: Self = Self(1 << 9);
    /// Who was there before.
    pub(super) const PREDECESSOR: Self = Self(1 << 10);
    /// The issuer of what only the Security Council issues.
    pub(super) const COUNCIL: Self = Self(1 << 11);
    /// The issuer of what only the General Assembly issues.
    pub(super) const ASSEMBLY: Self = Self(1 << 12);
    /// A source that another record cites.
    pub(super) const CITED: Self = Self(1 << 13);

    pub(super) fn has(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The id of another record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reference {
    /// The hash of the id.
    pub(super) to: u64,
    pub(super) from: u32,
    pub(super) uses: Uses,
}

/// A time that must lie within the life of a body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound {
    /// The hash of the id of the body.
    pub(super) to: u64,
    pub(super) from: u32,
    pub(super) since: Option<PartialDate>,
    pub(super) until: Option<PartialDate>,
}

/// A person in an office, or a day on which that person is said to have been there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// The hash of the id of the office and the name of the person.
    pub(super) key: u64,
    pub(super) record: u32,
    pub(super) is_event: bool,
    pub(super) since: Option<PartialDate>,
    pub(super) until: Option<PartialDate>,
}

/// The hash of something, and the record it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) hash: u64,
    pub(super) record: u32,
    pub(super) extra: u32,
}

/// What a hash is of, so that a name never meets an identifier.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of {
    Id,
    Term,
    Acronym,
    OfficialName,
    Identifier,
    Relation,
    #[cfg(feature = "unicode")]
    Look,
    Name,
}

/// So many records of a usual size are read together: room for them spares making more of it step by step.
const ROOM: usize = 64;

impl Traces {
    /// Empty traces whose hashes can be compared with those of the others made from the same ones.
    pub(crate) fn beside(&self) -> Self {
        Self {
            hasher: self.hasher.clone(),
            facts: Vec::with_capacity(ROOM),
            ids: Vec::with_capacity(ROOM),
            id_texts: String::with_capacity(ROOM * 16),
            references: Vec::with_capacity(ROOM * 4),
            shared: Vec::with_capacity(ROOM * 2),
            looks: Vec::with_capacity(ROOM),
            names: Vec::with_capacity(ROOM),
            ..Self::default()
        }
    }

    pub(super) fn hash<'p>(&self, of: Of, parts: impl IntoIterator<Item = &'p [u8]>) -> u64 {
        let mut hasher = self.hasher.build_hasher();
        hasher.write_u8(of as u8);
        for part in parts {
            hasher.write(part);
            hasher.write_u8(0xFF);
        }
        hasher.finish()
    }

    /// The number of the record at hand.
    pub(super) fn number(&self) -> u32 {
        u32::try_from(self.facts.len()).unwrap_or(u32::MAX)
    }

    /// Notes that the record at hand names another one.
    pub(super) fn refer(&mut self, id: &[u8], uses: Uses) {
        let (to, from) = (self.hash(Of::Id, [id]), self.number());
        match self.references[self.own..].iter_mut().find(|other| other.to == to) {
            Some(known) => known.uses = known.uses.and(uses),
            None => self.references.push(Reference { to, from, uses }),
        }
    }

    /// Notes something that the record at hand should not share.
    pub(super) fn share(&mut self, hash: u64, extra: usize) {
        let key = Key { hash, record: self.number(), extra: u32::try_from(extra).unwrap_or(u32::MAX) };
        self.shared.push(key);
    }

    /// Ends the record at hand.
    pub(super) fn close(&mut self, id: &str, fact: Fact) {
        self.ids.push(self.hash(Of::Id, [id.as_bytes()]));
        self.id_texts.push_str(id);
        self.id_texts.push('\n');
        self.facts.push(fact);
        self.own = self.references.len();
    }

    /// Takes the traces of the records that come next.
    pub(crate) fn append(&mut self, other: Self) {
        let first = self.number();
        self.facts.extend(other.facts);
        self.ids.extend(other.ids);
        self.id_texts.push_str(&other.id_texts);
        let shifted = |mut key: Key| {
            key.record += first;
            key
        };
        self.references.extend(other.references.into_iter().map(|r| Reference { from: r.from + first, ..r }));
        self.bounds.extend(other.bounds.into_iter().map(|bound| Bound { from: bound.from + first, ..bound }));
        self.terms.extend(other.terms.into_iter().map(|term| Term { record: term.record + first, ..term }));
        self.shared.extend(other.shared.into_iter().map(shifted));
        self.looks.extend(other.looks.into_iter().map(shifted));
        self.names.extend(other.names.into_iter().map(shifted));
        self.own = self.references.len();
    }
}

//! What each record leaves behind.

use super::trace::{Bound, Fact, Flags, Key, Of, Term, Traces, Uses};
use crate::rule::Context;
use crate::rule::identity::presence_as_actor::presence;
use crate::rule::identity::shared_identifier::compact;
use crate::rule::life::Life;
use crate::rule::mandate::symbol_issuer::Organ;
use crate::rule::refs::Wanted;
#[cfg(feature = "unicode")]
use crate::rule::skeleton;
use crate::rule::source::weak_grades_only::is_low;
use crate::rule::time::event_outside_term::is_known_elsewhere;
use crate::rule::time::relation_outside_life::{own_bounds, their_bounds};
use crate::shape::fold_into;
use crate::{
    Actor, AnyRecord, Body, CountryCode, Json, Mandate, Name, NameKind, Office, PartialDate, Period, Relation,
    RelationKind, Source, Stance,
};

impl Traces {
    /// Notes that the record at hand names another one in a field for some types.
    pub(crate) fn name(&mut self, id: &[u8], wanted: Wanted, is_own: bool) {
        let uses = match wanted {
            Wanted::Source if !is_own => Uses::SOURCE.and(Uses::CITED),
            Wanted::Actor => Uses::ACTOR,
            Wanted::Office => Uses::OFFICE,
            Wanted::Mandate => Uses::MANDATE,
            Wanted::Source => Uses::SOURCE,
            Wanted::Body => Uses::BODY,
        };
        self.refer(id, uses);
    }

    /// Takes the record at hand, whose references were named before.
    pub(crate) fn take(&mut self, record: AnyRecord<'_>, context: &Context<'_>) {
        let mut fact = match record {
            AnyRecord::Actor(actor) => self.actor(actor, context),
            AnyRecord::Office(office) => self.office(office, context),
            AnyRecord::Mandate(mandate) => self.mandate(mandate, context),
            AnyRecord::Source(source) => of_source(source),
        };
        fact.flags.set(Flags::SOURCED, !record.sources().is_empty());
        if !record.sources().is_empty() {
            let accepted = record.claims().iter().filter(|claim| claim.stance == Stance::Accepted);
            for source in record.sources().iter().chain(accepted.map(|claim| &claim.source)) {
                self.refer(source.bytes(), Uses::GRADE);
            }
        }
        self.close(record.id(), fact);
    }

    fn actor(&mut self, actor: &Actor, context: &Context<'_>) -> Fact {
        let mut fact = self.body(Body::Actor(actor), context);
        let home = actor.country.map_or("", CountryCode::as_str);
        for name in &actor.names {
            self.called(name, [home], &mut fact.flags);
            if let Some(whole) = presence(&name.text) {
                let known = context.references.iter().any(|reference| reference.named(whole).next().is_some());
                fact.flags.set(Flags::SUSPECT, known);
                let hash = self.fold(whole);
                self.names.push(Key { hash, record: self.number(), extra: 1 });
            }
        }
        fact
    }

    fn office(&mut self, office: &Office, context: &Context<'_>) -> Fact {
        let body = Body::Office(office);
        let mut fact = self.body(body, context);
        let checked = context.checked(body.record());
        let country = body.country();
        let alone = [country.map_or("", CountryCode::as_str)];
        for name in &office.names {
            match office.of[..] {
                [] => self.called(name, alone, &mut fact.flags),
                _ => self.called(name, office.of.iter().map(|whole| whole.to.as_str()), &mut fact.flags),
            }
        }
        for placement in &office.of {
            self.refer(placement.to.bytes(), Uses::WHOLE);
            if let Some(period) = &placement.period {
                self.bind(placement.to.bytes(), period.known_from(), period.known_to(checked));
            }
        }
        self.tenures(office, checked, &mut fact);
        fact
    }

    /// The terms of an office, and the life in which they must lie: its own, else that of what it is a part of.
    fn tenures(&mut self, office: &Office, checked: Option<PartialDate>, fact: &mut Fact) {
        let periods = || office.tenures.iter().filter_map(|tenure| tenure.period.as_ref());
        let since = periods().filter_map(Period::known_from).min_by_key(|date| date.latest());
        let until = periods().filter_map(|period| period.known_to(checked)).max_by_key(|date| date.earliest());
        let own = Life { from: fact.from, to: fact.to };
        fact.flags.set(Flags::SUSPECT, own.before(since).or_else(|| own.after(until)).is_some());
        if let Some(whole) = office.of.first() {
            // What lies outside the lives of several bodies lies outside each of them.
            let (since, until) = (since.filter(|_| own.from.is_none()), until.filter(|_| own.to.is_none()));
            self.bind(whole.to.bytes(), since, until);
        }
        for tenure in &office.tenures {
            let (since, until) = tenure.period.as_ref().map_or((None, None), |period| (period.since, period.end()));
            for name in std::iter::once(&tenure.person.name).chain(&tenure.person.also) {
                let key = self.person(office.id.bytes(), name);
                self.terms.push(Term { key, record: self.number(), is_event: false, since, until });
            }
        }
    }

    fn body(&mut self, body: Body<'_>, context: &Context<'_>) -> Fact {
        let life = Life::of(body);
        let mut flags = Flags::default();
        for identifier in body.identifiers() {
            let value = compact(&identifier.value);
            let hash = self.hash(Of::Identifier, [identifier.scheme.code().as_bytes(), value.as_bytes()]);
            self.share(hash, 0);
        }
        for (index, relation) in body.relations().iter().enumerate() {
            self.relation(body, index, relation, context, &mut flags);
        }
        for event in body.history() {
            let (Some(under), Some(date)) = (&event.under, event.date) else { continue };
            // The terms in a reference are not among the traces.
            flags.set(Flags::SUSPECT, is_known_elsewhere(under, context));
            let key = self.person(under.office.bytes(), &under.person.name);
            self.terms.push(Term { key, record: self.number(), is_event: true, since: Some(date), until: None });
        }
        for claim in body.record().claims().iter().filter(|claim| claim.stance == Stance::Unreviewed) {
            if let Some(says) = claim.says.as_ref().filter(|_| claim.field.as_str().starts_with("/history")) {
                flags.set(Flags::SUSPECT, true);
                self.refer_to_all(says);
            }
        }
        Fact { record_type: body.record().record_type(), flags, from: life.from, to: life.to }
    }

    /// Notes every text of an unreviewed claim as the id of a record that may be named.
    fn refer_to_all(&mut self, says: &Json) {
        match says {
            Json::Text(text) => self.refer(text.as_bytes(), Uses::default()),
            Json::List(items) => items.iter().for_each(|item| self.refer_to_all(item)),
            Json::Object(object) => object.iter().for_each(|(_, value)| self.refer_to_all(value)),
            _ => {}
        }
    }

    fn relation(
        &mut self,
        body: Body<'_>,
        index: usize,
        relation: &Relation,
        context: &Context<'_>,
        flags: &mut Flags,
    ) {
        let (own, to) = (body.id().as_bytes(), relation.to.bytes());
        let kind = relation.kind.code().as_bytes();
        let hash = self.hash(Of::Relation, [kind, own.min(to), own.max(to)]);
        self.share(hash, index + 1);
        match relation.kind {
            RelationKind::Succeeds => self.refer(to, Uses::PREDECESSOR),
            RelationKind::PartOf => self.refer(to, Uses::WHOLE),
            _ => {}
        }
        let Some(period) = &relation.period else { return };
        let checked = context.checked(body.record());
        let own = own_bounds(&relation.kind, Life::of(body));
        flags.set(Flags::SUSPECT, own.outside(period, checked).is_some());
        // What sets no bound in the other life needs no date that is held against it.
        let dates = Life { from: period.known_from(), to: period.known_to(checked) };
        let Life { from, to: until } = their_bounds(&relation.kind, dates);
        self.bind(to, from, until);
    }

    fn mandate(&mut self, mandate: &Mandate, context: &Context<'_>) -> Fact {
        let said_from = mandate.period.as_ref().and_then(Period::known_from);
        let until = mandate.in_force().known_to(context.checked(AnyRecord::Mandate(mandate)));
        for holder in &mandate.holders {
            self.refer(holder.bytes(), Uses::HOLDER);
            self.bind(holder.bytes(), said_from, until);
        }
        for id in mandate.renews.iter().chain(&mandate.supersedes) {
            self.refer(id.bytes(), Uses::EARLIER.and(Uses::FOLLOWED));
        }
        for id in &mandate.amends {
            self.refer(id.bytes(), Uses::EARLIER);
        }
        let mut flags = Flags::default();
        let symbol = mandate.instrument.as_ref().and_then(|instrument| instrument.symbol.as_ref());
        if let Some(organ) = symbol.and_then(Organ::of) {
            let uses = match organ {
                Organ::SecurityCouncil => Uses::COUNCIL,
                Organ::GeneralAssembly => Uses::ASSEMBLY,
            };
            match &mandate.issuer {
                Some(issuer) => self.refer(issuer.bytes(), uses),
                None => flags.set(Flags::SUSPECT, mandate.issuer_text.is_some()),
            }
        }
        let end = mandate.period.as_ref().and_then(Period::end);
        flags.set(Flags::ENDED, end.zip(context.as_of).is_some_and(|(end, today)| end.precedes(today).is_some()));
        let from = mandate.instrument.as_ref().and_then(|instrument| instrument.adopted);
        Fact { record_type: crate::RecordType::Mandate, flags, from, to: None }
    }

    /// Notes a name of a body with the homes in which an official name must be the only one.
    fn called<'h>(&mut self, name: &Name, homes: impl IntoIterator<Item = &'h str>, flags: &mut Flags) {
        let hash = self.fold(&name.text);
        let record = self.number();
        #[cfg(feature = "unicode")]
        {
            self.look.clear();
            skeleton::write(&name.text, &mut self.look);
            let extra = u32::try_from(hash >> 32).unwrap_or_default();
            self.looks.push(Key { hash: self.hash(Of::Look, [self.look.as_slice()]), record, extra });
        }
        if self.folded.is_empty() {
            return;
        }
        self.names.push(Key { hash, record, extra: 0 });
        match name.kind {
            NameKind::Acronym => {
                let hash = self.hash(Of::Acronym, [self.folded.as_slice()]);
                self.share(hash, 0);
            }
            NameKind::Official => {
                for home in homes {
                    let hash = self.hash(Of::OfficialName, [home.as_bytes(), self.folded.as_slice()]);
                    self.share(hash, 0);
                }
            }
            _ => {}
        }
        let holds = |organ: Organ| {
            let name = organ.folded().as_bytes();
            self.folded.windows(name.len()).any(|piece| piece == name)
        };
        flags.set(Flags::COUNCIL, holds(Organ::SecurityCouncil));
        flags.set(Flags::ASSEMBLY, holds(Organ::GeneralAssembly));
    }

    /// Folds the name at hand and gives the hash of that.
    fn fold(&mut self, name: &str) -> u64 {
        self.folded.clear();
        fold_into(name, &mut self.folded);
        self.hash(Of::Name, [self.folded.as_slice()])
    }

    fn person(&mut self, office: &[u8], name: &str) -> u64 {
        self.fold(name);
        self.hash(Of::Term, [office, self.folded.as_slice()])
    }

    /// Notes a time that must lie within the life of a body.
    fn bind(&mut self, to: &[u8], since: Option<PartialDate>, until: Option<PartialDate>) {
        if since.is_some() || until.is_some() {
            let (to, from) = (self.hash(Of::Id, [to]), self.number());
            self.bounds.push(Bound { to, from, since, until });
        }
    }
}

fn of_source(source: &Source) -> Fact {
    let mut flags = Flags::default();
    flags.set(Flags::UNGRADED, source.reliability.is_none());
    flags.set(Flags::WEAK, is_low(source.reliability));
    Fact { record_type: crate::RecordType::Source, flags, from: None, to: None }
}

//! The visit of a record: all checks of all rules, while its data is at hand.

use super::checks::Checks;
use super::parts::{Parts, UnknownField, UnknownTerm};
use super::plan::Plan;
use super::refs::{Reference, Wanted};
use super::signs::Signs;
use super::step::Step;
use super::supposed::Supposed;
use super::texts::{Sort, Text};
use super::{Context, Findings, Raw, Rule};
use crate::record::RecordRef;
use crate::{AnyRecord, Body, Dataset};

/// The visit of one record, or of the dataset itself.
pub(crate) struct Visit<'v, 'c, 'r> {
    checks: &'v Checks,
    context: &'v Context<'c>,
    record: Option<(RecordRef, AnyRecord<'r>)>,
    found: &'v mut Vec<Raw>,
}

/// Calls every check of a list: `each!(visit.bodies, check => check(body, …))`.
macro_rules! each {
    ($visit:ident.$list:ident, $check:pat, $findings:ident => $call:expr) => {
        for (rule, $check) in &$visit.checks.$list {
            let $findings = &mut $visit.findings(rule);
            $call;
        }
    };
}

impl<'v, 'c, 'r> Visit<'v, 'c, 'r> {
    /// Visits a record.
    pub(crate) fn record(
        checks: &'v Checks,
        context: &'v Context<'c>,
        (place, record): (RecordRef, AnyRecord<'r>),
        found: &'v mut Vec<Raw>,
    ) {
        let mut visit = Self { checks, context, record: Some((place, record)), found };
        each!(visit.records, check, findings => check(record, context, findings));
        each!(visit.supposed, check, findings => check(record, context, findings));
        for supposed in Supposed::each(record) {
            for (rule, check) in &checks.supposed {
                visit.found.extend(supposed.findings(rule, place, context, *check));
            }
        }
        match record {
            AnyRecord::Actor(actor) => {
                visit.body(Body::Actor(actor));
                each!(visit.actors, check, findings => check(actor, context, findings));
            }
            AnyRecord::Office(office) => {
                visit.body(Body::Office(office));
                each!(visit.offices, check, findings => check(office, context, findings));
            }
            AnyRecord::Mandate(mandate) => {
                each!(visit.mandates, check, findings => check(mandate, context, findings));
            }
            AnyRecord::Source(source) => {
                each!(visit.sources, check, findings => check(source, context, findings));
            }
        }
        record.each_period(&mut |dated| {
            each!(visit.periods, check, findings => check(&dated, findings));
        });
        visit.walk(record.view(), Plan::of(record), None);
    }

    /// Visits what a dataset says of itself.
    pub(crate) fn header(checks: &'v Checks, context: &'v Context<'c>, dataset: &'r Dataset, found: &'v mut Vec<Raw>) {
        Self { checks, context, record: None, found }.walk(dataset, Plan::of_dataset(), None);
    }

    fn findings(&mut self, rule: &'static Rule) -> Findings<'_> {
        Findings::new(rule, self.record.map(|(place, _)| place), self.found)
    }

    fn body(&mut self, body: Body<'_>) {
        let context = self.context;
        each!(self.bodies, check, findings => check(body, context, findings));
    }

    pub(super) fn text(&mut self, text: &Text<'_>) {
        if text.sort == Sort::Link {
            each!(self.links, check, findings => check(text, findings));
        }
        let signs = Signs::of(text.value);
        let texts = &self.checks.texts;
        let free = if text.is_free() { &self.checks.free_texts[..] } else { &[] };
        for (rule, (when, check)) in texts.iter().chain(free) {
            if signs.any(*when) {
                check(text, &mut self.findings(rule));
            }
        }
    }

    pub(super) fn id(&mut self, id: &str, wanted: Wanted, at: &Step<'_>) {
        let place = self.context.registry.place(id);
        let named = self.context.named_at(place, id);
        let is_own = self.record.is_some_and(|(_, record)| record.id() == id);
        if let Some(place) = place.filter(|_| wanted == Wanted::Source && !is_own) {
            self.context.cite(place);
        }
        let reference = Reference { id, wanted, named, is_own, at };
        each!(self.references, check, findings => check(&reference, findings));
    }

    pub(super) fn parts(&mut self, parts: &Parts<'_>) {
        each!(self.parts, check, findings => check(parts, findings));
    }

    pub(super) fn unknown_term(&mut self, term: &UnknownTerm<'_>) {
        each!(self.terms, check, findings => check(term, findings));
    }

    pub(super) fn unknown_field(&mut self, field: &UnknownField<'_>) {
        each!(self.fields, check, findings => check(field, findings));
    }
}

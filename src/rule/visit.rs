//! The visit of a record: all checks of all rules, while its data is at hand.

use super::checks::Checks;
use super::dates::{DateAt, PeriodAt};
use super::parts::{Parts, UnknownField, UnknownTerm};
use super::refs::{Reference, Wanted};
use super::signs::Signs;
use super::stated::Stated;
use super::supposed::Supposed;
use super::texts::{Sort, Text};
use super::{Among, Context, Findings, Raw, Rule, Traces};
use crate::record::RecordRef;
use crate::shape::{IdText, Inspect as _, Inspector, Step};
use crate::{AnyRecord, Body, Dataset};

/// The visit of one record by itself, or of what the dataset says of itself.
pub(crate) struct Visit<'v, 'c, 'r> {
    checks: &'v Checks,
    context: &'v Context<'c>,
    record: Option<(RecordRef, AnyRecord<'r>)>,
    /// The id of the record.
    id: &'r str,
    found: &'v mut Vec<Raw>,
    traces: &'v mut Traces,
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
    /// Visits a record, which leaves its trace.
    pub(crate) fn record(
        checks: &'v Checks,
        context: &'v Context<'c>,
        (place, record): (RecordRef, AnyRecord<'r>),
        found: &'v mut Vec<Raw>,
        traces: &'v mut Traces,
    ) {
        let mut visit = Self { checks, context, record: Some((place, record)), id: record.id(), found, traces };
        each!(visit.records, check, findings => check(record, context, findings));
        each!(visit.supposed, check, findings => check(record, context, findings));
        // What claims would make of a record takes far more work than to see that nobody asks.
        let supposed = (!checks.supposed.is_empty()).then(|| Supposed::each(record));
        for supposed in supposed.into_iter().flatten() {
            for (rule, check) in &checks.supposed {
                visit.found.extend(supposed.findings(rule, place, |record, findings| check(record, context, findings)));
            }
        }
        match record {
            AnyRecord::Actor(actor) => {
                visit.body(Body::Actor(actor));
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
        for stated in Stated::each(record) {
            each!(visit.statements, check, findings => check(&stated, findings));
        }
        record.inspect(&mut visit);
        visit.traces.take(record, context);
    }

    /// Visits what a dataset says of itself.
    pub(crate) fn header(checks: &'v Checks, context: &'v Context<'c>, dataset: &'r Dataset, found: &'v mut Vec<Raw>) {
        let traces = &mut Traces::default();
        dataset.inspect(&mut Visit { checks, context, record: None, id: "", found, traces }, &Step::ROOT);
    }

    fn findings(&mut self, rule: &'static Rule) -> Findings<'_> {
        Findings::new(rule, self.record.map(|(place, _)| place), self.found)
    }

    fn body(&mut self, body: Body<'_>) {
        let context = self.context;
        each!(self.bodies, check, findings => check(body, context, findings));
    }

    pub(super) fn date(&mut self, date: &DateAt<'_>) {
        let context = self.context;
        each!(self.dates, check, findings => check(date, context, findings));
    }

    pub(super) fn period(&mut self, period: &PeriodAt<'_>) {
        each!(self.periods, check, findings => check(period, findings));
    }

    pub(super) fn check_text(&mut self, text: &Text<'_>) {
        if text.sort == Sort::Link {
            each!(self.links, check, findings => check(text, findings));
        }
        let signs = Signs::of(text.value);
        if !signs.any(self.checks.asked) {
            return;
        }
        let texts = &self.checks.texts;
        let free = if text.sort == Sort::Free { &self.checks.free_texts[..] } else { &[] };
        for (rule, (when, check)) in texts.iter().chain(free) {
            if signs.any(*when) {
                check(text, &mut self.findings(rule));
            }
        }
    }

    pub(super) fn reference<I: IdText>(&mut self, id: &I, at: &Step<'_>) {
        let (wanted, is_own) = (const { Wanted::by(I::TYPE) }, self.id.as_bytes() == id.text().bytes());
        self.traces.name(id.text().bytes(), wanted, is_own);
        if is_own {
            let reference = Reference { id: self.id, wanted, at };
            each!(self.own_ids, check, findings => check(&reference, findings));
        }
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

/// Visits a record among the others: the checks that ask what it names.
pub(crate) fn visit_among(
    checks: &Checks,
    among: &Among<'_>,
    (place, record): (RecordRef, AnyRecord<'_>),
    found: &mut Vec<Raw>,
) {
    for (rule, check) in checks.among.iter().chain(&checks.supposed_among) {
        check(record, among, &mut Findings::new(rule, Some(place), found));
    }
    for supposed in Supposed::each(record) {
        for (rule, check) in &checks.supposed_among {
            found.extend(supposed.findings(rule, place, |record, findings| check(record, among, findings)));
        }
    }
    record.inspect(&mut EachId(|id: &str, wanted, at: &Step<'_>| {
        let reference = Reference { id, wanted, at };
        for (rule, check) in &checks.named {
            check(&reference, among.named(id), &mut Findings::new(rule, Some(place), found));
        }
    }));
}

/// Calls back with every id of another record that stands in a record.
struct EachId<F>(F);

impl<F: FnMut(&str, Wanted, &Step<'_>)> Inspector for EachId<F> {
    fn id<I: IdText>(&mut self, id: &I, at: &Step<'_>) {
        (self.0)(id.text(), const { Wanted::by(I::TYPE) }, at);
    }
}

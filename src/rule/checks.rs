//! The checks of a review, sorted by what they look at.

use super::context::Named;
use super::dates::{DateAt, PeriodAt};
use super::parts::{Parts, UnknownField, UnknownTerm};
use super::refs::Reference;
use super::signs::Signs;
use super::stated::Stated;
use super::texts::Text;
use super::{Among, Check, Context, Findings, Rule};
use crate::{AnyRecord, Body, Mandate, Office, Source};

pub(crate) type OfRecord = fn(AnyRecord<'_>, &Context<'_>, &mut Findings<'_>);
pub(crate) type OfBody = fn(Body<'_>, &Context<'_>, &mut Findings<'_>);
pub(crate) type OfOffice = fn(&Office, &Context<'_>, &mut Findings<'_>);
pub(crate) type OfMandate = fn(&Mandate, &Context<'_>, &mut Findings<'_>);
pub(crate) type OfSource = fn(&Source, &Context<'_>, &mut Findings<'_>);
pub(crate) type OfDate = fn(&DateAt<'_>, &Context<'_>, &mut Findings<'_>);
pub(crate) type OfPeriod = fn(&PeriodAt<'_>, &mut Findings<'_>);
pub(crate) type OfStatement = fn(&Stated<'_>, &mut Findings<'_>);
pub(crate) type OfText = fn(&Text<'_>, &mut Findings<'_>);
pub(crate) type OfReference = fn(&Reference<'_>, &mut Findings<'_>);
pub(crate) type OfParts = fn(&Parts<'_>, &mut Findings<'_>);
pub(crate) type OfTerm = fn(&UnknownTerm<'_>, &mut Findings<'_>);
pub(crate) type OfField = fn(&UnknownField<'_>, &mut Findings<'_>);
pub(crate) type OfAmong = fn(AnyRecord<'_>, &Among<'_>, &mut Findings<'_>);
pub(crate) type OfNamed = fn(&Reference<'_>, Named<'_>, &mut Findings<'_>);
pub(crate) type OfDataset = fn(&Among<'_>, &mut Findings<'_>);

/// Checks of one kind, each with its rule.
type Each<F> = Vec<(&'static Rule, F)>;

/// The checks of the rules that have what they need.
#[derive(Default)]
pub(crate) struct Checks {
    pub(super) records: Each<OfRecord>,
    pub(super) supposed: Each<OfRecord>,
    pub(super) bodies: Each<OfBody>,
    pub(super) offices: Each<OfOffice>,
    pub(super) mandates: Each<OfMandate>,
    pub(super) sources: Each<OfSource>,
    pub(super) dates: Each<OfDate>,
    pub(super) periods: Each<OfPeriod>,
    pub(super) free_texts: Each<(Signs, OfText)>,
    pub(super) texts: Each<(Signs, OfText)>,
    /// The signs that a check of texts asks for.
    pub(super) asked: Signs,
    pub(super) statements: Each<OfStatement>,
    pub(super) links: Each<OfText>,
    pub(super) own_ids: Each<OfReference>,
    pub(super) parts: Each<OfParts>,
    pub(super) terms: Each<OfTerm>,
    pub(super) fields: Each<OfField>,
    pub(super) among: Each<OfAmong>,
    pub(super) supposed_among: Each<OfAmong>,
    pub(super) named: Each<OfNamed>,
    datasets: Each<OfDataset>,
}

impl Checks {
    pub(crate) fn of(rules: impl Iterator<Item = &'static Rule>) -> Self {
        let mut checks = Self::default();
        for rule in rules {
            match rule.check {
                Check::Reading => {}
                Check::Record(check) => checks.records.push((rule, check)),
                Check::Supposed(check) => checks.supposed.push((rule, check)),
                Check::Body(check) => checks.bodies.push((rule, check)),
                Check::Office(check) => checks.offices.push((rule, check)),
                Check::Mandate(check) => checks.mandates.push((rule, check)),
                Check::Source(check) => checks.sources.push((rule, check)),
                Check::Date(check) => checks.dates.push((rule, check)),
                Check::Period(check) => checks.periods.push((rule, check)),
                Check::FreeText(signs, check) => {
                    checks.asked = checks.asked.or(signs);
                    checks.free_texts.push((rule, (signs, check)));
                }
                Check::Text(signs, check) => {
                    checks.asked = checks.asked.or(signs);
                    checks.texts.push((rule, (signs, check)));
                }
                Check::Statement(check) => checks.statements.push((rule, check)),
                Check::Link(check) => checks.links.push((rule, check)),
                Check::OwnId(check) => checks.own_ids.push((rule, check)),
                Check::Parts(check) => checks.parts.push((rule, check)),
                Check::UnknownTerm(check) => checks.terms.push((rule, check)),
                Check::UnknownField(check) => checks.fields.push((rule, check)),
                Check::Among(check) => checks.among.push((rule, check)),
                Check::SupposedAmong(check) => checks.supposed_among.push((rule, check)),
                Check::Named(check) => checks.named.push((rule, check)),
                Check::Dataset(check) => checks.datasets.push((rule, check)),
            }
        }
        checks
    }

    /// The checks of the dataset as a whole.
    pub(crate) fn whole(&self) -> &[(&'static Rule, OfDataset)] {
        &self.datasets
    }
}

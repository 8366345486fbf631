//! The course of a review: every record is visited by itself, then the suspects among each other.

use std::path::Path;

use super::Validator;
use super::among::{Needed, visit_suspects};
use super::assemble::{Outcome, assemble};
use super::place::Placed;
use super::read::Reading;
use super::stream::Stream;
use super::visit::{Visited, visit_dataset, visit_each};
use crate::finding::Document;
use crate::rule::{Among, CATALOGUE, Checks, Context, Needs, Raw, Settled};
use crate::{Dataset, PartialDate, Registry, Report};

/// Reviews files that were opened.
pub(super) fn files(validator: &Validator<'_>, mut reading: Reading<'_>) -> Report {
    let run = Run::new(validator, reading.header.modified);
    let mut visited = visit_each(&mut reading, &run.context, run.checks());
    visited.census.is_dataset = reading.is_dataset();
    if let Some(settled) = run.settle(&mut visited) {
        let needed = visited.places.iter().enumerate().filter(|(number, _)| settled.is_needed(*number));
        let records = needed.map(|(number, place)| (number, *place));
        let needed = Needed::read(&reading.header, &reading.documents, records, &settled);
        let placed = run.among(&visited, &settled, needed, Vec::new(), &reading.documents, &reading);
        reading.placed.extend(placed);
    }
    run.report(&visited, reading)
}

/// Reviews a large file of JSON Lines without holding it in memory; `None` where that cannot be done.
pub(super) fn stream(validator: &Validator<'_>, path: &Path) -> Option<Report> {
    let mut stream = Stream::open(path, &validator.limits)?;
    let header = stream.header(&validator.limits)?;
    let mut reading = Reading::new(&validator.limits);
    reading.header_line(&path.display().to_string(), &header);
    let run = Run::new(validator, reading.header.modified);
    let mut visited = stream.visit(&header, &run.context, run.checks(), &mut reading)?;
    visited.census.is_dataset = reading.is_dataset();
    if let Some(settled) = run.settle(&mut visited) {
        let again = stream.again(&visited, &settled);
        let documents = stream.documents(&again);
        let records = again.iter().enumerate().map(|(index, again)| (again.number, again.place(index)));
        let needed = Needed::read(&reading.header, &documents, records, &settled);
        let wanted = (0..settled.len()).filter(|number| settled.is_needed(*number)).count();
        if needed.dataset.len() < wanted {
            let what = format!("{} record(s) of {}", wanted - needed.dataset.len(), path.display());
            reading.cut.push((what, "the file changed while it was read".to_owned()));
        }
        let placed = run.among(&visited, &settled, needed, Vec::new(), &documents, &reading);
        reading.placed.extend(placed);
    }
    Some(run.report(&visited, reading))
}

/// Reviews a dataset that is already loaded: all its records among each other.
pub(super) fn dataset(validator: &Validator<'_>, dataset: &Dataset) -> Report {
    let run = Run::new(validator, dataset.modified);
    let (mut visited, found) = visit_dataset(dataset, &run.context, run.checks());
    visited.census.is_dataset = true;
    let mut reading = Reading::new(&validator.limits);
    if let Some(settled) = run.settle(&mut visited) {
        reading.placed = run.among(&visited, &settled, Needed::all(dataset), found, &[], &reading);
    }
    run.report(&visited, reading)
}

/// Why a rule cannot run.
pub(super) fn lacks(needs: Needs, context: &Context<'_>) -> Option<&'static str> {
    match needs {
        Needs::AsOf if context.as_of.is_none() => Some("neither the caller nor the data says which day is today"),
        Needs::Reference if context.references.is_empty() => Some("no reference dataset was given"),
        _ => None,
    }
}

/// A validator, what is known beside the data, and the checks that can be made with it.
struct Run<'v> {
    validator: &'v Validator<'v>,
    context: Context<'v>,
    checks: Checks,
}

impl<'v> Run<'v> {
    /// `modified` is the day on which the data was last changed.
    fn new(validator: &'v Validator<'v>, modified: Option<PartialDate>) -> Self {
        let context = Context { references: &validator.references, as_of: validator.as_of.or(modified), modified };
        let checks = Checks::of(CATALOGUE.iter().copied().filter(|rule| lacks(rule.needs, &context).is_none()));
        Self { validator, context, checks }
    }

    /// The checks of records; `None` where only shapes are checked.
    fn checks(&self) -> Option<&Checks> {
        (!self.validator.shapes_only).then_some(&self.checks)
    }

    /// Finds the suspects among the records that were visited; `None` where only shapes are checked.
    fn settle(&self, visited: &mut Visited) -> Option<Settled> {
        self.checks()?;
        let traces = std::mem::take(&mut visited.traces);
        Some(traces.settle(&visited.census, visited.unread.is_empty(), self.context.as_of))
    }

    /// Visits the needed records among each other. `found` is what was found in them before.
    fn among(
        &self,
        visited: &Visited,
        settled: &Settled,
        mut needed: Needed,
        mut found: Vec<Raw>,
        documents: &[Document<'_>],
        reading: &Reading<'_>,
    ) -> Vec<Placed> {
        let registry = Registry::new(std::mem::take(&mut needed.dataset));
        let among = Among {
            context: &self.context,
            registry: &registry,
            census: &visited.census,
            unread: &visited.unread,
            cited: needed.marks(|number| settled.is_cited(number)),
            followed: needed.marks(|number| settled.is_followed(number)),
        };
        found.extend(visit_suspects(&among, &self.checks, &needed.suspects, settled));
        needed.placed(found, registry.dataset(), documents, reading)
    }

    fn report(&self, visited: &Visited, reading: Reading<'_>) -> Report {
        let mut read = visited.census.records;
        read.iter_mut().zip(visited.sound).for_each(|(read, sound)| *read += sound);
        let summary = visited.tally.summary(&read, &visited.refused, reading.cut.len());
        let outcome = Outcome {
            placed: reading.placed,
            summary,
            unread: &visited.unread,
            left_out: reading.cut.into_iter().chain(reading.passed).collect(),
            shapes_only: self.validator.shapes_only,
        };
        assemble(self.validator, &self.context, outcome)
    }
}

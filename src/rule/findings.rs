//! How a rule speaks.

use super::Rule;
use crate::record::RecordRef;
use crate::{Arg, Certainty};

/// Takes the findings of one rule. It can only speak in that rule's name.
///
/// A review makes one for each rule and record; it is passed to the function in [`Check`](super::Check).
#[derive(Debug)]
pub(crate) struct Findings<'a> {
    rule: &'static Rule,
    place: Option<RecordRef>,
    found: &'a mut Vec<Raw>,
}

/// A finding before its place in the text is known.
#[derive(Debug, Clone)]
pub(crate) struct Raw {
    pub(crate) rule: &'static Rule,
    pub(crate) place: Place,
    pub(crate) certainty: Certainty,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) suggestion: Option<String>,
    pub(crate) related: Vec<(Place, String)>,
    pub(crate) args: Vec<(&'static str, Arg)>,
    /// An id that names nothing, of which the near ones are still to be suggested.
    pub(crate) unknown_id: Option<String>,
}

/// A pointer inside a record, or from the root of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) record: Option<RecordRef>,
    pub(crate) path: String,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(rule: &'static Rule, place: Option<RecordRef>, found: &'a mut Vec<Raw>) -> Self {
        Self { rule, place, found }
    }

    /// Reports a finding at a pointer inside the record under review. `message` must be safe to show.
    pub(crate) fn report(&mut self, path: impl Into<String>, message: impl Into<String>) -> &mut Raw {
        self.push(Place { record: self.place, path: path.into() }, message.into())
    }

    /// Reports a finding at a pointer inside another record.
    pub(crate) fn report_in(
        &mut self,
        record: RecordRef,
        path: impl Into<String>,
        message: impl Into<String>,
    ) -> &mut Raw {
        self.push(Place { record: Some(record), path: path.into() }, message.into())
    }

    /// The record under review.
    pub(crate) fn place(&self) -> Option<RecordRef> {
        self.place
    }

    fn push(&mut self, place: Place, message: String) -> &mut Raw {
        let index = self.found.len();
        self.found.push(Raw {
            rule: self.rule,
            place,
            certainty: Certainty::Certain,
            message,
            help: None,
            value: None,
            suggestion: None,
            related: Vec::new(),
            args: Vec::new(),
            unknown_id: None,
        });
        &mut self.found[index]
    }
}

impl Raw {
    pub(crate) fn certainty(&mut self, certainty: Certainty) -> &mut Self {
        self.certainty = certainty;
        self
    }

    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn value(&mut self, value: impl std::fmt::Display) -> &mut Self {
        self.value = Some(value.to_string());
        self
    }

    pub(crate) fn suggest(&mut self, suggestion: impl Into<String>) -> &mut Self {
        self.suggestion = Some(suggestion.into());
        self
    }

    /// Asks for suggestions of ids near to one that names nothing; they are made after all records were visited.
    pub(crate) fn suggest_for(&mut self, id: &str) -> &mut Self {
        self.unknown_id = Some(id.to_owned());
        self
    }

    /// Names another place of the data.
    pub(crate) fn related(
        &mut self,
        record: RecordRef,
        path: impl Into<String>,
        message: impl Into<String>,
    ) -> &mut Self {
        self.related.push((Place { record: Some(record), path: path.into() }, message.into()));
        self
    }
}

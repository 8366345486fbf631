//! Records of a page, to which claims are still added.

use std::ops::Range;

use super::block::Said;
use super::part::Part;
use crate::shape::fold;
use crate::{ActorKind, Level, NameKind, OfficeKind, Stance};

/// A record in the making.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) part: Part,
    names: Vec<(Said, NameKind)>,
    pub(super) claims: Vec<Part>,
}

impl Entry {
    fn new(span: &Range<usize>, record_type: &str, id: String) -> Self {
        let part = Part::at(span).text("type", record_type).text("id", id.clone());
        Self { id, part, names: Vec::new(), claims: Vec::new() }
    }

    pub(super) fn actor(span: &Range<usize>, id: String, kind: &ActorKind, level: Level) -> Self {
        let mut entry = Self::new(span, "actor", id);
        entry.part = entry.part.text("kind", kind.code()).text("level", level.code());
        entry
    }

    pub(super) fn office(span: &Range<usize>, id: String, kind: &OfficeKind) -> Self {
        let mut entry = Self::new(span, "office", id);
        entry.part = entry.part.text("kind", kind.code());
        entry
    }

    pub(super) fn mandate(span: &Range<usize>, id: String, title: &Said) -> Self {
        let mut entry = Self::new(span, "mandate", id);
        entry.part = entry.part.said("title", title);
        entry
    }

    pub(super) fn name(&mut self, text: &Said, kind: NameKind) {
        self.names.push((text.clone(), kind));
    }

    /// Whether the record has a name, whatever its spelling.
    pub(super) fn is_named(&self, text: &str) -> bool {
        self.names.iter().any(|(name, _)| fold(&name.text) == fold(text))
    }

    /// The record as a whole, with its source.
    pub(super) fn finish(self, source: &str) -> Part {
        let span = self.part.span().clone();
        let name = |(text, kind): &(Said, NameKind)| Part::at(&text.span).said("text", text).text("kind", kind.code());
        let names: Vec<Part> = self.names.iter().map(name).collect();
        let sources = [Said { text: source.to_owned(), span }];
        self.part.list("names", names).list("sources", sources).list("claims", self.claims)
    }
}

/// The beginning of a claim that nobody has reviewed.
pub(super) fn claim(field: &'static str, source: &str, span: &Range<usize>) -> Part {
    Part::at(span).text("field", field).text("source", source).text("stance", Stance::Unreviewed.code())
}

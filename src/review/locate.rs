//! The places of findings: looked up only for what is reported.

use std::collections::HashMap;
use std::ops::Range;

use super::read::{Reading, RecordPlace};
use crate::finding::tokens;
use crate::finding::{Document, Location};
use crate::format::json::{Scanner, node};
use crate::record::RecordRef;
use crate::rule::Place;
use crate::shape::Node;

/// Looks places up; the tree of a record is made once for all its findings.
pub(super) struct Locator<'r, 't> {
    reading: &'r Reading<'t>,
    trees: HashMap<RecordRef, Option<Node<'t>>>,
}

impl<'r, 't> Locator<'r, 't> {
    pub(super) fn new(reading: &'r Reading<'t>) -> Self {
        Self { reading, trees: HashMap::new() }
    }

    /// The pointer from the root of the file.
    pub(super) fn path(&self, place: &Place) -> String {
        match place.record {
            Some(record) => match self.reading.place(record) {
                Some(known) => format!("{}{}", known.at.path(), place.path),
                None => format!("/{}/{}{}", crate::record::list_name(record.record_type), record.index, place.path),
            },
            None => place.path.clone(),
        }
    }

    /// Document and bytes.
    pub(super) fn span(&mut self, place: &Place) -> Option<(usize, Range<usize>)> {
        match place.record {
            Some(record) => {
                let known = self.reading.place(record)?.clone();
                Some((known.document, self.in_record(record, &known, &place.path)))
            }
            None => self.in_root(&place.path),
        }
    }

    /// The place in full.
    pub(super) fn location(&mut self, place: &Place) -> Option<Location> {
        let (document, span) = self.span(place)?;
        Some(self.reading.documents[document].location(&span))
    }

    pub(super) fn document(&self, index: usize) -> &Document<'t> {
        &self.reading.documents[index]
    }

    /// The tree of the record at a place.
    pub(super) fn tree(&mut self, place: &Place) -> Option<&Node<'t>> {
        let record = place.record?;
        let known = self.reading.place(record)?.clone();
        self.tree_of(record, &known)
    }

    fn in_record(&mut self, record: RecordRef, known: &RecordPlace, path: &str) -> Range<usize> {
        if path.is_empty() {
            return known.span.clone();
        }
        let span = self.tree_of(record, known).map_or(0..0, |tree| tree.locate(tokens(path)).span.clone());
        known.span.start + span.start..known.span.start + span.end
    }

    fn tree_of(&mut self, record: RecordRef, known: &RecordPlace) -> Option<&Node<'t>> {
        let text = &self.reading.documents[known.document].text[known.span.clone()];
        // The record was read before, so its text is sound and not too deep.
        let parse = || node(&mut Scanner::new(text, usize::MAX)).ok();
        self.trees.entry(record).or_insert_with(parse).as_ref()
    }

    /// A field of the dataset itself, or the whole of the first file.
    fn in_root(&self, path: &str) -> Option<(usize, Range<usize>)> {
        if path.is_empty() {
            let text = self.reading.documents.first()?.text;
            let start = text.len() - text.trim_start().len();
            return Some((0, start..text.trim_end().len()));
        }
        let key = tokens(path).next()?;
        let (document, span) = self.reading.roots.get(key.as_ref())?;
        Some((*document, span.clone()))
    }
}

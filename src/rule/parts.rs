//! Parts of records as some rules see them: lists, and what the model does not know.

use std::borrow::Cow;

use super::step::Step;
use crate::shape::{ListView, RecordShape, TermShape, View, nearest};

/// A list of parts that may have keys.
pub(crate) struct Parts<'t> {
    pub(super) list: &'t dyn ListView,
    /// The index of the field `key` in the shape of the parts.
    pub(super) key: usize,
    pub(super) at: &'t Step<'t>,
}

impl<'t> Parts<'t> {
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The key of the part with this index.
    pub(crate) fn key(&self, index: usize) -> Option<&'t str> {
        let View::Record(part) = self.list.item(index)? else { return None };
        match part.field(self.key)? {
            View::Text(Cow::Borrowed(key)) => Some(key),
            _ => None,
        }
    }

    /// The pointer to the list.
    pub(crate) fn path(&self) -> String {
        self.at.path()
    }
}

/// A term that an open vocabulary does not have.
pub(crate) struct UnknownTerm<'t> {
    pub(crate) term: &'t str,
    pub(crate) list: &'static TermShape,
    pub(super) at: &'t Step<'t>,
}

impl UnknownTerm<'_> {
    /// The pointer to the term.
    pub(crate) fn path(&self) -> String {
        self.at.path()
    }
}

/// A field that the model does not know.
pub(crate) struct UnknownField<'t> {
    pub(crate) key: &'t str,
    pub(super) shape: &'static RecordShape,
    pub(super) at: &'t Step<'t>,
}

impl UnknownField<'_> {
    /// The known field that was probably meant.
    pub(crate) fn meant(&self) -> Option<&'static str> {
        nearest(self.key, self.shape.fields.iter().map(|field| field.name))
    }

    /// The pointer to the field.
    pub(crate) fn path(&self) -> String {
        self.at.path()
    }
}

//! Parts of records as some rules see them: lists, and what the model does not know.

use crate::shape::{RecordShape, Short, Step, TermShape, nearest};

/// A list of parts that may have keys.
pub(crate) struct Parts<'t> {
    pub(crate) len: usize,
    pub(super) key: &'t dyn Fn(usize) -> Option<&'t Short>,
    pub(super) at: &'t Step<'t>,
}

impl<'t> Parts<'t> {
    /// The key of the part with this index.
    pub(crate) fn key(&self, index: usize) -> Option<&'t Short> {
        (self.key)(index)
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

//! Going through all parts of a record, compiled for each type.
//!
//! A [`View`](super::View) gives the parts of any value to code that knows only shapes, a call through a table for each.
//! What is done with every part of every record goes this way instead.

use super::{Json, Object, RecordShape, Step, TermShape};
use crate::{Id, IdKind, Key};

/// A value whose parts can be gone through, in canonical order.
pub trait Inspect {
    /// Whether it is a part that may have a key.
    const KEYED: bool = false;

    /// Whether it is a record, which stands for itself: the one that holds a list of records is gone through without them.
    const RECORD: bool = false;

    /// Tells of what stands in the value, if that is more than a value that explains itself.
    fn inspect<I: Inspector>(&self, _inspector: &mut I, _at: &Step<'_>) {}

    /// Its key.
    fn key(&self) -> Option<&Key> {
        None
    }
}

/// What is told of the parts of a record, each kind by its own method. What is not asked for costs nothing.
pub trait Inspector {
    /// A free text.
    fn text(&mut self, _text: &str, _at: &Step<'_>) {}

    /// A web address.
    fn link(&mut self, _link: &str, _at: &Step<'_>) {}

    /// The id of another record.
    fn id<K: IdKind>(&mut self, _id: &Id<K>, _at: &Step<'_>) {}

    /// A term that stands outside its open list.
    fn other_term(&mut self, _term: &str, _list: &'static TermShape, _at: &Step<'_>) {}

    /// JSON that the model leaves open.
    fn json(&mut self, _json: &Json, _at: &Step<'_>) {}

    /// A list of two or more parts that may have keys.
    fn keyed<T: Inspect>(&mut self, _parts: &[T], _at: &Step<'_>) {}

    /// The unknown fields of a part, where it has some.
    fn unknown_fields(&mut self, _fields: &Object, _shape: &'static RecordShape, _at: &Step<'_>) {}
}

/// Goes through a list.
#[inline]
pub(super) fn inspect_list<T: Inspect, I: Inspector>(list: &[T], inspector: &mut I, at: &Step<'_>) {
    if T::RECORD {
        return;
    }
    if T::KEYED && list.len() > 1 {
        inspector.keyed(list, at);
    }
    for (index, item) in list.iter().enumerate() {
        item.inspect(inspector, &at.index(index));
    }
}

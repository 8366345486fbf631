//! Walking every value of a record.

use super::{ListView, Presence, RecordView, Shape, View};
use crate::finding::push_token;

/// A stop on the walk.
pub(crate) enum Stop<'a> {
    /// A record or a part of one, before its fields.
    Record(&'a dyn RecordView),
    /// A list, before its elements.
    List(&'a dyn ListView),
    /// A value that is neither.
    Leaf(Shape, View<'a>),
}

/// Calls `visitor` with every value below a record and the pointer to it, in canonical order. Unknown fields are left out.
pub(crate) fn visit<'a>(record: &'a dyn RecordView, visitor: &mut dyn FnMut(&str, Stop<'a>)) {
    Walk { path: String::new(), visitor }.record(record);
}

struct Walk<'v, 'a> {
    path: String,
    visitor: &'v mut dyn FnMut(&str, Stop<'a>),
}

impl<'a> Walk<'_, 'a> {
    fn record(&mut self, record: &'a dyn RecordView) {
        (self.visitor)(&self.path, Stop::Record(record));
        for (index, field) in record.shape().fields.iter().enumerate() {
            if let Some(view) = record.field(index) {
                let length = self.path.len();
                push_token(&mut self.path, field.name);
                self.value(view, field.shape, field.presence == Presence::List);
                self.path.truncate(length);
            }
        }
    }

    fn value(&mut self, view: View<'a>, shape: Shape, list: bool) {
        match view {
            View::List(items) if list => self.list(items, shape),
            View::Record(record) => self.record(record),
            view => (self.visitor)(&self.path, Stop::Leaf(shape, view)),
        }
    }

    fn list(&mut self, list: &'a dyn ListView, shape: Shape) {
        (self.visitor)(&self.path, Stop::List(list));
        for index in 0..list.len() {
            if let Some(item) = list.item(index) {
                let length = self.path.len();
                push_token(&mut self.path, &index.to_string());
                self.value(item, shape, false);
                self.path.truncate(length);
            }
        }
    }
}

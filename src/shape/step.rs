//! The way to a place in a record, written out only for what is reported.

use super::RecordShape;
use crate::finding::push_token;

/// A way down from a record, the last step first.
#[derive(Debug, Clone, Copy)]
pub struct Step<'s> {
    before: Option<&'s Step<'s>>,
    token: Token<'s>,
}

#[derive(Debug, Clone, Copy)]
enum Token<'s> {
    Root,
    Field(&'static RecordShape, usize),
    Name(&'s str),
    Index(usize),
}

impl<'s> Step<'s> {
    /// The record itself.
    pub(crate) const ROOT: Self = Self { before: None, token: Token::Root };

    /// A field of a part, by its index in the shape.
    #[inline]
    pub(crate) fn field(&'s self, shape: &'static RecordShape, index: usize) -> Self {
        Self { before: Some(self), token: Token::Field(shape, index) }
    }

    /// A field that the model does not know, or what stands in one.
    pub(crate) fn name(&'s self, name: &'s str) -> Self {
        Self { before: Some(self), token: Token::Name(name) }
    }

    /// An element of a list.
    #[inline]
    pub(crate) fn index(&'s self, index: usize) -> Self {
        Self { before: Some(self), token: Token::Index(index) }
    }

    /// The type of the part and the known field in which the place is, itself or as an element.
    pub(crate) fn known_field(&self) -> Option<(&'static str, &'static str)> {
        match self.token {
            Token::Field(shape, index) => Some((shape.name, shape.fields[index].name)),
            Token::Index(_) => self.before?.known_field(),
            Token::Root | Token::Name(_) => None,
        }
    }

    /// The pointer inside the record.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        self.write(&mut path);
        path
    }

    fn write(&self, path: &mut String) {
        if let Some(before) = self.before {
            before.write(path);
        }
        match self.token {
            Token::Root => {}
            Token::Field(shape, index) => push_token(path, shape.fields[index].name),
            Token::Name(name) => push_token(path, name),
            Token::Index(index) => push_token(path, &index.to_string()),
        }
    }
}

//! Why a text cannot be read.

use crate::error::{Error, Kind};

/// Why the text cannot be read on, and where.
#[derive(Debug)]
pub struct ReadError(Box<Detail>);

#[derive(Debug)]
struct Detail {
    kind: Kind,
    code: &'static str,
    message: String,
    at: usize,
}

pub(crate) type Result<T> = std::result::Result<T, ReadError>;

// Errors are made off the path of sound text, so that the code for them does not stand in its way.
impl ReadError {
    #[cold]
    fn new(kind: Kind, code: &'static str, at: usize, message: impl Into<String>) -> Self {
        Self(Box::new(Detail { kind, code, message: message.into(), at }))
    }

    #[cold]
    pub(crate) fn syntax(at: usize, message: impl Into<String>) -> Self {
        Self::new(Kind::Syntax, "file.syntax", at, message)
    }

    #[cold]
    pub(super) fn empty(at: usize) -> Self {
        Self::new(Kind::Syntax, "file.empty", at, "the file is empty")
    }

    #[cold]
    pub(crate) fn shape(at: usize, message: impl Into<String>) -> Self {
        Self::new(Kind::Shape, "shape.wrong-type", at, message)
    }

    #[cold]
    pub(crate) fn duplicate_key(at: usize, message: impl Into<String>) -> Self {
        Self::new(Kind::Shape, "file.duplicate-key", at, message)
    }

    #[cold]
    pub(super) fn depth(at: usize, limit: usize) -> Self {
        let message = format!("lists and objects are nested deeper than the limit of {limit}");
        Self::new(Kind::Limit, "limit.depth", at, message)
    }

    #[cold]
    pub(super) fn record_size(at: usize, limit: usize) -> Self {
        let message = format!("the record has more bytes than the limit of {limit}");
        Self::new(Kind::Limit, "limit.record-size", at, message)
    }

    /// Whether a record was too large; what stands after it can be read.
    pub(crate) fn is_record_size(&self) -> bool {
        self.0.code == "limit.record-size"
    }

    /// Whether the text itself is at fault, so that nothing after the place can be read.
    pub(crate) fn is_fatal(&self) -> bool {
        self.0.kind != Kind::Shape
    }

    pub(crate) fn code(&self) -> &'static str {
        self.0.code
    }

    pub(crate) fn message(&self) -> &str {
        &self.0.message
    }

    pub(crate) fn place(&self) -> usize {
        self.0.at
    }

    /// The error without its place.
    pub(crate) fn into_bare(self) -> Error {
        Error::new(self.0.kind, self.0.code, self.0.message)
    }

    pub(crate) fn into_error(self, text: &str) -> Error {
        let at = self.place();
        self.into_bare().at(text, at, 0)
    }
}

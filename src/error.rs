//! The error of the crate: what stops the work. What is wrong with data is a [`Finding`](crate::Finding).

use std::fmt;
use std::path::Path;

/// Why a file could not be loaded, or a question not answered: a kind, a place and a message.
///
/// ```
/// use mandata::{Dataset, ErrorKind};
/// let error = "{\n  \"format\": \"1\",\n  \"title\": 7\n}".parse::<Dataset>().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Shape);
/// assert_eq!((error.line(), error.column()), (Some(3), Some(12)));
/// assert_eq!(error.to_string(), "3:12: expected text, found a number");
/// ```
#[derive(Debug)]
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    kind: Kind,
    code: &'static str,
    message: String,
    file: Option<String>,
    place: Option<Place>,
    source: Option<std::io::Error>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    line: usize,
    column: usize,
    byte: usize,
}

/// What sort of error it is.
///
/// ```
/// use mandata::{Dataset, ErrorKind};
/// assert_eq!("{".parse::<Dataset>().unwrap_err().kind(), ErrorKind::Syntax);
/// assert_eq!(r#"{"format": "9"}"#.parse::<Dataset>().unwrap_err().kind(), ErrorKind::Shape);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The file could not be opened or read.
    Io,
    /// The bytes are no text in a known encoding.
    Encoding,
    /// The text does not follow the syntax of its format, or the format is not known.
    Syntax,
    /// The data does not have the shape of the model, or a value is not valid.
    Shape,
    /// A limit was reached.
    Limit,
    /// No record has the id or name.
    Unknown,
    /// Several records have the name.
    Ambiguous,
    /// Datasets with clashing ids were joined.
    Clash,
    /// A configuration names what does not exist.
    Configuration,
}

impl Error {
    pub(crate) fn new(kind: Kind, code: &'static str, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, code, message: message.into(), file: None, place: None, source: None }))
    }

    /// A file that cannot be read.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        Self::of_file(path, "read", source)
    }

    /// A file that cannot be written.
    pub(crate) fn unwritten(path: &Path, source: std::io::Error) -> Self {
        Self::of_file(path, "written", source)
    }

    fn of_file(path: &Path, done: &str, source: std::io::Error) -> Self {
        let mut error = Self::new(Kind::Io, "file.unreadable", format!("cannot be {done}: {source}"));
        error.0.file = Some(path.display().to_string());
        error.0.source = Some(source);
        error
    }

    /// Sets the place: a byte of the text, which begins `offset` bytes into the file.
    pub(crate) fn at(self, text: &str, byte: usize, offset: usize) -> Self {
        let document = crate::finding::Document::new("", text, offset);
        let location = document.location(&(byte..byte));
        self.placed(&location)
    }

    /// Sets the place.
    pub(crate) fn placed(mut self, location: &crate::finding::Location) -> Self {
        let (line, column, byte) = (location.line, location.column, location.bytes.start);
        self.0.place = Some(Place { line, column, byte });
        self
    }

    pub(crate) fn in_file(mut self, file: &str) -> Self {
        self.0.file.get_or_insert_with(|| file.to_owned());
        self
    }

    /// The code of the rule that a review reports for it.
    ///
    /// ```
    /// let error = r#"{"format": "1", "format": "1"}"#.parse::<mandata::Dataset>().unwrap_err();
    /// assert_eq!(error.code(), "file.duplicate-key");
    /// ```
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The message without file and place.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What sort of error it is.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The file, where one was read.
    pub fn file(&self) -> Option<&str> {
        self.0.file.as_deref()
    }

    /// Line, column and byte.
    pub(crate) fn place(&self) -> Option<(usize, usize, usize)> {
        self.0.place.map(|place| (place.line, place.column, place.byte))
    }

    /// The line, from 1.
    pub fn line(&self) -> Option<usize> {
        self.0.place.map(|place| place.line)
    }

    /// The column in characters, from 1.
    pub fn column(&self) -> Option<usize> {
        self.0.place.map(|place| place.column)
    }

    /// The byte of the file, from 0.
    pub fn byte(&self) -> Option<usize> {
        self.0.place.map(|place| place.byte)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.0.file {
            write!(f, "{}:", crate::finding::escape(file, 400))?;
        }
        if let Some(place) = self.0.place {
            write!(f, "{}:{}:", place.line, place.column)?;
        }
        if self.0.file.is_some() || self.0.place.is_some() {
            f.write_str(" ")?;
        }
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| source as _)
    }
}

//! What a JSON file holds.

use crate::RecordType;
use crate::scan::{ReadError, Scanner};

/// How the records of a file are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// An object with the four lists.
    Dataset,
    /// An array of records, each with its type.
    Array,
    /// One record with its type.
    Record,
    /// JSON Lines: a record with its type on each line.
    Lines,
}

impl Layout {
    /// How many lists and objects a record stands in.
    pub(crate) fn record_depth(self) -> usize {
        match self {
            Self::Dataset => 2,
            Self::Array => 1,
            Self::Record | Self::Lines => 0,
        }
    }
}

/// Looks at the beginning of a file, up to what decides, and takes only the blanks before it.
pub(crate) fn layout(start: &mut Scanner<'_>) -> Result<Layout, ReadError> {
    start.peek()?;
    let mut scanner = start.clone();
    match scanner.peek()? {
        b'[' => return Ok(Layout::Array),
        b'{' => {}
        _ => {
            let at = scanner.pos();
            scanner.skip()?;
            return Err(ReadError::shape(at, "a file holds a dataset, a list of records or one record"));
        }
    }
    scanner.open()?;
    let mut first = true;
    while scanner.more(first, b'}')? {
        let (key, _) = scanner.key()?;
        match key.as_ref() {
            "type" | "id" => return Ok(if is_alone(start) { Layout::Record } else { Layout::Lines }),
            "actors" | "offices" | "mandates" | "sources" => return Ok(Layout::Dataset),
            _ if scanner.skip().is_err() => return Ok(Layout::Dataset),
            _ => {}
        }
        first = false;
    }
    // What the dataset says of itself, with the records on lines of their own below it.
    Ok(if scanner.peek().is_ok_and(|byte| byte == b'{') { Layout::Lines } else { Layout::Dataset })
}

/// Whether nothing follows the value that comes next, or it is broken so that nobody can tell.
fn is_alone(start: &Scanner<'_>) -> bool {
    let mut scanner = start.clone();
    scanner.skip().is_err() || scanner.at_end()
}

/// Whether what comes next on the first of some lines is no record but what the dataset says of itself.
pub(crate) fn is_header(start: &Scanner<'_>) -> bool {
    let mut scanner = start.clone();
    if scanner.peek().ok() != Some(b'{') || scanner.open().is_err() {
        return false;
    }
    let mut first = true;
    while let Ok(true) = scanner.more(first, b'}') {
        match scanner.key() {
            Ok((key, _)) if key != "type" && key != "id" && scanner.skip().is_ok() => first = false,
            _ => return false,
        }
    }
    true
}

/// The type of the record that comes next, without taking anything.
pub(crate) fn record_type(scanner: &Scanner<'_>) -> Result<RecordType, ReadError> {
    let mut scanner = scanner.clone();
    let byte = scanner.peek()?;
    let start = scanner.pos();
    if byte != b'{' {
        scanner.skip()?;
        return Err(ReadError::shape(start, "expected an object (a record)"));
    }
    scanner.open()?;
    let mut first = true;
    while scanner.more(first, b'}')? {
        let (key, _) = scanner.key()?;
        if key == "type" {
            let byte = scanner.peek()?;
            let at = scanner.pos();
            if byte == b'"' {
                let text = scanner.string()?;
                return text.parse().map_err(|error: crate::ValueError| ReadError::shape(at, error.to_string()));
            }
            return Err(ReadError::shape(at, "the type of a record is text"));
        }
        scanner.skip()?;
        first = false;
    }
    Err(ReadError::shape(start, "the field `type` is missing: actor, office, mandate or source"))
}

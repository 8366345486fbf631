//! Loading: the typed path, which stops at the first problem.

use std::path::Path;
use std::str::FromStr;

use super::layout::{Layout, layout, record_type};
use super::{ReadError, Scanner, typed};
use crate::error::Error;
use crate::format::{Limits, decode};
use crate::{Dataset, Json, RecordType};

impl Dataset {
    /// Loads a JSON file: a whole dataset, an array of records, one record, or JSON Lines (a record on
    /// each line).
    ///
    /// ```
    /// use mandata::{Dataset, ErrorKind};
    /// let error = Dataset::load("no/such/file.json").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Io);
    /// assert_eq!(error.file(), Some("no/such/file.json"));
    /// ```
    ///
    /// # Errors
    /// A file that cannot be read, is not UTF-8 or not JSON, is nested too deep, has too large a record, or in which a
    /// field is missing, has another type or an invalid value; with file, line and column of the first problem. To see
    /// all problems, review the file with a [`Validator`](crate::Validator).
    pub fn load(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|error| Error::io(path, error))?;
        Self::from_slice(&bytes).map_err(|error| error.in_file(&path.display().to_string()))
    }

    /// Reads the bytes of a JSON file.
    ///
    /// ```
    /// use mandata::{Dataset, ErrorKind};
    /// assert!(Dataset::from_slice(br#"{"format": "1"}"#)?.is_empty());
    /// assert_eq!(Dataset::from_slice(b"\xFF\xFE{\0").unwrap_err().kind(), ErrorKind::Encoding);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Dataset::load`], but for opening the file.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, Error> {
        let text = decode(bytes)?;
        read(text, &Limits::default()).map_err(|error| error.into_error(text, bytes.len() - text.len()))
    }
}

impl FromStr for Dataset {
    type Err = Error;

    /// Reads the text of a JSON file, as [`Dataset::load`] does.
    ///
    /// # Errors
    /// As [`Dataset::from_slice`].
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::from_slice(text.as_bytes())
    }
}

impl FromStr for Json {
    type Err = Error;

    /// Reads any JSON text.
    ///
    /// # Errors
    /// Text that is not JSON, repeats a key or is nested too deep.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut scanner = Scanner::new(text, Limits::default().depth);
        let value = typed(&mut scanner).and_then(|value| scanner.finish().map(|()| value));
        value.map_err(|error| error.into_error(text, 0))
    }
}

fn read(text: &str, limits: &Limits) -> Result<Dataset, ReadError> {
    let mut scanner = Scanner::new(text, limits.depth);
    let layout = layout(&scanner)?;
    scanner.limit_records(layout.record_depth(), limits.record_bytes);
    let dataset = match layout {
        Layout::Dataset => typed(&mut scanner)?,
        Layout::Record => {
            let mut dataset = Dataset::default();
            record(&mut scanner, &mut dataset)?;
            dataset
        }
        Layout::Lines => {
            let mut dataset = Dataset::default();
            while !scanner.at_end() {
                record(&mut scanner, &mut dataset)?;
            }
            dataset
        }
        Layout::Array => {
            let mut dataset = Dataset::default();
            scanner.open()?;
            let mut first = true;
            while scanner.more(first, b']')? {
                record(&mut scanner, &mut dataset)?;
                first = false;
            }
            dataset
        }
    };
    scanner.finish()?;
    Ok(dataset)
}

/// Reads a record that carries its type.
fn record(scanner: &mut Scanner<'_>, dataset: &mut Dataset) -> Result<(), ReadError> {
    match record_type(scanner)? {
        RecordType::Actor => dataset.actors.push(typed(scanner)?),
        RecordType::Office => dataset.offices.push(typed(scanner)?),
        RecordType::Mandate => dataset.mandates.push(typed(scanner)?),
        RecordType::Source => dataset.sources.push(typed(scanner)?),
    }
    Ok(())
}

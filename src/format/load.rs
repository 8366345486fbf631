//! Loading: the typed path, which stops at the first problem.

use std::io::Read;
use std::path::Path;
use std::str::FromStr;

use super::directory::files;
use super::json;
use super::prepare::{Prepared, prepare};
use super::{Format, Limits};
use crate::Dataset;
use crate::error::{Error, Kind};

impl Dataset {
    /// Loads a file, or the files of a folder as one dataset.
    ///
    /// The name of a file says its format, else its content does. A JSON file holds a whole dataset, an array of records,
    /// one record, or JSON Lines (a record on each line); [`Format`] lists the other formats. Files packed with gzip or
    /// Zstandard are unpacked (feature `compress`). In a folder, files with the extension of a format are read in the
    /// order of their names, folders in it likewise; links are not followed.
    ///
    /// ```
    /// use mandata::{Dataset, ErrorKind};
    /// let error = Dataset::load("no/such/file.json").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Io);
    /// assert_eq!(error.file(), Some("no/such/file.json"));
    /// ```
    ///
    /// # Errors
    /// A file that cannot be read, has another encoding or syntax, is nested too deep, has too large a record, or in which
    /// a field is missing, has another type or an invalid value; with file, line and column of the first problem. Files of
    /// a folder in which one id stands for different records. To see all problems, review the file with a
    /// [`Validator`](crate::Validator).
    pub fn load(path: impl AsRef<Path>) -> Result<Self, Error> {
        Self::load_with(path, &Limits::default())
    }

    /// Loads a file or folder within other limits.
    ///
    /// ```
    /// use mandata::{Dataset, Limits};
    /// let bundled = Dataset::load_with("examples/registry", &Limits::strict())?;
    /// assert_eq!(bundled.len(), Dataset::bundled()?.len());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Dataset::load`].
    pub fn load_with(path: impl AsRef<Path>, limits: &Limits) -> Result<Self, Error> {
        let path = path.as_ref();
        if !path.is_dir() {
            return load_file(path, limits);
        }
        let mut whole: Option<Self> = None;
        for file in files(path, limits)? {
            let part = load_file(&file, limits)?;
            match &mut whole {
                None => whole = Some(part),
                Some(whole) => whole.merge(part).map_err(|error| Error::from(error).in_file(&shown(&file)))?,
            }
        }
        Ok(whole.unwrap_or_default())
    }

    /// Reads the bytes of a file; their content says the format.
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
        let limits = Limits::default();
        read(&prepare("", bytes, None, &limits)?, &limits)
    }

    /// Reads the bytes of a file of a known format.
    ///
    /// ```
    /// use mandata::{Dataset, Format};
    /// let lines = b"{\"format\": \"1\", \"title\": \"One\"}\n{\"type\": \"source\", \"id\": \"s\", \"title\": \"A page\", \"kind\": \"news\"}\n";
    /// let dataset = Dataset::from_format(lines, Format::JsonLines)?;
    /// assert_eq!((dataset.title.as_deref(), dataset.sources.len()), (Some("One"), 1));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Dataset::from_slice`]; a format that this build does not read.
    pub fn from_format(bytes: &[u8], format: Format) -> Result<Self, Error> {
        let limits = Limits::default();
        read(&prepare("", bytes, Some(format), &limits)?, &limits)
    }
}

impl FromStr for Dataset {
    type Err = Error;

    /// Reads the text of a file, as [`Dataset::from_slice`] does.
    ///
    /// # Errors
    /// As [`Dataset::from_slice`].
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::from_slice(text.as_bytes())
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn load_file(path: &Path, limits: &Limits) -> Result<Dataset, Error> {
    let name = shown(path);
    let bytes = file_bytes(path, limits)?;
    let prepared = prepare(&name, bytes, None, limits).map_err(|error| error.in_file(&name))?;
    read(&prepared, limits).map_err(|error| error.in_file(&name))
}

/// The bytes of a file, never more than the limit.
///
/// # Errors
/// A file that cannot be opened or read, or is too large.
pub(crate) fn file_bytes(path: &Path, limits: &Limits) -> Result<Vec<u8>, Error> {
    let file = std::fs::File::open(path).map_err(|error| Error::io(path, error))?;
    let length = file.metadata().map_or(0, |data| data.len());
    if length > limits.file_bytes {
        return Err(too_large(length, limits).in_file(&shown(path)));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    // What is no regular file says no length.
    let read = file.take(limits.file_bytes.saturating_add(1)).read_to_end(&mut bytes);
    let read = u64::try_from(read.map_err(|error| Error::io(path, error))?).unwrap_or(u64::MAX);
    if read > limits.file_bytes {
        return Err(too_large(read, limits).in_file(&shown(path)));
    }
    Ok(bytes)
}

/// The error for a file of too many bytes.
pub(super) fn too_large(length: u64, limits: &Limits) -> Error {
    let message = format!("the file has {length} bytes, more than the limit of {}", limits.file_bytes);
    Error::new(Kind::Limit, "limit.file-size", message)
}

/// Reads a prepared file on the typed path.
///
/// # Errors
/// The first problem.
pub(crate) fn read(prepared: &Prepared<'_>, limits: &Limits) -> Result<Dataset, Error> {
    if let Some(error) = prepared.refusal() {
        return Err(error);
    }
    json::read(&prepared.text, limits).map_err(|error| {
        let place = error.place();
        error.into_bare().placed(&prepared.document().location(&(place..place)))
    })
}

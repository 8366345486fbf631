//! From the bytes of a file to JSON text that knows where it came from.

use std::borrow::Cow;

use super::compress::{unpack, unsupported};
use super::fault::Fault;
#[cfg(feature = "csv")]
use super::text::other_encoding;
use super::text::{MARK, decode};
use super::transcript::Transcript;
use super::{Format, Limits};
use crate::error::Error;
use crate::finding::{Document, Encoding, Origin};

/// A file that is ready to be read.
#[derive(Debug)]
pub(crate) struct Prepared<'t> {
    name: String,
    /// JSON text.
    pub(crate) text: Cow<'t, str>,
    /// The length of the byte-order mark.
    pub(crate) offset: usize,
    /// The file itself, where the JSON text was made from one of another format.
    origin: Option<Origin<'t>>,
    pub(crate) faults: Vec<Fault>,
    /// What was left out, and why.
    pub(crate) cut: Vec<(String, String)>,
    /// What was passed over on purpose, and why.
    pub(crate) passed: Vec<(String, String)>,
}

/// Prepares a file. Its format is that which is given, else that of its name, else that of its content.
///
/// # Errors
/// Bytes that cannot be unpacked or are no text, and formats that this build does not read.
pub(crate) fn prepare<'t>(
    name: &str,
    bytes: impl Into<Cow<'t, [u8]>>,
    format: Option<Format>,
    limits: &Limits,
) -> Result<Prepared<'t>, Error> {
    prepare_with(name, bytes.into(), format.or_else(|| Format::of_name(name)), limits, transcribe)
}

/// Prepares a table of others by a mapping, whatever its name says.
///
/// # Errors
/// As [`prepare`].
#[cfg(feature = "csv")]
pub(crate) fn prepare_table<'t>(
    name: &str,
    bytes: impl Into<Cow<'t, [u8]>>,
    mapping: &super::Mapping,
    limits: &Limits,
) -> Result<Prepared<'t>, Error> {
    let map = |_: Format, source: &Named<'_>, limits: &Limits| {
        let source = super::csv::Source { name: source.name, text: source.text, encoding: source.encoding };
        Some(super::csv::transcribe(&source, Some(mapping), limits))
    };
    prepare_with(name, bytes.into(), Some(Format::Csv), limits, map)
}

fn prepare_with<'t>(
    name: &str,
    bytes: Cow<'t, [u8]>,
    given: Option<Format>,
    limits: &Limits,
    transcribe: impl FnOnce(Format, &Named<'_>, &Limits) -> Option<Transcript>,
) -> Result<Prepared<'t>, Error> {
    let bytes = unpack(bytes, limits)?;
    let is_table = given == Some(Format::Csv);
    let decoded = if is_table { decode_table(bytes) } else { decode(bytes).map(Decoded::utf8) }?;
    let format = given.or_else(|| Format::of_content(&decoded.text)).unwrap_or(Format::Json);
    if !format.is_built() {
        return Err(unsupported(format!(
            "the file is {format}, which a build without the feature `{format}` does not read"
        )));
    }
    let Decoded { text, offset, encoding, fault } = decoded;
    let mut prepared = match transcribe(format, &Named { name, text: &text, encoding }, limits) {
        None => {
            let (faults, cut, passed) = (Vec::new(), Vec::new(), Vec::new());
            Prepared { text, origin: None, faults, cut, passed, name: name.to_owned(), offset }
        }
        Some(transcript) => Prepared::made(name, text, offset, encoding, transcript),
    };
    prepared.faults.extend(fault);
    // Spreadsheets put the mark on purpose.
    if prepared.offset == MARK.len() && !is_table {
        prepared.faults.push(Fault::remark("encoding.byte-order-mark", 0..0, "the file begins with a byte-order mark"));
    }
    Ok(prepared)
}

/// The text of a file with its name.
#[cfg_attr(not(feature = "csv"), allow(dead_code, reason = "the formats that use all of it are not built"))]
struct Named<'t> {
    name: &'t str,
    text: &'t str,
    encoding: Encoding,
}

/// What a file of another format than JSON says; `None` for JSON.
#[cfg_attr(
    not(feature = "yaml"),
    allow(unused_variables, reason = "what is needed depends on the formats that are built")
)]
fn transcribe(format: Format, source: &Named<'_>, limits: &Limits) -> Option<Transcript> {
    match format {
        #[cfg(feature = "yaml")]
        Format::Yaml => Some(super::yaml::transcribe(source.name, source.text, limits)),
        #[cfg(feature = "toml")]
        Format::Toml => Some(super::toml::transcribe(source.name, source.text)),
        #[cfg(feature = "csv")]
        Format::Csv => {
            let source = super::csv::Source { name: source.name, text: source.text, encoding: source.encoding };
            Some(super::csv::transcribe(&source, None, limits))
        }
        _ => None,
    }
}

/// The text of a file.
struct Decoded<'t> {
    text: Cow<'t, str>,
    offset: usize,
    encoding: Encoding,
    /// What is to be said of the encoding.
    fault: Option<Fault>,
}

impl<'t> Decoded<'t> {
    fn utf8((text, offset): (Cow<'t, str>, usize)) -> Self {
        Self { text, offset, encoding: Encoding::Utf8, fault: None }
    }
}

/// The text of a table, which spreadsheets write in several encodings.
#[cfg(not(feature = "csv"))]
fn decode_table(bytes: Cow<'_, [u8]>) -> Result<Decoded<'_>, Error> {
    decode(bytes).map(Decoded::utf8)
}

/// The text of a table, which spreadsheets write in several encodings.
#[cfg(feature = "csv")]
fn decode_table(bytes: Cow<'_, [u8]>) -> Result<Decoded<'_>, Error> {
    if let Some(decoded) = super::csv::utf16(&bytes) {
        let text = decoded.map_err(|at| not_utf16(at, bytes.len()))?;
        return Ok(Decoded { text: Cow::Owned(text), offset: 0, encoding: Encoding::Utf16, fault: None });
    }
    if std::str::from_utf8(&bytes).is_ok() || other_encoding(&bytes).is_some() {
        return decode(bytes).map(Decoded::utf8);
    }
    let text = super::csv::windows_1252(&bytes);
    let first = text.char_indices().find(|(_, c)| !c.is_ascii()).map_or(0..0, |(at, c)| at..at + c.len_utf8());
    let message = "the table is not UTF-8; it was read as Windows-1252, here for the first time beyond ASCII";
    let fault = Fault::remark("encoding.guessed", first, message).help("save the table as UTF-8");
    Ok(Decoded { text: Cow::Owned(text), offset: 0, encoding: Encoding::SingleByte, fault: Some(fault) })
}

#[cfg(feature = "csv")]
fn not_utf16(at: usize, length: usize) -> Error {
    let message = format!("the file begins with the mark of UTF-16 but breaks off at byte {at} of {length}");
    Error::new(crate::error::Kind::Encoding, "encoding.utf16", message)
}

impl<'t> Prepared<'t> {
    /// What a transcript of the text of a file says.
    pub(crate) fn made(
        name: &str,
        text: Cow<'t, str>,
        offset: usize,
        encoding: Encoding,
        transcript: Transcript,
    ) -> Self {
        let Transcript { json, pieces, faults, cut, passed, .. } = transcript;
        let origin = Some(Origin::new(text, encoding, pieces));
        Self { text: Cow::Owned(json), origin, faults, cut, passed, name: name.to_owned(), offset }
    }

    /// The text with the places of the file.
    pub(crate) fn document(&self) -> Document<'_> {
        match &self.origin {
            None => Document::new(&self.name, &self.text, self.offset),
            Some(origin) => Document::made(&self.name, &self.text, self.offset, origin),
        }
    }

    /// The first thing that makes the typed path refuse the file.
    pub(crate) fn refusal(&self) -> Option<Error> {
        let fault = self.faults.iter().filter(|fault| fault.refuses).min_by_key(|fault| fault.span.start)?;
        let place = self.document().place(&fault.span, fault.cell);
        Some(Error::new(fault.kind, fault.code, fault.message.clone()).placed(&place))
    }
}

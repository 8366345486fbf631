//! From the bytes of a file to JSON text that knows where it came from.

use std::borrow::Cow;

use super::compress::{unpack, unsupported};
use super::fault::Fault;
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
    let bytes = unpack(bytes.into(), limits)?;
    let given = format.or_else(|| Format::of_name(name));
    let is_table = given == Some(Format::Csv);
    let decoded = if is_table { decode_table(bytes) } else { decode(bytes).map(Decoded::utf8) }?;
    let format = given.or_else(|| Format::of_content(&decoded.text)).unwrap_or(Format::Json);
    if !format.is_built() {
        return Err(unsupported(format!(
            "the file is {format}, which a build without the feature `{format}` does not read"
        )));
    }
    let Decoded { text, offset, encoding, fault } = decoded;
    let mut prepared = match transcribe(format, name, &text, limits) {
        None => Prepared { text, origin: None, faults: Vec::new(), cut: Vec::new(), name: name.to_owned(), offset },
        Some(transcript) => Prepared::made(name, text, offset, encoding, transcript),
    };
    prepared.faults.extend(fault);
    // Spreadsheets put the mark on purpose.
    if prepared.offset == MARK.len() && !is_table {
        prepared.faults.push(Fault::remark("encoding.byte-order-mark", 0..0, "the file begins with a byte-order mark"));
    }
    Ok(prepared)
}

/// What a file of another format than JSON says; `None` for JSON.
fn transcribe(format: Format, _name: &str, _text: &str, _limits: &Limits) -> Option<Transcript> {
    match format {
        Format::Json | Format::JsonLines | Format::Yaml | Format::Toml | Format::Csv => None,
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
fn decode_table(bytes: Cow<'_, [u8]>) -> Result<Decoded<'_>, Error> {
    decode(bytes).map(Decoded::utf8)
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
        let Transcript { json, pieces, faults, cut, .. } = transcript;
        let origin = Some(Origin::new(text, encoding, pieces));
        Self { text: Cow::Owned(json), origin, faults, cut, name: name.to_owned(), offset }
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

//! Files packed with gzip (RFC 1952) or Zstandard (RFC 8878). Feature `compress`.

use std::borrow::Cow;

use super::Limits;
use super::load::too_large;
use crate::error::{Error, Kind};

/// A way of packing a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    Gzip,
    Zstd,
    /// Archives of several files, which are not read.
    Zip,
}

/// Whether the ending of a name says that the file is packed.
pub(crate) fn is_extension(extension: &str) -> bool {
    matches!(extension, "gz" | "zst")
}

fn packing(bytes: &[u8]) -> Option<Packing> {
    match bytes {
        [0x1F, 0x8B, ..] => Some(Packing::Gzip),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Packing::Zstd),
        [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..] => Some(Packing::Zip),
        _ => None,
    }
}

/// The bytes of a file, unpacked where it is packed.
///
/// # Errors
/// A file of too many bytes; a packed file that is broken, grows beyond the limits, or is packed in a way that this build does not read.
pub(crate) fn unpack<'t>(bytes: Cow<'t, [u8]>, limits: &Limits) -> Result<Cow<'t, [u8]>, Error> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > limits.file_bytes {
        return Err(too_large(length, limits));
    }
    match packing(&bytes) {
        None => Ok(bytes),
        Some(Packing::Zip) => Err(unsupported("the file is a zip archive; unpack it first")),
        Some(packing) => unpack_with(packing, &bytes, limits).map(Cow::Owned),
    }
}

/// The bytes of a file, packed as its name says.
///
/// # Errors
/// A build that does not pack.
pub(super) fn pack(name: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    let ending = std::path::Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "gz" => pack_with(Packing::Gzip, &bytes),
        "zst" => pack_with(Packing::Zstd, &bytes),
        _ => Ok(bytes),
    }
}

#[cfg(not(feature = "compress"))]
fn pack_with(_: Packing, _: &[u8]) -> Result<Vec<u8>, Error> {
    Err(unsupported("a build without the feature `compress` packs no files"))
}

#[cfg(feature = "compress")]
fn pack_with(packing: Packing, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    use std::io::Write;

    if packing == Packing::Zstd {
        return Ok(ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest));
    }
    // Neither name nor time of the file go into it, so the same data gives the same bytes.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.map_err(|error| unsupported(format!("the file cannot be packed: {error}")))
}

pub(super) fn unsupported(message: impl Into<String>) -> Error {
    Error::new(Kind::Syntax, "file.unsupported", message)
}

#[cfg(not(feature = "compress"))]
fn unpack_with(packing: Packing, _: &[u8], _: &Limits) -> Result<Vec<u8>, Error> {
    let name = if packing == Packing::Gzip { "gzip" } else { "Zstandard" };
    Err(unsupported(format!(
        "the file is packed with {name}, which a build without the feature `compress` does not read"
    )))
}

#[cfg(feature = "compress")]
fn unpack_with(packing: Packing, bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Error> {
    use std::io::Read;

    let ratio = u64::try_from(bytes.len()).unwrap_or(u64::MAX).saturating_mul(u64::from(limits.expansion));
    let most = limits.file_bytes.min(ratio.max(SMALL));
    let unread = |error: &dyn std::fmt::Display| {
        Error::new(Kind::Syntax, "file.syntax", format!("the packed file is broken: {error}"))
    };
    let mut unpacked = Vec::new();
    let read = match packing {
        Packing::Gzip => {
            flate2::read::MultiGzDecoder::new(bytes).take(most.saturating_add(1)).read_to_end(&mut unpacked)
        }
        _ => frames(bytes, most, &mut unpacked),
    };
    read.map_err(|error| unread(&error))?;
    if u64::try_from(unpacked.len()).unwrap_or(u64::MAX) <= most {
        return Ok(unpacked);
    }
    let message = if most == limits.file_bytes {
        format!("the file unpacks to more bytes than the limit of {most}")
    } else {
        format!("the file unpacks to more than {} times its size, which is the limit", limits.expansion)
    };
    Err(Error::new(Kind::Limit, "limit.expansion", message))
}

/// Up to this many bytes a file may unpack whatever its ratio.
#[cfg(feature = "compress")]
const SMALL: u64 = 1 << 20;

/// Unpacks Zstandard frames one after another.
#[cfg(feature = "compress")]
fn frames(mut bytes: &[u8], most: u64, unpacked: &mut Vec<u8>) -> std::io::Result<usize> {
    use std::io::Read;

    while !bytes.is_empty() && u64::try_from(unpacked.len()).unwrap_or(u64::MAX) <= most {
        let left = most.saturating_add(1) - u64::try_from(unpacked.len()).unwrap_or(u64::MAX);
        let frame = ruzstd::decoding::StreamingDecoder::new(&mut bytes).map_err(std::io::Error::other)?;
        frame.take(left).read_to_end(unpacked)?;
    }
    Ok(unpacked.len())
}

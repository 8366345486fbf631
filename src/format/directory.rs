//! Folders: which of their files are read, in which order.

use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::{Format, Limits};
use crate::error::{Error, Kind};

/// The name of the file that configures a review.
const CONFIG: &str = "mandata.toml";

/// What a folder holds.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// The files with the extension of a format, in the order of their names.
    pub(crate) files: Vec<PathBuf>,
    /// What cannot be read, by name.
    pub(crate) faults: Vec<(String, Fault)>,
    /// How many other files there are.
    pub(crate) others: usize,
}

/// The data files of a folder and of the folders in it, in the order of their names.
///
/// Only regular files with the extension of a [`Format`] are listed; not hidden ones, whose names begin with a dot, and no
/// `mandata.toml`, which configures a review. Symbolic links are not followed, so nothing outside the folder is listed.
///
/// ```
/// use mandata::{Limits, format};
/// let files = format::files("examples/registry", &Limits::default())?;
/// assert!(files.len() > 10 && files.iter().all(|file| file.extension().unwrap() == "json"));
/// # Ok::<(), mandata::Error>(())
/// ```
///
/// # Errors
/// A folder that cannot be read, a link or special file with the extension of a format, too many files, or folders nested
/// too deep.
pub fn files(folder: impl AsRef<Path>, limits: &Limits) -> Result<Vec<PathBuf>, Error> {
    let listing = listing(folder.as_ref(), limits)?;
    match listing.faults.into_iter().find(|(_, fault)| fault.refuses) {
        Some((name, fault)) => Err(Error::new(fault.kind, fault.code, fault.message).in_file(&name)),
        None => Ok(listing.files),
    }
}

/// Lists a folder.
///
/// # Errors
/// The folder itself cannot be read. What is wrong inside it stands in the listing.
pub(crate) fn listing(folder: &Path, limits: &Limits) -> Result<Listing, Error> {
    let mut walk = Walk { limits, listing: Listing::default(), full: false };
    walk.folder(folder, 0).map_err(|error| Error::io(folder, error))?;
    Ok(walk.listing)
}

struct Walk<'l> {
    limits: &'l Limits,
    listing: Listing,
    full: bool,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) -> std::io::Result<()> {
        let mut entries = std::fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            if self.full {
                break;
            }
            self.entry(&entry.path(), entry.file_type(), depth);
        }
        Ok(())
    }

    fn entry(&mut self, path: &Path, kind: std::io::Result<std::fs::FileType>, depth: usize) {
        let is_data = Format::of_name(&path.to_string_lossy()).is_some();
        match kind {
            Err(error) => self.unreadable(path, &error),
            Ok(kind) if kind.is_dir() && is_hidden(path) => self.listing.others += 1,
            Ok(kind) if kind.is_dir() && depth >= self.limits.depth => {
                let message = format!("folders are nested deeper than the limit of {}", self.limits.depth);
                self.fault(path, Fault::error(Kind::Limit, "limit.depth", 0..0, message));
            }
            Ok(kind) if kind.is_dir() => {
                if let Err(error) = self.folder(path, depth + 1) {
                    self.unreadable(path, &error);
                }
            }
            Ok(_) if !is_data || is_own(path) => self.listing.others += 1,
            Ok(kind) if kind.is_file() => self.file(path),
            Ok(kind) => {
                let what = if kind.is_symlink() { "a symbolic link, which is not followed" } else { "no regular file" };
                self.fault(path, Fault::remark("file.not-regular", 0..0, format!("it is {what}")));
            }
        }
    }

    fn file(&mut self, path: &Path) {
        if self.listing.files.len() < self.limits.files {
            self.listing.files.push(path.to_owned());
            return;
        }
        self.full = true;
        let message = format!("the folder has more data files than the limit of {}", self.limits.files);
        self.fault(path, Fault::error(Kind::Limit, "limit.files", 0..0, message));
    }

    fn unreadable(&mut self, path: &Path, error: &std::io::Error) {
        self.fault(path, Fault::error(Kind::Io, "file.unreadable", 0..0, format!("it cannot be read: {error}")));
    }

    fn fault(&mut self, path: &Path, fault: Fault) {
        self.listing.faults.push((path.display().to_string(), fault));
    }
}

/// Whether a file or folder belongs to a tool: its name begins with a dot.
fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Whether a file says how data is handled, and holds none.
fn is_own(path: &Path) -> bool {
    is_hidden(path) || path.file_name().is_some_and(|name| name == CONFIG)
}

//! Writing a dataset in any format, to files and folders.

use std::path::Path;

use super::Format;
use super::compress::{pack, unsupported};
use crate::error::Error;
use crate::record::list_name;
use crate::{Dataset, RecordType};

impl Dataset {
    /// The dataset as text of a format. Reading it gives an equal dataset.
    ///
    /// ```
    /// use mandata::{Dataset, Format};
    /// let dataset = Dataset::default();
    /// assert_eq!(dataset.to_format(Format::Json)?, dataset.to_json());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// The format cannot say what the dataset says, or this build does not write it.
    pub fn to_format(&self, format: Format) -> Result<String, Error> {
        match format {
            Format::Json => Ok(self.to_json()),
            Format::JsonLines => Ok(self.to_json_lines()),
            #[cfg(feature = "yaml")]
            Format::Yaml => Ok(self.to_yaml()),
            #[cfg(feature = "toml")]
            Format::Toml => self.to_toml(),
            #[cfg(feature = "csv")]
            Format::Csv => Ok(self.to_csv_table()),
            #[allow(unreachable_patterns, reason = "with all features every format has an arm")]
            _ => Err(unsupported(format!("this build does not write {format}"))),
        }
    }

    /// Writes the dataset to a file whose name says the format, packed where it ends in `.gz` or `.zst`; to a folder, as
    /// [`Dataset::save_to_folder`] does, where the path is one or ends in a separator. Loading it gives an equal dataset.
    ///
    /// A file that is there already is replaced once the new one is whole.
    ///
    /// ```
    /// use mandata::Dataset;
    /// let path = std::env::temp_dir().join(format!("mandata-save-{}.jsonl", std::process::id()));
    /// let dataset = Dataset::bundled()?;
    /// dataset.save(&path)?;
    /// assert_eq!(Dataset::load(&path)?, dataset);
    /// # std::fs::remove_file(path).unwrap();
    /// assert!(dataset.save("dataset.xlsx").unwrap_err().message().contains("no known format"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Dataset::to_format`]; a name that says no format; a file that cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        let path = path.as_ref();
        let name = path.display().to_string();
        if is_folder(path) {
            return self.save_to_folder(path);
        }
        match Format::of_name(&name) {
            Some(format) => self.save_as(path, format),
            None => Err(unsupported("the name of the file says no known format").in_file(&name)),
        }
    }

    /// Writes the dataset to a file in a format, for a name that says none; packed where it ends in `.gz` or `.zst`.
    ///
    /// ```
    /// use mandata::{Dataset, Format};
    /// let path = std::env::temp_dir().join(format!("mandata-save-{}.registry", std::process::id()));
    /// let dataset = Dataset::bundled()?;
    /// dataset.save_as(&path, Format::JsonLines)?;
    /// assert_eq!(Dataset::load(&path)?, dataset);
    /// # std::fs::remove_file(path).unwrap();
    /// assert!(dataset.save_as("dataset.yaml", Format::Json).unwrap_err().message().contains("the name says yaml"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Dataset::to_format`]; a name that says another format; a file that cannot be written.
    pub fn save_as(&self, path: impl AsRef<Path>, format: Format) -> Result<(), Error> {
        let path = path.as_ref();
        let name = path.display().to_string();
        if is_folder(path) {
            return match format {
                Format::JsonLines => self.save_to_folder(path),
                _ => Err(unsupported("the files of a folder are written as json-lines").in_file(&name)),
            };
        }
        let bytes = match Format::of_name(&name) {
            Some(other) if other != format => {
                Err(unsupported(format!("the name says {other}, so it would not be read as {format}")))
            }
            _ => self.to_format(format).and_then(|text| pack(&name, text.into_bytes())),
        };
        write(path, &bytes.map_err(|error| error.in_file(&name))?)
    }

    /// Writes the dataset to a folder: what it says of itself to `dataset.json`, and the records of each type to a file of
    /// JSON Lines, `actors.jsonl` and so on. The folder is made where it is not there.
    ///
    /// ```
    /// use mandata::Dataset;
    /// let folder = std::env::temp_dir().join(format!("mandata-save-{}", std::process::id()));
    /// let dataset = Dataset::bundled()?;
    /// dataset.save_to_folder(&folder)?;
    /// assert_eq!(Dataset::load(&folder)?, dataset);
    /// # std::fs::remove_dir_all(folder).unwrap();
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// The folder holds other data files, which would be read with these; a file that cannot be written.
    pub fn save_to_folder(&self, folder: impl AsRef<Path>) -> Result<(), Error> {
        let folder = folder.as_ref();
        std::fs::create_dir_all(folder).map_err(|error| Error::unwritten(folder, error))?;
        let own: Vec<_> =
            RecordType::ALL.iter().map(|of| (*of, folder.join(format!("{}.jsonl", list_name(*of))))).collect();
        let header = folder.join("dataset.json");
        let is_own = |path: &Path| path == header || own.iter().any(|(_, own)| own == path);
        if let Some(other) = super::files(folder, &super::Limits::unlimited())?.iter().find(|path| !is_own(path)) {
            let message = "the folder holds this data file already, which would be read with the new ones";
            return Err(unsupported(message).in_file(&other.display().to_string()));
        }
        write(&header, self.header().to_json().as_bytes())?;
        for (of, path) in own {
            let mut part = Self::default();
            match of {
                RecordType::Actor => part.actors.clone_from(&self.actors),
                RecordType::Office => part.offices.clone_from(&self.offices),
                RecordType::Mandate => part.mandates.clone_from(&self.mandates),
                RecordType::Source => part.sources.clone_from(&self.sources),
            }
            if !part.is_empty() {
                write(&path, part.to_json_lines().as_bytes())?;
            } else if path.exists() {
                std::fs::remove_file(&path).map_err(|error| Error::unwritten(&path, error))?;
            }
        }
        Ok(())
    }
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.display().to_string().ends_with(std::path::is_separator)
}

/// Writes a file beside its place and moves it there, so that nobody ever reads a half of it. It keeps the permissions of the
/// one that it replaces.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    // No file of anybody else has this name.
    name.push(format!(".{}.new", std::process::id()));
    let new = path.with_file_name(name);
    let kept = |()| match std::fs::metadata(path) {
        Ok(old) => std::fs::set_permissions(&new, old.permissions()),
        Err(_) => Ok(()),
    };
    let written = std::fs::write(&new, bytes).and_then(kept).and_then(|()| std::fs::rename(&new, path));
    written.map_err(|error| {
        // What is left of the attempt is of no use.
        let _ = std::fs::remove_file(&new);
        Error::unwritten(path, error)
    })
}

//! Files, folders, standard input, and the bundled dataset.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches};
use mandata::finding::escape;
use mandata::registry::BUNDLED_FILES;
use mandata::{Dataset, Limits, PartialDate, Registry};

use super::Stop;

/// A file and its bytes.
pub(super) type File = (String, Vec<u8>);

/// The argument FILE of most subcommands.
pub(super) fn file_argument() -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .help("A JSON, JSON Lines, YAML, TOML or CSV file, packed or not, a folder of them, or - for standard input")
}

/// The argument `--on DATE`.
pub(super) fn on_argument(help: &'static str) -> Arg {
    Arg::new("on").long("on").value_name("DATE").value_parser(date).help(help)
}

/// Reads a date of the command line.
pub(super) fn date(text: &str) -> Result<PartialDate, String> {
    text.parse().map_err(|error: mandata::ValueError| error.to_string())
}

/// The files that an argument names; those of the bundled dataset where there is no argument.
pub(super) fn files(argument: Option<&String>) -> Result<Vec<File>, Stop> {
    match argument.map(String::as_str) {
        None => Ok(BUNDLED_FILES.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()),
        Some("-") => Ok(vec![("-".to_owned(), standard_input()?)]),
        Some(path) => data_files(path)?.iter().map(|path| read(path)).collect(),
    }
}

/// A file, or the data files of a folder.
fn data_files(path: &str) -> Result<Vec<PathBuf>, Stop> {
    if !Path::new(path).is_dir() {
        return Ok(vec![path.into()]);
    }
    match mandata::format::files(path, &Limits::default()) {
        Ok(files) if files.is_empty() => Err(no_data(path)),
        listed => Ok(listed?),
    }
}

/// What is said of a folder without data.
pub(super) fn no_data(folder: &str) -> Stop {
    Stop::Unreadable(format!("{}: no data file in the folder", escape(folder, 200)))
}

/// The bytes of standard input.
pub(super) fn standard_input() -> Result<Vec<u8>, Stop> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| unreadable("standard input", &error))?;
    Ok(bytes)
}

fn read(path: &Path) -> Result<File, Stop> {
    let name = path.display().to_string();
    std::fs::read(path).map(|bytes| (name.clone(), bytes)).map_err(|error| unreadable(&name, &error))
}

fn unreadable(name: &str, error: &std::io::Error) -> Stop {
    Stop::Unreadable(format!("{}: cannot be read: {error}", escape(name, 400)))
}

/// Loads and merges the files that an argument names.
pub(super) fn dataset(argument: Option<&String>) -> Result<Dataset, Stop> {
    match argument.map(String::as_str) {
        None => Ok(Dataset::bundled()?),
        Some("-") => {
            let read = Dataset::from_slice(&standard_input()?);
            read.map_err(|error| Stop::Unreadable(format!("-: {error}")))
        }
        Some(path) => Ok(Dataset::load(path)?),
    }
}

/// Loads and indexes the files that an argument names.
pub(super) fn registry(matches: &ArgMatches) -> Result<Registry, Stop> {
    dataset(matches.get_one("file")).map(Registry::new)
}

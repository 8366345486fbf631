//! The argument `--mapping` of subcommands that read tables of others.

use clap::{Arg, ArgMatches};
use mandata::Dataset;
use mandata::finding::escape;
use mandata::format::Mapping;

use super::{Stop, input};

/// The argument.
pub(super) fn argument() -> Arg {
    Arg::new("mapping")
        .long("mapping")
        .value_name("FILE")
        .requires("file")
        .help("A TOML file that says which columns of a table of others feed which fields")
}

/// The mapping that the argument names.
pub(super) fn mapping(matches: &ArgMatches) -> Result<Option<Mapping>, Stop> {
    let Some(path) = matches.get_one::<String>("mapping") else { return Ok(None) };
    let shown = escape(path, 400);
    let text =
        std::fs::read_to_string(path).map_err(|error| Stop::Unreadable(format!("{shown}: cannot be read: {error}")))?;
    Mapping::from_toml(&text).map(Some).map_err(|error| Stop::Usage(format!("{shown}:{error}")))
}

/// The one table that the argument FILE names.
pub(super) fn table(matches: &ArgMatches) -> Result<input::File, Stop> {
    let mut files = input::files(matches.get_one("file"))?;
    match files.pop() {
        Some(table) if files.is_empty() => Ok(table),
        _ => Err(Stop::Usage("a mapping reads one table, not a folder".to_owned())),
    }
}

/// The dataset that the argument FILE names, read by the mapping where there is one.
pub(super) fn dataset(matches: &ArgMatches) -> Result<Dataset, Stop> {
    let Some(mapping) = mapping(matches)? else { return input::dataset(matches.get_one("file")) };
    let (name, bytes) = table(matches)?;
    let refuse = |error: mandata::Error| Stop::Unreadable(format!("{}: {error}", escape(&name, 400)));
    Dataset::from_table(&bytes, &mapping).map_err(refuse)
}

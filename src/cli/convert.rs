//! `mandata convert`

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use mandata::Format;

use super::output::Output;
use super::{Done, Exit, input, mapping};

pub(super) fn command() -> Command {
    Command::new("convert")
        .about("Writes a dataset, or a folder of files merged, in another form")
        .after_help("Example:\n  mandata convert records/ --into records.jsonl.gz")
        .arg(input::file_argument())
        .arg(
            Arg::new("to")
                .long("to")
                .value_name("FORMAT")
                .value_parser(PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name())))
                .help(
                    "The format: json-lines has a record on each line [default: that of the file to write, else json]",
                ),
        )
        .arg(mapping::argument())
        .arg(
            Arg::new("into")
                .long("into")
                .value_name("FILE")
                .help("Writes to a file (.gz and .zst are packed) or a folder; else to standard output"),
        )
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let dataset = mapping::dataset(matches)?;
    let format: Option<Format> = matches.get_one::<String>("to").map(|name| name.parse()).transpose()?;
    match (matches.get_one::<String>("into"), format) {
        (Some(path), None) => dataset.save(path)?,
        (Some(path), Some(format)) => dataset.save_as(path, format)?,
        (None, format) => output.text(&dataset.to_format(format.unwrap_or(Format::Json))?)?,
    }
    Ok(Exit::Clean)
}

//! `mandata convert`

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use mandata::Format;

use super::output::Output;
use super::{Done, Exit, Stop, input, mapping};

pub(super) fn command() -> Command {
    Command::new("convert")
        .about("Writes a dataset, or a folder of files merged, in another form")
        .after_help("Example:\n  mandata convert records/ --to json-lines > records.jsonl")
        .arg(input::file_argument())
        .arg(
            Arg::new("to")
                .long("to")
                .value_name("FORMAT")
                .value_parser(PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name())))
                .default_value("json")
                .help("The format: json-lines has a record on each line"),
        )
        .arg(mapping::argument())
        .arg(Arg::new("into").long("into").value_name("FILE").help("Writes to a file; else to standard output"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let dataset = mapping::dataset(matches)?;
    let format = matches.get_one::<String>("to").map_or(Ok(Format::Json), |name| name.parse())?;
    let text = dataset.to_format(format)?;
    match matches.get_one::<String>("into") {
        Some(path) => {
            std::fs::write(path, text)
                .map_err(|error| Stop::Unreadable(format!("{path}: cannot be written: {error}")))?;
        }
        None => output.text(&text)?,
    }
    Ok(Exit::Clean)
}

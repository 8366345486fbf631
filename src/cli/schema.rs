//! `mandata schema`

use clap::{Arg, ArgMatches, Command};
use mandata::{Actor, Dataset, Mandate, Office, Report, Source, schema};

use super::output::Output;
use super::{Done, Exit};

pub(super) fn command() -> Command {
    Command::new("schema")
        .about("Prints the JSON Schema of a type")
        .after_help("Example:\n  mandata schema actor > actor.schema.json")
        .arg(
            Arg::new("type")
                .value_name("TYPE")
                .default_value("dataset")
                .value_parser(["dataset", "actor", "office", "mandate", "source", "report"])
                .help("The type"),
        )
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let schema = match matches.get_one::<String>("type").map(String::as_str) {
        Some("actor") => schema::of::<Actor>(),
        Some("office") => schema::of::<Office>(),
        Some("mandate") => schema::of::<Mandate>(),
        Some("source") => schema::of::<Source>(),
        Some("report") => schema::of::<Report>(),
        _ => schema::of::<Dataset>(),
    };
    output.line(format!("{:#}", schema.as_value()))?;
    Ok(Exit::Clean)
}

//! `mandata schema`

use clap::{Arg, ArgMatches, Command};
use mandata::schema;

use super::output::Output;
use super::{Done, Exit};

pub(super) fn command() -> Command {
    Command::new("schema")
        .about("Prints the JSON Schema of a type")
        .after_help("Example:\n  mandata schema actor > actor.schema.json")
        .arg(Arg::new("type").value_name("TYPE").default_value("dataset").value_parser(schema::NAMES).help("The type"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let wanted = matches.get_one::<String>("type").map_or("dataset", String::as_str);
    if let Some(schema) = schema::named(wanted) {
        output.line(format!("{:#}", schema.as_value()))?;
    }
    Ok(Exit::Clean)
}

//! `mandata schema`

use clap::{Arg, ArgAction, ArgMatches, Command};
use mandata::schema::{Draft, NAMES, Options};

use super::output::Output;
use super::{Done, Exit};

pub(super) fn command() -> Command {
    Command::new("schema")
        .about("Prints the JSON Schema of a type")
        .after_help("Example:\n  mandata schema dataset --draft draft-07 --closed > dataset.schema.json")
        .arg(Arg::new("type").value_name("TYPE").default_value("dataset").value_parser(NAMES).help("The type"))
        .arg(
            Arg::new("draft")
                .long("draft")
                .value_name("DRAFT")
                .default_value(Draft::default().as_str())
                .value_parser(Draft::ALL.map(Draft::as_str))
                .help("The dialect of JSON Schema; most editors want draft-07"),
        )
        .arg(Arg::new("closed").long("closed").action(ArgAction::SetTrue).help("Refuses unknown fields"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let given = |name: &str| matches.get_one::<String>(name).map(String::as_str).unwrap_or_default();
    let options = Options::default().draft(Draft::named(given("draft")).unwrap_or_default());
    let options = if matches.get_flag("closed") { options.closed() } else { options };
    if let Some(schema) = options.named(given("type")) {
        output.line(format!("{:#}", schema.as_value()))?;
    }
    Ok(Exit::Clean)
}

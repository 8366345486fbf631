//! `mandata terms`

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use mandata::schema::vocabularies;
use mandata::vocabulary;
use serde_json::Value;

use super::output::Output;
use super::{Done, Exit};

pub(super) fn command() -> Command {
    let names = PossibleValuesParser::new(vocabulary::all().into_iter().map(|list| list.name));
    Command::new("terms")
        .about("Lists the vocabularies, or the terms of one with their meaning")
        .after_help("Example:\n  mandata terms ActorKind")
        .arg(
            Arg::new("vocabulary")
                .value_name("VOCABULARY")
                .value_parser(names)
                .ignore_case(true)
                .hide_possible_values(true)
                .help("The vocabulary; all of them are listed without it"),
        )
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let asked = matches.get_one::<String>("vocabulary");
    let lists = vocabularies();
    for list in members(&lists, "vocabularies") {
        match asked {
            Some(name) if name.eq_ignore_ascii_case(text(list, "name")) => {
                for term in members(list, "terms") {
                    output.line(format!("{:28} {}", text(term, "code"), text(term, "definition")))?;
                }
            }
            Some(_) => {}
            None => {
                let open = if list["closed"] == true { "closed" } else { "open" };
                output.line(format!("{:22} {open:6} {}", text(list, "name"), text(list, "description")))?;
            }
        }
    }
    Ok(Exit::Clean)
}

fn members<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

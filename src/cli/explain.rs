//! `mandata explain`

use clap::{Arg, ArgMatches, Command};
use mandata::rule::{self, Example, Rule};

use super::output::Output;
use super::{Done, Exit};

pub(super) fn command() -> Command {
    Command::new("explain")
        .about("Explains a rule: what is wrong, why it matters, and an example")
        .after_help("Example:\n  mandata explain time.event-outside-term")
        .arg(Arg::new("rule").value_name("RULE").required(true).help("The code of a rule"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let rule = rule::get(matches.get_one::<String>("rule").map_or("", String::as_str))?;
    output.text(&page(rule))?;
    Ok(Exit::Clean)
}

fn page(rule: &Rule) -> String {
    let mut page =
        format!("{} ({}, since {})\n\n{}\n{}\n", rule.code, rule.severity.as_str(), rule.since, rule.summary, rule.why);
    for (title, examples) in [("Bad", rule.bad), ("Good", rule.good)] {
        for example in examples {
            page.push_str(&format!("\n{title}: {}\n", describe(example)));
        }
    }
    page.push_str("\nExamples are changes, by the id of the record, of a small clean dataset.\n");
    page
}

fn describe(example: &Example) -> String {
    match example {
        Example::Patch { patch, at: "", .. } => (*patch).to_owned(),
        Example::Patch { patch, at, .. } => format!("{patch}\n     found at {at}"),
        Example::Configured { patch, config, .. } => format!("{patch} with the configuration {config}"),
        Example::File { name, bytes, .. } if bytes.len() > 200 => format!("a file {name} of {} bytes", bytes.len()),
        Example::File { name, bytes, .. } => format!("a file {name} with {:?}", String::from_utf8_lossy(bytes)),
        Example::Page { address, bytes, .. } => {
            format!("the page {address} with {:?}", String::from_utf8_lossy(bytes))
        }
        Example::Shown { by } => format!("a state of files: {}", by.replace('_', " ")),
    }
}

//! `mandata rules`

use clap::{Arg, ArgMatches, Command};
use mandata::rule::CATALOGUE;

use super::output::Output;
use super::{Done, Exit, Stop};

pub(super) fn command() -> Command {
    Command::new("rules")
        .about("Lists the rules: code, severity and what is wrong")
        .after_help("Example:\n  mandata rules time")
        .arg(Arg::new("family").value_name("FAMILY").help("Only the rules of a family, such as time"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let family = matches.get_one::<String>("family");
    let rules: Vec<_> = CATALOGUE.iter().filter(|rule| family.is_none_or(|family| rule.family() == family)).collect();
    if rules.is_empty() {
        let mut families: Vec<&str> = CATALOGUE.iter().map(|rule| rule.family()).collect();
        families.dedup();
        return Err(Stop::Usage(format!("there is no such family; known are {}", families.join(", "))));
    }
    for rule in rules {
        output.line(format!("{:36} {:8} {}", rule.code, rule.severity.as_str(), rule.summary))?;
    }
    Ok(Exit::Clean)
}

//! `mandata profile`

use clap::{Arg, ArgAction, ArgMatches, Command};
use mandata::format::Page;
use mandata::{Limits, Link, PartialDate, ValueError};

use super::output::Output;
use super::{Done, Exit, Stop, check, input};

pub(super) fn command() -> Command {
    Command::new("profile")
        .about("Reads a profile page of a directory into records, or reviews it")
        .after_help("Example:\n  mandata profile page.html --address https://directory.example.org/2016/name/ --report")
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .help("The text or HTML of a page, or - for standard input"),
        )
        .args(page_arguments())
        .arg(
            Arg::new("report")
                .long("report")
                .action(ArgAction::SetTrue)
                .help("Writes the findings instead of the records"),
        )
        .args(check::output_arguments().into_iter().chain(check::judging_arguments()).map(|arg| arg.requires("report")))
}

fn page_arguments() -> [Arg; 3] {
    let address = |text: &str| text.parse::<Link>().map_err(|error: ValueError| error.to_string());
    [
        Arg::new("address")
            .long("address")
            .value_name("URL")
            .required(true)
            .value_parser(address)
            .help("Where the page stands"),
        Arg::new("accessed")
            .long("accessed")
            .value_name("DATE")
            .value_parser(input::date)
            .help("When the page was read"),
        Arg::new("publisher").long("publisher").value_name("NAME").help("Who publishes the directory"),
    ]
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let page = page(matches)?;
    let files = input::files(matches.get_one("file"))?;
    let [(name, bytes)] = files.as_slice() else {
        return Err(Stop::Usage("a profile page is one file".to_owned()));
    };
    if matches.get_flag("report") {
        let references = check::references(matches)?;
        let report = check::validator(matches, &references)?.check_profile(name, bytes, &page);
        return check::conclude(&report, matches, output);
    }
    let dataset = page.read(bytes, &Limits::default());
    let dataset =
        dataset.map_err(|error| Stop::Unreadable(format!("{}: {error}", mandata::finding::escape(name, 400))))?;
    output.text(&dataset.to_json())?;
    Ok(Exit::Clean)
}

fn page(matches: &ArgMatches) -> Result<Page, Stop> {
    let Some(address) = matches.get_one::<Link>("address") else {
        return Err(Stop::Usage("the address of the page is missing".to_owned()));
    };
    let mut page = Page::new(address.clone());
    if let Some(date) = matches.get_one::<PartialDate>("accessed") {
        page = page.accessed(*date);
    }
    if let Some(name) = matches.get_one::<String>("publisher") {
        page = page.publisher(name);
    }
    Ok(page)
}

//! `mandata completions` and `mandata man`

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use super::output::Output;
use super::{Done, Exit, Stop};

pub(super) fn completions_command() -> Command {
    Command::new("completions")
        .about("Prints completions for a shell")
        .after_help("Example:\n  mandata completions bash > ~/.local/share/bash-completion/completions/mandata")
        .arg(Arg::new("shell").value_name("SHELL").required(true).value_parser(value_parser!(Shell)).help("The shell"))
}

pub(super) fn completions(matches: &ArgMatches, output: &mut Output) -> Done {
    let shell = matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "mandata", &mut text);
    output.text(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Clean)
}

pub(super) fn man_command() -> Command {
    Command::new("man")
        .about("Prints the manual page, or writes one for every subcommand into a folder")
        .after_help("Example:\n  mandata man > mandata.1")
        .arg(Arg::new("folder").value_name("FOLDER").help("A folder that exists"))
}

pub(super) fn man(matches: &ArgMatches, output: &mut Output) -> Done {
    match matches.get_one::<String>("folder") {
        Some(folder) => {
            clap_mangen::generate_to(super::command(), folder).map_err(|error| Stop::Unreadable(error.to_string()))?;
        }
        None => {
            let mut text = Vec::new();
            clap_mangen::Man::new(super::command()).render(&mut text)?;
            output.text(&String::from_utf8_lossy(&text))?;
        }
    }
    Ok(Exit::Clean)
}

//! The command line: one file a subcommand.

mod check;
mod convert;
mod diff;
mod explain;
mod format;
mod generate;
mod input;
mod list;
mod mapping;
mod output;
mod profile;
mod rules;
mod schema;
mod show;
mod terms;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{ArgMatches, Command};
use mandata::Error;

use output::Output;

/// How the command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Nothing at or above the threshold.
    Clean,
    /// Findings, differences or files that are not canonical.
    Findings,
    /// The command was used wrongly.
    Usage,
    /// Input could not be read, or not to its end.
    Unreadable,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Unreadable => 3,
        })
    }
}

/// What stops a subcommand.
#[derive(Debug)]
enum Stop {
    /// Wrong usage, in words.
    Usage(String),
    /// Something could not be read.
    Unreadable(String),
    /// Nobody reads the output any more.
    Closed,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        use mandata::ErrorKind::{Ambiguous, Configuration, Unknown};
        match error.kind() {
            Unknown | Ambiguous | Configuration => Self::Usage(error.to_string()),
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Unreadable(error.to_string()) }
    }
}

type Done = Result<Exit, Stop>;

/// A subcommand: its name, its definition, and what it does.
type Subcommand = (fn() -> Command, fn(&ArgMatches, &mut Output) -> Done);

/// The subcommands, in the order of the help.
const SUBCOMMANDS: [Subcommand; 13] = [
    (check::command, check::run),
    (list::command, list::run),
    (show::command, show::run),
    (diff::command, diff::run),
    (format::command, format::run),
    (convert::command, convert::run),
    (profile::command, profile::run),
    (schema::command, schema::run),
    (terms::command, terms::run),
    (rules::command, rules::run),
    (explain::command, explain::run),
    (generate::completions_command, generate::completions),
    (generate::man_command, generate::man),
];

/// The whole command.
fn command() -> Command {
    Command::new("mandata")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Checks and shows data about institutions: who acts, by which authority, and who says so")
        .after_help("Without a file, what reads a dataset works on the bundled one.\nExit codes: 0 clean, 1 findings, 2 wrong usage, 3 input that cannot be read or output that cannot be written.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(SUBCOMMANDS.map(|(command, _)| command()))
}

/// Runs the command with its arguments, the name of the program first.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let matches = match command().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version are no errors; whether anybody reads them does not matter.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage.into() } else { Exit::Clean.into() };
        }
    };
    let mut output = Output::standard();
    let done = dispatch(&matches, &mut output).and_then(|exit| output.finish().map(|()| exit).map_err(Stop::from));
    match done {
        Ok(exit) => exit.into(),
        Err(Stop::Closed) => Exit::Clean.into(),
        Err(Stop::Usage(message)) => fail(&message, Exit::Usage),
        Err(Stop::Unreadable(message)) => fail(&message, Exit::Unreadable),
    }
}

fn dispatch(matches: &ArgMatches, output: &mut Output) -> Done {
    let Some((name, matches)) = matches.subcommand() else { return Ok(Exit::Usage) };
    match SUBCOMMANDS.iter().find(|(command, _)| command().get_name() == name) {
        Some((_, run)) => run(matches, output),
        None => Ok(Exit::Usage),
    }
}

fn fail(message: &str, exit: Exit) -> ExitCode {
    eprintln!("error: {message}");
    exit.into()
}

//! `mandata fmt`

use clap::{Arg, ArgAction, ArgMatches, Command};
use mandata::finding::escape;
use mandata::registry::BUNDLED_FILES;
use mandata::{Dataset, Format};

use super::output::Output;
use super::{Done, Exit, Stop, input};

pub(super) fn command() -> Command {
    Command::new("fmt")
        .about("Rewrites JSON files in canonical form")
        .after_help("Example:\n  mandata fmt --check data.json\n\nStandard input (-) is written to standard output.")
        .arg(
            Arg::new("files")
                .value_name("FILE")
                .action(ArgAction::Append)
                .help("Files or folders; - for standard input"),
        )
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Changes nothing; names files that would change"),
        )
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let check = matches.get_flag("check");
    let mut exit = Exit::Clean;
    let arguments: Vec<&String> = matches.get_many("files").into_iter().flatten().collect();
    if arguments.is_empty() {
        return bundled(check, output);
    }
    for argument in arguments {
        for (name, bytes) in input::files(Some(argument))? {
            if !is_json(&name) {
                if name == **argument {
                    let what = "only JSON that is not packed is rewritten, since comments would be lost; see `mandata convert`";
                    return Err(Stop::Usage(format!("{}: {what}", escape(&name, 400))));
                }
                continue;
            }
            let refuse = |reason: String| Stop::Unreadable(format!("{}: {reason}", escape(&name, 400)));
            let dataset = Dataset::from_slice(&bytes).map_err(|error| refuse(error.to_string()))?;
            let is_lines = Format::of_name(&name) == Some(Format::JsonLines);
            let text = if is_lines { dataset.to_json_lines() } else { dataset.to_json() };
            if name == "-" && !check {
                output.text(&text)?;
            } else if text.as_bytes() != bytes {
                if check {
                    exit = Exit::Findings;
                } else {
                    std::fs::write(&name, &text).map_err(|error| refuse(format!("cannot be written: {error}")))?;
                }
                output.line(escape(&name, 400))?;
            }
        }
    }
    Ok(exit)
}

/// Whether the name of a file says that it is JSON, not packed, or says no format.
fn is_json(name: &str) -> bool {
    let is_packed = [".gz", ".zst"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    !is_packed && Format::of_name(name).is_none_or(|format| matches!(format, Format::Json | Format::JsonLines))
}

/// The bundled files are part of the program: they can be checked, or written out as one dataset.
fn bundled(check: bool, output: &mut Output) -> Done {
    if !check {
        output.text(&Dataset::bundled()?.to_json())?;
        return Ok(Exit::Clean);
    }
    let mut exit = Exit::Clean;
    for (name, text) in BUNDLED_FILES {
        if text.parse::<Dataset>()?.to_json() != *text {
            exit = Exit::Findings;
            output.line(name)?;
        }
    }
    Ok(exit)
}

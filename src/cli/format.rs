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
    let mut refused = Vec::new();
    for argument in arguments {
        for (name, bytes) in input::files(Some(argument))? {
            if !is_json(&name, &bytes) {
                if name == **argument {
                    let what = "only JSON that is not packed is rewritten, since comments would be lost; see `mandata convert`";
                    return Err(Stop::Usage(format!("{}: {what}", escape(&name, 400))));
                }
                continue;
            }
            match file(&name, &bytes, check, output) {
                Ok(Exit::Clean) => {}
                Ok(other) => exit = other,
                // The other files are rewritten all the same.
                Err(Stop::Unreadable(reason)) => refused.push(format!("{}: {reason}", escape(&name, 400))),
                Err(stop) => return Err(stop),
            }
        }
    }
    if refused.is_empty() { Ok(exit) } else { Err(Stop::Unreadable(refused.join("\n"))) }
}

/// Rewrites a file, or says that it would change.
fn file(name: &str, bytes: &[u8], check: bool, output: &mut Output) -> Done {
    let dataset = Dataset::from_slice(bytes)?;
    let is_lines = Format::of_name(name) == Some(Format::JsonLines);
    let text = if is_lines { dataset.to_json_lines() } else { dataset.to_json() };
    if name == "-" && !check {
        output.text(&text)?;
    } else if text.as_bytes() != bytes {
        if !check {
            std::fs::write(name, &text).map_err(|error| Stop::Unreadable(format!("cannot be written: {error}")))?;
        }
        output.line(escape(name, 400))?;
        return Ok(if check { Exit::Findings } else { Exit::Clean });
    }
    Ok(Exit::Clean)
}

/// Whether a file is JSON that is not packed, by its name and by its bytes.
fn is_json(name: &str, bytes: &[u8]) -> bool {
    let is_packed = bytes.starts_with(&[0x1F, 0x8B]) || bytes.starts_with(&[0x28, 0xB5, 0x2F, 0xFD]);
    let is_json = |format| matches!(format, Format::Json | Format::JsonLines);
    match Format::of_name(name) {
        Some(format) => is_json(format) && !is_packed,
        None => !is_packed && Format::of_content(&String::from_utf8_lossy(bytes)).is_none_or(is_json),
    }
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

//! `mandata check`

use std::path::PathBuf;
use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command};
use indicatif::ProgressBar;
use mandata::finding::render::{self, Options};
use mandata::format::Mapping;
use mandata::{Baseline, Config, PartialDate, Registry, Report, Severity, Validator};

use super::output::Output;
use super::{Done, Exit, Stop, input, mapping};

/// From this many bytes on, a person at a terminal is shown that work goes on.
const LONG: u64 = 4 << 20;

pub(super) fn command() -> Command {
    Command::new("check")
        .about("Reviews data: everything that is wrong, each finding at its place")
        .after_help("Example:\n  mandata check data.json --output concise --fail-on warning --as-of 2026-01-31")
        .arg(input::file_argument())
        .arg(mapping::argument())
        .args(output_arguments())
        .args(judging_arguments())
}

/// How to write the report, and what it means for the exit code.
pub(super) fn output_arguments() -> [Arg; 2] {
    let names = render::Output::ALL.iter().map(|output| output.name());
    [
        Arg::new("output")
            .long("output")
            .short('o')
            .value_name("FORM")
            .default_value("text")
            .value_parser(clap::builder::PossibleValuesParser::new(names))
            .help("How to write the report"),
        Arg::new("fail-on")
            .long("fail-on")
            .value_name("SEVERITY")
            .default_value("error")
            .value_parser(["info", "warning", "error", "never"])
            .help("From which severity on the exit code is 1"),
    ]
}

/// What the data is held against.
pub(super) fn judging_arguments() -> [Arg; 6] {
    let file = |name: &'static str| Arg::new(name).long(name).value_name("FILE");
    [
        Arg::new("as-of")
            .long("as-of")
            .value_name("DATE")
            .value_parser(input::date)
            .help("The day that counts as today; else the day on which the data was modified"),
        file("config").help("The configuration; else mandata.toml in this folder, where there is one"),
        file("baseline").help("Findings that are known and not reported"),
        file("write-baseline").help("Writes all findings to a baseline file, those included that are not listed"),
        file("reference").action(ArgAction::Append).help("A dataset to compare with; else the bundled one"),
        Arg::new("no-reference")
            .long("no-reference")
            .action(ArgAction::SetTrue)
            .conflicts_with("reference")
            .help("Compares with nothing"),
    ]
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let references = references(matches)?;
    let validator = validator(matches, &references)?;
    let mapping = mapping::mapping(matches)?;
    let report = review(&validator, mapping.as_ref(), matches)?;
    conclude(&report, matches, output)
}

/// The validator that the arguments ask for.
pub(super) fn validator<'r>(matches: &ArgMatches, references: &'r [Registry]) -> Result<Validator<'r>, Stop> {
    let mut validator = Validator::new().config(config(matches)?)?;
    for reference in references {
        validator = validator.reference(reference);
    }
    if let Some(day) = matches.get_one::<PartialDate>("as-of") {
        validator = validator.as_of(*day);
    }
    if let Some(path) = matches.get_one::<String>("baseline") {
        validator = validator.baseline(Baseline::from_json(&read(path)?)?.file(path));
    }
    if matches.contains_id("write-baseline") {
        validator = validator.note_all();
    }
    Ok(validator)
}

/// Writes the report, and says how the command ends.
pub(super) fn conclude(report: &Report, matches: &ArgMatches, output: &mut Output) -> Done {
    if let (Some(path), Some(baseline)) = (matches.get_one::<String>("write-baseline"), Baseline::of(report)) {
        std::fs::write(path, baseline.to_json())
            .map_err(|error| Stop::Unreadable(format!("{path}: cannot be written: {error}")))?;
    }
    let form = render::Output::named(argument(matches, "output")).unwrap_or(render::Output::Text);
    output.text(&render::render(form, report, &Options::with_color(output.color())))?;
    Ok(exit(report, argument(matches, "fail-on")))
}

/// Reviews the files that the argument names: as data of this crate, or as a table of others.
fn review(validator: &Validator<'_>, mapping: Option<&Mapping>, matches: &ArgMatches) -> Result<Report, Stop> {
    if let Some(mapping) = mapping {
        let (name, bytes) = mapping::table(matches)?;
        return Ok(validator.check_table(&name, &bytes, mapping));
    }
    let argument: Option<&String> = matches.get_one("file");
    let Some(path) = argument.filter(|path| *path != "-") else {
        let files = input::files(argument)?;
        return Ok(validator.check_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))));
    };
    // A folder that cannot be listed whole is reviewed as far as it goes, and the report says so.
    let files = match mandata::format::files(path, &mandata::Limits::default()) {
        Ok(files) if files.is_empty() => return Err(input::no_data(path)),
        listed => listed.unwrap_or_else(|_| vec![path.into()]),
    };
    let progress = progress(&files);
    let report = validator.check_path(path);
    progress.finish_and_clear();
    Ok(report?)
}

/// An argument that has a default.
fn argument<'m>(matches: &'m ArgMatches, name: &str) -> &'m str {
    matches.get_one::<String>(name).map_or("", String::as_str)
}

fn read(path: &str) -> Result<String, Stop> {
    std::fs::read_to_string(path).map_err(|error| Stop::Unreadable(format!("{path}: cannot be read: {error}")))
}

fn config(matches: &ArgMatches) -> Result<Config, Stop> {
    let given = matches.get_one::<String>("config").map(String::as_str);
    let found = std::path::Path::new("mandata.toml").is_file().then_some("mandata.toml");
    let Some(path) = given.or(found) else { return Ok(Config::default()) };
    let mut config = Config::from_toml(&read(path)?).map_err(|error| Stop::Usage(format!("{path}:{error}")))?;
    config.file = Some(path.to_owned());
    Ok(config)
}

/// The datasets to compare with. The bundled one is not compared with itself.
pub(super) fn references(matches: &ArgMatches) -> Result<Vec<Registry>, Stop> {
    if let Some(paths) = matches.get_many::<String>("reference") {
        return paths.map(|path| input::dataset(Some(path)).map(Registry::new)).collect();
    }
    if matches.get_flag("no-reference") || matches.get_one::<String>("file").is_none() {
        return Ok(Vec::new());
    }
    Ok(vec![Registry::bundled()?])
}

/// A sign of life on standard error; nothing where it is no terminal or the work is short.
fn progress(files: &[PathBuf]) -> ProgressBar {
    let bytes: u64 = files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|data| data.len()).sum();
    if bytes < LONG {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    bar.set_message(format!("reviewing {} MB", bytes >> 20));
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

fn exit(report: &Report, fail_on: &str) -> Exit {
    if report.is_cut_off() {
        return Exit::Unreadable;
    }
    let threshold = match fail_on {
        "info" => Severity::Info,
        "warning" => Severity::Warning,
        "error" => Severity::Error,
        _ => return Exit::Clean,
    };
    if report.worst().is_some_and(|worst| worst >= threshold) { Exit::Findings } else { Exit::Clean }
}

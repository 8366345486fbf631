//! `mandata diff`

use clap::{Arg, ArgMatches, Command};
use mandata::finding::escape;
use mandata::{FieldChange, Json, RecordKey};

use super::output::Output;
use super::{Done, Exit, input};

pub(super) fn command() -> Command {
    let file = |name: &'static str, help: &'static str| Arg::new(name).value_name(name).required(true).help(help);
    Command::new("diff")
        .about("Shows what changed between two datasets: what they say of themselves, records, fields, and what sources say of them")
        .after_help("Example:\n  mandata diff 2025.json 2026.json\n\nExit code 1 means that they differ.")
        .arg(file("OLD", "The older file or folder"))
        .arg(file("NEW", "The newer file or folder"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let old = input::dataset(matches.get_one("OLD"))?;
    let new = input::dataset(matches.get_one("NEW"))?;
    let diff = old.diff(&new);
    if !diff.header.is_empty() {
        output.line("~ dataset")?;
    }
    for field in &diff.header {
        output.text(&describe(field))?;
    }
    for record in &diff.removed {
        output.line(format!("- {}", name(record)))?;
    }
    for record in &diff.added {
        output.line(format!("+ {}", name(record)))?;
    }
    for change in &diff.changed {
        output.line(format!("~ {}", name(&change.record)))?;
        for field in &change.fields {
            output.text(&describe(field))?;
        }
    }
    Ok(if diff.is_empty() { Exit::Clean } else { Exit::Findings })
}

fn name(record: &RecordKey) -> String {
    format!("{} {} {}", record.record_type, escape(&record.id, 80), escape(&record.label, 120))
}

fn describe(field: &FieldChange) -> String {
    let mut text = format!("    {}\n", escape(&field.path, 200));
    for (sign, value) in [('-', &field.before), ('+', &field.after)] {
        if let Some(value) = value {
            text.push_str(&format!("      {sign} {}\n", escape(&value.to_string(), 300)));
        }
    }
    for (source, stance, says) in &field.claims {
        let says = says.as_ref().map(|says: &Json| format!(": {}", escape(&says.to_string(), 120))).unwrap_or_default();
        text.push_str(&format!("      {stance} by {}{says}\n", escape(source, 80)));
    }
    text
}

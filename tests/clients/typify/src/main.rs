//! typify: the generated Rust compiles, reads every valid fixture and the bundled dataset, and refuses the invalid
//! fixtures. The working folder is the root of the repository.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use serde::de::DeserializeOwned;

#[allow(clippy::all, dead_code, unused_imports, mismatched_lifetime_syntaxes)]
mod open {
    include!(concat!(env!("OUT_DIR"), "/open.rs"));
}

#[allow(clippy::all, dead_code, unused_imports, mismatched_lifetime_syntaxes)]
mod closed {
    include!(concat!(env!("OUT_DIR"), "/closed.rs"));
}

const BOUND: &str = "the type of a number keeps no bounds beside zero";
const CONSTANT: &str = "a constant text is read as any text";
const NULL: &str = "`null` is read as an absent field";

/// Invalid fixtures that the generated types accept, as `TYPE/NAME`, with the reason. An entry that is no longer needed
/// is a problem.
const ACCEPTED: [(&str, &str); 13] = [
    ("actor/actor-type-unknown", CONSTANT),
    ("actor/checked-null", NULL),
    ("actor/credibility-above-maximum", BOUND),
    ("actor/latitude-above-maximum", BOUND),
    ("actor/latitude-below-minimum", BOUND),
    ("actor/longitude-above-maximum", BOUND),
    ("actor/longitude-below-minimum", BOUND),
    ("dataset/actor-of-another-type", CONSTANT),
    ("dataset/title-null", NULL),
    ("mandate/mandate-type-unknown", CONSTANT),
    ("office/office-type-unknown", CONSTANT),
    ("office/seats-above-maximum", BOUND),
    ("source/source-type-unknown", CONSTANT),
];

/// A fixture that is valid because unknown fields are: the closed schemas must refuse it.
const OPEN_ONLY: &str = "open-to-others.json";

#[derive(Default)]
struct Outcome {
    read: usize,
    refused: usize,
    accepted: Vec<String>,
    problems: Vec<String>,
}

/// The JSON files of a folder, in order. None is an error: a client that reads nothing proves nothing.
fn json_files(folder: &str) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    if files.is_empty() {
        Err(io::Error::other(format!("{folder} holds no JSON file")))
    } else {
        Ok(files)
    }
}

impl Outcome {
    /// Holds a type of the open set against the fixtures of its records.
    fn open<T: DeserializeOwned>(&mut self, record: &str) -> io::Result<()> {
        self.fixtures::<T>(record, |_| false)
    }

    /// The same for a type of the closed set, which has no room for unknown fields.
    fn closed<T: DeserializeOwned>(&mut self, record: &str) -> io::Result<()> {
        self.fixtures::<T>(record, |path| path.ends_with(OPEN_ONLY))
    }

    fn fixtures<T: DeserializeOwned>(&mut self, record: &str, is_refused: fn(&Path) -> bool) -> io::Result<()> {
        for path in json_files(&format!("tests/fixtures/schema/valid/{record}"))? {
            if is_refused(&path) {
                self.invalid::<T>(record, &path)?
            } else {
                self.valid::<T>(&path)?
            }
        }
        for path in json_files(&format!("tests/fixtures/schema/invalid/{record}"))? {
            self.invalid::<T>(record, &path)?;
        }
        Ok(())
    }

    fn bundled<T: DeserializeOwned>(&mut self) -> io::Result<()> {
        json_files("examples/registry")?.iter().try_for_each(|path| self.valid::<T>(path))
    }

    fn valid<T: DeserializeOwned>(&mut self, path: &Path) -> io::Result<()> {
        match serde_json::from_str::<T>(&fs::read_to_string(path)?) {
            Ok(_) => self.read += 1,
            Err(error) => self.problems.push(format!("{}: {error}", path.display())),
        }
        Ok(())
    }

    fn invalid<T: DeserializeOwned>(&mut self, record: &str, path: &Path) -> io::Result<()> {
        match serde_json::from_str::<T>(&fs::read_to_string(path)?) {
            Ok(_) => self.accept(format!("{record}/{}", path.file_stem().unwrap_or_default().to_string_lossy())),
            Err(_) => self.refused += 1,
        }
        Ok(())
    }

    fn accept(&mut self, name: String) {
        if ACCEPTED.iter().all(|(known, _)| *known != name) {
            self.problems.push(format!("accepts {name}"));
        }
        self.accepted.push(name);
    }

    fn report_unneeded(&mut self) {
        let unneeded = ACCEPTED.iter().filter(|(name, _)| !self.accepted.iter().any(|accepted| accepted == name));
        self.problems.extend(unneeded.map(|(name, _)| format!("{name} is refused now: remove it from ACCEPTED")));
    }
}

fn check() -> io::Result<Outcome> {
    let mut outcome = Outcome::default();
    outcome.open::<open::Actor>("actor")?;
    outcome.open::<open::Office>("office")?;
    outcome.open::<open::Mandate>("mandate")?;
    outcome.open::<open::Source>("source")?;
    outcome.open::<open::Dataset>("dataset")?;
    outcome.bundled::<open::Dataset>()?;
    outcome.closed::<closed::Actor>("actor")?;
    outcome.closed::<closed::Office>("office")?;
    outcome.closed::<closed::Mandate>("mandate")?;
    outcome.closed::<closed::Source>("source")?;
    outcome.closed::<closed::Dataset>("dataset")?;
    outcome.bundled::<closed::Dataset>()?;
    outcome.report_unneeded();
    Ok(outcome)
}

fn main() -> io::Result<ExitCode> {
    let outcome = check()?;
    for problem in &outcome.problems {
        eprintln!("typify: {problem}");
    }
    let (read, refused, accepted) = (outcome.read, outcome.refused, outcome.accepted.len());
    let problems = outcome.problems.len();
    println!("typify: {read} files read, {refused} files refused, {accepted} files known to be accepted; {problems} problems");
    Ok(if problems == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

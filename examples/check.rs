//! Reviews the bundled dataset, or files: `cargo run --example check -- FILE…`
//!
//! Files are held against the bundled dataset as reference. Exit code 0: no error; 1: errors; 2: a file cannot be read.

use std::process::ExitCode;

use mandata::registry::BUNDLED_FILES;
use mandata::{Error, Registry, Report, Validator};

fn main() -> ExitCode {
    match review(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(reports) => {
            let clean = reports.iter().all(Report::is_clean);
            if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn review(files: &[String]) -> Result<Vec<Report>, Error> {
    if files.is_empty() {
        let report = Validator::new().check_files(BUNDLED_FILES.iter().map(|(name, text)| (*name, text.as_bytes())));
        print!("{report}");
        return Ok(vec![report]);
    }
    let bundled = Registry::bundled()?;
    let validator = Validator::new().reference(&bundled);
    let mut reports = Vec::new();
    for file in files {
        let report = validator.check_path(file)?;
        print!("{report}");
        reports.push(report);
    }
    Ok(reports)
}

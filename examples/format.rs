//! Rewrites JSON files in canonical form: `cargo run --example format -- FILE…`

use std::process::ExitCode;

use mandata::Dataset;

fn main() -> ExitCode {
    for file in std::env::args().skip(1) {
        let written = Dataset::load(&file)
            .map_err(|error| error.to_string())
            .and_then(|dataset| std::fs::write(&file, dataset.to_json()).map_err(|error| format!("{file}: {error}")));
        if let Err(error) = written {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

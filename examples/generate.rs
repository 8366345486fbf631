//! Writes generated records as JSON Lines, and what is wrong with them:
//! `cargo run --release --example generate -- --records 100000 --broken 7 --manifest planted.jsonl > records.jsonl`
//!
//! `--records N` how many (default 10,000), `--seed N` another choice of the same kind (default 1), `--broken N` how many of
//! 1,000 get a defect (default 0), `--kinds A,B` only defects of rules whose codes begin so (default all),
//! `--manifest FILE` a line for every defect: line, id, code and pointer.

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write, stdout};
use std::str::FromStr;

use generate::{Plan, Planted};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let plan = Plan {
        records: number(&arguments, "--records", 10_000)?,
        seed: number(&arguments, "--seed", 1)?,
        broken: number(&arguments, "--broken", 0)?,
        kinds: value(&arguments, "--kinds").map_or(Vec::new(), |kinds| kinds.split(',').map(str::to_owned).collect()),
    };
    let mut manifest = value(&arguments, "--manifest").map(File::create).transpose()?.map(BufWriter::new);
    let mut out = BufWriter::new(stdout().lock());
    let mut result = Ok(());
    generate::generate(&plan, |line, planted| {
        if result.is_ok() {
            result = writeln!(out, "{line}").and_then(|()| match (&mut manifest, planted) {
                (Some(manifest), Some(planted)) => writeln!(manifest, "{}", entry(&planted)),
                _ => Ok(()),
            });
        }
    });
    result?;
    out.flush()?;
    manifest.map_or(Ok(()), |mut manifest| manifest.flush())?;
    Ok(())
}

fn entry(planted: &Planted) -> serde_json::Value {
    let Planted { line, id, code, pointer } = planted;
    serde_json::json!({ "line": line, "id": id, "code": code, "pointer": pointer })
}

fn value<'a>(arguments: &'a [String], name: &str) -> Option<&'a str> {
    let at = arguments.iter().position(|argument| argument == name)?;
    arguments.get(at + 1).map(String::as_str)
}

fn number<T: FromStr<Err: Error + 'static>>(arguments: &[String], name: &str, default: T) -> Result<T, Box<dyn Error>> {
    value(arguments, name).map_or(Ok(default), |text| text.parse().map_err(Into::into))
}

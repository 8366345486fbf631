//! Generates Rust types from the draft-07 schemas: a module for the open set and one for the closed set.

use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

use schemars::schema::RootSchema;
use typify_impl::{TypeSpace, TypeSpaceSettings};

const SETS: [(&str, &str); 2] = [("open", "schemas/draft-07"), ("closed", "schemas/draft-07/closed")];

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for (name, folder) in SETS {
        let schema = root.join(folder).join("dataset.json");
        println!("cargo::rerun-if-changed={}", schema.display());
        fs::write(out.join(format!("{name}.rs")), generate(&schema)?)?;
    }
    Ok(())
}

/// The types of a dataset, which are those of all records too.
fn generate(schema: &Path) -> Result<String, Box<dyn Error>> {
    let schema: RootSchema = serde_json::from_str(&fs::read_to_string(schema)?)?;
    let mut types = TypeSpace::new(&TypeSpaceSettings::default());
    types.add_root_schema(schema)?;
    Ok(types.to_stream().to_string())
}

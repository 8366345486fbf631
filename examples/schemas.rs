//! Writes the JSON Schemas into `schemas/`: `cargo run --example schemas`
//!
//! `tests/schemas.rs` compares the files with the types.

use mandata::{Actor, Dataset, Mandate, Office, Report, Source, schema};

fn main() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    std::fs::create_dir_all(&folder)?;
    for (name, schema) in [
        ("actor", schema::of::<Actor>()),
        ("dataset", schema::of::<Dataset>()),
        ("mandate", schema::of::<Mandate>()),
        ("office", schema::of::<Office>()),
        ("report", schema::of::<Report>()),
        ("source", schema::of::<Source>()),
    ] {
        std::fs::write(folder.join(format!("{name}.json")), format!("{:#}\n", schema.as_value()))?;
    }
    Ok(())
}

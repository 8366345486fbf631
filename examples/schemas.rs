//! Writes the JSON Schemas into `schemas/`: `cargo run --example schemas`
//!
//! `tests/schemas.rs` compares the files with the types.

fn main() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    std::fs::create_dir_all(&folder)?;
    for name in mandata::schema::NAMES {
        let Some(schema) = mandata::schema::named(name) else { continue };
        std::fs::write(folder.join(format!("{name}.json")), format!("{:#}\n", schema.as_value()))?;
    }
    Ok(())
}

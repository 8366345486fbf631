//! Writes the published schemas, rules and vocabularies into `schemas/`: `cargo run --example schemas`
//!
//! `tests/schemas.rs` compares the files with the types.

fn main() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    for file in mandata::schema::files() {
        let path = folder.join(file.path);
        std::fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        std::fs::write(path, file.text)?;
    }
    Ok(())
}

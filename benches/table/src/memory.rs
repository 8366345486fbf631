//! Memory, measured in processes of their own.

use std::fs::File;
use std::hint::black_box;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use mandata::Dataset;

use crate::generate::generate;
use crate::measure::{child, peak, resident, verdict};
use crate::peers::Plain;
use crate::{plan, validator};

/// Loads a file in a process of its own and prints the memory that the records take.
pub fn of_loaded(reader: &str, file: &str) {
    let before = resident();
    let text = std::fs::read_to_string(file).expect("the file");
    let kept: Box<dyn std::any::Any> = match reader {
        "mandata" => Box::new(text.parse::<Dataset>().expect("clean")),
        _ => Box::new(Plain::load(&text)),
    };
    drop(text);
    println!("{}", resident() - before);
    drop(black_box(kept));
}

/// Reviews a file in a process of its own and prints by how much its memory grew at most.
pub fn of_streamed(file: &str) {
    let before = resident();
    let report = validator().check_path(file).expect("the file");
    println!("{}", peak() - before);
    assert_eq!(report.counts.total(), 0, "{report}");
}

/// The memory of loaded records.
pub fn loaded(lines: &str) {
    let file = Generated::new("loaded", |file| file.write_all(lines.as_bytes()).expect("a temporary file"));
    let of = |reader| file.measured(&["memory", reader]) / file.bytes;
    let (ours, plain) = (of("mandata"), of("plain"));
    println!("Memory of loaded records (÷ size of the file)");
    println!("  mandata, Dataset {ours:>29.2}\n  serde_json into plain structs {plain:>16.2}");
    println!("  goal: at most 2.2: {}; stretch: at most 1.6: {}\n", verdict(ours <= 2.2), verdict(ours <= 1.6));
}

/// The peak of the memory of a review that reads a file in pieces: by the number of records, and by their size.
pub fn streamed(records: usize) {
    println!("Memory of a streamed review, peak");
    for (what, note) in [("", 0), (", twice as large", 1_500)] {
        let [(bytes, peak), (more_bytes, more)] = [records, records * 2].map(|count| {
            let file = Generated::new("stream", |file| write_lines(count, note, file));
            let peak = file.measured(&["stream"]);
            let (megabytes, peak_megabytes) = (file.bytes / 1e6, peak / 1e6);
            println!(
                "  {count:>9} records{what:<16} {megabytes:>8.1} MB {peak_megabytes:>8.1} MB  ÷ file {:.3}",
                peak / file.bytes
            );
            (file.bytes, peak)
        });
        let growth = (more - peak) / (more_bytes - bytes);
        #[allow(clippy::cast_precision_loss)]
        let each = (more - peak) / records as f64;
        println!(
            "  goal: growth at most 0.2 a byte: {growth:.3} ({each:.0} bytes a record), {}",
            verdict(growth <= 0.2)
        );
    }
    println!();
}

/// Writes generated records, each with a note of some bytes more.
fn write_lines(records: usize, note: usize, file: &mut BufWriter<File>) {
    let note = format!("\"notes\":[\"Seen{}.\"", " and again".repeat(note / 10));
    generate(&plan(records, 0), |line, _| {
        let line = match (note.len() < 100, line.contains("\"notes\":[")) {
            (true, _) => line.to_owned(),
            // The record says that it has no notes.
            (false, false) if line.contains("\"/notes\"") => line.to_owned(),
            (false, true) => line.replacen("\"notes\":[", &format!("{note},"), 1),
            (false, false) => format!("{},{note}]}}", line.strip_suffix('}').expect("an object")),
        };
        writeln!(file, "{line}").expect("a temporary file");
    });
}

/// A temporary file.
struct Generated {
    path: PathBuf,
    bytes: f64,
}

impl Generated {
    fn new(name: &str, write: impl FnOnce(&mut BufWriter<File>)) -> Self {
        let path = std::env::temp_dir().join(format!("mandata-table-{name}-{}.jsonl", std::process::id()));
        let mut file = BufWriter::new(File::create(&path).expect("a temporary file"));
        write(&mut file);
        file.flush().expect("a temporary file");
        #[allow(clippy::cast_precision_loss)]
        let bytes = file.get_ref().metadata().expect("a temporary file").len() as f64;
        Self { path, bytes }
    }

    /// The number that a child prints of this file.
    fn measured(&self, arguments: &[&str]) -> f64 {
        let path = self.path.display().to_string();
        let (_, printed) = child(&[arguments, &[path.as_str()]].concat());
        printed.trim().parse().expect("a number")
    }
}

impl Drop for Generated {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

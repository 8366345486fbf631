//! The formats, and how they are told apart.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use crate::error::{Error, Kind};
use crate::shape::nearest;

/// A form of text in which datasets are kept.
///
/// ```
/// use mandata::Format;
/// assert_eq!(Format::of_name("records.jsonl.gz"), Some(Format::JsonLines));
/// assert_eq!(Format::of_name("README.md"), None);
/// assert_eq!(Format::of_content("format: '1'\nactors: []\n"), Some(Format::Yaml));
/// assert_eq!("json-lines".parse::<Format>()?.to_string(), "json-lines");
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// JSON (RFC 8259): a dataset, an array of records or one record.
    Json,
    /// JSON Lines: a record with its type on each line, after an optional first line for the dataset.
    JsonLines,
    /// YAML 1.2. Feature `yaml`.
    Yaml,
    /// TOML 1.0. Feature `toml`.
    Toml,
    /// CSV (RFC 4180) and its relatives, a row a record. Feature `csv`.
    Csv,
}

impl Format {
    /// All formats, those that this build does not read included.
    pub const ALL: &[Self] = &[Self::Json, Self::JsonLines, Self::Yaml, Self::Toml, Self::Csv];

    /// The name.
    ///
    /// ```
    /// let names: Vec<&str> = mandata::Format::ALL.iter().map(|format| format.name()).collect();
    /// assert_eq!(names, ["json", "json-lines", "yaml", "toml", "csv"]);
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::JsonLines => "json-lines",
            Self::Yaml => "yaml",
            Self::Toml => "toml",
            Self::Csv => "csv",
        }
    }

    /// The endings of names of such files, the usual one first.
    ///
    /// ```
    /// assert_eq!(mandata::Format::Yaml.extensions(), ["yaml", "yml"]);
    /// ```
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Json => &["json"],
            Self::JsonLines => &["jsonl", "ndjson"],
            Self::Yaml => &["yaml", "yml"],
            Self::Toml => &["toml"],
            Self::Csv => &["csv", "tsv"],
        }
    }

    /// Whether this build reads and writes it.
    ///
    /// ```
    /// assert!(mandata::Format::Json.is_built());
    /// ```
    pub fn is_built(self) -> bool {
        match self {
            Self::Json | Self::JsonLines => true,
            Self::Yaml => cfg!(feature = "yaml"),
            Self::Toml => cfg!(feature = "toml"),
            Self::Csv => cfg!(feature = "csv"),
        }
    }

    /// The format that the name of a file says, with or without `.gz` or `.zst` after it; `None` where it says none.
    ///
    /// ```
    /// use mandata::Format;
    /// assert_eq!(Format::of_name("data/actors.TSV"), Some(Format::Csv));
    /// ```
    pub fn of_name(name: &str) -> Option<Self> {
        let path = Path::new(name);
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        if super::compress::is_extension(&extension) {
            return Self::of_name(path.file_stem()?.to_str()?);
        }
        Self::ALL.iter().copied().find(|format| format.extensions().contains(&extension.as_str()))
    }

    /// The format that a text looks like; `None` where it looks like none of them.
    ///
    /// ```
    /// use mandata::Format;
    /// assert_eq!(Format::of_content("[[actors]]\nid = \"a\"\n"), Some(Format::Toml));
    /// assert_eq!(Format::of_content("[\n  {\"type\": \"actor\"}]"), Some(Format::Json));
    /// assert_eq!(Format::of_content("type,id,kind\nactor,a,ngo\n"), Some(Format::Csv));
    /// assert_eq!(Format::of_content("\"id\";\"kind\"\n"), Some(Format::Csv));
    /// assert_eq!(Format::of_content("Dear all"), None);
    /// ```
    pub fn of_content(text: &str) -> Option<Self> {
        let text = text.trim_start();
        match text.chars().next() {
            Some('"') if is_quoted_cell(text) => return Some(Self::Csv),
            None | Some('{' | '"') => return Some(Self::Json),
            Some('[') if !is_table_header(text) => return Some(Self::Json),
            _ => {}
        }
        let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))?;
        let key = line.find([':', '=', ',', ';', '\t']).map(|at| line[at..].chars().next());
        match key.flatten() {
            _ if line.starts_with('[') => Some(Self::Toml),
            _ if line == "---" || line.starts_with("%YAML") || line.starts_with("- ") => Some(Self::Yaml),
            Some(':') => Some(Self::Yaml),
            Some('=') => Some(Self::Toml),
            Some(_) => Some(Self::Csv),
            None => None,
        }
    }
}

/// Whether a text that begins with a quote begins with the cell of a table and not with a JSON string alone.
fn is_quoted_cell(text: &str) -> bool {
    text[1..].split_once('"').is_some_and(|(_, rest)| rest.starts_with([',', ';', '\t', '|']))
}

/// Whether a text that begins with a bracket begins with the header of a TOML table and not with a JSON list.
fn is_table_header(text: &str) -> bool {
    let inner = text.trim_start_matches('[').trim_start();
    let word: &str = inner.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').next().unwrap_or("");
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && !matches!(word, "true" | "false" | "null")
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Format {
    type Err = Error;

    /// Reads the name of a format.
    ///
    /// # Errors
    /// There is no such format; the message names the nearest one.
    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.iter().copied().find(|format| format.name() == name).ok_or_else(|| {
            let near = nearest(name, Self::ALL.iter().map(|format| format.name()));
            let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            let message = format!("there is no format `{}`{hint}", crate::finding::escape(name, 80));
            Error::new(Kind::Unknown, "file.unsupported", message)
        })
    }
}

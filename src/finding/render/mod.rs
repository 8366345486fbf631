//! Outputs of a report: one file each.
//!
//! Whatever stands in the data, an output shows control, bidi and other invisible characters as escapes, and no text from
//! the data begins a line.

mod concise;
mod github;
mod json;
mod junit;
mod markdown;
mod sarif;
mod text;

use super::{Finding, Report};

/// A form in which a report can be written.
///
/// ```
/// use mandata::Validator;
/// use mandata::finding::render::{Options, Output, render};
/// let report = Validator::new().check_bytes("data.json", br#"{"format": "2"}"#);
/// let text = render(Output::Concise, &report, &Options::default());
/// assert!(text.starts_with("data.json:1:12: error[value.format-version] "));
/// assert_eq!(Output::named("sarif"), Some(Output::Sarif));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Output {
    /// For people: message, piece of the file, help, summary.
    Text,
    /// A line a finding: `file:line:column: severity[code] message`.
    Concise,
    /// The report as one JSON object; its schema is `schema::of::<Report>()`.
    Json,
    /// JSON Lines: a finding a line, nothing else.
    JsonLines,
    /// SARIF 2.1.0 (OASIS).
    Sarif,
    /// Workflow commands of GitHub Actions: at most 10 a severity, and one that says how many more there are.
    Github,
    /// JUnit XML: a suite a file, a case a finding; errors and warnings are failures.
    Junit,
    /// A Markdown table.
    Markdown,
}

impl Output {
    /// All outputs.
    pub const ALL: &[Self] = &[
        Self::Text,
        Self::Concise,
        Self::Json,
        Self::JsonLines,
        Self::Sarif,
        Self::Github,
        Self::Junit,
        Self::Markdown,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::JsonLines => "jsonl",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Junit => "junit",
            Self::Markdown => "markdown",
        }
    }

    /// The output with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|output| output.name() == name)
    }
}

/// How to write.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Options {
    /// Whether [`Output::Text`] is coloured, by ANSI escapes.
    pub color: bool,
}

impl Options {
    /// Options with or without colour.
    pub fn with_color(color: bool) -> Self {
        Self { color }
    }
}

/// The report in a form. The same report gives the same bytes.
///
/// See [`Output`] for an example.
pub fn render(output: Output, report: &Report, options: &Options) -> String {
    match output {
        Output::Text => text::render(report, options.color),
        Output::Concise => concise::render(report),
        Output::Json => json::report(report),
        Output::JsonLines => json::lines(report),
        Output::Sarif => sarif::render(report),
        Output::Github => github::render(report),
        Output::Junit => junit::render(report),
        Output::Markdown => markdown::render(report),
    }
}

/// What a finding is in that has no place in a file.
fn subject(finding: &Finding) -> &'static str {
    match finding.code.split_once('.') {
        Some(("config", "stale-baseline")) => "baseline",
        Some(("config", _)) => "configuration",
        _ => "data",
    }
}

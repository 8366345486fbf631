//! The report as text for people.

use std::fmt;

use super::subject;
use crate::finding::{Certainty, Finding, Report, Severity, Snippet, Summary, escape};

/// The longest path or name that is shown.
const LONG: usize = 200;

/// Every finding with its place, what was not checked, and a summary.
pub(super) fn render(report: &Report, color: bool) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut text, report, Paint { color });
    text
}

impl fmt::Display for Report {
    /// The text output without colour.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self, Paint { color: false })
    }
}

impl fmt::Display for Finding {
    /// The finding as in the text output, without colour.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        finding(f, self, Paint { color: false })
    }
}

/// Colours, or none.
#[derive(Clone, Copy)]
struct Paint {
    color: bool,
}

impl Paint {
    fn severity(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Info => "1;36",
        };
        self.with(code, text)
    }

    fn with(self, code: &str, text: &str) -> String {
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

fn write(f: &mut impl fmt::Write, report: &Report, paint: Paint) -> fmt::Result {
    for entry in &report.findings {
        finding(f, entry, paint)?;
        writeln!(f)?;
    }
    if report.counts.total() > report.findings.len() {
        writeln!(f, "… and {} more\n", report.counts.total() - report.findings.len())?;
    }
    for entry in &report.not_checked {
        writeln!(f, "not checked: {}, because {}", escape(&entry.what, 400), escape(&entry.because, LONG))?;
    }
    write!(f, "{}", report.summary)?;
    if report.allowed + report.known > 0 {
        writeln!(f, "{} finding(s) allowed, {} known from the baseline", report.allowed, report.known)?;
    }
    let counts = &report.counts;
    let as_of = report.as_of.as_deref().unwrap_or("no day");
    writeln!(f, "{} error(s), {} warning(s), {} remark(s), as of {as_of}", counts.errors, counts.warnings, counts.infos)
}

fn finding(f: &mut impl fmt::Write, finding: &Finding, paint: Paint) -> fmt::Result {
    let possible = if finding.certainty == Certainty::Possible { ", possibly" } else { "" };
    let label = paint.severity(finding.severity, &format!("{}[{}]{possible}", finding.severity.as_str(), finding.code));
    writeln!(f, "{label}: {}", paint.with("1", &finding.message))?;
    let path = if finding.path.is_empty() { String::new() } else { format!(" {}", escape(&finding.path, LONG)) };
    match &finding.location {
        Some(location) => {
            let cell = location.cell.as_ref().map(|cell| format!(" cell {cell}")).unwrap_or_default();
            writeln!(f, "  at {location}{cell}{path}")?;
        }
        None => writeln!(f, "  at {}{path}", subject(finding))?,
    }
    if let (Some(snippet), Some(location)) = (&finding.snippet, &finding.location) {
        piece(f, snippet, location.line, finding.severity, paint)?;
    }
    if let Some(record) = &finding.record {
        writeln!(f, "  in {} {}", record.record_type, record.id)?;
    }
    for related in &finding.related {
        match &related.location {
            Some(location) => writeln!(f, "  see {location}: {}", related.message)?,
            None => writeln!(f, "  see {}: {}", escape(&related.path, LONG), related.message)?,
        }
    }
    if let Some(help) = &finding.help {
        writeln!(f, "  help: {help}")?;
    }
    Ok(())
}

/// The line, and carets under what is meant.
fn piece(f: &mut impl fmt::Write, snippet: &Snippet, line: usize, severity: Severity, paint: Paint) -> fmt::Result {
    let number = line.to_string();
    let margin = " ".repeat(number.len());
    let lead = " ".repeat(snippet.start);
    let carets = paint.severity(severity, &"^".repeat(snippet.length));
    writeln!(f, "  {number} | {}", snippet.text)?;
    writeln!(f, "  {margin} | {lead}{carets}")
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} actors, {} offices, {} mandates, {} sources; {} claims, {} gaps",
            self.actors, self.offices, self.mandates, self.sources, self.claims, self.gaps
        )?;
        if self.refused > 0 {
            writeln!(f, "{} record(s) could not be read", self.refused)?;
        }
        for entry in &self.completeness {
            writeln!(f, "  {:>3} % {} ({} of {})", entry.percent(), entry.what, entry.have, entry.of)?;
        }
        Ok(())
    }
}

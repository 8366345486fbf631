//! The report as text for people.

use std::fmt;

use crate::finding::{Finding, Report, Summary, escape};

impl fmt::Display for Report {
    /// Every finding with its place, what was not checked, and a summary. Text from the data never starts a line and is
    /// shown without control characters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            writeln!(f, "{finding}")?;
        }
        if self.counts.total() > self.findings.len() {
            writeln!(f, "… and {} more\n", self.counts.total() - self.findings.len())?;
        }
        for entry in &self.not_checked {
            writeln!(f, "not checked: {}, because {}", escape(&entry.what, 200), escape(&entry.because, 200))?;
        }
        write!(f, "{}", self.summary)?;
        let counts = &self.counts;
        let as_of = self.as_of.as_deref().unwrap_or("no day");
        writeln!(
            f,
            "{} error(s), {} warning(s), {} remark(s), as of {as_of}",
            counts.errors, counts.warnings, counts.infos
        )
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let possible = if self.certainty == crate::Certainty::Possible { ", possibly" } else { "" };
        writeln!(f, "{}[{}]{possible}: {}", self.severity.as_str(), self.code, self.message)?;
        match &self.location {
            Some(location) => writeln!(f, "  at {location} {}", escape(&self.path, 200))?,
            None => writeln!(f, "  at {}", escape(&self.path, 200))?,
        }
        if let Some(record) = &self.record {
            writeln!(f, "  in {} {}", record.record_type, record.id)?;
        }
        for related in &self.related {
            match &related.location {
                Some(location) => writeln!(f, "  see {location}: {}", related.message)?,
                None => writeln!(f, "  see {}: {}", escape(&related.path, 200), related.message)?,
            }
        }
        if let Some(help) = &self.help {
            writeln!(f, "  help: {help}")?;
        }
        Ok(())
    }
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

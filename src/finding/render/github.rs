//! Workflow commands of GitHub Actions, which show findings beside the code.

use crate::finding::{Finding, Report, Severity, escape};

/// GitHub shows ten annotations of a kind for a step and drops the others without a word.
const SHOWN: usize = 10;

pub(super) fn render(report: &Report) -> String {
    let counts = &report.counts;
    let kinds = [
        (Severity::Error, "error", counts.errors),
        (Severity::Warning, "warning", counts.warnings),
        (Severity::Info, "notice", counts.infos),
    ];
    kinds.into_iter().map(|(severity, command, count)| annotations(report, severity, command, count)).collect()
}

fn annotations(report: &Report, severity: Severity, command: &str, count: usize) -> String {
    let findings = report.findings.iter().filter(|finding| finding.severity == severity);
    let mut text: String = findings.take(SHOWN).map(|finding| annotation(finding, command)).collect();
    if count > SHOWN {
        text.push_str(&format!("::{command} title=mandata::{} more finding(s) of this kind\n", count - SHOWN));
    }
    text
}

fn annotation(finding: &Finding, command: &str) -> String {
    let place = match &finding.location {
        Some(location) => {
            format!("file={},line={},col={},", property(&escape(&location.file, 400)), location.line, location.column)
        }
        None => String::new(),
    };
    let help = finding.help.as_deref().map(|help| format!(" ({help})")).unwrap_or_default();
    let message = data(&format!("{}{help}", finding.message));
    format!("::{command} {place}title={}::{message}\n", property(finding.code))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

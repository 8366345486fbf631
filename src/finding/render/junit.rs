//! JUnit XML, which most build servers show.
//!
//! The writer is our own: five entities are all there is to escape, since findings hold no control characters.

use std::collections::BTreeMap;

use super::subject;
use crate::finding::{Finding, Report, Severity, escape};

pub(super) fn render(report: &Report) -> String {
    let mut suites: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    for finding in &report.findings {
        let file = match &finding.location {
            Some(location) => escape(&location.file, 400),
            None => subject(finding).to_owned(),
        };
        suites.entry(file).or_default().push(finding);
    }
    if suites.is_empty() {
        suites.insert("data".to_owned(), Vec::new());
    }
    let body: String = suites.iter().map(|(file, findings)| suite(file, findings)).collect();
    let counts = &report.counts;
    let (tests, failures) = (counts.total().max(1), counts.errors + counts.warnings);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mandata\" tests=\"{tests}\" failures=\"{failures}\">\n{body}</testsuites>\n"
    )
}

fn suite(file: &str, findings: &[&Finding]) -> String {
    let failures = findings.iter().filter(|finding| finding.severity > Severity::Info).count();
    let cases: String = findings.iter().map(|finding| case(finding)).collect();
    let cases =
        if cases.is_empty() { "    <testcase name=\"review\" classname=\"mandata\"/>\n".to_owned() } else { cases };
    let tests = findings.len().max(1);
    let name = xml(file);
    format!("  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\">\n{cases}  </testsuite>\n")
}

fn case(finding: &Finding) -> String {
    let family = finding.code.split('.').next().unwrap_or_default();
    let name = xml(&format!("{} at {}", finding.code, escape(&finding.path, 200)));
    let message = xml(&finding.message);
    let place = finding.location.as_ref().map_or_else(|| subject(finding).to_owned(), ToString::to_string);
    let help = finding.help.as_deref().unwrap_or_default();
    let detail = xml(&format!("at {place} {help}"));
    let result = match finding.severity {
        Severity::Info => format!("<system-out>{message} {detail}</system-out>"),
        severity => format!("<failure message=\"{message}\" type=\"{}\">{detail}</failure>", severity.as_str()),
    };
    format!("    <testcase name=\"{name}\" classname=\"mandata.{family}\">{result}</testcase>\n")
}

fn xml(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&apos;"),
            // What XML has no way to write, whatever it is doing here.
            '\u{FFFE}' | '\u{FFFF}' => safe.extend(c.escape_unicode()),
            c => safe.push(c),
        }
    }
    safe
}

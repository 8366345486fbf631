//! A line a finding: `file:line:column: severity[code] message`.

use super::subject;
use crate::finding::{Finding, Report, escape};

pub(super) fn render(report: &Report) -> String {
    let mut text: String = report.findings.iter().map(line).collect();
    let more = report.counts.total() - report.findings.len();
    if more > 0 {
        text.push_str(&format!("-: info[limit.findings] {more} more finding(s) are counted but not listed\n"));
    }
    text
}

fn line(finding: &Finding) -> String {
    let place = match &finding.location {
        Some(location) => location.to_string(),
        None => format!("{}{}", subject(finding), escape(&finding.path, 200)),
    };
    // A name that begins with a colon would look like a command to those who read logs by machine.
    let lead = if place.starts_with(':') { "./" } else { "" };
    format!("{lead}{place}: {}[{}] {}\n", finding.severity.as_str(), finding.code, finding.message)
}

//! A Markdown table, for comments and pages.

use super::subject;
use crate::finding::{Finding, Report, escape};

pub(super) fn render(report: &Report) -> String {
    let counts = &report.counts;
    let mut text =
        format!("**{} error(s), {} warning(s), {} remark(s)**\n", counts.errors, counts.warnings, counts.infos);
    if !report.findings.is_empty() {
        text.push_str("\n| severity | rule | where | what |\n| --- | --- | --- | --- |\n");
        text.extend(report.findings.iter().map(row));
    }
    let more = counts.total() - report.findings.len();
    if more > 0 {
        text.push_str(&format!("\n{more} more finding(s) are counted but not listed.\n"));
    }
    for entry in &report.not_checked {
        text.push_str(&format!("\nNot checked: {}, because {}.\n", safe(&entry.what), safe(&entry.because)));
    }
    text
}

fn row(finding: &Finding) -> String {
    let file = finding.location.as_ref().map_or_else(|| subject(finding).to_owned(), ToString::to_string);
    let place = format!("{file} {}", escape(&finding.path, 200));
    let help = finding.help.as_deref().map(|help| format!(" Help: {help}")).unwrap_or_default();
    let what = safe(&format!("{}{help}", finding.message));
    format!("| {} | `{}` | {} | {what} |\n", finding.severity.as_str(), finding.code, safe(&place))
}

/// Text in which nothing is markup, and nothing ends a cell.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in escape(text, 1_000).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '@' => safe.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '-' | '!' | '|' | '~' => {
                safe.push('\\');
                safe.push(c);
            }
            c => safe.push(c),
        }
    }
    safe
}

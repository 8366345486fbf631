//! The report as JSON, and its findings as JSON Lines.

use serde::Serialize;

use crate::finding::{Report, visible};

pub(super) fn report(report: &Report) -> String {
    let mut text = visible(serde_json::to_string_pretty(report).unwrap_or_default());
    text.push('\n');
    text
}

pub(super) fn lines(report: &Report) -> String {
    let line = |finding: &_| -> String { visible(to_line(finding)) + "\n" };
    report.findings.iter().map(line).collect()
}

fn to_line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

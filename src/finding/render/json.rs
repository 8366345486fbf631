//! The report as JSON, and its findings as JSON Lines.

use serde::Serialize;

use crate::finding::Report;
use crate::finding::escape::is_hidden;

pub(super) fn report(report: &Report) -> String {
    let mut text = visible(&serde_json::to_string_pretty(report).unwrap_or_default());
    text.push('\n');
    text
}

pub(super) fn lines(report: &Report) -> String {
    let line = |finding: &_| -> String { visible(&to_line(finding)) + "\n" };
    report.findings.iter().map(line).collect()
}

fn to_line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// JSON text in which hidden characters, which stand only inside strings, are written as escapes: the same values.
fn visible(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_hidden(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            text.push(c);
        }
    }
    text
}

//! SARIF 2.1.0, the Static Analysis Results Interchange Format of OASIS.

use serde_json::{Value, json};

use crate::finding::{Finding, Location, Report, Severity, escape};

pub(super) fn render(report: &Report) -> String {
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run(report)],
    });
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

fn run(report: &Report) -> Value {
    let rules: Vec<Value> = report
        .rules
        .iter()
        .map(|(code, rule)| {
            json!({
                "id": code,
                "shortDescription": { "text": rule.summary },
                "fullDescription": { "text": rule.why },
                "defaultConfiguration": { "level": level(rule.severity) },
            })
        })
        .collect();
    let notices = report.not_checked.iter().map(|entry| {
        let text = format!("not checked: {}, because {}", escape(&entry.what, 400), escape(&entry.because, 200));
        json!({ "level": "note", "message": { "text": text } })
    });
    json!({
        "tool": { "driver": { "name": "mandata", "version": report.versions.mandata, "rules": rules } },
        "columnKind": "unicodeCodePoints",
        "invocations": [{
            "executionSuccessful": !report.is_cut_off(),
            "toolExecutionNotifications": notices.collect::<Vec<_>>(),
        }],
        "results": report.findings.iter().map(|finding| result(report, finding)).collect::<Vec<_>>(),
    })
}

fn result(report: &Report, finding: &Finding) -> Value {
    let message = match &finding.help {
        Some(help) => format!("{} ({help})", finding.message),
        None => finding.message.clone(),
    };
    let mut result = json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": { "text": plain(&message) },
        "partialFingerprints": { "mandata/v1": finding.fingerprint },
        "properties": { "certainty": finding.certainty.as_str(), "path": escape(&finding.path, 400) },
    });
    if let Some(index) = report.rules.keys().position(|code| *code == finding.code) {
        result["ruleIndex"] = index.into();
    }
    if let Some(location) = &finding.location {
        result["locations"] = json!([{ "physicalLocation": physical(location) }]);
    }
    let related: Vec<Value> = finding
        .related
        .iter()
        .filter_map(|related| {
            let location = related.location.as_ref()?;
            Some(json!({ "physicalLocation": physical(location), "message": { "text": plain(&related.message) } }))
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    result
}

fn physical(location: &Location) -> Value {
    json!({
        "artifactLocation": { "uri": uri(&location.file) },
        "region": {
            "startLine": location.line,
            "startColumn": location.column,
            "byteOffset": location.bytes.start,
            "byteLength": location.bytes.len(),
        },
    })
}

/// Text in which nothing is a placeholder (section 3.11.5 of the standard) or a link (section 3.11.6).
fn plain(text: &str) -> String {
    let doubled = text.replace('\\', "\\\\").replace('{', "{{").replace('}', "}}");
    doubled.replace('[', "\\[").replace(']', "\\]")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// The name of a file as a URI reference: an absolute path as a file address, all but plain characters encoded.
fn uri(file: &str) -> String {
    let mut uri = if file.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in file.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

//! The example from which the project comes: a directory page of 2016 that gets several facts wrong.

mod support;

use mandata::{Registry, Report, Validator};
use support::root;

fn lines(report: &Report) -> Vec<String> {
    report
        .findings
        .iter()
        .map(|finding| {
            let location = finding.location.as_ref().expect("a place");
            let (severity, certainty) = (finding.severity.as_str(), finding.certainty.as_str());
            format!("{}:{} {severity} {} {certainty} {}", location.line, location.column, finding.code, finding.path)
        })
        .collect()
}

#[test]
fn alone() {
    let report = Validator::new().check_path(root("tests/fixtures/directory-page.json")).expect("readable");
    let expected = [
        "20:18 warning place.no-country certain /actors/0/places/0",
        "21:45 info source.not-https certain /actors/0/links/0/link",
        "49:19 warning time.tenure-without-dates certain /offices/1/tenures/0",
        "65:21 warning mandate.no-symbol certain /mandates/0/instrument",
    ];
    assert_eq!(lines(&report), expected, "{report}");
}

#[test]
fn against_the_bundled_dataset() {
    let bundled = Registry::bundled().expect("the bundled dataset loads");
    let validator = Validator::new().reference(&bundled);
    let report = validator.check_path(root("tests/fixtures/directory-page.json")).expect("readable");
    let expected = [
        // "UN Department of Peacekeeping Operations" ended with 2018.
        "12:9 warning time.superseded-name certain /actors/0/names/0",
        // 1998: known to be wrong, and impossible under the official it names.
        "18:37 warning reference.rejected-value certain /actors/0/history/1/date",
        "18:37 error time.event-outside-term certain /actors/0/history/1/date",
        // Geneva, of no country and wrong.
        "20:18 warning place.no-country certain /actors/0/places/0",
        "20:61 warning reference.rejected-value certain /actors/0/places/0/city",
        // The section of the site that was replaced.
        "21:45 warning reference.rejected-value certain /actors/0/links/0/link",
        "21:45 info source.not-https certain /actors/0/links/0/link",
        // "Office of the Rule of Law …": the office writes no "the".
        "38:18 warning reference.rejected-value certain /offices/0/names/0/text",
        // "… for Peacekeeping Operations" ended with 2018 too.
        "47:17 warning time.superseded-name certain /offices/1/names/0",
        "49:19 warning time.tenure-without-dates certain /offices/1/tenures/0",
        "65:21 warning mandate.no-symbol certain /mandates/0/instrument",
    ];
    assert_eq!(lines(&report), expected, "{report}");
    let impossible = report.findings.iter().find(|finding| finding.code == "time.event-outside-term").expect("found");
    assert_eq!(impossible.message, "1998 is outside the term of Boutros Boutros-Ghali (1992-01-01 to 1996-12-31)");
    assert_eq!(impossible.help.as_deref(), Some("on that date the post was held by Kofi Annan"));
    let seat = report.findings.iter().find(|finding| finding.path.ends_with("/city")).expect("found");
    assert_eq!(seat.suggestion.as_deref(), Some("New York"));
}

//! `identity.look-alike-name`

use crate::finding::escape;
use crate::rule::in_use::Bearer;
use crate::rule::skeleton::Skeletons;
use crate::Severity;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.look-alike-name",
    summary: "The names of two bodies look the same and are written with different letters.",
    why: "Readers take one for the other, and a search finds only one of them.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        // The second is written with Cyrillic letters.
        Example::bad(r#"{"group": {"names": [{"text": "COP", "kind": "acronym"}]}, "unit": {"names": [{"text": "СОР", "kind": "acronym"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"group": {"names": [{"text": "The Unlon", "kind": "official"}]}, "union": {"names": [{"text": "The UnIon", "kind": "official"}]}}"#, "group/names/0/text"),
    ],
    good: &[
        Example::good(r#"{"group": {"names": [{"text": "COP", "kind": "acronym"}, {"text": "СОР", "kind": "transliteration"}]}}"#),
        Example::good(r#"{"group": {"names": [{"text": "Group of Élan", "kind": "alias"}]}, "unit": {"names": [{"text": "Group of Elan", "kind": "alias"}]}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let names = among.registry.all_names();
    let mut known = Skeletons::with_capacity(names.len());
    for (number, name) in names.iter().enumerate() {
        let Some(bearer) = Bearer::of(*name, among) else { continue };
        let text = |number: usize| names.get(number).and_then(|name| Some(&Bearer::of(*name, among)?.name().text));
        let first = known.first(number, &bearer.name().text, |number| text(number).map_or("", String::as_str));
        if names[first].body == bearer.place || among.registry.fold_alike(first, number) {
            continue;
        }
        let Some(first) = Bearer::of(names[first], among) else { continue };
        report(&bearer, &first, findings);
    }
}

fn report(bearer: &Bearer<'_>, first: &Bearer<'_>, findings: &mut Findings<'_>) {
    let (name, other) = (&bearer.name().text, &first.name().text);
    let message = format!("{} looks like a name of {}", escape(name, 80), escape(first.body.id(), 80));
    let finding = findings.report_in(bearer.place, format!("{}/text", bearer.path()), message);
    finding.help(letters(name, other)).related(first.place, format!("{}/text", first.path()), "the other name");
}

/// The first two letters that differ, by number.
fn letters(one: &str, two: &str) -> String {
    match one.chars().zip(two.chars()).find(|(a, b)| a != b) {
        Some((a, b)) => format!("this one has U+{:04X} where the other has U+{:04X}", u32::from(a), u32::from(b)),
        None => "one of the two has a letter more".to_owned(),
    }
}

//! `identity.presence-as-actor`

use crate::finding::escape;
use crate::registry::fold;
use crate::{Actor, AnyRecord, Body, CountryCode, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.presence-as-actor",
    summary: "An actor is named as another actor in a country.",
    why: "The presence of a body in a country is a part of it, an office, and no body of its own.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"group": {"names": [{"text": "The Union in Mali", "kind": "official"}]}}"#, "group/names/0/text"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"text": "The Union in Mali", "kind": "official"}]}}"#),
        Example::good(r#"{"group": {"names": [{"text": "Mission in Mali", "kind": "official"}]}}"#),
        Example::good(r#"{"group": {"names": [{"text": "The Union in Crisis", "kind": "alias"}]}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let AnyRecord::Actor(actor) = record else { return };
    for (index, name) in actor.names.iter().enumerate() {
        let Some(whole) = presence(&name.text) else { continue };
        if let Some(other) = actor_named(whole, actor, among) {
            let name = escape(&name.text, 120);
            let message = format!("{name} is the presence of `{}` in a country", escape(other.id.as_str(), 80));
            let finding = findings.report(format!("/names/{index}/text"), message);
            finding.help("make it an office of that actor, of kind `presence`");
            return;
        }
    }
}

/// The name of the actor in a name that looks like that of its presence in a country.
pub(in crate::rule) fn presence(name: &str) -> Option<&str> {
    let end = name.as_bytes().windows(4).rposition(|piece| piece == b" in ")?;
    CountryCode::named(&name[end + 4..]).map(|_| &name[..end])
}

/// How many bodies of one name are looked at.
const MOST: usize = 64;

/// Another actor with this name, in the data or a reference.
fn actor_named<'a>(name: &str, than: &Actor, among: &Among<'a>) -> Option<&'a Actor> {
    let registries = std::iter::once(among.registry).chain(among.context.references.iter().copied());
    let mut bodies = registries.flat_map(|registry| registry.named(name).take(MOST));
    bodies.find_map(|body| match body {
        Body::Actor(actor) if actor.id != than.id && !fold(name).is_empty() => Some(actor),
        _ => None,
    })
}

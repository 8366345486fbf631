//! `identity.several-official-names`

use hashbrown::HashMap;

use crate::finding::escape;
use crate::rule::in_use::InUse;
use crate::{Body, LanguageTag, NameKind, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.several-official-names",
    summary: "A body has more than one official name at a time in one language.",
    why: "Nobody can tell by which name to call it: one is of the past, short, or somebody else's.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for Bridges", "lang": "en", "kind": "official"}, {"text": "Bridge Unit", "lang": "en", "kind": "official"}]}}"#, "unit/names/1"),
        Example::bad(r#"{"unit": {"names": [{"text": "Bridge Unit", "kind": "official", "period": {"since": "2009", "until": ".."}}, {"text": "Unit for Bridges", "kind": "official"}]}}"#, "unit/names/1"),
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for Bridges", "kind": "official", "period": {"since": "2007-09", "until": "2012"}}, {"text": "Bridge Unit", "kind": "official", "period": {"since": "2009"}}]}}"#, "unit/names/1"),
    ],
    good: &[
        Example::good(r#"{"unit": {"names": [{"text": "Unit for Bridges", "lang": "en", "kind": "official"}, {"text": "Unité des ponts", "lang": "fr", "kind": "official"}, {"text": "Bridge Unit", "lang": "en", "kind": "short"}]}}"#),
        Example::good(r#"{"unit": {"names": [{"text": "Unit for Bridges", "lang": "en", "kind": "official"}, {"text": "Bridge Unit", "lang": "en", "kind": "official", "period": {"until": "2009"}}]}}"#),
        Example::good(r#"{"unit": {"names": [{"text": "Unit for Bridges", "kind": "official", "period": {"since": "2009"}}, {"text": "Bridge Unit", "kind": "official", "period": {"since": "2007-09", "until": "2009"}}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let official = body.names().iter().filter(|name| name.kind == NameKind::Official);
    if official.count() < 2 {
        return;
    }
    let mut known: HashMap<Option<&str>, Vec<InUse<'_, usize>>> = HashMap::new();
    for (index, name) in body.names().iter().enumerate().filter(|(_, name)| name.kind == NameKind::Official) {
        let known = known.entry(name.lang.as_ref().map(LanguageTag::as_str)).or_default();
        let one = InUse::of(index, name.period.as_ref(), body, context);
        if let Some((first, certainty)) = one.first_clash(known, |_| true) {
            let shown = |index: usize| escape(&body.names()[index].text, 80);
            let message = format!("{} and {} are both official names at one time", shown(index), shown(*first));
            let place = findings.place();
            let finding = findings.report(format!("/names/{index}"), message).certainty(certainty);
            finding.help("give each its period, or another kind: `short`, `alias`, `former`");
            if let Some(place) = place {
                finding.related(place, format!("/names/{first}"), "the other name");
            }
        }
        known.push(one);
    }
}

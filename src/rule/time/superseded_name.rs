//! `time.superseded-name`

use hashbrown::HashSet;

use crate::finding::escape;
use crate::registry::fold;
use crate::rule::matching::matches;
use crate::{Body, Name, NameKind, PartialDate, Period, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.superseded-name",
    summary: "A name of the past is given as if it were in use.",
    why: "Letters and reports go out under a name that the body has given up.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::AsOf,
    bad: &[
        Example::bad(r#"{"dept": {"names": [{"text": "Department of Field Works", "kind": "official"}, {"text": "Department of Field Roads", "kind": "short"}, {"text": "Department of Field Roads", "kind": "former"}]}}"#, "dept/names/1"),
        Example::bad_against_base(r#"{"dept": null, "unit": null, "res-1": null, "res-2": null, "mine": {"type": "actor", "id": "mine", "kind": "un-department", "level": "international", "sources": ["page"], "names": [{"text": "Department of Field Roads", "kind": "official"}]}}"#, "mine/names/0"),
    ],
    good: &[
        Example::good(r#"{"dept": {"names": [{"text": "Department of Field Works", "kind": "official"}, {"text": "Department of Field Roads", "kind": "former"}]}}"#),
        Example::good_against_base(r#"{"dept": {"names": [{"text": "Department of Field Works", "kind": "official"}, {"text": "Department of Field Roads", "kind": "alias", "period": {"until": "2000-02"}}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(today) = context.as_of else { return };
    let any_past = body.names().iter().any(|name| is_past(name, today));
    if !any_past && context.references.is_empty() {
        return;
    }
    let used = |name: &Name| is_own(name) && !is_past(name, today);
    if let Some(index) = within(body, today) {
        let name = escape(&body.names()[index].text, 80);
        findings.report(format!("/names/{index}"), format!("the record gives {name} as a name in use and as one of the past"));
        return;
    }
    if context.references.is_empty() {
        return;
    }
    let current: HashSet<String> = body.names().iter().filter(|name| used(name)).map(|name| fold(&name.text)).collect();
    for reference in matches(body.record(), context) {
        let Some(other) = reference.body() else { continue };
        let past: HashSet<String> =
            other.names().iter().filter(|name| is_past(name, today)).map(|name| fold(&name.text)).collect();
        let in_use = |name: &&Name| is_own(name) && !is_past(name, today);
        let Some(now) = other.names().iter().find(in_use).filter(|_| !other.names().iter().filter(in_use).any(|name| current.contains(&fold(&name.text)))) else { continue };
        let known = |name: &Name| used(name) && past.contains(&fold(&name.text));
        if let Some(index) = body.names().iter().position(known) {
            let old = escape(&body.names()[index].text, 80);
            let message = format!("{old} is a name of the past; the body is now called {}", escape(&now.text, 80));
            let finding = findings.report(format!("/names/{index}"), message);
            finding.suggest(escape(&now.text, 200)).help(format!("the reference record is `{}`", other.id()));
            return;
        }
    }
}

/// A name that is given as in use although the record itself says that it ended.
fn within(body: Body<'_>, today: PartialDate) -> Option<usize> {
    // A name that came back has a period of its own and is no mistake.
    let undated = |name: &Name| name.period.as_ref().is_none_or(|period| period.since.is_none() && period.seen.is_empty());
    let mut past: Option<HashSet<String>> = None;
    body.names().iter().position(|name| {
        is_own(name) && undated(name) && !is_past(name, today) && {
            let names = || body.names().iter().filter(|name| is_past(name, today)).map(|name| fold(&name.text)).collect();
            past.get_or_insert_with(names).contains(&fold(&name.text))
        }
    })
}

/// A name that the body uses of itself.
fn is_own(name: &Name) -> bool {
    matches!(name.kind, NameKind::Official | NameKind::Short | NameKind::Acronym)
}

fn is_past(name: &Name, today: PartialDate) -> bool {
    let end = name.period.as_ref().and_then(Period::end);
    name.kind == NameKind::Former || end.is_some_and(|end| end.precedes(today).is_some())
}

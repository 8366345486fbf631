//! `time.event-outside-term`

use crate::finding::escape;
use crate::registry::fold;
use crate::{Answer, AnyRecord, Certainty, Office, PartialDate, Registry, Severity, Tenure, Under};
use crate::rule::{Among, Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.event-outside-term",
    summary: "Something is said to have happened under an official who was not in office then.",
    why: "Either the date or the official is wrong.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"history": [{"key": "founded", "kind": "founded", "date": "1998", "under": {"person": {"name": "Ada Vine"}, "office": "chief"}}], "names": [{"text": "DFW", "kind": "official"}], "relations": [], "claims": []}}"#, "dept/history/0/date"),
        Example::bad(r#"{"dept": {"history": [{"key": "founded", "kind": "founded", "date": "1990~", "under": {"person": {"name": "ada vine"}, "office": "chief"}}], "claims": []}}"#, "dept/history/0/date"),
        Example::bad(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "page", "says": "1998", "stance": "unreviewed"}]}}"#, "dept/claims/0/says"),
    ],
    good: &[
        Example::good(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "page", "says": "1998", "stance": "rejected"}]}}"#),
        Example::good(r#"{"dept": {"history": [{"key": "founded", "kind": "founded", "date": "1996", "under": {"person": {"name": "Ada Vine"}, "office": "chief"}}], "relations": [], "claims": []}}"#),
        Example::good(r#"{"dept": {"history": [{"key": "founded", "kind": "founded", "date": "1992", "under": {"person": {"name": "A. N. Other"}, "office": "chief"}}], "claims": []}}"#),
    ],
    check: Check::SupposedAmong(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let Some(body) = record.body() else { return };
    for (index, event) in body.history().iter().enumerate() {
        let (Some(under), Some(date)) = (&event.under, event.date) else { continue };
        let offices = offices(under, among);
        let Some((certainty, terms)) = outside_all_terms(&offices, &under.person.name, date) else { continue };
        let name = escape(&under.person.name, 80);
        let message = format!("{date} is outside the term of {name} ({terms})");
        let finding = findings.report(format!("/history/{index}/date"), message);
        finding.certainty(certainty).value(date);
        if let Some(holder) = holder_on(&offices, date) {
            finding.help(format!("on that date the post was held by {}", escape(holder, 80)));
        }
    }
}

/// References with more offices are not searched for a post by its holder, since that search is linear.
const SEARCHED: usize = 2_000;

/// The post in the data and in the references: the data may name it without its holders. A post without holders that only
/// the data has is sought in the references by the person and its title.
fn offices<'a>(under: &Under, among: &Among<'a>) -> Vec<&'a Office> {
    let registries = std::iter::once(among.registry).chain(among.context.references.iter().copied());
    let office = |registry: &'a Registry| match registry.get(under.office.as_str()) {
        Some(AnyRecord::Office(office)) => Some(office),
        _ => None,
    };
    let mut offices: Vec<&Office> = registries.filter_map(office).collect();
    if let [post] = offices[..] && post.tenures.is_empty() {
        let references = among.context.references.iter().filter(|reference| reference.dataset().offices.len() <= SEARCHED);
        let posts = references.flat_map(|reference| reference.posts_of(&under.person.name)).map(|(post, _)| post);
        offices.extend(posts.filter(|other| has_title(other, post)));
    }
    offices
}

/// Whether a reference may know the post, or the person in another one.
pub(in crate::rule) fn is_known_elsewhere(under: &Under, context: &Context<'_>) -> bool {
    context.references.iter().any(|reference| {
        let is_searched = reference.dataset().offices.len() <= SEARCHED;
        reference.place(under.office.as_str()).is_some()
            || is_searched && !reference.posts_of(&under.person.name).is_empty()
    })
}

/// Whether a post has the title of another, which may leave out whose post it is.
fn has_title(post: &Office, other: &Office) -> bool {
    let title = other.names.first().map(|name| fold(&name.text)).filter(|title| !title.is_empty());
    title.is_some_and(|title| post.names.iter().any(|name| fold(&name.text).contains(&title)))
}

/// Whether a date lies outside every term of a person, and these terms; `None` where the person is not known there.
fn outside_all_terms(offices: &[&Office], person: &str, date: PartialDate) -> Option<(Certainty, String)> {
    let name = fold(person);
    let all = offices.iter().flat_map(|office| &office.tenures);
    let terms: Vec<&Tenure> = all.filter(|tenure| tenure.person.is_named(&name)).collect();
    let certainties: Option<Vec<Certainty>> = terms.iter().map(|tenure| outside(tenure, date)).collect();
    let certainty = certainties?.into_iter().min()?;
    Some((certainty, terms.iter().map(|tenure| describe(tenure)).collect::<Vec<_>>().join(", ")))
}

fn outside(tenure: &Tenure, date: PartialDate) -> Option<Certainty> {
    let period = tenure.period.as_ref()?;
    outside_bounds(period.since, period.end(), date)
}

/// Whether a date lies before the first date of a term or after the last one, where these are known.
pub(in crate::rule) fn outside_bounds(
    since: Option<PartialDate>,
    until: Option<PartialDate>,
    date: PartialDate,
) -> Option<Certainty> {
    let before = since.and_then(|since| date.precedes(since));
    before.or_else(|| until.and_then(|end| end.precedes(date)))
}

fn describe(tenure: &Tenure) -> String {
    let Some(period) = &tenure.period else { return "no dates".to_owned() };
    match (period.since, period.end()) {
        (Some(since), Some(end)) => format!("{since} to {end}"),
        (Some(since), None) => format!("since {since}"),
        (None, Some(end)) => format!("until {end}"),
        (None, None) => "no dates".to_owned(),
    }
}

fn holder_on<'a>(offices: &[&'a Office], date: PartialDate) -> Option<&'a str> {
    let held = |tenure: &&Tenure| tenure.period.as_ref().is_some_and(|period| period.holds_on(date, None) == Answer::Yes);
    offices.iter().flat_map(|office| &office.tenures).find(held).map(|tenure| tenure.person.name.as_str())
}

//! Records of a reference dataset that stand for the same thing, and the places in them that mean the same.

use std::collections::BTreeSet;

use super::Context;
use crate::finding::push_token;
use crate::registry::fold;
use crate::shape::{Json, ListView, View, part_text};
use crate::{ActorKind, AnyRecord, Body, Level, Name, NameKind, Pointer, Registry};

/// The records of the references that stand for the same thing: by id, by identifier, or by a name that only one body
/// there can be meant by.
pub(crate) fn matches<'a>(record: AnyRecord<'_>, context: &Context<'a>) -> Vec<AnyRecord<'a>> {
    context.references.iter().filter_map(|reference| match_in(record, reference)).collect()
}

fn match_in<'a>(record: AnyRecord<'_>, reference: &'a Registry) -> Option<AnyRecord<'a>> {
    if let Some(same) = reference.get(record.id()).filter(|same| same.record_type() == record.record_type()) {
        return Some(same);
    }
    by_identifier(record, reference).or_else(|| by_name(record, reference))
}

/// By any identifier; of several bodies the one that comes first in the reference.
fn by_identifier<'a>(record: AnyRecord<'_>, reference: &'a Registry) -> Option<AnyRecord<'a>> {
    let places = record.body()?.identifiers().iter().filter_map(|identifier| reference.identified(identifier));
    reference.dataset().record(places.min()?)
}

/// By the names, if they lead to one body. What one takes for a body of its own may be a part of a body to the other.
fn by_name<'a>(record: AnyRecord<'_>, reference: &'a Registry) -> Option<AnyRecord<'a>> {
    let body = record.body()?;
    let theirs = |place| reference.dataset().record(place)?.body();
    let mut places = BTreeSet::new();
    for name in body.names() {
        places.extend(reference.names_like(&name.text).map(|like| like.body).filter(|place| {
            theirs(*place).is_some_and(|other| share_full_name(name, other) || is_one(body, other, &name.text))
        }));
    }
    match places.into_iter().collect::<Vec<_>>()[..] {
        [only] => reference.dataset().record(only),
        _ => None,
    }
}

fn share_full_name(name: &Name, other: Body<'_>) -> bool {
    is_full(name) && other.names().iter().any(|theirs| is_full(theirs) && fold(&theirs.text) == fold(&name.text))
}

fn is_full(name: &Name) -> bool {
    !matches!(name.kind, NameKind::Short | NameKind::Acronym)
}

/// Whether two bodies are one that share a short name. Many do that have nothing else in common.
fn is_one(body: Body<'_>, other: Body<'_>, short: &str) -> bool {
    let country = agree(body.country(), other.country());
    if country == Some(false) || agree(level(body), level(other)) == Some(false) {
        return false;
    }
    let full_names = |body: Body<'_>| -> BTreeSet<String> {
        let full = body.names().iter().filter(|name| is_full(name) && fold(&name.text) != fold(short));
        full.map(|name| in_essence(&name.text)).collect()
    };
    let (ours, theirs) = (full_names(body), full_names(other));
    let may_be_called_alike = ours.is_empty() || theirs.is_empty() || !ours.is_disjoint(&theirs);
    may_be_called_alike || country == Some(true) && may_be_of_one_kind(body, other)
}

/// Whether two values are the same, if both are known.
fn agree<T: PartialEq>(one: Option<T>, two: Option<T>) -> Option<bool> {
    Some(one? == two?)
}

fn level(body: Body<'_>) -> Option<Level> {
    match body {
        Body::Actor(actor) => Some(actor.level),
        Body::Office(_) => None,
    }
}

fn may_be_of_one_kind(one: Body<'_>, two: Body<'_>) -> bool {
    match (one, two) {
        (Body::Actor(one), Body::Actor(two)) => {
            one.kind == two.kind || [&one.kind, &two.kind].iter().any(|kind| matches!(kind, ActorKind::Other(_)))
        }
        (Body::Office(one), Body::Office(two)) => one.kind == two.kind,
        _ => true,
    }
}

/// The folded name without what some write in another way: articles and prepositions, and "UN" for "United Nations".
fn in_essence(name: &str) -> String {
    let is_small = |word: &str| matches!(word, "a" | "an" | "and" | "for" | "in" | "of" | "on" | "the" | "to");
    let words = name.split_whitespace().map(fold).filter(|word| !is_small(word));
    words.map(|word| if word == "un" { "unitednations".to_owned() } else { word }).collect()
}

/// The values in `record` that stand where `field` stands in `reference`.
///
/// Lists are not compared by index: a part of the reference has its counterparts in the parts with the same `key`, else
/// with the same `kind`, `role` or `scheme`.
pub(crate) fn counterparts(reference: AnyRecord<'_>, field: &Pointer, record: AnyRecord<'_>) -> Vec<(String, Json)> {
    let mut found = vec![(String::new(), View::Record(record.view()))];
    let mut theirs = Some(View::Record(reference.view()));
    for token in field.tokens() {
        let part = theirs.as_ref().and_then(|view| child(view, &token));
        let mut next = Vec::new();
        for (path, view) in found {
            match &view {
                View::List(list) => {
                    for index in same_parts(*list, part.as_ref(), &token) {
                        if let Some(item) = list.item(index) {
                            next.push((join(&path, &index.to_string()), item));
                        }
                    }
                }
                view => next.extend(child(view, &token).map(|view| (join(&path, &token), view))),
            }
        }
        (found, theirs) = (next, part);
    }
    found.into_iter().map(|(path, view)| (path, view.to_json())).collect()
}

fn join(path: &str, token: &str) -> String {
    let mut path = path.to_owned();
    push_token(&mut path, token);
    path
}

fn child<'a>(view: &View<'a>, token: &str) -> Option<View<'a>> {
    match view {
        View::Record(record) => {
            let (index, _) = record.shape().field(token)?;
            record.field(index)
        }
        View::List(list) => {
            let by_key =
                (0..list.len()).find(|i| list.item(*i).is_some_and(|p| part_text(&p, "key").as_deref() == Some(token)));
            list.item(by_key.or_else(|| token.parse().ok())?)
        }
        _ => None,
    }
}

fn same_parts(list: &dyn ListView, part: Option<&View<'_>>, token: &str) -> Vec<usize> {
    let with = |field: &str, wanted: &str| -> Vec<usize> {
        let has = |index: &usize| list.item(*index).and_then(|item| part_text(&item, field)).as_deref() == Some(wanted);
        (0..list.len()).filter(has).collect()
    };
    let kind = ["kind", "role", "scheme"].iter().find_map(|field| Some((*field, part_text(part?, field)?)));
    match kind {
        Some((field, kind)) => with(field, &kind),
        None => with("key", token),
    }
}

/// Whether two values mean the same: texts after folding, others as they are.
pub(crate) fn same_value(one: &Json, two: &Json) -> bool {
    match (one.as_str(), two.as_str()) {
        (Some(one), Some(two)) => one == two || (!fold(one).is_empty() && fold(one) == fold(two)),
        _ => one == two,
    }
}

#[cfg(test)]
mod tests {
    use super::matches;
    use crate::rule::Context;
    use crate::{Actor, AnyRecord, Registry};

    fn found(kind: &str, level: &str, country: &str, names: &[(&str, &str)]) -> Vec<String> {
        let bundled = Registry::bundled().unwrap();
        let context = Context { references: &[&bundled], as_of: None, modified: None };
        let names: Vec<_> = names.iter().map(|(kind, text)| serde_json::json!({"kind": kind, "text": text})).collect();
        let mut actor = serde_json::json!({"id": "mine", "kind": kind, "level": level, "names": names});
        if !country.is_empty() {
            actor["country"] = country.into();
        }
        let actor: Actor = serde_json::from_value(actor).unwrap();
        matches(AnyRecord::Actor(&actor), &context).iter().map(|record| record.id().to_owned()).collect()
    }

    #[test]
    fn an_acronym_alone_is_no_match() {
        let authority = "national-mine-action-authority";
        for (kind, level, country, full, acronym) in [
            ("international-organization", "international", "GB", "International Tennis Federation", "ITF"),
            ("international-organization", "international", "", "International Tennis Federation", "ITF"),
            ("company", "national", "US", "Magazine Advisory Group", "MAG"),
            ("ngo", "international", "", "Magazine Advisory Group", "MAG"),
            ("company", "international", "GB", "Magazine Advisory Group", "MAG"),
            (authority, "national", "KE", "National Mine Action Authority", "NMAA"),
            (authority, "national", "", "National Mine Action Authority", "NMAA"),
        ] {
            assert!(found(kind, level, country, &[("official", full), ("acronym", acronym)]).is_empty(), "{full}");
        }
        assert!(found(authority, "national", "KE", &[("acronym", "NMAA")]).is_empty());
        assert!(found("ngo", "national", "", &[("official", "MAG")]).is_empty());
    }

    #[test]
    fn an_acronym_counts_with_support() {
        for (kind, country, full, acronym, id) in [
            ("ngo", "GB", "MAG International", "MAG", "mag"),
            ("ngo", "", "The Mines Advisory Group", "MAG", "mag"),
            ("un-organ", "", "UN Mine Action Service", "UNMAS", "unmas"),
        ] {
            let names = [("official", full), ("acronym", acronym)];
            assert_eq!(found(kind, "international", country, &names), [id], "{full}");
        }
        assert_eq!(found("ngo", "international", "", &[("official", "MAG")]), ["mag"]);
        assert_eq!(found("ngo", "international", "", &[("official", "HALO Trust")]), ["halo-trust"]);
    }

    #[test]
    fn a_full_name_is_a_match() {
        for (kind, text) in [
            ("official", "Mines Advisory Group"),
            ("former", "mines advisory group"),
            ("alias", "Mine Advisory Group"),
            ("translation", "Mines Advisory Group"),
        ] {
            assert_eq!(found("company", "national", "US", &[(kind, text), ("official", "Other")]), ["mag"], "{text}");
        }
    }
}

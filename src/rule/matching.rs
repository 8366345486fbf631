//! Records of a reference dataset that stand for the same thing, and the places in them that mean the same.

use std::collections::BTreeSet;

use super::Context;
use crate::finding::push_token;
use crate::registry::fold;
use crate::shape::{Json, ListView, View, part_text};
use crate::{AnyRecord, Pointer, Registry};

/// The records of the references that stand for the same thing: by id, by identifier, or by a name that only one body
/// there has.
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

/// By a name, if all names that the reference knows lead to one body. What one takes for a body of its own may be a part of
/// a body to the other.
fn by_name<'a>(record: AnyRecord<'_>, reference: &'a Registry) -> Option<AnyRecord<'a>> {
    let places: BTreeSet<_> =
        record.body()?.names().iter().flat_map(|name| reference.names_like(&name.text)).map(|name| name.body).collect();
    match places.into_iter().collect::<Vec<_>>()[..] {
        [only] => reference.dataset().record(only),
        _ => None,
    }
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

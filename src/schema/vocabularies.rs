//! The vocabularies as data.

use serde_json::{Value, json};

use super::titles::words;
use crate::CountryCode;
use crate::shape::{Element, Term, TermShape, plain};
use crate::vocabulary::all;

/// The vocabularies as data: the file `schemas/vocabularies.json`.
///
/// `vocabularies` has for each list `name`, `description`, `source` (where the terms come from), `closed` (whether other
/// terms are refused), and `terms` in order, each with the `code` that stands in files, a `label` and a `definition`.
///
/// ```
/// let lists = mandata::schema::vocabularies();
/// let level = lists["vocabularies"].as_array().unwrap().iter().find(|list| list["name"] == "Level").unwrap();
/// assert_eq!(level["terms"][0]["definition"], "A body of one country.");
/// ```
pub fn vocabularies() -> Value {
    json!({ "vocabularies": all().into_iter().map(list).collect::<Vec<_>>() })
}

fn list(shape: &TermShape) -> Value {
    json!({
        "name": shape.name,
        "description": plain(shape.doc),
        "source": shape.source,
        "closed": shape.closed,
        "terms": shape.terms.iter().map(|term| entry(shape, term)).collect::<Vec<_>>(),
    })
}

fn entry(shape: &TermShape, term: &Term) -> Value {
    let definition = plain(term.doc);
    let is_name = shape.name == CountryCode::SHAPE.name();
    let label = if is_name { definition.clone() } else { words(term.code) };
    json!({ "code": term.code, "label": label, "definition": definition })
}

//! Keys that JSON has not: merge keys, and those that are no text.

use super::scalar::{Meaning, meaning};
use super::tree::{Data, Id, Style, Tree};
use crate::error::Kind;
use crate::finding::escape;
use crate::format::Fault;

/// Whether a key is `<<` without quotes.
pub(super) fn is_merge(tree: &Tree<'_>, key: Id) -> bool {
    matches!(&tree.node(key).data, Data::Scalar(text, Style::Plain) if text == "<<")
}

/// The objects that the value of a merge key names, the first one before the others; `None` where it names something else.
pub(super) fn sources(tree: &Tree<'_>, value: Id) -> Option<Vec<Id>> {
    let is_object = |id: &Id| matches!(tree.node(tree.target(*id)).data, Data::Map(_));
    match &tree.node(tree.target(value)).data {
        Data::Map(_) => Some(vec![value]),
        Data::List(items) if items.iter().all(is_object) => Some(items.clone()),
        _ => None,
    }
}

/// What is to be said of a merge key.
pub(super) fn merge(tree: &Tree<'_>, parent: Id, key: Id, value: Id) -> Fault {
    let span = tree.node(key).span.clone();
    if let Data::Map(entries) = &tree.node(parent).data
        && entries.iter().any(|entry| entry.is_merge)
    {
        let message = "the key `<<` stands twice in one object";
        return Fault::error(Kind::Shape, "file.duplicate-key", span, message);
    }
    let message = match sources(tree, value) {
        Some(_) => "`<<` puts the fields of other objects here; YAML 1.2 has no such key, so other readers may not",
        None => "`<<` stands for fields of other objects, but its value is none; it was kept as a field",
    };
    Fault::remark("file.yaml-merge", span, message).help("write the fields out, or quote the key")
}

/// What is wrong with a key.
pub(super) fn plain(tree: &Tree<'_>, key: Id) -> Option<Fault> {
    let span = tree.node(key).span.clone();
    let Data::Scalar(text, style) = &tree.node(tree.target(key)).data else {
        let message = "a list or an object cannot be a key; the entry was left out";
        return Some(Fault::error(Kind::Shape, "file.yaml-complex-key", span, message));
    };
    if *style == Style::Text || meaning(text) == Meaning::Text {
        return None;
    }
    let message = format!("YAML takes the key `{}` for no text; it was kept as text", escape(text, 80));
    Some(Fault::remark("file.yaml-key", span, message).value(escape(text, 80)).help("put it in quotes"))
}

//! Tags: those of the core schema are honoured, others are named.

use granit_parser::Tag;

use super::scalar::{Meaning, meaning};
use super::tree::Style;
use crate::finding::escape;

/// How a scalar with a tag is resolved, and what is wrong with the tag.
pub(super) fn scalar(tag: Option<&Tag>, text: &str, style: Style) -> (Style, Option<String>) {
    let Some(tag) = tag else { return (style, None) };
    if is_plain_mark(tag) {
        return (Style::Text, None);
    }
    let meaning = meaning(text);
    let fits = match tag.core_suffix() {
        None => return (style, Some(unknown(tag))),
        Some("str") => return (Style::Text, None),
        Some("null") => meaning == Meaning::Null,
        Some("bool") => matches!(meaning, Meaning::Bool(_)),
        Some("int") => matches!(meaning, Meaning::Number | Meaning::OddNumber) && is_whole(text),
        Some("float") => matches!(meaning, Meaning::Number | Meaning::OddNumber),
        Some(_) => false,
    };
    if fits { (Style::Core, None) } else { (Style::Text, Some(unfit(tag))) }
}

/// What is wrong with the tag of a list (`seq`) or an object (`map`).
pub(super) fn collection(tag: Option<&Tag>, own: &str) -> Option<String> {
    let tag = tag.filter(|tag| !is_plain_mark(tag))?;
    match tag.core_suffix() {
        None => Some(unknown(tag)),
        Some(suffix) => (suffix != own).then(|| unfit(tag)),
    }
}

/// Whether the tag is a lone `!`, which makes a scalar text.
fn is_plain_mark(tag: &Tag) -> bool {
    tag.handle().len() + tag.suffix().len() == 1
}

fn is_whole(text: &str) -> bool {
    text.starts_with("0x") || !text.contains(['.', 'e', 'E'])
}

fn unknown(tag: &Tag) -> String {
    format!("the tag `{}` is not known, so what the value means is not either", escape(&tag.original(), 80))
}

fn unfit(tag: &Tag) -> String {
    format!("the value is not what its tag `{}` says", escape(&tag.original(), 80))
}

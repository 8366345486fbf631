//! YAML to a transcript: scalars resolved by the shape of their place.

use std::collections::HashSet;
use std::ops::Range;

use super::build::{Builder, Document};
use super::keys;
use super::scalar::{Meaning, meaning};
use super::tree::{Data, Entry, Id, Style, Tree};
use crate::Claim;
use crate::error::Kind;
use crate::finding::escape;
use crate::format::transcript::Transcript;
use crate::format::{Fault, Limits, outline};
use crate::shape::{Element, Shape, Slot};

/// Reads a file of one or several documents.
pub(in crate::format) fn transcribe(name: &str, text: &str, limits: &Limits) -> Transcript {
    let mut transcript = Transcript::default();
    let mut builder = Builder::new(text, limits);
    let (mut last, mut several) = (None, false);
    let stopped = loop {
        match builder.document() {
            // An empty document, such as after a last `---`, says nothing.
            Ok(Some(document)) if document.tree.is_empty(document.root) => {}
            Ok(Some(document)) => {
                if let Some(before) = last.replace(document) {
                    several = true;
                    write(&before, several, &mut transcript);
                }
            }
            Ok(None) => break None,
            Err(fault) => break Some(fault),
        }
    };
    if let Some(last) = last {
        write(&last, several, &mut transcript);
    }
    transcript.faults.append(&mut builder.faults);
    match stopped {
        Some(fault) => transcript.stop(name, fault),
        None => transcript.end(),
    }
    transcript
}

/// Writes a document on a line of its own.
fn write(document: &Document<'_>, several: bool, out: &mut Transcript) {
    let (tree, root) = (&document.tree, document.root);
    let is_record = match &tree.node(root).data {
        Data::Map(entries) => {
            let keys = entries.iter().filter_map(|entry| tree.text(entry.key));
            !outline::has_lists(keys)
        }
        _ => false,
    };
    if several && !is_record {
        let message =
            "in a file of several documents each is one record, or the first says what a dataset says of itself";
        return out.fault(Fault::error(Kind::Shape, "shape.wrong-type", tree.node(root).span.clone(), message));
    }
    Writer::new(tree, out).document(root);
    out.end_line();
}

/// Writes a document down.
struct Writer<'a, 't> {
    tree: &'a Tree<'t>,
    out: &'a mut Transcript,
    /// The record that is being written, against which claims point.
    record: Slot,
    /// Numbers that were named already. What an anchor stands at is named once, however often it is used.
    named: HashSet<Id>,
}

/// A key with its value, in an object whose merge keys are replaced by what they name.
#[derive(Clone)]
struct Member<'a> {
    key: &'a str,
    key_span: Range<usize>,
    value: Id,
    /// The alias by which it came here.
    alias: Option<Range<usize>>,
}

impl<'a, 't> Writer<'a, 't> {
    fn new(tree: &'a Tree<'t>, out: &'a mut Transcript) -> Self {
        Self { tree, out, record: Slot::ANY, named: HashSet::new() }
    }

    fn document(&mut self, root: Id) {
        let node = self.tree.node(root);
        match &node.data {
            Data::List(items) => {
                self.out.open_list(node.span.clone());
                for item in items {
                    let slot = outline::record(self.tree.field(*item, "type"));
                    self.value(*item, slot, None);
                }
                self.out.close_list();
            }
            Data::Map(entries) => {
                let keys = entries.iter().filter_map(|entry| self.tree.text(entry.key));
                let slot = outline::outline(keys, self.tree.field(root, "type"));
                self.value(root, slot, None);
            }
            _ => self.value(root, Slot::ANY, None),
        }
    }

    /// Writes a value. What stands at an anchor is placed where the alias is, in the record that uses it.
    fn value(&mut self, id: Id, slot: Slot, alias: Option<&Range<usize>>) {
        let node = self.tree.node(id);
        let span = alias.unwrap_or(&node.span);
        match &node.data {
            Data::Alias(target) => self.value(*target, slot, Some(span)),
            Data::Scalar(text, style) => self.scalar(id, text, *style, slot, span),
            Data::List(items) => {
                self.out.open_list(span.clone());
                for item in items {
                    self.value(*item, slot.element(), alias);
                }
                self.out.close_list();
            }
            Data::Map(entries) => {
                self.out.open_object(span.clone());
                self.members(entries, slot, alias);
                self.out.close_object();
            }
        }
    }

    fn members(&mut self, entries: &'a [Entry], slot: Slot, alias: Option<&Range<usize>>) {
        let outer = self.record;
        if matches!(slot.shape, Shape::Record(shape) if shape.record_type.is_some()) {
            self.record = Slot::one(slot.shape);
        }
        let members = self.merged(entries, alias);
        let is_claim = matches!(slot.shape, Shape::Record(shape) if shape.name == Claim::SHAPE.name());
        let field = members.iter().find(|member| is_claim && member.key == "field");
        let pointer = field.and_then(|field| self.tree.text(field.value));
        for member in &members {
            self.out.key(member.key, member.key_span.clone());
            let place = match pointer {
                Some(pointer) if member.key == "says" => self.record.at(pointer),
                _ => slot.field(member.key),
            };
            self.value(member.value, place, member.alias.as_ref());
        }
        self.record = outer;
    }

    /// The members of an object. Its own come first and count before those that it takes from others.
    fn merged(&self, entries: &'a [Entry], alias: Option<&Range<usize>>) -> Vec<Member<'a>> {
        let own = entries.iter().filter(|entry| !entry.is_merge);
        let mut members: Vec<Member<'a>> = own.filter_map(|entry| self.member(*entry, alias)).collect();
        if members.len() == entries.len() {
            return members;
        }
        let mut keys: HashSet<&str> = members.iter().map(|member| member.key).collect();
        for entry in entries.iter().filter(|entry| entry.is_merge) {
            let place = alias.unwrap_or(&self.tree.node(entry.value).span);
            for source in keys::sources(self.tree, entry.value).unwrap_or_default() {
                let Data::Map(inner) = &self.tree.node(self.tree.target(source)).data else { continue };
                members.extend(self.merged(inner, Some(place)).into_iter().filter(|member| keys.insert(member.key)));
            }
        }
        members
    }

    fn member(&self, entry: Entry, alias: Option<&Range<usize>>) -> Option<Member<'a>> {
        let key = self.tree.text(entry.key)?;
        let key_span = alias.unwrap_or(&self.tree.node(entry.key).span).clone();
        Some(Member { key, key_span, value: entry.value, alias: alias.cloned() })
    }

    fn scalar(&mut self, id: Id, text: &str, style: Style, slot: Slot, span: &Range<usize>) {
        let is_text = matches!(slot.shape, Shape::Text(_) | Shape::Term(_));
        match (style, meaning(text)) {
            (Style::Text, _) => self.out.text(text, span.clone()),
            (_, Meaning::Null) => self.out.word("null", span.clone()),
            (Style::Plain, _) if is_text => self.out.text(text, span.clone()),
            (_, Meaning::Bool(value)) => self.out.word(if value { "true" } else { "false" }, span.clone()),
            (_, Meaning::Number) => self.out.word(text, span.clone()),
            (_, Meaning::OddNumber) => {
                // Where a number is wanted, the finding on its type says enough.
                if matches!(slot.shape, Shape::Any) && self.named.insert(id) {
                    self.out.fault(odd_number(text, span.clone()));
                }
                self.out.text(text, span.clone());
            }
            (_, Meaning::Text) => self.out.text(text, span.clone()),
        }
    }
}

fn odd_number(text: &str, span: Range<usize>) -> Fault {
    let shown = escape(text, 80);
    let message = format!("YAML takes `{shown}` for a number that JSON cannot write so; it was kept as text");
    Fault::remark("file.number-form", span, message).value(shown).help("put it in quotes, or write it as 12 or -0.5")
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::path::Path;

    use serde_json::Value;

    use super::transcribe;
    use crate::Limits;

    /// The values of the YAML test suite, where nothing is wrong with them here. `tests/yaml.rs` has the verdicts.
    #[test]
    fn values_are_those_of_the_yaml_test_suite() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/yaml-test-suite/cases.jsonl");
        let Ok(cases) = std::fs::read_to_string(path) else {
            let _ = std::io::stderr().write_all(b"\nSKIPPED: no YAML test suite beside the project\n");
            return;
        };
        let documents = |text: &str| -> Vec<Value> {
            let values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
            values.map(|value| value.expect("JSON")).filter(|value| !value.is_null()).collect()
        };
        let mut compared = 0;
        for line in cases.lines() {
            let case: Value = serde_json::from_str(line).expect("a case");
            let (Some(yaml), Some(json)) = (case["yaml"].as_str(), case["json"].as_str()) else { continue };
            let transcript = transcribe("case.yaml", yaml, &Limits::default());
            if case["fail"] == false && transcript.faults.is_empty() {
                assert_eq!(documents(&transcript.json), documents(json), "{}\n{yaml}", case["id"]);
                compared += 1;
            }
        }
        assert!(compared > 200, "{compared} cases were compared");
    }
}

//! The labelled fields of a page: `Location:`, `Website:`, `Type:`.

use std::ops::Range;

use super::block::{Block, Said};
use super::category::Class;
use crate::Link;
use crate::format::fault::Fault;

/// What is glued to a label is no longer than this.
const RESIDUE: usize = 120;

/// A value on the line after its label is no longer than this.
const VALUE: usize = 100;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Location,
    Website,
    Type,
}

const LABELS: [(&str, Label); 3] =
    [("Location:", Label::Location), ("Website:", Label::Website), ("Type:", Label::Type)];

/// The values of the labelled fields.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub(super) location: Option<Said>,
    pub(super) website: Option<Said>,
    pub(super) kind: Option<Said>,
    /// What was glued to labels: captions of images.
    pub(super) captions: Vec<Said>,
}

/// Where the labels of a line stand; none where the line is prose.
fn labels(text: &str) -> Vec<(Label, Range<usize>)> {
    let mut found: Vec<(Label, Range<usize>)> = Vec::new();
    for (word, label) in LABELS {
        found.extend(text.find(word).map(|at| (label, at..at + word.len())));
    }
    found.sort_by_key(|(_, range)| range.start);
    let residue = found.first().map_or("", |(_, range)| &text[..range.start]);
    let is_prose = residue.contains(". ") || residue.chars().count() > RESIDUE;
    let is_glued = residue.trim().is_empty() || !residue.ends_with(char::is_whitespace);
    if is_prose || !is_glued { Vec::new() } else { found }
}

/// Whether a block has a label.
pub(super) fn is_labelled(block: &Block) -> bool {
    !labels(&block.text).is_empty()
}

impl Fields {
    /// Reads the fields at the start of some blocks, and says how many blocks they take.
    pub(super) fn read(blocks: &[Block], faults: &mut Vec<Fault>) -> (Self, usize) {
        let mut fields = Self::default();
        let mut taken = 0;
        while let Some(block) = blocks.get(taken) {
            let labels = labels(&block.text);
            let Some((_, first)) = labels.first() else { break };
            fields.caption(block.said(0..first.start), faults);
            taken += 1;
            for (index, (label, range)) in labels.iter().enumerate() {
                let end = labels.get(index + 1).map_or(block.text.len(), |(_, next)| next.start);
                let mut value = value(*label, block, range.end..end);
                let next = blocks.get(taken).filter(|next| end == block.text.len() && belongs(*label, next));
                if let (true, Some(next)) = (value.text.is_empty(), next) {
                    let message = "the value of a label stands on the line after it";
                    faults.push(Fault::remark("profile.value-on-next-line", block.span(range), message));
                    value = self::value(*label, next, 0..next.text.len());
                    taken += 1;
                }
                fields.set(*label, value);
            }
        }
        (fields, taken)
    }

    fn caption(&mut self, caption: Said, faults: &mut Vec<Fault>) {
        if !caption.text.is_empty() {
            let message = "the caption of an image is glued to the label of a field";
            let fault = Fault::remark("profile.glued-label", caption.span.clone(), message);
            faults.push(fault.value(caption.text.clone()));
            self.captions.push(caption);
        }
    }

    /// Takes a value, unless the page has given one before.
    fn set(&mut self, label: Label, value: Said) {
        let field = match label {
            Label::Location => &mut self.location,
            Label::Website => &mut self.website,
            Label::Type => &mut self.kind,
        };
        if field.is_none() && !value.text.is_empty() {
            *field = Some(value);
        }
    }
}

/// The value after a label. A website whose text is no address is where its link leads.
fn value(label: Label, block: &Block, range: Range<usize>) -> Said {
    let said = block.said(range.clone());
    if label != Label::Website || said.text.parse::<Link>().is_ok() {
        return said;
    }
    let anchors = block.links.iter().filter(|anchor| range.contains(&anchor.at) || anchor.at == range.end);
    let mut addresses = anchors.map(|anchor| &anchor.address);
    addresses.find(|address| address.text.parse::<Link>().is_ok()).cloned().unwrap_or(said)
}

/// Whether a line can be the value of the label on the line before.
fn belongs(label: Label, block: &Block) -> bool {
    let text = block.text.trim();
    let fits = match label {
        Label::Location => !text.ends_with('.') && text.split_whitespace().count() <= 8,
        Label::Website => text.starts_with("http") || text.starts_with("www."),
        Label::Type => Class::of_type(text).is_some(),
    };
    fits && text.chars().count() <= VALUE && !is_labelled(block)
}

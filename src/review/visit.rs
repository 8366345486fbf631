//! Visiting every record by itself, in blocks.

use std::collections::BTreeMap;

use hashbrown::HashMap;

use super::block::{Block, Reader};
use super::place::Placed;
use super::read::{ByType, Piece, Reading, RecordPlace};
use super::summary::Tally;
use crate::finding::Document;
use crate::registry::numbered;
use crate::rule::{Census, Checks, Context, Raw, Traces};
use crate::threads::each;
use crate::{Dataset, RecordType};

/// How many bytes of lines one thread reads at a time.
const BYTES: usize = 1 << 16;

/// How many records of other files one thread reads at a time.
const TOGETHER: usize = 64;

/// How many blocks are read before what is left of them is put together.
const WINDOW: usize = 64;

/// What is left of all records after each was visited by itself.
#[derive(Default)]
pub(super) struct Visited {
    pub(super) places: Vec<RecordPlace>,
    pub(super) traces: Traces,
    pub(super) census: Census,
    pub(super) tally: Tally,
    pub(super) unread: HashMap<String, RecordType>,
    pub(super) refused: ByType<usize>,
    pub(super) sound: ByType<usize>,
}

/// Visits every record of the opened files by itself.
pub(super) fn visit_each(reading: &mut Reading<'_>, context: &Context<'_>, checks: Option<&Checks>) -> Visited {
    let mut visited = Visited::default();
    let pieces = std::mem::take(&mut reading.pieces);
    let reader = Reader { documents: &reading.documents, limits: &reading.limits, context, checks };
    let lines = visit_pieces(&reader, pieces, &mut visited, &mut reading.placed);
    for (document, lines) in lines {
        let name = std::sync::Arc::clone(&reading.documents[document].name);
        reading.broken_lines(&name, lines.broken);
    }
    visited
}

/// How the lines of a document were read.
pub(super) struct Lines {
    /// Where the next record would begin.
    end: usize,
    /// How many are not JSON.
    pub(super) broken: usize,
    /// Whether one of them is only so because the text ends.
    pub(super) is_open: bool,
}

/// Visits the records of some pieces by themselves, and says for each document with lines how these were read.
pub(super) fn visit_pieces(
    reader: &Reader<'_, '_>,
    pieces: Vec<Piece>,
    visited: &mut Visited,
    placed: &mut Vec<Placed>,
) -> BTreeMap<usize, Lines> {
    let mut documents: BTreeMap<usize, Lines> = BTreeMap::new();
    for window in blocks(pieces, reader.documents).chunks(WINDOW) {
        let traces = &visited.traces;
        let read = each(window.iter(), |block| vec![reader.read(block, traces)]);
        for (pieces, mut block) in window.iter().zip(read) {
            if let [Piece::Lines { document, span }] = &pieces[..] {
                let begun = || Lines { end: block.span.start, broken: 0, is_open: false };
                let lines = documents.entry(*document).or_insert_with(begun);
                if lines.end != block.span.start {
                    // A record goes on over the line break at which the block was cut.
                    let span = lines.end..span.end.max(lines.end);
                    block = reader.read(&[Piece::Lines { document: *document, span }], &visited.traces);
                }
                lines.end = block.span.end;
                lines.broken += block.broken;
                lines.is_open |= block.is_open;
            }
            placed.append(&mut block.placed);
            visited.append(block);
        }
    }
    documents
}

impl Visited {
    fn append(&mut self, block: Block) {
        self.places.extend(block.places);
        self.traces.append(block.traces);
        self.census.append(&block.census);
        self.tally.append(&block.tally);
        self.unread.extend(block.unread);
        for of in RecordType::ALL {
            self.refused[*of as usize] += block.refused[*of as usize];
            self.sound[*of as usize] += block.sound[*of as usize];
        }
    }
}

/// Visits the records of a dataset that stands in no file.
pub(super) fn visit_dataset(dataset: &Dataset, context: &Context<'_>, checks: Option<&Checks>) -> (Visited, Vec<Raw>) {
    let (mut visited, mut all) = (Visited::default(), Vec::new());
    let traces = &visited.traces;
    let blocks = each((0..dataset.len()).step_by(TOGETHER), |start| {
        let (mut block, mut found) = (Block::beside(traces), Vec::new());
        for (place, record) in (start..start + TOGETHER).map_while(|number| numbered(dataset, number)) {
            block.visit(record, place, context, checks, &mut found);
        }
        vec![(block, found)]
    });
    for (block, found) in blocks {
        visited.append(block);
        all.extend(found);
    }
    (visited, all)
}

/// The pieces in blocks. Blocks of lines end at a line break, where a record ends in all but odd files.
fn blocks(pieces: Vec<Piece>, documents: &[Document<'_>]) -> Vec<Vec<Piece>> {
    let mut blocks: Vec<Vec<Piece>> = Vec::new();
    let mut together = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Record(_) => {
                together.push(piece);
                if together.len() == TOGETHER {
                    blocks.push(std::mem::take(&mut together));
                }
            }
            Piece::Lines { document, span } => {
                blocks.extend((!together.is_empty()).then(|| std::mem::take(&mut together)));
                let bytes = documents[document].text.as_bytes();
                let mut start = span.start;
                while start < span.end {
                    let rest = bytes.get(start + BYTES..span.end).unwrap_or_default();
                    let line_break = rest.iter().position(|byte| *byte == b'\n');
                    let end = line_break.map_or(span.end, |at| start + BYTES + at + 1);
                    blocks.push(vec![Piece::Lines { document, span: start..end }]);
                    start = end;
                }
            }
        }
    }
    blocks.extend((!together.is_empty()).then_some(together));
    blocks
}

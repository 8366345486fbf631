//! Reviewing a large file of JSON Lines piece by piece, so that its size does not matter.
//!
//! Whatever is odd about a file (its encoding, records that go on over several lines, a header that does) is left to the
//! reading of the whole file: a stream gives up before it would say anything else.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::ops::Range;
use std::path::Path;

use super::block::Reader;
use super::place::At;
use super::read::{Piece, Reading, RecordPlace};
use super::visit::{Visited, visit_pieces};
use crate::finding::{Document, line_breaks};
use crate::format::json::{Layout, Scanner, is_header, layout};
use crate::rule::{Checks, Context, Settled};
use crate::{Format, Limits};

/// Files from this size on are read in pieces.
const LARGE: u64 = 8 << 20;

/// How many bytes are read at a time.
const PIECE: usize = 1 << 20;

/// A large file of JSON Lines.
pub(super) struct Stream {
    name: String,
    file: File,
    length: u64,
    parts: Vec<Part>,
}

/// A part of the file that was read: its bytes, and how many lines stand before it.
struct Part {
    bytes: Range<usize>,
    lines: usize,
}

/// A record that is read again, in the text of its line.
pub(super) struct Again {
    pub(super) number: usize,
    text: String,
    /// Where it stands in the text.
    span: Range<usize>,
    /// The bytes and lines before the text in the file.
    offset: usize,
    lines: usize,
}

impl Stream {
    /// The file, if it is one that can be read in pieces.
    pub(super) fn open(path: &Path, limits: &Limits) -> Option<Self> {
        let name = path.display().to_string();
        let is_packed = Path::new(&name).extension().is_some_and(|ending| {
            Format::JsonLines.extensions().iter().all(|known| !ending.eq_ignore_ascii_case(known))
        });
        if Format::of_name(&name) != Some(Format::JsonLines) || is_packed {
            return None;
        }
        let file = File::open(path).ok()?;
        let data = file.metadata().ok()?;
        let is_large = data.is_file() && (LARGE..=limits.file_bytes).contains(&data.len());
        is_large.then(|| Self { name, length: data.len(), file, parts: Vec::new() })
    }

    /// What the dataset says of itself on the first line, where it does. `None` where the file does not begin with lines.
    pub(super) fn header(&mut self, limits: &Limits) -> Option<String> {
        let mut bytes = Vec::new();
        self.file.by_ref().take(PIECE as u64).read_to_end(&mut bytes).ok()?;
        bytes.truncate(bytes.iter().rposition(|byte| *byte == b'\n')? + 1);
        let text = String::from_utf8(bytes).ok()?;
        let mut scanner = Scanner::new(&text, limits.depth);
        if !matches!(layout(&mut scanner), Ok(Layout::Lines)) {
            return None;
        }
        scanner.limit_records(0, limits.record_bytes);
        if !is_header(&scanner) {
            return Some(String::new());
        }
        scanner.skip().ok()?;
        let end = scanner.pos() + text[scanner.pos()..].find('\n')? + 1;
        // Something else on the line of the header would be a record.
        text[scanner.pos()..end].trim().is_empty().then(|| text[..end].to_owned())
    }

    /// Visits every record behind the header by itself. `None` where the file is odd.
    pub(super) fn visit(
        &mut self,
        header: &str,
        context: &Context<'_>,
        checks: Option<&Checks>,
        reading: &mut Reading<'_>,
    ) -> Option<Visited> {
        let mut visited = Visited::default();
        let mut offset = header.len();
        let mut lines = header.matches('\n').count();
        let mut broken = 0;
        self.file.seek(SeekFrom::Start(offset as u64)).ok()?;
        let mut bytes = Vec::with_capacity(2 * PIECE);
        loop {
            let read = self.file.by_ref().take(PIECE as u64).read_to_end(&mut bytes).ok()?;
            let is_last = read < PIECE;
            let end = if is_last {
                bytes.len()
            } else {
                bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1)
            };
            let text = std::str::from_utf8(&bytes[..end]).ok()?;
            let documents = [Document::part(&self.name, text, offset, lines)];
            let first = visited.places.len();
            let pieces = vec![Piece::Lines { document: 0, span: 0..end }];
            let reader = Reader { documents: &documents, limits: &reading.limits, context, checks };
            let ends = visit_pieces(&reader, pieces, &mut visited, &mut reading.placed);
            for lines in ends.values() {
                // A record may go on in the next piece.
                if lines.is_open && !is_last {
                    return None;
                }
                broken += lines.broken;
            }
            for place in &mut visited.places[first..] {
                *place = place.behind(offset);
            }
            self.parts.push(Part { bytes: offset..offset + end, lines });
            lines += line_breaks(text.as_bytes());
            offset += end;
            bytes.drain(..end);
            if is_last {
                break;
            }
        }
        if offset as u64 != self.length {
            return None;
        }
        reading.broken_lines(&self.name, broken);
        Some(visited)
    }

    /// Reads the records again that are needed. One that is no longer there is left out.
    pub(super) fn again(&mut self, visited: &Visited, settled: &Settled) -> Vec<Again> {
        let needed = visited.places.iter().enumerate().filter(|(number, _)| settled.is_needed(*number));
        let mut needed = needed.peekable();
        let mut again = Vec::new();
        for part in &self.parts {
            let Some((_, next)) = needed.peek() else { break };
            if next.span().start >= part.bytes.end {
                continue;
            }
            let mut bytes = vec![0; part.bytes.len()];
            let sought = self.file.seek(SeekFrom::Start(part.bytes.start as u64));
            if sought.and_then(|_| self.file.read_exact(&mut bytes)).is_err() {
                break;
            }
            let (mut at, mut lines) = (0, part.lines);
            while let Some((number, place)) = needed.next_if(|(_, place)| place.span().start < part.bytes.end) {
                let span = place.span().start - part.bytes.start..place.span().end - part.bytes.start;
                let start = bytes[..span.start].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
                let length = bytes[span.end..].iter().position(|byte| *byte == b'\n');
                let end = length.map_or(bytes.len(), |length| span.end + length);
                lines += line_breaks(&bytes[at..start]);
                at = start;
                let Ok(text) = String::from_utf8(bytes[start..end].to_vec()) else { continue };
                let offset = part.bytes.start + start;
                let span = span.start - start..span.end - start;
                again.push(Again { number, text, span, offset, lines });
            }
        }
        again
    }

    /// The lines of some records as documents, each with the place of its record.
    pub(super) fn documents<'a>(&self, again: &'a [Again]) -> Vec<Document<'a>> {
        again.iter().map(|again| Document::part(&self.name, &again.text, again.offset, again.lines)).collect()
    }
}

impl Again {
    /// Where the record stands in the documents of all that are read again.
    pub(super) fn place(&self, document: usize) -> RecordPlace {
        RecordPlace::new(document, self.span.clone(), At::Alone)
    }
}

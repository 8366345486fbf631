//! Reading some records and visiting each by itself. A record is forgotten before the next one is read.

use std::ops::Range;

use serde::de::DeserializeOwned;

use super::place::{At, Located, Placed, Places, of_problem, of_raw};
use super::read::{ByType, Piece, Problem, RecordPlace};
use super::summary::Tally;
use crate::finding::{Document, RecordName, escape};
use crate::format::json::{ReadError, Scanner, node, record_type, typed};
use crate::record::RecordRef;
use crate::rule::{Census, Checks, Context, Raw, Traces, Visit};
use crate::shape::{Data, Element, Issue, Shape, walk_record, walk_value};
use crate::{Actor, AnyRecord, Limits, Mandate, Office, Record, RecordType, Source};

/// What a block of records is read with.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r, 'c> {
    pub(super) documents: &'r [Document<'r>],
    pub(super) limits: &'r Limits,
    pub(super) context: &'r Context<'c>,
    /// The checks of each record by itself; `None` where only shapes are checked.
    pub(super) checks: Option<&'r Checks>,
}

/// What is left of some records in a row.
#[derive(Default)]
pub(super) struct Block {
    pub(super) placed: Vec<Placed>,
    /// Where the records stand that left a trace.
    pub(super) places: Vec<RecordPlace>,
    pub(super) traces: Traces,
    pub(super) census: Census,
    pub(super) tally: Tally,
    /// Ids and types of the records that could not be read.
    pub(super) unread: Vec<(String, RecordType)>,
    /// How many records of each type could not be read.
    pub(super) refused: ByType<usize>,
    /// How many sound records of each type were only counted.
    pub(super) sound: ByType<usize>,
    /// How many lines are not JSON.
    pub(super) broken: usize,
    /// Whether one of them is only so because the text ends.
    pub(super) is_open: bool,
    /// Of a block of lines, where its first record begins and where the one behind its last.
    pub(super) span: Range<usize>,
}

/// Where a record stands before its bytes are known: the document, and the place in it.
type Stand = (usize, At);

impl<'r> Reader<'r, '_> {
    /// Reads the records of a piece. `traces` is what the new ones stand beside.
    pub(super) fn read(&self, pieces: &[Piece], traces: &Traces) -> Block {
        let mut block = Block::beside(traces);
        for piece in pieces {
            match piece {
                Piece::Lines { document, span } => self.lines(*document, span.start, span.end, &mut block),
                Piece::Record(place) => self.alone(*place, &mut block),
            }
        }
        block
    }

    fn document(&self, number: usize) -> &'r Document<'r> {
        &self.documents[number]
    }

    /// Records on lines. A line that is not JSON is reported and passed over; the next one is read.
    fn lines(&self, document: usize, start: usize, end: usize, block: &mut Block) {
        let mut scanner = Scanner::new(self.document(document).text, self.limits.depth);
        scanner.limit_records(0, self.limits.record_bytes);
        scanner.go_to(start, 0);
        scanner.at_end();
        block.span.start = scanner.pos();
        while !scanner.at_end() && scanner.pos() < end {
            let before = scanner.clone();
            if let Err(error) = self.typed_record(&mut scanner, (document, At::Alone), block) {
                block.broken += 1;
                block.is_open |= error.place() >= scanner.end();
                self.problem((document, At::Alone), &error, block);
                scanner = before;
                scanner.skip_line();
            }
        }
        block.span.end = scanner.pos();
    }

    /// A record whose place is known.
    fn alone(&self, place: RecordPlace, block: &mut Block) {
        let (stand, span) = ((place.document(), place.at), place.span());
        let text = self.document(place.document()).text;
        let depth = match place.at {
            At::Alone => 0,
            At::Element(_) => 1,
            At::Listed(..) => 2,
        };
        let mut scanner = Scanner::new(&text[..span.end], self.limits.depth);
        scanner.limit_records(depth, self.limits.record_bytes);
        scanner.go_to(span.start, depth);
        let read = match place.at {
            At::Listed(RecordType::Actor, _) => self.record::<Actor>(&mut scanner, stand, block),
            At::Listed(RecordType::Office, _) => self.record::<Office>(&mut scanner, stand, block),
            At::Listed(RecordType::Mandate, _) => self.record::<Mandate>(&mut scanner, stand, block),
            At::Listed(RecordType::Source, _) => self.record::<Source>(&mut scanner, stand, block),
            At::Alone | At::Element(_) => self.typed_record(&mut scanner, stand, block),
        };
        if let Err(error) = read {
            // Its syntax was sound when it was stepped over.
            self.problem(stand, &error, block);
        }
    }

    /// A record that carries its type.
    fn typed_record(&self, scanner: &mut Scanner<'r>, stand: Stand, block: &mut Block) -> Result<(), ReadError> {
        match record_type(scanner) {
            Ok(RecordType::Actor) => self.record::<Actor>(scanner, stand, block),
            Ok(RecordType::Office) => self.record::<Office>(scanner, stand, block),
            Ok(RecordType::Mandate) => self.record::<Mandate>(scanner, stand, block),
            Ok(RecordType::Source) => self.record::<Source>(scanner, stand, block),
            Err(error) if error.is_record_size() => self.too_large(scanner, stand, None, &error, block),
            Err(error) if error.is_fatal() => Err(error),
            Err(error) => self.untyped(scanner, stand, &error, block),
        }
    }

    /// The record that comes next: as a value where it can be read, else its problems.
    fn record<T: Record + Element + DeserializeOwned>(
        &self,
        scanner: &mut Scanner<'r>,
        stand: Stand,
        block: &mut Block,
    ) -> Result<(), ReadError> {
        scanner.peek()?;
        let before = scanner.clone();
        let read = match self.checks {
            None => T::check(scanner).map(|()| block.sound[T::TYPE as usize] += 1),
            Some(_) => typed::<T>(scanner).map(|record| {
                let place = RecordPlace::new(stand.0, before.pos()..scanner.pos(), stand.1);
                self.visit(&record, place, block);
            }),
        };
        match read {
            Ok(()) => Ok(()),
            Err(error) if error.is_fatal() && !error.is_record_size() => Err(error),
            Err(error) => {
                *scanner = before;
                if error.is_record_size() {
                    return self.too_large(scanner, stand, Some(T::TYPE), &error, block);
                }
                self.refuse::<T>(scanner, stand, &error, block)
            }
        }
    }

    fn visit<T: Record>(&self, record: &T, place: RecordPlace, block: &mut Block) {
        let (any, itself) = (record.any(), RecordRef { record_type: T::TYPE, index: 0 });
        let mut found = Vec::new();
        block.visit(any, itself, self.context, self.checks, &mut found);
        if !found.is_empty() {
            let located = Itself(Located::new(place, self.document(place.document())));
            block.placed.extend(found.into_iter().map(|raw| of_raw(raw, Some(any), &located)));
        }
        block.places.push(place);
    }

    /// Takes the record that comes next as `take` does; where it is too large, reports that, and gives nothing.
    fn if_small<T>(
        &self,
        scanner: &mut Scanner<'r>,
        (stand, record_type): (Stand, Option<RecordType>),
        block: &mut Block,
        take: impl FnOnce(&mut Scanner<'r>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, ReadError> {
        let before = scanner.clone();
        match take(scanner) {
            Ok(taken) => Ok(Some(taken)),
            Err(error) if error.is_record_size() => {
                *scanner = before;
                self.too_large(scanner, stand, record_type, &error, block)?;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// A record whose type is missing or wrong, so that nothing more can be said of it.
    fn untyped(
        &self,
        scanner: &mut Scanner<'r>,
        stand: Stand,
        error: &ReadError,
        block: &mut Block,
    ) -> Result<(), ReadError> {
        let Some(tree) = self.if_small(scanner, (stand, None), block, node)? else { return Ok(()) };
        let path = stand.1.path();
        let mut issues = Vec::new();
        match tree.get("type") {
            Some(given) => {
                let mut scanner = Scanner::new(self.document(stand.0).text, usize::MAX);
                scanner.go_to(given.span.start, 0);
                walk_value(&mut scanner, RecordType::SHAPE, &format!("{path}/type"), &mut issues)?;
            }
            None if matches!(tree.data, Data::Object(_)) => {
                issues.push(Issue::at("shape.missing-field", path, tree.span, error.message().to_owned()));
            }
            None => issues.push(Issue::at(error.code(), path, tree.span, error.message().to_owned())),
        }
        self.take(stand, issues, None, None, block);
        Ok(())
    }

    /// Steps over a record that is too large; its id is kept, so that nothing dangles because of it.
    fn too_large(
        &self,
        scanner: &mut Scanner<'r>,
        stand: Stand,
        record_type: Option<RecordType>,
        error: &ReadError,
        block: &mut Block,
    ) -> Result<(), ReadError> {
        let id = id(scanner);
        let start = scanner.pos();
        scanner.skip_record()?;
        let issue = Issue::at(error.code(), stand.1.path(), start..scanner.pos(), error.message().to_owned());
        let name = record_type.and_then(|record_type| block.unreadable(record_type, id));
        self.take(stand, vec![issue], name.as_ref(), None, block);
        Ok(())
    }

    /// The record that comes next, which cannot be read: all its problems.
    fn refuse<T: Record + Element>(
        &self,
        scanner: &mut Scanner<'r>,
        stand: Stand,
        error: &ReadError,
        block: &mut Block,
    ) -> Result<(), ReadError> {
        let Shape::Record(shape) = T::SHAPE else { return Ok(()) };
        let (before, path) = (scanner.clone(), stand.1.path());
        let walked = self.if_small(scanner, (stand, Some(T::TYPE)), block, |scanner| {
            let mut issues = Vec::new();
            walk_record(scanner, shape, &path, &mut issues).map(|()| issues)
        })?;
        let Some(issues) = walked else { return Ok(()) };
        let name = block.unreadable(T::TYPE, id(&before));
        if issues.is_empty() {
            // The walk and the reader come from one definition; should they ever differ, the reader has the last word.
            self.problem(stand, error, block);
        }
        let place = RecordPlace::new(stand.0, before.pos()..scanner.pos(), stand.1);
        let located = Located::new(place, self.document(stand.0));
        self.take(stand, issues, name.as_ref(), Some(&located), block);
        Ok(())
    }

    fn problem(&self, stand: Stand, error: &ReadError, block: &mut Block) {
        let place = error.place();
        let issue = Issue::at(error.code(), stand.1.path(), place..place, error.message().to_owned());
        self.take(stand, vec![issue], None, None, block);
    }

    fn take(
        &self,
        (document, _): Stand,
        issues: Vec<Issue>,
        record: Option<&RecordName>,
        located: Option<&Located<'_>>,
        block: &mut Block,
    ) {
        let problems = issues.into_iter().map(|issue| Problem::new(issue, record, located));
        block.placed.extend(problems.map(|problem| of_problem(problem, self.document(document))));
    }
}

impl Block {
    /// An empty block, whose traces can be compared with others.
    pub(super) fn beside(traces: &Traces) -> Self {
        Self { traces: traces.beside(), ..Self::default() }
    }

    /// Visits a record by itself.
    pub(super) fn visit(
        &mut self,
        record: AnyRecord<'_>,
        place: RecordRef,
        context: &Context<'_>,
        checks: Option<&Checks>,
        found: &mut Vec<Raw>,
    ) {
        self.census.add(record);
        self.tally.add(record);
        if let Some(checks) = checks {
            Visit::record(checks, context, (place, record), found, &mut self.traces);
        }
    }

    /// Counts a record that cannot be read; its id is kept, so that nothing dangles because of it.
    fn unreadable(&mut self, record_type: RecordType, id: Option<String>) -> Option<RecordName> {
        self.refused[record_type as usize] += 1;
        let id = id?;
        let name = RecordName { record_type: record_type.code(), id: escape(&id, 80) };
        self.unread.push((id, record_type));
        Some(name)
    }
}

/// The one record at hand.
struct Itself<'d>(Located<'d>);

impl<'d> Places<'d> for Itself<'d> {
    fn record(&self, _: RecordRef) -> Option<&Located<'d>> {
        Some(&self.0)
    }

    fn root(&self, _: &str) -> Option<(&'d Document<'d>, Range<usize>)> {
        None
    }
}

/// The id of the record that comes next, if it is text and stands before the limit on its size; nothing is taken.
fn id(scanner: &Scanner<'_>) -> Option<String> {
    let mut scanner = scanner.clone();
    scanner.peek().ok()?;
    scanner.open().ok()?;
    let mut first = true;
    while scanner.more(first, b'}').ok()? {
        let (key, _) = scanner.key().ok()?;
        if key == "id" {
            let is_text = scanner.peek().ok()? == b'"';
            return is_text.then(|| scanner.string().ok())?.map(std::borrow::Cow::into_owned);
        }
        scanner.skip().ok()?;
        first = false;
    }
    None
}

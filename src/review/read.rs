//! Opening files for review: where their records stand, what the dataset says of itself, and what stops the reading.

use std::collections::HashMap;
use std::ops::Range;

use super::place::{At, Located, Placed, of_problem};
use crate::error::Error;
use crate::finding::{Document, RecordName, escape, tokens};
use crate::format::json::{Layout, ReadError, Scanner, is_header, layout};
use crate::format::{Fault, Prepared};
use crate::shape::Issue;
use crate::{Dataset, Limits, RecordType};

/// What was opened.
#[derive(Debug)]
pub(super) struct Reading<'t> {
    pub(super) limits: Limits,
    /// What the dataset says of itself.
    pub(super) header: Dataset,
    pub(super) documents: Vec<Document<'t>>,
    /// Where records stand, in order.
    pub(super) pieces: Vec<Piece>,
    /// Where the first dataset stands that says something of itself: document and bytes.
    pub(super) own: Option<(usize, Range<usize>)>,
    /// Where the fields of the datasets themselves stand, by key; of several the first.
    pub(super) roots: HashMap<String, (usize, Range<usize>)>,
    pub(super) placed: Vec<Placed>,
    /// What was left out because reading stopped.
    pub(super) cut: Vec<(String, String)>,
    /// What was passed over on purpose.
    pub(super) passed: Vec<(String, String)>,
}

/// A part of a document that holds records.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// Records on lines of their own, in these bytes.
    Lines { document: usize, span: Range<usize> },
    /// A record.
    Record(RecordPlace),
}

/// Where a record stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct RecordPlace {
    // There may be millions of them.
    start: usize,
    end: usize,
    document: u32,
    pub(super) at: At,
}

impl RecordPlace {
    pub(super) fn new(document: usize, span: Range<usize>, at: At) -> Self {
        Self { start: span.start, end: span.end, document: u32::try_from(document).unwrap_or(u32::MAX), at }
    }

    pub(super) fn document(self) -> usize {
        self.document as usize
    }

    pub(super) fn span(self) -> Range<usize> {
        self.start..self.end
    }

    /// The same place behind so many bytes.
    pub(super) fn behind(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset, ..self }
    }
}

impl<'t> Reading<'t> {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            header: Dataset::default(),
            documents: Vec::new(),
            pieces: Vec::new(),
            own: None,
            roots: HashMap::new(),
            placed: Vec::new(),
            cut: Vec::new(),
            passed: Vec::new(),
        }
    }

    /// Opens a file.
    pub(super) fn file(&mut self, name: &str, prepared: &'t Result<Prepared<'t>, Error>) {
        let prepared = match prepared {
            Ok(prepared) => prepared,
            Err(error) => return self.stop(name, error),
        };
        self.push(prepared.document());
        for fault in &prepared.faults {
            self.fault(fault);
        }
        self.cut.extend(prepared.cut.iter().cloned());
        self.passed.extend(prepared.passed.iter().cloned());
        if let Err(error) = self.layout(&mut Scanner::new(&prepared.text, self.limits.depth)) {
            self.fatal(name, &error);
        }
    }

    /// Opens what a dataset says of itself on a line of its own.
    pub(super) fn header_line(&mut self, name: &str, line: &'t str) {
        self.push(Document::new(name, line, 0));
        let mut scanner = Scanner::new(line, self.limits.depth);
        scanner.limit_records(0, self.limits.record_bytes);
        if scanner.peek().is_ok()
            && let Err(error) = self.whole(&mut scanner)
        {
            self.problem(error.code(), error.place(), error.message());
        }
    }

    fn push(&mut self, mut document: Document<'t>) {
        document.number = self.documents.len();
        self.documents.push(document);
    }

    /// Reports what is wrong with a file in its own format.
    fn fault(&mut self, fault: &Fault) {
        let mut issue =
            Issue::at(fault.code, String::new(), fault.span.clone(), fault.message.clone()).in_file(fault.cell);
        issue.help.clone_from(&fault.help);
        issue.value.clone_from(&fault.value);
        self.take(vec![issue]);
    }

    /// Reports a file that is not read, or not to its end, because of what it is.
    pub(super) fn unread_file(&mut self, name: &str, fault: &Fault) {
        self.push(Document::new(name, "", 0));
        self.fault(fault);
        let list = if fault.refuses { &mut self.cut } else { &mut self.passed };
        list.push((escape(name, 400), fault.message.clone()));
    }

    fn layout(&mut self, scanner: &mut Scanner<'t>) -> Result<(), ReadError> {
        let layout = layout(scanner)?;
        scanner.limit_records(layout.record_depth(), self.limits.record_bytes);
        match layout {
            Layout::Dataset => self.whole(scanner)?,
            Layout::Array => self.records(scanner, At::Element)?,
            Layout::Record => self.record(scanner, At::Alone)?,
            Layout::Lines => {
                self.lines(scanner);
                return Ok(());
            }
        }
        scanner.finish()
    }

    /// A record on each line, and before them what the dataset says of itself.
    fn lines(&mut self, scanner: &mut Scanner<'t>) {
        if is_header(scanner)
            && let Err(error) = self.whole(scanner)
        {
            self.problem(error.code(), error.place(), error.message());
            scanner.skip_line();
        }
        let document = self.documents.len() - 1;
        let end = self.documents[document].text.len();
        self.pieces.push(Piece::Lines { document, span: scanner.pos()..end });
    }

    /// A list of records.
    pub(super) fn records(&mut self, scanner: &mut Scanner<'t>, at: impl Fn(u32) -> At) -> Result<(), ReadError> {
        scanner.open()?;
        let mut index = 0_u32;
        while scanner.more(index == 0, b']')? {
            self.record(scanner, at(index))?;
            index = index.saturating_add(1);
        }
        Ok(())
    }

    /// Steps over a record, whose syntax must be sound.
    fn record(&mut self, scanner: &mut Scanner<'t>, at: At) -> Result<(), ReadError> {
        scanner.peek()?;
        let start = scanner.pos();
        scanner.skip_record()?;
        let place = RecordPlace::new(self.documents.len() - 1, start..scanner.pos(), at);
        self.pieces.push(Piece::Record(place));
        Ok(())
    }

    /// Whether a file is a dataset, which says something of itself.
    pub(super) fn is_dataset(&self) -> bool {
        self.own.is_some()
    }

    /// Where a field of the dataset itself stands, or all that it says of itself: the document, and bytes in it.
    pub(super) fn root(&self, path: &str) -> Option<(&Document<'t>, Range<usize>)> {
        let (document, span) = match tokens(path).next() {
            Some(key) => self.roots.get(key.as_ref())?,
            None => self.own.as_ref()?,
        };
        Some((&self.documents[*document], span.clone()))
    }

    /// Takes problems of the file itself.
    pub(super) fn take(&mut self, issues: Vec<Issue>) {
        let document = self.documents.len() - 1;
        for issue in issues {
            self.placed.push(of_problem(Problem::new(issue, None, None), &self.documents[document]));
        }
    }

    fn problem(&mut self, code: &'static str, place: usize, message: &str) {
        self.take(vec![Issue::at(code, String::new(), place..place, message.to_owned())]);
    }

    /// Reports what stops the reading of a file.
    fn fatal(&mut self, name: &str, error: &ReadError) {
        self.problem(error.code(), error.place(), error.message());
        self.cut_off(name);
    }

    /// Reports that a file was not read at all.
    fn stop(&mut self, name: &str, error: &Error) {
        self.push(Document::new(name, "", 0));
        let issue = Issue::at(error.code(), String::new(), 0..0, error.message().to_owned()).placed(error.place());
        self.take(vec![issue]);
        self.cut_off(name);
    }

    /// Says how many lines of a file are left out.
    pub(super) fn broken_lines(&mut self, name: &str, broken: usize) {
        if broken > 0 {
            self.cut.push((format!("{broken} line(s) of {name}"), "they are not JSON".to_owned()));
        }
    }

    fn cut_off(&mut self, name: &str) {
        self.cut.push((format!("the rest of {name}"), "reading stopped there".to_owned()));
    }
}

/// A problem of reading.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) record: Option<RecordName>,
    /// The place in the record, or from the root, free of indices.
    pub(super) steady: Vec<String>,
    pub(super) issue: Issue,
}

impl Problem {
    /// A problem of a record whose place is known, or of the file itself.
    pub(super) fn new(issue: Issue, record: Option<&RecordName>, located: Option<&Located<'_>>) -> Self {
        let steady = match located {
            Some(located) => located.steady(located.below(&issue.path)),
            None => tokens(&issue.path).map(std::borrow::Cow::into_owned).collect(),
        };
        Self { record: record.cloned(), steady, issue }
    }
}

/// Something for each type of record, in the order of [`RecordType::ALL`].
pub(super) type ByType<T> = [T; RecordType::ALL.len()];

//! Reading for review: every record that can be read, and every problem of the others.

use std::collections::HashMap;
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::steady::steady;
use crate::error::Error;
use crate::finding::{Document, RecordName, escape, tokens};
use crate::format::json::{Layout, ReadError, Scanner, is_header, layout, node, record_type, typed};
use crate::format::{Fault, Prepared};
use crate::record::list_name;
use crate::shape::{Data, Element, Node, Shape};
use crate::shape::{Issue, walk_record, walk_value};
use crate::{Actor, Dataset, Limits, Mandate, Office, Record, RecordRef, RecordType, Source};

/// What was read.
#[derive(Debug)]
pub(super) struct Reading<'t> {
    limits: Limits,
    pub(super) dataset: Dataset,
    pub(super) documents: Vec<Document<'t>>,
    /// Where the records of each type stand, in the order of their list.
    places: ByType<Vec<RecordPlace>>,
    /// Where the fields of the datasets themselves stand, by key: document and bytes; of several the first.
    pub(super) roots: HashMap<String, (usize, Range<usize>)>,
    pub(super) problems: Vec<Problem>,
    /// Ids and types of the records that could not be read.
    pub(super) unread: HashMap<String, RecordType>,
    /// Whether a file is a whole dataset, which says something of itself.
    pub(super) is_dataset: bool,
    /// How many records of each type could not be read.
    pub(super) refused: ByType<usize>,
    /// What was left out because reading stopped.
    pub(super) cut: Vec<(String, String)>,
    /// What was passed over on purpose.
    pub(super) passed: Vec<(String, String)>,
    /// Whether sound records are only counted.
    pub(super) shapes_only: bool,
    /// How many sound records of each type were not kept.
    pub(super) sound: ByType<usize>,
}

/// Something for each type of record, in the order of [`RecordType::ALL`].
pub(super) type ByType<T> = [T; RecordType::ALL.len()];

/// Where a record stands.
#[derive(Debug, Clone)]
pub(super) struct RecordPlace {
    pub(super) document: usize,
    pub(super) span: Range<usize>,
    pub(super) at: At,
}

/// Where a record stands in its file.
#[derive(Debug, Clone, Copy)]
pub(super) enum At {
    /// Alone, or on a line of its own.
    Alone,
    /// In a list of records of all types.
    Element(usize),
    /// In the list of its type in a dataset.
    Listed(RecordType, usize),
}

impl At {
    /// The pointer from the root of the file, written out only for what is reported.
    pub(super) fn path(self) -> String {
        match self {
            Self::Alone => String::new(),
            Self::Element(index) => format!("/{index}"),
            Self::Listed(record_type, index) => format!("/{}/{index}", list_name(record_type)),
        }
    }
}

/// A problem of reading.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) document: usize,
    pub(super) record: Option<RecordName>,
    /// The place in the record, or from the root, free of indices.
    pub(super) steady: Vec<String>,
    pub(super) issue: Issue,
}

/// A record that carries its type in the place of a list that gives it.
pub(super) trait Listed: Record + Element + DeserializeOwned {
    fn list(dataset: &mut Dataset) -> &mut Vec<Self>;
}

macro_rules! listed {
    ($($Name:ident => $list:ident),+) => {$(
        impl Listed for $Name {
            fn list(dataset: &mut Dataset) -> &mut Vec<Self> {
                &mut dataset.$list
            }
        }
    )+};
}

listed!(Actor => actors, Office => offices, Mandate => mandates, Source => sources);

impl<'t> Reading<'t> {
    pub(super) fn new(limits: &Limits, shapes_only: bool) -> Self {
        Self {
            limits: *limits,
            dataset: Dataset::default(),
            documents: Vec::new(),
            places: ByType::default(),
            roots: HashMap::new(),
            problems: Vec::new(),
            unread: HashMap::new(),
            is_dataset: false,
            refused: ByType::default(),
            cut: Vec::new(),
            passed: Vec::new(),
            shapes_only,
            sound: ByType::default(),
        }
    }

    /// Where a record of the dataset stands; `None` for one that was in no file.
    pub(super) fn place(&self, record: RecordRef) -> Option<&RecordPlace> {
        self.places[record.record_type as usize].get(record.index)
    }

    /// Reads a file.
    pub(super) fn file(&mut self, name: &str, prepared: &'t Result<Prepared<'t>, Error>) {
        let prepared = match prepared {
            Ok(prepared) => prepared,
            Err(error) => return self.stop(name, error),
        };
        self.documents.push(prepared.document());
        for fault in &prepared.faults {
            self.fault(fault);
        }
        self.cut.extend(prepared.cut.iter().cloned());
        self.passed.extend(prepared.passed.iter().cloned());
        let mut scanner = Scanner::new(&prepared.text, self.limits.depth);
        if let Err(error) = self.document(&mut scanner) {
            self.fatal(name, &error);
        }
    }

    /// Reports what is wrong with a file in its own format.
    fn fault(&mut self, fault: &Fault) {
        let mut issue = Issue::at(fault.code, "", fault.span.clone(), fault.message.clone()).in_file(fault.cell);
        issue.help.clone_from(&fault.help);
        issue.value.clone_from(&fault.value);
        self.take(vec![issue], None, None);
    }

    /// Reports a file that is not read, or not to its end, because of what it is.
    pub(super) fn unread_file(&mut self, name: &str, fault: &Fault) {
        self.documents.push(Document::new(name, "", 0));
        self.fault(fault);
        let list = if fault.refuses { &mut self.cut } else { &mut self.passed };
        list.push((escape(name, 400), fault.message.clone()));
    }

    fn document(&mut self, scanner: &mut Scanner<'t>) -> Result<(), ReadError> {
        let layout = layout(scanner)?;
        scanner.limit_records(layout.record_depth(), self.limits.record_bytes);
        match layout {
            Layout::Dataset => self.whole(scanner)?,
            Layout::Array => self.array(scanner)?,
            Layout::Record => self.typed_record(scanner, At::Alone)?,
            Layout::Lines => self.lines(scanner),
        }
        scanner.finish()
    }

    /// A record on each line. A line that is not JSON is reported and passed over; the next one is read.
    fn lines(&mut self, scanner: &mut Scanner<'t>) {
        let mut broken = 0_usize;
        if is_header(scanner)
            && let Err(error) = self.whole(scanner)
        {
            self.problem(error.code(), "", error.place()..error.place(), error.message());
            scanner.skip_line();
        }
        while !scanner.at_end() {
            let start = scanner.clone();
            if let Err(error) = self.typed_record(scanner, At::Alone) {
                broken += 1;
                let place = error.place();
                self.problem(error.code(), "", place..place, error.message());
                *scanner = start;
                scanner.skip_line();
            }
        }
        if let (1.., Some(document)) = (broken, self.documents.last()) {
            self.cut.push((format!("{broken} line(s) of {}", document.name), "they are not JSON".to_owned()));
        }
    }

    fn array(&mut self, scanner: &mut Scanner<'t>) -> Result<(), ReadError> {
        scanner.open()?;
        let mut index = 0;
        while scanner.more(index == 0, b']')? {
            self.typed_record(scanner, At::Element(index))?;
            index += 1;
        }
        Ok(())
    }

    /// A record that carries its type.
    fn typed_record(&mut self, scanner: &mut Scanner<'t>, at: At) -> Result<(), ReadError> {
        match record_type(scanner) {
            Ok(RecordType::Actor) => self.record::<Actor>(scanner, at),
            Ok(RecordType::Office) => self.record::<Office>(scanner, at),
            Ok(RecordType::Mandate) => self.record::<Mandate>(scanner, at),
            Ok(RecordType::Source) => self.record::<Source>(scanner, at),
            Err(error) if error.is_record_size() => self.too_large(scanner, at, None, &error),
            Err(error) if error.is_fatal() => Err(error),
            Err(error) => {
                if let Some(tree) = self.tree(scanner, at, None)? {
                    self.untyped(&tree, &at.path(), &error);
                }
                Ok(())
            }
        }
    }

    /// The tree of the record that comes next; `None` where it is too large, which is reported.
    fn tree(
        &mut self,
        scanner: &mut Scanner<'t>,
        at: At,
        record_type: Option<RecordType>,
    ) -> Result<Option<Node<'t>>, ReadError> {
        let before = scanner.clone();
        match node(scanner) {
            Ok(tree) => Ok(Some(tree)),
            Err(error) if error.is_record_size() => {
                *scanner = before;
                self.too_large(scanner, at, record_type, &error)?;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// A record whose type is missing or wrong, so that nothing more can be said of it.
    fn untyped(&mut self, tree: &Node<'_>, path: &str, error: &ReadError) {
        let mut issues = Vec::new();
        match tree.get("type") {
            Some(given) => walk_value(given, RecordType::SHAPE, &format!("{path}/type"), &mut issues),
            None if matches!(tree.data, Data::Object(_)) => {
                issues.push(Issue::at("shape.missing-field", path, tree.span.clone(), error.message().to_owned()));
            }
            None => issues.push(Issue::at(error.code(), path, tree.span.clone(), error.message().to_owned())),
        }
        self.take(issues, None, None);
    }

    /// A list of records of one type.
    pub(super) fn list<T: Listed>(&mut self, scanner: &mut Scanner<'t>) -> Result<(), ReadError> {
        scanner.open()?;
        let mut index = 0;
        while scanner.more(index == 0, b']')? {
            self.record::<T>(scanner, At::Listed(T::TYPE, index))?;
            index += 1;
        }
        Ok(())
    }

    /// The record that comes next: as a value where it can be read, else its problems.
    fn record<T: Listed>(&mut self, scanner: &mut Scanner<'t>, at: At) -> Result<(), ReadError> {
        scanner.peek()?;
        let before = scanner.clone();
        if self.shapes_only {
            if T::check(scanner).is_ok() {
                self.sound[T::TYPE as usize] += 1;
                return Ok(());
            }
            scanner.clone_from(&before);
        }
        match typed::<T>(scanner) {
            Ok(record) => {
                T::list(&mut self.dataset).push(record);
                let (document, span) = (self.documents.len() - 1, before.pos()..scanner.pos());
                self.places[T::TYPE as usize].push(RecordPlace { document, span, at });
                Ok(())
            }
            Err(error) if error.is_fatal() && !error.is_record_size() => Err(error),
            Err(error) => {
                *scanner = before;
                if error.is_record_size() {
                    return self.too_large(scanner, at, Some(T::TYPE), &error);
                }
                if let Some(tree) = self.tree(scanner, at, Some(T::TYPE))? {
                    self.refuse::<T>(&tree, &at.path(), &error);
                }
                Ok(())
            }
        }
    }

    /// Steps over a record that is too large; its id is kept, so that nothing dangles because of it.
    fn too_large(
        &mut self,
        scanner: &mut Scanner<'t>,
        at: At,
        record_type: Option<RecordType>,
        error: &ReadError,
    ) -> Result<(), ReadError> {
        let id = id(scanner);
        let start = scanner.pos();
        scanner.skip_record()?;
        let issue = Issue::at(error.code(), &at.path(), start..scanner.pos(), error.message().to_owned());
        let name = record_type.and_then(|record_type| self.unreadable(record_type, id.as_deref()));
        self.take(vec![issue], name.as_ref(), None);
        Ok(())
    }

    /// Counts a record that cannot be read; its id is kept, so that nothing dangles because of it.
    fn unreadable(&mut self, record_type: RecordType, id: Option<&str>) -> Option<RecordName> {
        self.refused[record_type as usize] += 1;
        let id = id?;
        self.unread.insert(id.to_owned(), record_type);
        Some(RecordName { record_type: record_type.code(), id: escape(id, 80) })
    }

    fn refuse<T: Listed>(&mut self, tree: &Node<'_>, path: &str, error: &ReadError) {
        let Shape::Record(shape) = T::SHAPE else { return };
        let mut issues = Vec::new();
        walk_record(tree, shape, path, &mut issues);
        let name = self.unreadable(T::TYPE, tree.get("id").and_then(Node::as_text));
        if issues.is_empty() {
            // The walk and the reader come from one definition; should they ever differ, the reader has the last word.
            self.problem(error.code(), path, error.place()..error.place(), error.message());
        }
        self.take(issues, name.as_ref(), Some((tree, path)));
    }

    /// Takes problems of a record, of which the tree and the path from the root are known, or of the file itself.
    pub(super) fn take(&mut self, issues: Vec<Issue>, record: Option<&RecordName>, tree: Option<(&Node<'_>, &str)>) {
        let document = self.documents.len() - 1;
        for issue in issues {
            let steady = match tree {
                Some((tree, path)) => steady(tree, issue.path.strip_prefix(path).unwrap_or(&issue.path)),
                None => tokens(&issue.path).map(std::borrow::Cow::into_owned).collect(),
            };
            self.problems.push(Problem { document, record: record.cloned(), steady, issue });
        }
    }

    fn problem(&mut self, code: &'static str, path: &str, span: Range<usize>, message: &str) {
        let issue = Issue::at(code, path, span, message.to_owned());
        self.take(vec![issue], None, None);
    }

    /// Reports what stops the reading of a file.
    fn fatal(&mut self, name: &str, error: &ReadError) {
        let place = error.place();
        self.problem(error.code(), "", place..place, error.message());
        self.cut_off(name);
    }

    /// Reports that a file was not read at all.
    pub(super) fn stop(&mut self, name: &str, error: &Error) {
        self.documents.push(Document::new(name, "", 0));
        let issue = Issue::at(error.code(), "", 0..0, error.message().to_owned()).placed(error.place());
        self.take(vec![issue], None, None);
        self.cut_off(name);
    }

    fn cut_off(&mut self, name: &str) {
        self.cut.push((format!("the rest of {name}"), "reading stopped there".to_owned()));
    }
}

/// The id of the record that comes next, if it stands before the limit on its size; nothing is taken.
fn id(scanner: &Scanner<'_>) -> Option<String> {
    let mut scanner = scanner.clone();
    scanner.peek().ok()?;
    scanner.open().ok()?;
    let mut first = true;
    while scanner.more(first, b'}').ok()? {
        let (key, _) = scanner.key().ok()?;
        if key == "id" && scanner.peek().ok()? == b'"' {
            return scanner.string().ok().map(std::borrow::Cow::into_owned);
        }
        scanner.skip().ok()?;
        first = false;
    }
    None
}

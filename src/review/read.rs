//! Reading for review: every record that can be read, and every problem of the others.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::steady::steady;
use crate::error::Error;
use crate::finding::{Document, RecordName, escape, tokens};
use crate::format::json::{Layout, ReadError, Scanner, is_header, layout, node, record_type, typed};
use crate::format::{Fault, Prepared};
use crate::record::list_name;
use crate::shape::{Data, Element, Entry, Json, Node, Object, RecordShape, Shape};
use crate::shape::{Issue, walk_fields, walk_record, walk_value};
use crate::{Actor, Dataset, Limits, Mandate, Office, Record, RecordRef, RecordType, Source};

/// What was read.
#[derive(Debug)]
pub(super) struct Reading<'t> {
    limits: Limits,
    pub(super) dataset: Dataset,
    pub(super) documents: Vec<Document<'t>>,
    /// Where the records of the dataset stand, in the order of its lists.
    pub(super) places: HashMap<RecordRef, RecordPlace>,
    /// Where the fields of the datasets themselves stand, by key: document and bytes; of several the first.
    pub(super) roots: HashMap<String, (usize, Range<usize>)>,
    pub(super) problems: Vec<Problem>,
    /// Ids and types of the records that could not be read.
    pub(super) unread: HashMap<String, RecordType>,
    /// Whether a file is a whole dataset, which says something of itself.
    pub(super) is_dataset: bool,
    /// How many records of each type could not be read.
    pub(super) refused: HashMap<RecordType, usize>,
    /// What was left out because reading stopped.
    pub(super) cut: Vec<(String, String)>,
    /// What was passed over on purpose.
    pub(super) passed: Vec<(String, String)>,
    /// Whether sound records are only counted.
    pub(super) shapes_only: bool,
    /// How many sound records of each type were not kept.
    pub(super) sound: HashMap<RecordType, usize>,
}

/// Where a record stands.
#[derive(Debug, Clone)]
pub(super) struct RecordPlace {
    pub(super) document: usize,
    pub(super) span: Range<usize>,
    /// The pointer from the root of the file.
    pub(super) path: String,
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
trait Listed: Record + Element + DeserializeOwned {
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
            places: HashMap::new(),
            roots: HashMap::new(),
            problems: Vec::new(),
            unread: HashMap::new(),
            is_dataset: false,
            refused: HashMap::new(),
            cut: Vec::new(),
            passed: Vec::new(),
            shapes_only,
            sound: HashMap::new(),
        }
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
            Layout::Record => self.typed_record(scanner, "")?,
            Layout::Lines => self.lines(scanner),
        }
        scanner.finish()
    }

    /// A whole dataset: its lists record by record, its other fields as one small object.
    fn whole(&mut self, scanner: &mut Scanner<'t>) -> Result<(), ReadError> {
        let Shape::Record(shape) = Dataset::SHAPE else { return Ok(()) };
        self.is_dataset = true;
        let start = scanner.pos();
        scanner.open()?;
        let mut entries: Vec<Entry<'t>> = Vec::new();
        while scanner.more(entries.is_empty(), b'}')? {
            let (key, key_span) = scanner.key()?;
            let is_list = scanner.peek()? == b'[';
            let begin = scanner.pos();
            match key.as_ref() {
                "actors" if is_list => self.list::<Actor>(scanner)?,
                "offices" if is_list => self.list::<Office>(scanner)?,
                "mandates" if is_list => self.list::<Mandate>(scanner)?,
                "sources" if is_list => self.list::<Source>(scanner)?,
                _ => {
                    let value = node(scanner)?;
                    let place = (self.documents.len() - 1, value.span.clone());
                    self.roots.entry(key.to_string()).or_insert(place);
                    entries.push(Entry { key, key_span, value });
                    continue;
                }
            }
            let place = Node { span: begin..scanner.pos(), data: Data::List(Vec::new()) };
            entries.push(Entry { key, key_span, value: place });
        }
        self.header(&entries, &(start..scanner.pos()), shape);
        Ok(())
    }

    fn header(&mut self, entries: &[Entry<'t>], span: &Range<usize>, shape: &'static RecordShape) {
        let mut issues = Vec::new();
        walk_fields(entries, span, shape, &mut issues);
        let wrong: HashSet<_> = issues.iter().filter_map(|issue| tokens(&issue.path).next()).collect();
        let fine = |entry: &&Entry<'_>| !matches!(entry.value.data, Data::List(_)) || shape.field(&entry.key).is_none();
        let format = ("format".to_owned(), Json::from("1"));
        let sound = entries.iter().filter(fine).filter(|entry| !wrong.contains(&entry.key));
        let pairs = sound.map(|entry| (entry.key.to_string(), entry.value.to_json()));
        let object = Object::of_first(pairs.chain([format]));
        if let Ok(header) = Json::Object(object).to_string().parse::<Dataset>() {
            self.dataset.complete(header);
        }
        self.take(issues, None, None);
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
            if let Err(error) = self.typed_record(scanner, "") {
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
            self.typed_record(scanner, &format!("/{index}"))?;
            index += 1;
        }
        Ok(())
    }

    /// A record that carries its type.
    fn typed_record(&mut self, scanner: &mut Scanner<'t>, path: &str) -> Result<(), ReadError> {
        match record_type(scanner) {
            Ok(RecordType::Actor) => self.record::<Actor>(scanner, path),
            Ok(RecordType::Office) => self.record::<Office>(scanner, path),
            Ok(RecordType::Mandate) => self.record::<Mandate>(scanner, path),
            Ok(RecordType::Source) => self.record::<Source>(scanner, path),
            Err(error) if error.is_record_size() => self.too_large(scanner, path, None, &error),
            Err(error) if error.is_fatal() => Err(error),
            Err(error) => {
                let before = scanner.clone();
                match node(scanner) {
                    Ok(tree) => self.untyped(&tree, path, &error),
                    Err(size) if size.is_record_size() => {
                        *scanner = before;
                        self.too_large(scanner, path, None, &size)?;
                    }
                    Err(error) => return Err(error),
                }
                Ok(())
            }
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
    fn list<T: Listed>(&mut self, scanner: &mut Scanner<'t>) -> Result<(), ReadError> {
        scanner.open()?;
        let mut index = 0;
        while scanner.more(index == 0, b']')? {
            self.record::<T>(scanner, &format!("/{}/{index}", list_name(T::TYPE)))?;
            index += 1;
        }
        Ok(())
    }

    /// The record that comes next: as a value where it can be read, else its problems.
    fn record<T: Listed>(&mut self, scanner: &mut Scanner<'t>, path: &str) -> Result<(), ReadError> {
        scanner.peek()?;
        let before = scanner.clone();
        if self.shapes_only {
            if T::check(scanner).is_ok() {
                *self.sound.entry(T::TYPE).or_default() += 1;
                return Ok(());
            }
            scanner.clone_from(&before);
        }
        match typed::<T>(scanner) {
            Ok(record) => {
                let list = T::list(&mut self.dataset);
                let place = RecordRef { record_type: T::TYPE, index: list.len() };
                list.push(record);
                let document = self.documents.len() - 1;
                let span = before.pos()..scanner.pos();
                self.places.insert(place, RecordPlace { document, span, path: path.to_owned() });
                Ok(())
            }
            Err(error) if error.is_record_size() => {
                *scanner = before;
                self.too_large(scanner, path, Some(T::TYPE), &error)
            }
            Err(error) if error.is_fatal() => Err(error),
            Err(error) => {
                *scanner = before.clone();
                match node(scanner) {
                    Ok(tree) => self.refuse::<T>(&tree, path, &error),
                    Err(size) if size.is_record_size() => {
                        *scanner = before;
                        self.too_large(scanner, path, Some(T::TYPE), &size)?;
                    }
                    Err(error) => return Err(error),
                }
                Ok(())
            }
        }
    }

    /// Steps over a record that is too large; its id is kept, so that nothing dangles because of it.
    fn too_large(
        &mut self,
        scanner: &mut Scanner<'t>,
        path: &str,
        record_type: Option<RecordType>,
        error: &ReadError,
    ) -> Result<(), ReadError> {
        let id = id(scanner);
        let start = scanner.pos();
        scanner.skip_record()?;
        let issue = Issue::at(error.code(), path, start..scanner.pos(), error.message().to_owned());
        let Some(record_type) = record_type else {
            self.take(vec![issue], None, None);
            return Ok(());
        };
        let name = id.as_deref().map(|id| RecordName { record_type: record_type.code(), id: escape(id, 80) });
        *self.refused.entry(record_type).or_default() += 1;
        if let Some(id) = id {
            self.unread.insert(id, record_type);
        }
        self.take(vec![issue], name.as_ref(), None);
        Ok(())
    }

    fn refuse<T: Listed>(&mut self, tree: &Node<'_>, path: &str, error: &ReadError) {
        let Shape::Record(shape) = T::SHAPE else { return };
        let mut issues = Vec::new();
        walk_record(tree, shape, path, &mut issues);
        let id = tree.get("id").and_then(Node::as_text);
        let name = id.map(|id| RecordName { record_type: T::TYPE.code(), id: escape(id, 80) });
        *self.refused.entry(T::TYPE).or_default() += 1;
        if let Some(id) = id {
            self.unread.insert(id.to_owned(), T::TYPE);
        }
        if issues.is_empty() {
            // The walk and the reader come from one definition; should they ever differ, the reader has the last word.
            self.problem(error.code(), path, error.place()..error.place(), error.message());
        }
        self.take(issues, name.as_ref(), Some((tree, path)));
    }

    /// Takes problems of a record, of which the tree and the path from the root are known, or of the file itself.
    fn take(&mut self, issues: Vec<Issue>, record: Option<&RecordName>, tree: Option<(&Node<'_>, &str)>) {
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

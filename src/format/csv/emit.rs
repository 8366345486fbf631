//! Cells to the members of a record.

use std::borrow::Cow;
use std::ops::Range;

use super::target::{Form, SEPARATOR, Step};
use crate::error::Kind;
use crate::finding::Cell;
use crate::format::fault::Fault;
use crate::format::json::{ReadError, Scanner, node};
use crate::format::transcript::Transcript;
use crate::shape::{Data, Entry as Member, Node};

/// A value, the place in the record where it goes, and the cell from which it comes.
#[derive(Debug, Clone)]
pub(crate) struct Entry<'a> {
    pub(crate) steps: Cow<'a, [Step]>,
    pub(crate) form: Form,
    pub(crate) text: Cow<'a, str>,
    pub(crate) span: Range<usize>,
    pub(crate) cell: Cell,
}

/// Writes the members of an object that is open.
///
/// The entries come in the order of their turns, so that those of one part follow each other.
pub(crate) fn members(transcript: &mut Transcript, entries: &[Entry<'_>], depth: usize) {
    let mut writer = Writer { transcript, depth, open: Vec::new(), last: None };
    for entry in entries {
        writer.entry(entry);
    }
    writer.close_to(0);
    writer.transcript.set_cell(None);
}

struct Writer<'w, 'e> {
    transcript: &'w mut Transcript,
    /// How deep JSON in a cell may be nested.
    depth: usize,
    /// The objects and lists that are open, by the steps to them, and whether each is a list.
    open: Vec<(&'e Step, bool)>,
    /// Where the last value stands.
    last: Option<&'e [Step]>,
}

impl<'e> Writer<'_, 'e> {
    fn entry(&mut self, entry: &'e Entry<'e>) {
        let steps = entry.steps.as_ref();
        if self.last.is_some_and(|last| steps.starts_with(last)) {
            let message = "another cell of the row already gives the value of this place".to_owned();
            return self.fault(entry, Kind::Shape, "file.duplicate-key", message);
        }
        let json = match entry.form {
            Form::Json | Form::Members => match parsed(&entry.text, self.depth) {
                Ok(node) => Some(node),
                Err(error) => {
                    let message = format!("the cell is not JSON: {}", error.message());
                    return self.fault(entry, Kind::Syntax, error.code(), message);
                }
            },
            _ => None,
        };
        self.transcript.set_cell(Some(entry.cell));
        match (entry.form, json) {
            (Form::Members, Some(Node { data: Data::Object(members), .. })) => self.members(entry, &members),
            (Form::Members, _) => {
                self.fault(entry, Kind::Shape, "shape.wrong-type", "expected an object in this column".to_owned());
            }
            (_, json) => self.value(entry, json.as_ref()),
        }
    }

    /// Members of an object beside those of other cells.
    fn members(&mut self, entry: &'e Entry<'e>, members: &[Member<'_>]) {
        self.open_to(&entry.steps, &entry.span, false);
        for member in members {
            self.transcript.key(&member.key, entry.span.clone());
            value(self.transcript, &member.value, &entry.span);
        }
    }

    /// The value of a place.
    fn value(&mut self, entry: &'e Entry<'e>, json: Option<&Node<'_>>) {
        let steps = entry.steps.as_ref();
        let (parents, last) = steps.split_at(steps.len().saturating_sub(1));
        self.open_to(parents, &entry.span, matches!(last, [Step::Item(_)]));
        if let [Step::Key(key)] = last {
            self.transcript.key(key, entry.span.clone());
        }
        match json {
            Some(node) => value(self.transcript, node, &entry.span),
            None => self.plain(entry),
        }
        self.last = Some(steps);
    }

    /// Closes and opens objects and lists until those at `steps` are open.
    fn open_to(&mut self, steps: &'e [Step], span: &Range<usize>, ends_in_list: bool) {
        let common = self.open.iter().zip(steps).take_while(|((open, _), step)| *open == *step).count();
        self.close_to(common);
        for (index, step) in steps.iter().enumerate().skip(common) {
            if let Step::Key(key) = step {
                self.transcript.key(key, span.clone());
            }
            let is_list = match steps.get(index + 1) {
                Some(next) => matches!(next, Step::Item(_)),
                None => ends_in_list,
            };
            if is_list {
                self.transcript.open_list(span.clone());
            } else {
                self.transcript.open_object(span.clone());
            }
            self.open.push((step, is_list));
        }
    }

    fn close_to(&mut self, count: usize) {
        while self.open.len() > count {
            match self.open.pop() {
                Some((_, true)) => self.transcript.close_list(),
                _ => self.transcript.close_object(),
            }
        }
    }

    /// A cell that holds no JSON.
    fn plain(&mut self, entry: &Entry<'_>) {
        let (text, span) = (entry.text.as_ref(), entry.span.clone());
        match entry.form {
            Form::Number if text.parse::<crate::Number>().is_ok() => self.transcript.word(text, span),
            // Spreadsheets write them in capitals.
            Form::Truth if text.eq_ignore_ascii_case("true") => self.transcript.word("true", span),
            Form::Truth if text.eq_ignore_ascii_case("false") => self.transcript.word("false", span),
            Form::List => {
                self.transcript.open_list(span.clone());
                for item in text.split(SEPARATOR).map(str::trim).filter(|item| !item.is_empty()) {
                    self.transcript.text(item, span.clone());
                }
                self.transcript.close_list();
            }
            _ => self.transcript.text(text, span),
        }
    }

    fn fault(&mut self, entry: &Entry<'_>, kind: Kind, code: &'static str, message: String) {
        self.transcript.fault(Fault::error(kind, code, entry.span.clone(), message).cell(entry.cell));
    }
}

fn parsed(text: &str, depth: usize) -> Result<Node<'_>, ReadError> {
    let mut scanner = Scanner::new(text, depth);
    let node = node(&mut scanner)?;
    scanner.finish().map(|()| node)
}

/// Writes a value of JSON, repeated keys included.
pub(crate) fn value(transcript: &mut Transcript, node: &Node<'_>, span: &Range<usize>) {
    match &node.data {
        Data::Null => transcript.word("null", span.clone()),
        Data::Bool(value) => transcript.word(if *value { "true" } else { "false" }, span.clone()),
        Data::Number(digits) => transcript.word(digits, span.clone()),
        Data::Text(text) => transcript.text(text, span.clone()),
        Data::List(items) => {
            transcript.open_list(span.clone());
            for item in items {
                value(transcript, item, span);
            }
            transcript.close_list();
        }
        Data::Object(entries) => {
            transcript.open_object(span.clone());
            for entry in entries.iter() {
                transcript.key(&entry.key, span.clone());
                value(transcript, &entry.value, span);
            }
            transcript.close_object();
        }
    }
}

//! Findings at their places.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::read::{Problem, RecordPlace};
use super::steady::steady;
use crate::finding::{Document, Location, RecordName, Related, escape, tokens};
use crate::format::json::{Scanner, node};
use crate::record::{RecordRef, list_name};
use crate::rule::{Place, Raw};
use crate::shape::{Node, View};
use crate::{AnyRecord, Finding, RecordType};

/// How many characters of a value a finding shows.
const VALUE: usize = 120;

/// A finding, where it comes in the report, and its place without indices.
pub(super) type Placed = ((usize, usize), Finding, Vec<String>);

/// Where a record stands in its file.
#[derive(Debug, Clone, Copy)]
pub(super) enum At {
    /// Alone, or on a line of its own.
    Alone,
    /// In a list of records of all types.
    Element(u32),
    /// In the list of its type in a dataset.
    Listed(RecordType, u32),
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

/// Where findings stand that name a record.
pub(super) trait Places<'d> {
    /// The record, where it was read from a file.
    fn record(&self, record: RecordRef) -> Option<&Located<'d>>;

    /// A field of the dataset itself, or all that it says of itself: the document, and bytes in it.
    fn root(&self, path: &str) -> Option<(&'d Document<'d>, Range<usize>)>;
}

/// A record in its document; the tree of its text is made once for all its findings.
#[derive(Debug)]
pub(super) struct Located<'d> {
    place: RecordPlace,
    document: &'d Document<'d>,
    tree: OnceCell<Option<Node<'d>>>,
}

impl<'d> Located<'d> {
    pub(super) fn new(place: RecordPlace, document: &'d Document<'d>) -> Self {
        Self { place, document, tree: OnceCell::new() }
    }

    /// The pointer from the root of the file.
    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.place.at.path())
    }

    fn tree(&self) -> Option<&Node<'d>> {
        let text = &self.document.text[self.place.span()];
        // The record was read before, so its text is sound and not too deep.
        self.tree.get_or_init(|| node(&mut Scanner::new(text, usize::MAX)).ok()).as_ref()
    }

    /// The pointer from the record of one from the root of the file.
    pub(super) fn below<'p>(&self, path: &'p str) -> &'p str {
        path.strip_prefix(&self.place.at.path()).unwrap_or(path)
    }

    /// A pointer from the record, without indices. Where nothing in it can be an index, there is no need for the tree.
    pub(super) fn steady(&self, path: &str) -> Vec<String> {
        let has_index = tokens(path).any(|token| token.parse::<usize>().is_ok());
        match has_index.then(|| self.tree()).flatten() {
            Some(tree) => steady(tree, path),
            None => tokens(path).map(Cow::into_owned).collect(),
        }
    }

    fn span(&self, path: &str) -> Range<usize> {
        let whole = self.place.span();
        if path.is_empty() {
            return whole;
        }
        let span = self.tree().map_or(0..0, |tree| tree.locate(tokens(path)).span.clone());
        whole.start + span.start..whole.start + span.end
    }
}

/// A problem of reading as a finding.
pub(super) fn of_problem(problem: Problem, text: &Document<'_>) -> Placed {
    let Problem { record, steady, issue } = problem;
    let location = match issue.place {
        Some((line, column, byte)) => Location::new(text.name.clone(), line, column, byte..byte),
        None if issue.is_of_file => text.place(&issue.span, issue.cell),
        None => text.location(&issue.span),
    };
    let related = issue.first.map(|span| Related {
        message: "the first one stands here".to_owned(),
        path: issue.path.clone(),
        location: Some(text.location(&span)),
    });
    let mut finding = Finding::bare(issue.code, issue.path, issue.message);
    let snippet = || if issue.is_of_file { text.piece(&issue.span) } else { text.snippet(&issue.span) };
    finding.snippet = issue.place.is_none().then(snippet);
    finding.help = issue.help;
    finding.record = record;
    finding.value = issue.value.map(|value| escape(&value, VALUE));
    finding.related = related.into_iter().collect();
    finding.suggestion = issue.suggestion;
    let order = (text.number, location.bytes.start);
    finding.location = Some(location);
    (order, finding, steady)
}

/// What a rule found as a finding. `record` is the record it was found in.
pub(super) fn of_raw(raw: Raw, record: Option<AnyRecord<'_>>, places: &dyn Places<'_>) -> Placed {
    let related = raw.related.iter().map(|(place, message)| Related {
        message: message.clone(),
        path: path(place, places),
        location: spot(place, places).map(|(document, span)| document.location(&span)),
    });
    let mut finding = Finding::bare(raw.rule.code, path(&raw.place, places), raw.message);
    finding.related = related.collect();
    finding.certainty = raw.certainty;
    finding.record =
        record.map(|record| RecordName { record_type: record.record_type().code(), id: escape(record.id(), 80) });
    let mut order = (usize::MAX, 0);
    if let Some((document, span)) = spot(&raw.place, places) {
        let location = document.location(&span);
        order = (document.number, location.bytes.start);
        finding.location = Some(location);
        finding.snippet = Some(document.snippet(&span));
    }
    finding.value = raw.value.map(|value| escape(&value, VALUE));
    finding.help = raw.help;
    finding.suggestion = raw.suggestion;
    finding.args = raw.args.into_iter().collect();
    (order, finding, place_without_indices(&raw.place, record, places))
}

/// The pointer from the root of the file.
fn path(place: &Place, places: &dyn Places<'_>) -> String {
    match place.record {
        Some(record) => match places.record(record) {
            Some(known) => known.path(&place.path),
            None => format!("/{}/{}{}", list_name(record.record_type), record.index, place.path),
        },
        None => place.path.clone(),
    }
}

/// The document, and the bytes in it.
fn spot<'d>(place: &Place, places: &dyn Places<'d>) -> Option<(&'d Document<'d>, Range<usize>)> {
    match place.record {
        Some(record) => {
            let known = places.record(record)?;
            Some((known.document, known.span(&place.path)))
        }
        None => places.root(&place.path),
    }
}

fn place_without_indices(place: &Place, record: Option<AnyRecord<'_>>, places: &dyn Places<'_>) -> Vec<String> {
    if let Some(located) = place.record.and_then(|record| places.record(record)) {
        return located.steady(&place.path);
    }
    // Data that stands in no file.
    match place.record.and(record) {
        Some(record) => steady(&Node::of_json(&View::Record(record.view()).to_json()), &place.path),
        None => tokens(&place.path).map(Cow::into_owned).collect(),
    }
}

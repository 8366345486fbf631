//! The events of the parser to trees, within the limits, with what is wrong in the YAML itself.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span, StrInput, Tag};

use super::budget::{Budget, Cost};
use super::tree::{Data, Entry, Id, Style, Tree};
use super::{keys, tag};
use crate::error::Kind;
use crate::finding::escape;
use crate::format::{Fault, Limits};

/// Reads documents one after the other.
pub(super) struct Builder<'t> {
    parser: Parser<'t, StrInput<'t>>,
    budget: Budget,
    tree: Tree<'t>,
    /// The lists and objects that are open.
    open: Vec<Frame>,
    anchors: HashMap<usize, Anchor>,
    /// What is wrong but does not stop the reading.
    pub(super) faults: Vec<Fault>,
}

/// A list or object that is open.
struct Frame {
    id: Id,
    anchor: usize,
    begin: Cost,
    /// How many levels of lists and objects there are in it so far.
    height: usize,
    /// The key that waits for its value.
    key: Option<Id>,
}

/// A node with an anchor.
#[derive(Clone, Copy)]
enum Anchor {
    /// It is not complete yet.
    Open,
    Node {
        id: Id,
        cost: Cost,
        height: usize,
    },
}

/// A document: its nodes and the topmost one.
pub(super) struct Document<'t> {
    pub(super) tree: Tree<'t>,
    pub(super) root: Id,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str, limits: &Limits) -> Self {
        let budget = Budget::new(text.len(), limits);
        let depth = budget.depth();
        let options = granit_parser::options! {
            strict_indentation: true,
            emit_comments: false,
            flow_nesting_limit: depth,
            block_nesting_limit: depth,
        };
        Self {
            parser: Parser::new_from_str_with_options(text, options),
            budget,
            tree: Tree::default(),
            open: Vec::new(),
            anchors: HashMap::new(),
            faults: Vec::new(),
        }
    }

    /// The next document; `None` after the last one.
    ///
    /// # Errors
    /// What stops the reading: broken syntax or a limit.
    pub(super) fn document(&mut self) -> Result<Option<Document<'t>>, Fault> {
        let mut root = None;
        while let Some(next) = self.parser.next() {
            let (event, span) = next.map_err(|error| self.broken(&error))?;
            if matches!(event, Event::DocumentEnd) {
                let tree = std::mem::take(&mut self.tree);
                self.anchors.clear();
                return Ok(root.map(|root| Document { tree, root }));
            }
            if let Some(id) = self.event(event, &span)? {
                root = Some(id);
            }
        }
        Ok(None)
    }

    /// What the parser cannot read.
    fn broken(&self, error: &ScanError) -> Fault {
        let at = error.marker().byte_offset().unwrap_or(0);
        match error.kind() {
            ErrorKind::RecursionLimitExceeded => self.budget.too_deep(at..at),
            ErrorKind::UnknownAnchor => syntax(at, "there is no anchor of this name before the alias"),
            kind => syntax(at, &kind.to_string()),
        }
    }

    /// Takes an event; gives the topmost node when it is complete.
    fn event(&mut self, event: Event<'t>, span: &Span) -> Result<Option<Id>, Fault> {
        let bytes = span.byte_range().unwrap_or(0..0);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                // The parser gives null for what is not there.
                let text = if bytes.is_empty() && style == ScalarStyle::Plain { Cow::Borrowed("") } else { text };
                let style = if style == ScalarStyle::Plain { Style::Plain } else { Style::Text };
                let (style, fault) = tag::scalar(tag.as_deref(), &text, style);
                self.tag_fault(fault, tag.as_deref(), span);
                self.scalar(text, style, anchor, bytes)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.tag_fault(tag::collection(tag.as_deref(), "seq"), tag.as_deref(), span);
                self.begin(bytes, Data::List(Vec::new()), anchor)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.tag_fault(tag::collection(tag.as_deref(), "map"), tag.as_deref(), span);
                self.begin(bytes, Data::Map(Vec::new()), anchor)
            }
            Event::SequenceEnd | Event::MappingEnd => Ok(self.end(bytes)),
            Event::Alias(anchor) => self.alias(anchor, bytes),
            _ => Ok(None),
        }
    }

    fn scalar(
        &mut self,
        text: Cow<'t, str>,
        style: Style,
        anchor: usize,
        span: Range<usize>,
    ) -> Result<Option<Id>, Fault> {
        let begin = self.budget.cost();
        self.budget.node(text.len(), &span)?;
        let id = self.tree.push(span, Data::Scalar(text, style));
        self.anchor(anchor, Anchor::Node { id, cost: self.budget.since(begin), height: 0 });
        Ok(self.attach(id, 0))
    }

    fn tag_fault(&mut self, message: Option<String>, tag: Option<&Tag>, span: &Span) {
        if let (Some(message), Some(tag)) = (message, tag) {
            let bytes = span.tag_span().and_then(|span| span.byte_range()).or_else(|| span.byte_range());
            let fault = Fault::error(Kind::Syntax, "file.yaml-tag", bytes.unwrap_or(0..0), message);
            self.faults.push(fault.value(escape(&tag.original(), 80)).help("leave the tag out"));
        }
    }

    fn anchor(&mut self, anchor: usize, node: Anchor) {
        if anchor != 0 {
            self.anchors.insert(anchor, node);
        }
    }

    fn begin(&mut self, span: Range<usize>, data: Data<'t>, anchor: usize) -> Result<Option<Id>, Fault> {
        if self.open.len() >= self.budget.depth() {
            return Err(self.budget.too_deep(span));
        }
        let begin = self.budget.cost();
        self.budget.node(0, &span)?;
        let id = self.tree.push(span, data);
        self.anchor(anchor, Anchor::Open);
        self.open.push(Frame { id, anchor, begin, height: 0, key: None });
        Ok(None)
    }

    /// Closes the list or object that was opened last. A block has no end of its own: it ends with what stands last in it.
    fn end(&mut self, end: Range<usize>) -> Option<Id> {
        let Frame { id, anchor, begin, height, .. } = self.open.pop()?;
        let last = match &self.tree.node(id).data {
            Data::List(items) => items.last().copied(),
            Data::Map(entries) => entries.last().map(|entry| entry.value),
            _ => None,
        };
        let inside = last.map_or(0, |last| self.tree.node(last).span.end);
        let span = &mut self.tree.node_mut(id).span;
        span.end = if end.is_empty() { inside.max(span.end) } else { end.end };
        let height = height + 1;
        self.anchor(anchor, Anchor::Node { id, cost: self.budget.since(begin), height });
        self.attach(id, height)
    }

    fn alias(&mut self, anchor: usize, span: Range<usize>) -> Result<Option<Id>, Fault> {
        let Some(Anchor::Node { id, cost, height }) = self.anchors.get(&anchor).copied() else {
            return Err(Budget::endless(span));
        };
        self.budget.alias(cost, &span)?;
        if self.open.len() + height > self.budget.depth() {
            return Err(self.budget.too_deep(span));
        }
        let node = self.tree.push(span, Data::Alias(id));
        Ok(self.attach(node, height))
    }

    /// Puts a complete node into the list or object that is open; gives it back where none is.
    fn attach(&mut self, id: Id, height: usize) -> Option<Id> {
        let Some(frame) = self.open.last_mut() else { return Some(id) };
        frame.height = frame.height.max(height);
        let parent = frame.id;
        match (&mut self.tree.node_mut(parent).data, frame.key.take()) {
            (Data::List(items), _) => items.push(id),
            (Data::Map(_), None) => frame.key = Some(id),
            (_, Some(key)) => self.entry(parent, key, id),
            _ => {}
        }
        None
    }

    fn entry(&mut self, parent: Id, key: Id, value: Id) {
        let is_merge = keys::is_merge(&self.tree, key);
        let fault =
            if is_merge { Some(keys::merge(&self.tree, parent, key, value)) } else { keys::plain(&self.tree, key) };
        self.faults.extend(fault);
        if self.tree.text(key).is_none() {
            return;
        }
        let is_merge = is_merge && keys::sources(&self.tree, value).is_some();
        if let Data::Map(entries) = &mut self.tree.node_mut(parent).data {
            entries.push(Entry { key, value, is_merge });
        }
    }
}

fn syntax(at: usize, message: &str) -> Fault {
    Fault::error(Kind::Syntax, "file.syntax", at..at, escape(message, 200))
}

//! A YAML document with places, before anything in it is resolved.

use std::borrow::Cow;
use std::ops::Range;

/// The nodes of a document. An alias is a node that names another one, so that what it stands for is written when it is
/// needed and never kept twice.
#[derive(Debug, Default)]
pub(super) struct Tree<'t> {
    nodes: Vec<Node<'t>>,
}

/// A node by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Id(usize);

#[derive(Debug)]
pub(super) struct Node<'t> {
    /// The bytes of the file.
    pub(super) span: Range<usize>,
    pub(super) data: Data<'t>,
}

#[derive(Debug)]
pub(super) enum Data<'t> {
    Scalar(Cow<'t, str>, Style),
    List(Vec<Id>),
    /// In the order of the file, repeated keys included.
    Map(Vec<Entry>),
    Alias(Id),
}

/// How the type of a scalar is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// By its place.
    Plain,
    /// It is text, by its quotes or its tag.
    Text,
    /// By the core schema whatever its place, because of its tag.
    Core,
}

/// A key and its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) key: Id,
    pub(super) value: Id,
    /// Whether it is a merge key, whose value gives entries to this object.
    pub(super) is_merge: bool,
}

impl<'t> Tree<'t> {
    pub(super) fn push(&mut self, span: Range<usize>, data: Data<'t>) -> Id {
        self.nodes.push(Node { span, data });
        Id(self.nodes.len() - 1)
    }

    pub(super) fn node(&self, id: Id) -> &Node<'t> {
        &self.nodes[id.0]
    }

    pub(super) fn node_mut(&mut self, id: Id) -> &mut Node<'t> {
        &mut self.nodes[id.0]
    }

    /// The node that is meant, which is another one for an alias.
    pub(super) fn target(&self, id: Id) -> Id {
        match self.node(id).data {
            // What an anchor stands at is never an alias itself.
            Data::Alias(target) => target,
            _ => id,
        }
    }

    /// The text of a scalar as it stands there; `None` for other nodes.
    pub(super) fn text(&self, id: Id) -> Option<&str> {
        match &self.node(self.target(id)).data {
            Data::Scalar(text, _) => Some(text),
            _ => None,
        }
    }

    /// Whether nothing stands there.
    pub(super) fn is_empty(&self, id: Id) -> bool {
        matches!(&self.node(id).data, Data::Scalar(text, Style::Plain) if text.is_empty())
    }

    /// The text of the first value of a key in a node that is an object.
    pub(super) fn field(&self, id: Id, key: &str) -> Option<&str> {
        let Data::Map(entries) = &self.node(self.target(id)).data else { return None };
        let entry = entries.iter().find(|entry| self.text(entry.key) == Some(key))?;
        self.text(entry.value)
    }
}

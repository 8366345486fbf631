//! A file read into a tree that knows where each part stands and keeps what a record refuses.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::{Deref, Range};

use super::{Json, Number, Object};

/// A value and the bytes it takes in the file.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    pub(crate) span: Range<usize>,
    pub(crate) data: Data<'a>,
}

/// What stands at a node.
#[derive(Debug, Clone)]
pub(crate) enum Data<'a> {
    Null,
    Bool(bool),
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Entries<'a>),
}

/// The keys of an object in the order of the file, repeated ones included.
#[derive(Debug, Clone)]
pub(crate) struct Entries<'a> {
    list: Vec<Entry<'a>>,
    /// The order of the keys, made when one is looked up among many.
    sorted: OnceCell<Vec<usize>>,
}

/// Up to this many keys are looked through one by one.
const FEW: usize = 16;

impl<'a> Entries<'a> {
    /// The first entry with this key.
    fn find(&self, key: &str) -> Option<&Entry<'a>> {
        if self.list.len() <= FEW {
            return self.list.iter().find(|entry| entry.key == key);
        }
        let sorted = self.sorted.get_or_init(|| {
            let mut order: Vec<usize> = (0..self.list.len()).collect();
            order.sort_by(|a, b| self.list[*a].key.cmp(&self.list[*b].key));
            order
        });
        let at = sorted.partition_point(|index| self.list[*index].key.as_ref() < key);
        sorted.get(at).map(|index| &self.list[*index]).filter(|entry| entry.key == key)
    }
}

impl<'a> From<Vec<Entry<'a>>> for Entries<'a> {
    fn from(list: Vec<Entry<'a>>) -> Self {
        Self { list, sorted: OnceCell::new() }
    }
}

impl<'a> Deref for Entries<'a> {
    type Target = [Entry<'a>];

    fn deref(&self) -> &[Entry<'a>] {
        &self.list
    }
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry<'a> {
    pub(crate) key: Cow<'a, str>,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// The first value of `key`, when this is an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Node<'a>> {
        match &self.data {
            Data::Object(entries) => entries.find(key).map(|entry| &entry.value),
            _ => None,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key, or the element with an index.
    pub(crate) fn child(&self, token: &str) -> Option<&Node<'a>> {
        match &self.data {
            Data::Object(_) => self.get(token),
            Data::List(items) => token.parse().ok().and_then(|index: usize| items.get(index)),
            _ => None,
        }
    }

    /// The node below this one that `tokens` lead to, or the last one on the way that exists.
    pub(crate) fn locate<'t>(&self, tokens: impl Iterator<Item = Cow<'t, str>>) -> &Node<'a> {
        let mut node = self;
        for token in tokens {
            match node.child(&token) {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }

    /// A tree of a value that stands in no file.
    pub(crate) fn of_json(json: &'a Json) -> Self {
        let data = match json {
            Json::Null => Data::Null,
            Json::Bool(value) => Data::Bool(*value),
            Json::Number(number) => Data::Number(number.as_str()),
            Json::Text(text) => Data::Text(Cow::Borrowed(text)),
            Json::List(items) => Data::List(items.iter().map(Node::of_json).collect()),
            Json::Object(object) => Data::Object(object.iter().map(Entry::of_json).collect::<Vec<_>>().into()),
        };
        Self { span: 0..0, data }
    }

    /// The value without its places; of a repeated key the first value.
    pub(crate) fn to_json(&self) -> Json {
        match &self.data {
            Data::Null => Json::Null,
            Data::Bool(value) => Json::Bool(*value),
            Data::Number(text) => Json::Number(Number::from_checked(text)),
            Data::Text(text) => Json::Text(text.clone().into_owned()),
            Data::List(items) => Json::List(items.iter().map(Node::to_json).collect()),
            Data::Object(entries) => {
                let pairs = entries.iter().map(|entry| (entry.key.clone().into_owned(), entry.value.to_json()));
                Json::Object(Object::of_first(pairs))
            }
        }
    }
}

impl<'a> Entry<'a> {
    fn of_json((key, value): (&'a str, &'a Json)) -> Self {
        Self { key: Cow::Borrowed(key), key_span: 0..0, value: Node::of_json(value) }
    }
}

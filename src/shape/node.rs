//! A file read into a tree that knows where each part stands and keeps what a record refuses.

use std::borrow::Cow;
use std::ops::Range;

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
    /// Keys in the order of the file, repeated ones included.
    Object(Vec<Entry<'a>>),
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
            Data::Object(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
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

    /// What kind of value this is, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self.data {
            Data::Null => "null",
            Data::Bool(_) => "a truth value",
            Data::Number(_) => "a number",
            Data::Text(_) => "text",
            Data::List(_) => "a list",
            Data::Object(_) => "an object",
        }
    }

    /// A tree of a value that stands in no file.
    pub(crate) fn of_json(json: &'a Json) -> Self {
        let data = match json {
            Json::Null => Data::Null,
            Json::Bool(value) => Data::Bool(*value),
            Json::Number(number) => Data::Number(number.as_str()),
            Json::Text(text) => Data::Text(Cow::Borrowed(text)),
            Json::List(items) => Data::List(items.iter().map(Node::of_json).collect()),
            Json::Object(object) => Data::Object(object.iter().map(Entry::of_json).collect()),
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
                let mut object = Object::default();
                for entry in entries {
                    if object.get(&entry.key).is_none() {
                        object.insert(entry.key.clone(), entry.value.to_json());
                    }
                }
                Json::Object(object)
            }
        }
    }
}

impl<'a> Entry<'a> {
    fn of_json((key, value): (&'a str, &'a Json)) -> Self {
        Self { key: Cow::Borrowed(key), key_span: 0..0, value: Node::of_json(value) }
    }
}

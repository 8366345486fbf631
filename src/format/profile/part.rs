//! Records in the making, each part with its place in the page.

use std::ops::Range;

use super::block::Said;
use crate::format::transcript::Transcript;

/// An object.
#[derive(Debug, Clone)]
pub(super) struct Part {
    span: Range<usize>,
    members: Vec<(&'static str, Value)>,
}

#[derive(Debug, Clone)]
pub(super) enum Value {
    Text(Said),
    Part(Part),
    List(Range<usize>, Vec<Value>),
}

impl Part {
    pub(super) fn at(span: &Range<usize>) -> Self {
        Self { span: span.clone(), members: Vec::new() }
    }

    pub(super) fn span(&self) -> &Range<usize> {
        &self.span
    }

    /// Adds words of the page.
    pub(super) fn said(self, key: &'static str, said: &Said) -> Self {
        self.with(key, Value::Text(said.clone()))
    }

    /// Adds text that follows from what stands at the place of the object.
    pub(super) fn text(self, key: &'static str, text: impl Into<String>) -> Self {
        let span = self.span.clone();
        self.with(key, Value::Text(Said { text: text.into(), span }))
    }

    pub(super) fn part(self, key: &'static str, part: Self) -> Self {
        self.with(key, Value::Part(part))
    }

    /// Adds a list; an empty one is left out.
    pub(super) fn list(self, key: &'static str, items: impl IntoIterator<Item = impl Into<Value>>) -> Self {
        let items: Vec<Value> = items.into_iter().map(Into::into).collect();
        let span = items.first().map_or_else(|| self.span.clone(), Value::span);
        if items.is_empty() { self } else { self.with(key, Value::List(span, items)) }
    }

    pub(super) fn with(mut self, key: &'static str, value: Value) -> Self {
        self.members.push((key, value));
        self
    }

    /// Writes the object.
    pub(super) fn write(&self, transcript: &mut Transcript) {
        transcript.open_object(self.span.clone());
        for (key, value) in &self.members {
            transcript.key(key, value.span());
            value.write(transcript);
        }
        transcript.close_object();
    }
}

impl Value {
    fn span(&self) -> Range<usize> {
        match self {
            Self::Text(said) => said.span.clone(),
            Self::Part(part) => part.span.clone(),
            Self::List(span, _) => span.clone(),
        }
    }

    fn write(&self, transcript: &mut Transcript) {
        match self {
            Self::Text(said) => transcript.text(&said.text, said.span.clone()),
            Self::Part(part) => part.write(transcript),
            Self::List(span, items) => {
                transcript.open_list(span.clone());
                for item in items {
                    item.write(transcript);
                }
                transcript.close_list();
            }
        }
    }
}

impl From<Part> for Value {
    fn from(part: Part) -> Self {
        Self::Part(part)
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Self::Text(said)
    }
}

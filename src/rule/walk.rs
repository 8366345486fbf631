//! The one walk through a record, for all rules that look at texts, ids, terms and unknown fields.

use std::borrow::Cow;

use super::parts::{Parts, UnknownField, UnknownTerm};
use super::plan::{Holds, Plan};
use super::step::{Step, Token};
use super::texts::{Sort, Text};
use super::visit::Visit;
use crate::shape::{Json, ListView, Object, RecordView, View};

impl<'r> Visit<'_, '_, 'r> {
    /// Walks through a record or a part of one.
    pub(super) fn walk(&mut self, part: &'r dyn RecordView, plan: &Plan, at: Option<&Step<'_>>) {
        for field in &plan.fields {
            let Some(view) = part.field(field.index) else { continue };
            let step = Step { before: at, token: Token::Name(field.name) };
            match view {
                View::List(list) => self.list(list, &field.holds, &step),
                view => self.value(view, &field.holds, &step),
            }
        }
        if !part.extra().is_empty() {
            self.unknown_fields(part, at);
        }
    }

    fn list(&mut self, list: &'r dyn ListView, holds: &Holds, at: &Step<'_>) {
        if let Holds::Part(Plan { key: Some(key), .. }) = holds
            && list.len() > 1
        {
            self.parts(&Parts { list, key: *key, at });
        }
        for index in 0..list.len() {
            if let Some(item) = list.item(index) {
                self.value(item, holds, &Step { before: Some(at), token: Token::Index(index) });
            }
        }
    }

    #[inline]
    fn value(&mut self, view: View<'r>, holds: &Holds, at: &Step<'_>) {
        match (holds, view) {
            (Holds::Text(sort), View::Text(Cow::Borrowed(value))) => self.text(&Text { value, sort: *sort, at }),
            (Holds::Id(wanted), View::Text(Cow::Borrowed(id))) => self.id(id, *wanted, at),
            (Holds::Term(terms), View::Text(Cow::Borrowed(term))) if !terms.known.contains(term) => {
                self.unknown_term(&UnknownTerm { term, list: terms.list, at });
            }
            (Holds::Part(plan), View::Record(part)) => self.walk(part, plan, Some(at)),
            (Holds::Json, View::Any(json)) => self.json(json, at),
            _ => {}
        }
    }

    fn unknown_fields(&mut self, part: &'r dyn RecordView, at: Option<&Step<'_>>) {
        for (key, _) in part.extra().iter() {
            let step = Step { before: at, token: Token::Name(key) };
            self.unknown_field(&UnknownField { key, shape: part.shape(), at: &step });
        }
        self.object(part.extra(), at);
    }

    fn json(&mut self, json: &Json, at: &Step<'_>) {
        match json {
            Json::Text(value) => self.text(&Text { value, sort: Sort::Open, at }),
            Json::Object(object) => self.object(object, Some(at)),
            Json::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.json(item, &Step { before: Some(at), token: Token::Index(index) });
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, object: &Object, at: Option<&Step<'_>>) {
        for (key, value) in object.iter() {
            self.json(value, &Step { before: at, token: Token::Name(key) });
        }
    }
}

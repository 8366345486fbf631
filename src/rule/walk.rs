//! The one walk through a record, for all rules that look at texts, ids, terms and unknown fields.

use std::any::Any;

use super::dates::{DateAt, PeriodAt};
use super::parts::{Parts, UnknownField, UnknownTerm};
use super::texts::{Sort, Text};
use super::visit::Visit;
use crate::Until;
use crate::shape::{IdText, Inspect, Inspector, Json, Object, RecordShape, Step, TermShape};

impl Inspector for Visit<'_, '_, '_> {
    #[inline]
    fn part<T: Any>(&mut self, part: &T, at: &Step<'_>) {
        if let Some(period) = (part as &dyn Any).downcast_ref() {
            self.period(&PeriodAt { period, at });
        }
    }

    #[inline]
    fn value<T: Any>(&mut self, value: &T, at: &Step<'_>) {
        let value = value as &dyn Any;
        if let Some(date) = value.downcast_ref() {
            self.date(&DateAt { date: *date, is_end: false, at });
        } else if let Some(Until::Date(date)) = value.downcast_ref() {
            self.date(&DateAt { date: *date, is_end: true, at });
        }
    }

    fn text(&mut self, value: &str, at: &Step<'_>) {
        self.check_text(&Text { value, sort: Sort::Free, at });
    }

    fn link(&mut self, value: &str, at: &Step<'_>) {
        self.check_text(&Text { value, sort: Sort::Link, at });
    }

    fn id<I: IdText>(&mut self, id: &I, at: &Step<'_>) {
        self.reference(id, at);
    }

    fn other_term(&mut self, term: &str, list: &'static TermShape, at: &Step<'_>) {
        // A program may have made one of a term that the list has.
        if list.find(term).is_none() {
            self.unknown_term(&UnknownTerm { term, list, at });
        }
    }

    fn json(&mut self, json: &Json, at: &Step<'_>) {
        match json {
            Json::Text(value) => self.check_text(&Text { value, sort: Sort::Open, at }),
            Json::Object(object) => self.object(object, at),
            Json::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.json(item, &at.index(index));
                }
            }
            _ => {}
        }
    }

    fn keyed<T: Inspect>(&mut self, parts: &[T], at: &Step<'_>) {
        self.parts(&Parts { len: parts.len(), key: &|index| parts.get(index)?.key(), at });
    }

    fn unknown_fields(&mut self, fields: &Object, shape: &'static RecordShape, at: &Step<'_>) {
        for (key, _) in fields.iter() {
            self.unknown_field(&UnknownField { key, shape, at: &at.name(key) });
        }
        self.object(fields, at);
    }
}

impl Visit<'_, '_, '_> {
    fn object(&mut self, object: &Object, at: &Step<'_>) {
        for (key, value) in object.iter() {
            self.json(value, &at.name(key));
        }
    }
}

//! Going through all parts of a record, compiled for each type.
//!
//! A [`View`](super::View) gives the parts of any value to code that knows only shapes, a call through a table for each.
//! What is done with every part of every record goes this way instead.

use std::any::Any;

use super::{Json, Object, RecordShape, Short, Step, TermShape};

/// A value whose parts can be gone through, in canonical order.
pub trait Inspect {
    /// Whether it is a part that may have a key.
    const KEYED: bool = false;

    /// Whether it is a record, which stands for itself: the one that holds a list of records is gone through without them.
    const RECORD: bool = false;

    /// Tells of the value and of what stands in it.
    fn inspect<I: Inspector>(&self, _inspector: &mut I, _at: &Step<'_>) {}

    /// Its key.
    fn key(&self) -> Option<&Short> {
        None
    }
}

/// The id of a record.
pub trait IdText {
    /// The name of its type.
    const TYPE: &'static str;

    /// Its text.
    fn text(&self) -> &Short;
}

/// What is told of the parts of a record, each kind by its own method. What is not asked for costs nothing.
pub trait Inspector {
    /// A record or a part of one, before what stands in it.
    fn part<T: Any>(&mut self, _part: &T, _at: &Step<'_>) {}

    /// A value of a type of its own: a date, a country, a code.
    fn value<T: Any>(&mut self, _value: &T, _at: &Step<'_>) {}

    /// A free text.
    fn text(&mut self, _text: &str, _at: &Step<'_>) {}

    /// A web address.
    fn link(&mut self, _link: &str, _at: &Step<'_>) {}

    /// The id of another record.
    fn id<I: IdText>(&mut self, _id: &I, _at: &Step<'_>) {}

    /// A term that stands outside its open list.
    fn other_term(&mut self, _term: &str, _list: &'static TermShape, _at: &Step<'_>) {}

    /// JSON that the model leaves open.
    fn json(&mut self, _json: &Json, _at: &Step<'_>) {}

    /// A list of two or more parts that may have keys.
    fn keyed<T: Inspect>(&mut self, _parts: &[T], _at: &Step<'_>) {}

    /// The unknown fields of a part, where it has some.
    fn unknown_fields(&mut self, _fields: &Object, _shape: &'static RecordShape, _at: &Step<'_>) {}
}

/// Goes through a list.
#[inline]
pub(super) fn inspect_list<T: Inspect, I: Inspector>(list: &[T], inspector: &mut I, at: &Step<'_>) {
    if T::RECORD {
        return;
    }
    if T::KEYED && list.len() > 1 {
        inspector.keyed(list, at);
    }
    for (index, item) in list.iter().enumerate() {
        item.inspect(inspector, &at.index(index));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::push_token;
    use crate::shape::view::{fields, items};
    use crate::shape::{RecordView, Shape, View};
    use crate::{Dataset, PartialDate, Period};

    /// Notes all that it is told, with its place.
    #[derive(Default)]
    struct Told(Vec<(String, String)>);

    impl Inspector for Told {
        fn part<T: Any>(&mut self, part: &T, at: &Step<'_>) {
            if (part as &dyn Any).is::<Period>() {
                self.0.push((at.path(), "Period".to_owned()));
            }
        }

        fn value<T: Any>(&mut self, value: &T, at: &Step<'_>) {
            if let Some(date) = (value as &dyn Any).downcast_ref::<PartialDate>() {
                self.0.push((at.path(), date.to_string()));
            }
        }

        fn text(&mut self, text: &str, at: &Step<'_>) {
            self.0.push((at.path(), text.to_owned()));
        }

        fn link(&mut self, link: &str, at: &Step<'_>) {
            self.0.push((at.path(), link.to_owned()));
        }

        fn id<I: IdText>(&mut self, id: &I, at: &Step<'_>) {
            self.0.push((at.path(), format!("{} {}", I::TYPE, &**id.text())));
        }

        fn other_term(&mut self, term: &str, list: &'static TermShape, at: &Step<'_>) {
            self.0.push((at.path(), format!("{} {term}", list.name)));
        }

        fn json(&mut self, json: &Json, at: &Step<'_>) {
            self.0.push((at.path(), json.to_string()));
        }

        fn keyed<T: Inspect>(&mut self, parts: &[T], at: &Step<'_>) {
            let keys: Vec<_> = parts.iter().map(|part| part.key().map(|key| &**key)).collect();
            self.0.push((at.path(), format!("{keys:?}")));
        }

        fn unknown_fields(&mut self, fields: &Object, shape: &'static RecordShape, at: &Step<'_>) {
            self.0.push((at.path(), format!("{} {fields:?}", shape.name)));
        }
    }

    /// The same by way of the views.
    fn told(part: &dyn RecordView, path: &str, all: &mut Vec<(String, String)>) {
        let shape = part.shape();
        if shape.name == "Period" {
            all.push((path.to_owned(), shape.name.to_owned()));
        }
        for (name, view) in fields(part).filter(|(name, _)| *name != "id") {
            let mut path = path.to_owned();
            push_token(&mut path, name);
            let of = shape.field(name).unwrap().1.shape;
            let View::List(list) = view else {
                one(&view, of, &path, all);
                continue;
            };
            let parts = || items(list).filter_map(|item| if let View::Record(part) = item { Some(part) } else { None });
            if list.len() > 1 && parts().any(|part| part.shape().field("key").is_some()) {
                let keys: Vec<_> = parts().map(key).collect();
                all.push((path.clone(), format!("{keys:?}")));
            }
            for (index, item) in items(list).enumerate() {
                one(&item, of, &format!("{path}/{index}"), all);
            }
        }
        if !part.extra().is_empty() {
            all.push((path.to_owned(), format!("{} {:?}", shape.name, part.extra())));
        }
    }

    fn key(part: &dyn RecordView) -> Option<String> {
        let (index, _) = part.shape().field("key")?;
        Some(part.field(index)?.as_text()?.to_owned())
    }

    fn one(view: &View<'_>, of: Shape, path: &str, all: &mut Vec<(String, String)>) {
        let told_of = match (of, view) {
            (_, View::Record(part)) => return told(*part, path, all),
            (_, View::Any(json)) => json.to_string(),
            (Shape::Text(shape), View::Text(text)) if matches!(shape.name, "string" | "Link" | "PartialDate") => {
                text.to_string()
            }
            (Shape::Text(shape), View::Text(text)) if shape.name.ends_with("Id") => format!("{} {text}", shape.name),
            (Shape::Term(list), View::Text(text)) if list.find(text).is_none() => format!("{} {text}", list.name),
            _ => return,
        };
        all.push((path.to_owned(), told_of));
    }

    #[test]
    fn all_that_the_views_show_is_told() {
        let mut dataset = Dataset::bundled().unwrap();
        let text = r#"{"id": "o", "kind": "guild", "level": "national", "motto": {"la": "Ex pluribus"},
            "names": [{"key": "n", "text": "One", "kind": "alias", "lang": "la"}, {"text": "Two", "kind": "official", "x": [1]}]}"#;
        dataset.actors.push(serde_json::from_str(text).unwrap());
        for (_, record) in dataset.records() {
            let (mut by_type, mut by_view) = (Told::default(), Vec::new());
            record.inspect(&mut by_type);
            told(record.view(), "", &mut by_view);
            assert_eq!(by_type.0, by_view, "{}", record.id());
        }
        let mut header = Told::default();
        dataset.inspect(&mut header, &Step::ROOT);
        assert!(header.0.iter().all(|(path, _)| !path.starts_with("/actors")), "records stand for themselves");
    }
}

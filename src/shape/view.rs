//! Views: the parts of a value, for code that knows only its shape.

use std::borrow::Cow;

use super::{Json, Object, RecordShape};

/// A look at a value of the model.
///
/// ```
/// use mandata::{Level, shape::{Reflect, View}};
/// assert!(matches!(Level::National.view(), View::Text(code) if code == "national"));
/// ```
#[derive(Clone)]
pub enum View<'a> {
    /// Any JSON value.
    Any(&'a Json),
    /// `true` or `false`.
    Bool(bool),
    /// A number, as text.
    Number(Cow<'a, str>),
    /// Text, or the code of a term.
    Text(Cow<'a, str>),
    /// A record or a part of one.
    Record(&'a dyn RecordView),
    /// A list.
    List(&'a dyn ListView),
}

/// A value that can be looked at.
///
/// ```
/// use mandata::{Json, shape::Reflect};
/// assert_eq!(true.view().to_json(), Json::Bool(true));
/// ```
pub trait Reflect {
    /// The look.
    fn view(&self) -> View<'_>;
}

/// A record, or a part of one.
///
/// ```
/// use mandata::{Name, NameKind, shape::RecordView};
/// let name = Name::new("UNMAS", NameKind::Acronym);
/// let fields = name.shape().fields.iter().enumerate();
/// let present: Vec<&str> = fields.filter(|(i, _)| name.field(*i).is_some()).map(|(_, field)| field.name).collect();
/// assert_eq!(present, ["text", "kind"]);
/// assert!(name.extra().is_empty());
/// ```
pub trait RecordView {
    /// Its shape, whose fields are in canonical order.
    fn shape(&self) -> &'static RecordShape;
    /// The field with this index in the shape; `None` when absent.
    fn field(&self, index: usize) -> Option<View<'_>>;
    /// The unknown fields.
    fn extra(&self) -> &Object;
}

/// A list.
///
/// ```
/// use mandata::{Activity, shape::ListView};
/// let list: &dyn ListView = &vec![Activity::Search, Activity::Training];
/// assert_eq!(list.len(), 2);
/// assert_eq!(list.item(1).unwrap().as_text(), Some("training"));
/// ```
pub trait ListView {
    /// How many elements there are.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The element with this index.
    fn item(&self, index: usize) -> Option<View<'_>>;
}

impl<T: Reflect> ListView for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn item(&self, index: usize) -> Option<View<'_>> {
        self.get(index).map(Reflect::view)
    }
}

impl View<'_> {
    /// The text, when it is text or a term, or unknown JSON that is a string.
    ///
    /// ```
    /// use mandata::{Number, shape::Reflect};
    /// assert_eq!("DPKO".to_owned().view().as_text(), Some("DPKO"));
    /// assert_eq!(Number::from(3_u64).view().as_text(), None);
    /// ```
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Any(json) => json.as_str(),
            _ => None,
        }
    }

    /// The value as JSON.
    ///
    /// ```
    /// use mandata::{Prose, shape::Reflect};
    /// assert_eq!(Prose::new("A service.").view().to_json().to_string(), r#"{"text":"A service."}"#);
    /// ```
    pub fn to_json(&self) -> Json {
        match self {
            Self::Any(json) => (*json).clone(),
            Self::Bool(value) => Json::Bool(*value),
            Self::Number(text) => Json::Number(super::Number::from_checked(text)),
            Self::Text(text) => Json::Text(text.clone().into_owned()),
            Self::List(list) => Json::List(items(*list).map(|item| item.to_json()).collect()),
            Self::Record(record) => Json::Object(object(*record)),
        }
    }
}

/// The elements of a list.
pub(crate) fn items(list: &dyn ListView) -> impl Iterator<Item = View<'_>> {
    (0..list.len()).filter_map(|index| list.item(index))
}

/// The known fields that are present, in canonical order.
pub(crate) fn fields(record: &dyn RecordView) -> impl Iterator<Item = (&'static str, View<'_>)> {
    let shape = record.shape();
    shape.fields.iter().enumerate().filter_map(|(index, field)| Some((field.name, record.field(index)?)))
}

/// The unknown fields, as they are written: without what a program put there under the name of a field that is present, since
/// no key may stand twice.
pub(crate) fn unknown_fields(record: &dyn RecordView) -> impl Iterator<Item = (&str, &Json)> {
    let shape = record.shape();
    let is_present = |name: &str| match shape.field(name) {
        Some((index, _)) => record.field(index).is_some(),
        None => name == "type" && shape.record_type.is_some(),
    };
    record.extra().iter().filter(move |(name, _)| !is_present(name))
}

fn object(record: &dyn RecordView) -> Object {
    let mut pairs: Vec<(String, Json)> = fields(record).map(|(name, view)| (name.to_owned(), view.to_json())).collect();
    pairs.extend(unknown_fields(record).map(|(name, value)| (name.to_owned(), value.clone())));
    Object::from_unique(pairs)
}

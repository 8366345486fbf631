//! Following a pointer through a record.

use super::{Json, Presence, RecordView, Shape, View};
use crate::finding::{push_token, tokens};

/// Where a pointer leads in a record.
///
/// ```
/// use mandata::{Registry, shape::{Target, target}};
/// let registry = Registry::bundled()?;
/// let dpo = registry.record("un-dpo")?.view();
/// assert!(matches!(target(dpo, "/kind"), Target::Present(..)));
/// assert!(matches!(target(dpo, "/places/-"), Target::Absent(_)));
/// assert!(matches!(target(dpo, "/colour"), Target::Nowhere));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub enum Target<'a> {
    /// To a value that is there.
    Present(View<'a>, Slot),
    /// To a place that the shape allows but where nothing stands.
    Absent(Slot),
    /// To no place that the shape knows.
    Nowhere,
}

/// What may stand at a place: a list of some shape, or one value of it.
///
/// ```
/// use mandata::{Registry, shape::{Target, target}};
/// let registry = Registry::bundled()?;
/// let Target::Present(_, place) = target(registry.record("un-dpo")?.view(), "/names") else { panic!() };
/// assert!(place.list);
/// assert_eq!(place.shape.name(), "Name");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// The shape of the value, or of the elements.
    pub shape: Shape,
    /// Whether the place holds a list.
    pub list: bool,
}

#[cfg(any(feature = "yaml", feature = "toml"))]
impl Slot {
    /// Anything.
    pub(crate) const ANY: Self = Self { shape: Shape::Any, list: false };

    /// One value of a shape.
    pub(crate) fn one(shape: Shape) -> Self {
        Self { shape, list: false }
    }

    /// What may stand at a key here.
    pub(crate) fn field(self, key: &str) -> Self {
        match self.shape {
            Shape::Record(shape) => match shape.field(key) {
                Some((_, field)) => Self { shape: field.shape, list: field.presence == Presence::List },
                None => Self::ANY,
            },
            _ => Self::ANY,
        }
    }

    /// What may stand in a list here.
    pub(crate) fn element(self) -> Self {
        if self.list { Self::one(self.shape) } else { Self::ANY }
    }

    /// What may stand where a pointer leads. All elements of a list have one shape, so no value is needed to follow it.
    #[cfg(feature = "yaml")]
    pub(crate) fn at(self, pointer: &str) -> Self {
        tokens(pointer).fold(self, |place, token| if place.list { place.element() } else { place.field(&token) })
    }
}

/// The value that a pointer leads to; `None` where nothing stands.
///
/// A token at a list is the `key` of an element, or an index. Tokens in unknown fields follow the JSON there, as in
/// RFC 6901.
///
/// ```
/// use mandata::{Registry, shape::find};
/// let registry = Registry::bundled()?;
/// let dpo = registry.record("un-dpo")?.view();
/// assert_eq!(find(dpo, "/places/seat/city").unwrap().as_text(), Some("New York"));
/// assert!(find(dpo, "/places/99").is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn find(record: &dyn RecordView, pointer: impl AsRef<str>) -> Option<View<'_>> {
    match target(record, pointer) {
        Target::Present(view, _) => Some(view),
        _ => None,
    }
}

/// Where a pointer leads, present or absent. The token `-` at a list is a further element.
///
/// ```
/// use mandata::{Name, NameKind, shape::{Target, target}};
/// let name = Name::new("UNMAS", NameKind::Acronym);
/// let Target::Absent(place) = target(&name, "/period/since") else { panic!() };
/// assert_eq!(place.shape.name(), "PartialDate");
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub fn target(record: &dyn RecordView, pointer: impl AsRef<str>) -> Target<'_> {
    let mut place = Slot { shape: Shape::Record(record.shape()), list: false };
    let mut view = Some(View::Record(record));
    for token in tokens(pointer.as_ref()) {
        let Some(next) = step(view.as_ref(), place, &token) else { return Target::Nowhere };
        (view, place) = next;
    }
    match view {
        Some(view) => Target::Present(view, place),
        None => Target::Absent(place),
    }
}

fn step<'a>(view: Option<&View<'a>>, place: Slot, token: &str) -> Option<(Option<View<'a>>, Slot)> {
    if let Some(View::Any(json)) = view {
        return Some((Some(View::Any(inside(json, token)?)), Slot { shape: Shape::Any, list: false }));
    }
    if place.list {
        let element = Slot { shape: place.shape, list: false };
        let found = match view {
            Some(View::List(list)) => element_of(*list, token),
            _ => None,
        };
        return match found {
            Some(found) => Some((Some(found), element)),
            None => (token == "-").then_some((None, element)),
        };
    }
    let Shape::Record(shape) = place.shape else {
        return None;
    };
    match shape.field(token) {
        Some((index, field)) => {
            let inner = match view {
                Some(View::Record(record)) => record.field(index),
                _ => None,
            };
            Some((inner, Slot { shape: field.shape, list: field.presence == Presence::List }))
        }
        None => match view {
            Some(View::Record(record)) => {
                let json = record.extra().get(token)?;
                Some((Some(View::Any(json)), Slot { shape: Shape::Any, list: false }))
            }
            _ => None,
        },
    }
}

/// The element of a list with this index or `key`.
pub(crate) fn element_of<'a>(list: &'a dyn super::ListView, token: &str) -> Option<View<'a>> {
    let index = element_index(list, token)?;
    list.item(index)
}

/// The index of the element with this `key` or index.
pub(crate) fn element_index(list: &dyn super::ListView, token: &str) -> Option<usize> {
    let by_key = || {
        let View::Record(first) = list.item(0)? else { return None };
        let (key, _) = first.shape().field("key")?;
        (0..list.len()).find(|index| match list.item(*index) {
            Some(View::Record(part)) => part.field(key).is_some_and(|key| key.as_text() == Some(token)),
            _ => false,
        })
    };
    by_key().or_else(|| index_token(token).filter(|index| *index < list.len()))
}

/// A text field of a part.
pub(crate) fn part_text(item: &View<'_>, field: &str) -> Option<String> {
    let View::Record(record) = item else { return None };
    let (index, _) = record.shape().field(field)?;
    record.field(index)?.as_text().map(str::to_owned)
}

fn inside<'a>(json: &'a Json, token: &str) -> Option<&'a Json> {
    match json {
        Json::Object(object) => object.get(token),
        Json::List(items) => items.get(index_token(token)?),
        _ => None,
    }
}

/// An array index in the grammar of RFC 6901: no sign, no leading zero.
fn index_token(token: &str) -> Option<usize> {
    let plain = token == "0" || (!token.starts_with('0') && token.bytes().all(|byte| byte.is_ascii_digit()));
    plain.then(|| token.parse().ok())?
}

/// Whether two pointers lead to one place, be it by index or by key.
pub(crate) fn same_place(record: &dyn RecordView, one: &str, two: &str) -> bool {
    one == two || index_path(record, one) == index_path(record, two)
}

/// The pointer with keys of parts replaced by indices, as it applies to the file.
pub(crate) fn index_path(record: &dyn RecordView, pointer: &str) -> String {
    let mut path = String::new();
    let mut view = Some(View::Record(record));
    let mut place = Slot { shape: Shape::Record(record.shape()), list: false };
    for token in tokens(pointer) {
        let index = match &view {
            Some(View::List(list)) => element_index(*list, &token),
            _ => None,
        };
        match index {
            Some(index) => push_token(&mut path, &index.to_string()),
            None => push_token(&mut path, &token),
        }
        (view, place) = step(view.as_ref(), place, &token).unwrap_or((None, Slot { shape: Shape::Any, list: false }));
    }
    path
}

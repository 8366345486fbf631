//! Shapes: what may stand at a place, as data.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;

use super::{Inspect, Read, Reflect};
use crate::scan::{ReadError, Scanner};
use crate::shape::ValueError;

/// What may stand at a place of a record.
///
/// ```
/// use mandata::{Level, shape::{Element, Shape}};
/// assert!(matches!(Level::SHAPE, Shape::Term(list) if list.closed));
/// ```
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Any JSON value.
    Any,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number(&'static NumberShape),
    /// Text, free or of a value type.
    Text(&'static TextShape),
    /// A term of a vocabulary.
    Term(&'static TermShape),
    /// An object with named fields.
    Record(&'static RecordShape),
}

impl Shape {
    /// The name of the type, as in the documentation and in the schemas' `$defs`.
    ///
    /// ```
    /// use mandata::{PartialDate, shape::Element};
    /// assert_eq!(PartialDate::SHAPE.name(), "PartialDate");
    /// assert_eq!(bool::SHAPE.name(), "boolean");
    /// ```
    pub fn name(&self) -> &'static str {
        match self {
            Self::Any => "Json",
            Self::Bool => "boolean",
            Self::Number(shape) => shape.name,
            Self::Text(shape) => shape.name,
            Self::Term(shape) => shape.name,
            Self::Record(shape) => shape.name,
        }
    }
}

/// A number and its bounds.
///
/// ```
/// use mandata::{Latitude, shape::{Element, Shape}};
/// let Shape::Number(latitude) = Latitude::SHAPE else { panic!() };
/// assert_eq!(latitude.range, Some((-90.0, 90.0)));
/// ```
#[derive(Debug)]
pub struct NumberShape {
    /// The name of the type.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// The rule that speaks when the bounds are not kept.
    pub code: &'static str,
    /// Whether it must be a whole number.
    pub integer: bool,
    /// Smallest and largest value allowed.
    pub range: Option<(f64, f64)>,
}

impl NumberShape {
    /// Whether a number keeps the bounds.
    ///
    /// ```
    /// use mandata::{Seats, shape::{Element, Shape}};
    /// let Shape::Number(seats) = Seats::SHAPE else { panic!() };
    /// assert!(seats.allows(2.0));
    /// assert!(!seats.allows(0.0) && !seats.allows(1.5));
    /// ```
    pub fn allows(&self, value: f64) -> bool {
        (!self.integer || value.fract() == 0.0) && self.range.is_none_or(|(low, high)| low <= value && value <= high)
    }
}

/// Text of a value type: its check, pattern and examples.
///
/// ```
/// use mandata::{Key, shape::{Element, Shape}};
/// let Shape::Text(key) = Key::SHAPE else { panic!() };
/// assert_eq!(key.pattern, Some("^[A-Za-z][A-Za-z0-9_-]{0,63}$"));
/// assert!(key.bad.iter().all(|text| (key.check)(text).is_err()));
/// ```
#[derive(Debug)]
pub struct TextShape {
    /// The name of the type.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// The rule that speaks when the check fails.
    pub code: &'static str,
    /// A regular expression for exactly the accepted texts (ECMA-262, no look-around); `None` for free text.
    pub pattern: Option<&'static str>,
    /// Texts that are accepted.
    pub good: &'static [&'static str],
    /// Texts that are refused.
    pub bad: &'static [&'static str],
    /// The parser, without its result.
    pub check: fn(&str) -> Result<(), ValueError>,
}

/// A vocabulary: its terms, and whether others are allowed.
///
/// ```
/// use mandata::{Reliability, shape::{Element, Shape}};
/// let Shape::Term(grades) = Reliability::SHAPE else { panic!() };
/// assert!(grades.source.contains("STANAG 2022"));
/// assert_eq!(grades.terms.len(), 6);
/// ```
#[derive(Debug)]
pub struct TermShape {
    /// The name of the type.
    pub name: &'static str,
    /// What the list is about.
    pub doc: &'static str,
    /// Where the terms come from.
    pub source: &'static str,
    /// The rule that speaks when another term is used.
    pub code: &'static str,
    /// Whether only these terms are allowed.
    pub closed: bool,
    /// The terms in order.
    pub terms: &'static [Term],
    /// The parser, without its result.
    pub check: fn(&str) -> Result<(), ValueError>,
}

impl TermShape {
    /// The known term with this code.
    ///
    /// ```
    /// use mandata::{Stance, shape::{Element, Shape}};
    /// let Shape::Term(stances) = Stance::SHAPE else { panic!() };
    /// assert!(stances.find("rejected").is_some());
    /// assert!(stances.find("denied").is_none());
    /// ```
    pub fn find(&self, code: &str) -> Option<&'static Term> {
        self.terms.iter().find(|term| term.code == code)
    }

    /// The code that is nearest to a text, if one is near enough to be meant.
    ///
    /// ```
    /// use mandata::{Stance, shape::{Element, Shape}};
    /// let Shape::Term(stances) = Stance::SHAPE else { panic!() };
    /// assert_eq!(stances.nearest("rejcted"), Some("rejected"));
    /// assert_eq!(stances.nearest("denied"), None);
    /// ```
    pub fn nearest(&self, text: &str) -> Option<&'static str> {
        super::nearest(text, self.terms.iter().map(|term| term.code))
    }
}

/// One term of a vocabulary.
///
/// ```
/// let levels = mandata::vocabulary::all().into_iter().find(|list| list.name == "Level").unwrap();
/// assert_eq!((levels.terms[0].code, levels.terms[0].doc.trim()), ("national", "A body of one country."));
/// ```
#[derive(Debug)]
pub struct Term {
    /// The code that stands in files.
    pub code: &'static str,
    /// What it means, in one sentence.
    pub doc: &'static str,
}

/// An object with named fields. Unknown fields are allowed and kept.
///
/// ```
/// use mandata::{Actor, shape::{Element, Shape}};
/// let Shape::Record(actor) = Actor::SHAPE else { panic!() };
/// assert_eq!(actor.record_type, Some("actor"));
/// assert_eq!(actor.fields[0].name, "id");
/// ```
#[derive(Debug)]
pub struct RecordShape {
    /// The name of the type.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// The constant of the field `type`, for the four records.
    pub record_type: Option<&'static str>,
    /// The fields in canonical order.
    pub fields: &'static [FieldShape],
}

impl RecordShape {
    /// The field with this name, and its index.
    ///
    /// ```
    /// use mandata::{Actor, shape::{Element, Presence, Shape}};
    /// let Shape::Record(actor) = Actor::SHAPE else { panic!() };
    /// let (index, field) = actor.field("names").unwrap();
    /// assert_eq!((actor.fields[index].name, field.presence), ("names", Presence::List));
    /// ```
    pub fn field(&self, name: &str) -> Option<(usize, &'static FieldShape)> {
        self.fields.iter().enumerate().find(|(_, field)| field.name == name)
    }
}

/// One field of a record.
///
/// ```
/// use mandata::{Name, shape::{Element, Shape}};
/// let Shape::Record(name) = Name::SHAPE else { panic!() };
/// let (_, lang) = name.field("lang").unwrap();
/// assert_eq!((lang.shape.name(), lang.doc.trim()), ("LanguageTag", "The language of the name."));
/// ```
pub struct FieldShape {
    /// The name in files.
    pub name: &'static str,
    /// What it holds.
    pub doc: &'static str,
    /// Whether it must be there, and whether it is a list.
    pub presence: Presence,
    /// The shape of the value, or of each element of the list.
    pub shape: Shape,
    pub(crate) schema: fn(&mut SchemaGenerator) -> Schema,
    /// Checks the whole field in JSON text.
    pub(crate) check: fn(&mut Scanner<'_>) -> Result<(), ReadError>,
}

impl std::fmt::Debug for FieldShape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} ({:?})", self.name, self.shape.name(), self.presence)
    }
}

/// Whether a field must be there.
///
/// ```
/// use mandata::{Name, shape::{Element, Presence, Shape}};
/// let Shape::Record(name) = Name::SHAPE else { panic!() };
/// assert_eq!(name.field("text").map(|(_, field)| field.presence), Some(Presence::Required));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Must be there.
    Required,
    /// May be absent. It is never `null`.
    Optional,
    /// A list; absent when empty.
    List,
}

/// A type that can stand in a field or in a list.
///
/// ```
/// use mandata::{Office, shape::Element};
/// fn name_of<T: Element>() -> &'static str {
///     T::SHAPE.name()
/// }
/// assert_eq!(name_of::<Office>(), "Office");
/// ```
pub trait Element: Reflect + Inspect + Read + DeserializeOwned + JsonSchema {
    /// What may stand there.
    const SHAPE: Shape;
}

/// The schema of a field's type, by reference where the type has a name.
pub(crate) fn sub_schema<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

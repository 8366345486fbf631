//! The smallest valid values: whatever holds one of them needs no further check.
//!
//! Each is declared once, by `value!` or `text_value!`: parser, schema pattern, good and bad examples. Reading goes
//! through [`FromStr`](std::str::FromStr), writing through [`Display`](std::fmt::Display), and the text as written
//! survives; `==` compares it.

mod answer;
mod bytes;
mod coordinates;
mod country;
mod country_names;
mod country_table;
mod date;
mod date_parts;
mod format_version;
mod grade;
mod id;
mod key;
mod language;
mod link;
mod period;
mod pointer;
mod seats;
mod symbol;
mod until;

pub use answer::Answer;
pub use coordinates::{Coordinates, Latitude, Longitude};
pub use country::{COUNTRIES_AS_OF, CountryCode};
pub use date::{PartialDate, Qualifier};
pub use format_version::FormatVersion;
pub use grade::Credibility;
pub use id::{ActorId, BodyId, Id, IdKind, MandateId, OfficeId, SourceId, kind};
pub use key::Key;
pub use language::LanguageTag;
pub use link::Link;
pub use period::Period;
pub use pointer::Pointer;
pub use seats::Seats;
pub use symbol::{SymbolKind, UnBody, UnSymbol};
pub use until::Until;

use crate::shape::{Element, Shape, TextShape};

/// The text values, for everything that walks them: schemas, tests, documentation.
///
/// ```
/// for shape in mandata::value::all() {
///     assert!(shape.good.iter().all(|text| (shape.check)(text).is_ok()), "{}", shape.name);
/// }
/// ```
pub fn all() -> Vec<&'static TextShape> {
    [
        ActorId::SHAPE,
        OfficeId::SHAPE,
        MandateId::SHAPE,
        SourceId::SHAPE,
        BodyId::SHAPE,
        FormatVersion::SHAPE,
        Key::SHAPE,
        LanguageTag::SHAPE,
        Link::SHAPE,
        PartialDate::SHAPE,
        Pointer::SHAPE,
        UnSymbol::SHAPE,
        Until::SHAPE,
    ]
    .into_iter()
    .filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    })
    .collect()
}

/// Makes a type with `FromStr` and `Display` a value of the model.
///
/// ```text
/// value! {
///     PartialDate, "What it is.",
///     code: "value.date",             // the rule that speaks when a text is refused
///     pattern: "^…$",                 // accepts exactly what the parser accepts
///     good: ["1992"], bad: ["1992-13"],
/// }
/// ```
///
/// gives `TryFrom<&str>`, `Serialize`, `Deserialize`, `JsonSchema`, `Reflect` and `Element` (with the `TextShape` that
/// tests and schemas walk). `check: fn(&str) -> Result<(), ValueError>` before the code spares making the value where it
/// is only checked.
macro_rules! value {
    ($Name:ty, $doc:expr, name: $name:expr, code: $code:literal, $($rest:tt)+) => {
        $crate::value::value! {
            $Name, $doc, name: $name, check: |text| text.parse::<$Name>().map(|_| ()), code: $code, $($rest)+
        }
    };
    ($Name:ty, $doc:expr, name: $name:expr, check: $check:expr, code: $code:literal, pattern: $pattern:expr,
     good: [$($good:literal),* $(,)?], bad: [$($bad:literal),* $(,)?] $(,)?) => {
        impl $crate::shape::Element for $Name {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Text(&$crate::shape::TextShape {
                name: $name,
                doc: $doc,
                code: $code,
                pattern: Some($pattern),
                good: &[$($good),*],
                bad: &[$($bad),*],
                check: $check,
            });
        }

        $crate::shape::text_impls!($Name, $name);
    };
}
pub(crate) use value;

/// Declares a value that is its text: a newtype over `Short` (or `Box<str>`, where it is seldom short) with a checking
/// function, and all that [`value!`] gives.
///
/// `check: fn(&str) -> Result<(), ValueError>`; the rest as for `value!`. `inspect: link` at the end has an
/// [`Inspector`](crate::shape::Inspector) told of it by that method. Adds `as_str`, `AsRef<str>`, `Display`, `FromStr`.
macro_rules! text_value {
    (
        $(#[doc = $doc:literal])+
        pub struct $Name:ident($Text:ty);
        check: $check:expr,
        code: $code:literal, pattern: $pattern:expr, good: $good:tt, bad: $bad:tt $(, inspect: $inspect:ident)? $(,)?
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $Name($Text);

        impl $Name {
            /// The text as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $Name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl $crate::shape::Look for $Name {
            fn look(&self) -> std::borrow::Cow<'_, str> {
                std::borrow::Cow::Borrowed(&self.0)
            }

            $(#[inline]
            fn inspect<I: $crate::shape::Inspector>(&self, inspector: &mut I, at: &$crate::shape::Step<'_>) {
                inspector.$inspect(&self.0, at);
            })?
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::ValueError;

            /// Keeps the text as written.
            ///
            /// # Errors
            /// A text that the type does not accept; the error says where it breaks.
            fn from_str(text: &str) -> Result<Self, $crate::ValueError> {
                $crate::shape::check_text(&<Self as $crate::shape::Element>::SHAPE, text).map(|()| Self(text.into()))
            }
        }

        $crate::value::value! {
            $Name, concat!($($doc, "\n",)+), name: stringify!($Name), check: $check, code: $code, pattern: $pattern,
            good: $good, bad: $bad,
        }
    };
}
pub(crate) use text_value;

//! What every type that is text in files has.

use super::{Inspector, Shape, Step, ValueError};

/// What every type that is text in files has: `TryFrom<&str>`, `Serialize`, `Deserialize`, `JsonSchema`, `Reflect`,
/// `Inspect` and `Read`.
macro_rules! text_impls {
    ($Name:ty, $name:expr) => {
        impl $crate::shape::Reflect for $Name {
            fn view(&self) -> $crate::shape::View<'_> {
                $crate::shape::View::Text($crate::shape::look(self))
            }
        }

        impl $crate::shape::Inspect for $Name {
            #[inline]
            fn inspect<I: $crate::shape::Inspector>(&self, inspector: &mut I, at: &$crate::shape::Step<'_>) {
                $crate::shape::Look::inspect(self, inspector, at);
            }
        }

        impl $crate::shape::Read for $Name {
            fn read(scanner: &mut $crate::scan::Scanner<'_>) -> Result<Self, $crate::scan::ReadError> {
                $crate::shape::text(scanner, $name, str::parse)
            }

            fn check(scanner: &mut $crate::scan::Scanner<'_>) -> Result<(), $crate::scan::ReadError> {
                let shape = <$Name as $crate::shape::Element>::SHAPE;
                $crate::shape::text(scanner, $name, |text| $crate::shape::check_text(&shape, text))
            }
        }

        impl TryFrom<&str> for $Name {
            type Error = $crate::ValueError;

            /// Reads the text as [`FromStr`](std::str::FromStr) does.
            ///
            /// # Errors
            /// As there.
            fn try_from(text: &str) -> Result<Self, $crate::ValueError> {
                text.parse()
            }
        }

        impl schemars::JsonSchema for $Name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::shape::shape_schema(&<$Name as $crate::shape::Element>::SHAPE)
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&$crate::shape::look(self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::shape::Parse::<$Name>::new($name))
            }
        }
    };
}
pub(crate) use text_impls;

/// Checks a text as its shape says.
#[inline]
pub(crate) fn check_text(shape: &Shape, text: &str) -> Result<(), ValueError> {
    match shape {
        Shape::Text(shape) => (shape.check)(text),
        Shape::Term(shape) => (shape.check)(text),
        _ => Ok(()),
    }
}

/// The text of a value, borrowed where the value holds it.
pub(crate) trait Look: Sized + 'static {
    fn look(&self) -> std::borrow::Cow<'_, str>;

    /// As [`Inspect::inspect`](super::Inspect::inspect).
    #[inline]
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>) {
        inspector.value(self, at);
    }
}

pub(crate) fn look<T: Look>(value: &T) -> std::borrow::Cow<'_, str> {
    value.look()
}

/// Reads a value from text through its parser.
pub(crate) struct Parse<T> {
    name: &'static str,
    value: std::marker::PhantomData<T>,
}

impl<T> Parse<T> {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, value: std::marker::PhantomData }
    }
}

impl<T: std::str::FromStr<Err = ValueError>> serde::de::Visitor<'_> for Parse<T> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "text ({})", self.name)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

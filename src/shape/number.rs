//! Numbers as elements of records.

use std::borrow::Cow;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Element, Inspect, Number, NumberShape, Reflect, Shape, View};
use crate::scan::is_number;
use crate::shape::ValueError;

static NUMBER: NumberShape = NumberShape {
    name: "Number",
    doc: "A number, kept as written.",
    code: "shape.wrong-type",
    integer: false,
    range: None,
};

impl Inspect for Number {}

impl Reflect for Number {
    fn view(&self) -> View<'_> {
        View::Number(Cow::Borrowed(self.as_str()))
    }
}

impl Element for Number {
    const SHAPE: Shape = Shape::Number(&NUMBER);
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

impl FromStr for Number {
    type Err = ValueError;

    /// Reads a number in the grammar of RFC 8259.
    ///
    /// # Errors
    /// Another text, such as `+1`, `01` or `.5`.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        if is_number(text) {
            Ok(Self::from_checked(text))
        } else {
            Err(ValueError::new("shape.wrong-type", "number", text, 0, "it is not a JSON number such as 12 or -0.5"))
        }
    }
}

/// The schema of a bounded number.
pub(crate) fn number_schema(shape: &NumberShape) -> Schema {
    let mut schema = json_schema!({
        "type": if shape.integer { "integer" } else { "number" },
        "description": shape.doc.trim(),
    });
    if let Some((low, high)) = shape.range {
        schema.insert("minimum".to_owned(), bound(low));
        schema.insert("maximum".to_owned(), bound(high));
    }
    schema
}

#[allow(clippy::cast_possible_truncation, reason = "bounds are small whole numbers, written here as such")]
fn bound(value: f64) -> serde_json::Value {
    serde_json::Value::from(value as i64)
}

/// Makes a newtype over [`Number`] or an integer an element: bounds checked on reading, schema and shape from one place.
///
/// `number_shape!(Latitude(Number), "doc", "value.coordinates", integer: false, -90.0, 90.0)` gives `Element`, `Reflect`,
/// `JsonSchema`, `Read`, `Serialize` and `Deserialize` for a type with `fn from_text(&str) -> Self`, which gets a number within
/// the bounds, and `fn number(&self) -> Number`.
macro_rules! number_shape {
    ($Name:ident, $doc:literal, $code:literal, integer: $integer:literal, $low:literal, $high:literal) => {
        impl $crate::shape::Element for $Name {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Number(&$crate::shape::NumberShape {
                name: stringify!($Name),
                doc: $doc,
                code: $code,
                integer: $integer,
                range: Some(($low, $high)),
            });
        }

        impl $crate::shape::Inspect for $Name {}

        impl $crate::shape::Reflect for $Name {
            fn view(&self) -> $crate::shape::View<'_> {
                $crate::shape::View::Number(self.number().to_string().into())
            }
        }

        impl schemars::JsonSchema for $Name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let $crate::shape::Shape::Number(shape) = <$Name as $crate::shape::Element>::SHAPE else {
                    return schemars::Schema::default();
                };
                $crate::shape::shape_schema(&$crate::shape::Shape::Number(shape))
            }
        }

        impl TryFrom<$crate::Number> for $Name {
            type Error = $crate::ValueError;

            /// # Errors
            /// A number outside the bounds of the type.
            fn try_from(number: $crate::Number) -> Result<Self, $crate::ValueError> {
                let $crate::shape::Shape::Number(shape) = <$Name as $crate::shape::Element>::SHAPE else {
                    return Ok(Self::from_text(number.as_str()));
                };
                $crate::shape::check_number(shape, number.as_str()).map(|()| Self::from_text(number.as_str()))
            }
        }

        impl $crate::shape::Read for $Name {
            fn read(scanner: &mut $crate::scan::Scanner<'_>) -> Result<Self, $crate::scan::ReadError> {
                let (text, at) = $crate::shape::number(scanner)?;
                if let $crate::shape::Shape::Number(shape) = <$Name as $crate::shape::Element>::SHAPE {
                    let checked = $crate::shape::check_number(shape, text);
                    checked.map_err(|error| $crate::shape::refused(at, &error))?;
                }
                Ok(Self::from_text(text))
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = <$crate::Number as serde::Deserialize>::deserialize(deserializer)?;
                Self::try_from(number).map_err(serde::de::Error::custom)
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.number(), serializer)
            }
        }
    };
}
pub(crate) use number_shape;

/// Whether a number keeps the bounds of a shape.
pub(crate) fn check_number(shape: &NumberShape, text: &str) -> Result<(), ValueError> {
    // Most numbers are small and whole, which is read with far less work.
    let value = text.parse::<u32>().map(f64::from).or_else(|_| text.parse());
    if value.is_ok_and(|value| shape.allows(value)) {
        return Ok(());
    }
    let kind = if shape.integer { "a whole number" } else { "a number" };
    let reason = match shape.range {
        Some((low, high)) => format!("it must be {kind} from {low} to {high}"),
        None => format!("it must be {kind}"),
    };
    Err(ValueError::new(shape.code, shape.name, text, 0, reason))
}

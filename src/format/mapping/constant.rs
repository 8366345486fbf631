//! TOML to JSON, for what a mapping says outright.

use toml::Value;

use crate::{Json, Number, Object};

/// A value as JSON; dates become their text.
///
/// # Errors
/// A number that JSON has not, such as `nan`.
pub(super) fn json(value: &Value) -> Result<Json, String> {
    let number =
        |text: String| text.parse::<Number>().map(Json::Number).map_err(|_| format!("{text} is no number in JSON"));
    match value {
        Value::String(text) => Ok(Json::Text(text.clone())),
        Value::Integer(integer) => number(integer.to_string()),
        Value::Float(float) => number(float.to_string()),
        Value::Boolean(truth) => Ok(Json::Bool(*truth)),
        Value::Datetime(date) => Ok(Json::Text(date.to_string())),
        Value::Array(items) => items.iter().map(json).collect::<Result<_, _>>().map(Json::List),
        Value::Table(table) => object(table).map(Json::Object),
    }
}

/// A table as an object.
///
/// # Errors
/// As [`json`].
pub(super) fn object(table: &toml::Table) -> Result<Object, String> {
    let mut object = Object::default();
    for (key, value) in table {
        object.insert(key.as_str(), json(value)?);
    }
    Ok(object)
}

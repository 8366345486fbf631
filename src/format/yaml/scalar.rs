//! What plain scalars mean in the core schema of YAML 1.2.

use crate::Number;

/// The meaning of a plain scalar where its place does not decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Null,
    Bool(bool),
    /// A number that JSON writes the same way.
    Number,
    /// A number that JSON cannot write so, such as `0x1F`, `007`, `+1` or `.inf`.
    OddNumber,
    Text,
}

/// The meaning of a plain scalar.
pub(super) fn meaning(text: &str) -> Meaning {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Meaning::Null,
        "true" | "True" | "TRUE" => Meaning::Bool(true),
        "false" | "False" | "FALSE" => Meaning::Bool(false),
        _ if text.parse::<Number>().is_ok() => Meaning::Number,
        _ if is_odd_number(text) => Meaning::OddNumber,
        _ => Meaning::Text,
    }
}

/// Whether a scalar is a number in the core schema, JSON's own numbers apart.
fn is_odd_number(text: &str) -> bool {
    if let Some(digits) = text.strip_prefix("0x") {
        return !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return !digits.is_empty() && digits.bytes().all(|byte| matches!(byte, b'0'..=b'7'));
    }
    if matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || is_decimal(unsigned)
}

/// `[0-9]+`, `[0-9]+.`, `[0-9]+.[0-9]+` or `.[0-9]+`, each with or without an exponent.
fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let has_digit = !whole.is_empty() || !fraction.is_empty();
    has_digit && digits(whole) && digits(fraction) && !exponent.is_empty() && digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::{Meaning, meaning};

    #[test]
    fn the_core_schema() {
        for (expected, texts) in [
            (Meaning::Null, ["", "~", "null", "NULL"].as_slice()),
            (Meaning::Bool(true), &["true", "True", "TRUE"]),
            (Meaning::Number, &["0", "-0", "1992", "1.50", "1e400", "-2.5E-3"]),
            (Meaning::OddNumber, &["0x1F", "0o17", "007", "+1", ".5", "1.", "1.e3", ".inf", "-.INF", ".NaN"]),
            (Meaning::Text, &["no", "yes", "y", "1_000", "2015-01", "12:30", "0b1", "0x", ".", "+", "e3", "-", "tRUE"]),
        ] {
            for text in texts {
                assert_eq!(meaning(text), expected, "{text:?}");
            }
        }
    }
}

//! Identifiers of bodies in other registers.

use crate::shape::record;
use crate::value::Key;
use crate::vocabulary::IdentifierScheme;

record! {
    /// What another register calls a body.
    ///
    /// ```
    /// use mandata::{Identifier, IdentifierScheme};
    /// let ror = Identifier::new(IdentifierScheme::Ror, "00t33hh48");
    /// assert_eq!(ror.check_digit(), Some(true));
    /// assert_eq!(Identifier::new(IdentifierScheme::Ror, "00t33hh49").check_digit(), Some(false));
    /// ```
    pub struct Identifier {
        /// The key of this part, unique in its list.
        key?: Key,
        /// The register.
        scheme: IdentifierScheme,
        /// The identifier as the register writes it, without address.
        value: String,
    }
}

impl Identifier {
    /// Whether the check digits are right; `None` where the scheme has none that this crate knows.
    ///
    /// ROR: Crockford base 32 and ISO 7064 mod 97-10; ISNI: ISO 27729, ISO 7064 mod 11-2; LEI: ISO 17442, ISO 7064
    /// mod 97-10.
    ///
    /// ```
    /// use mandata::{Identifier, IdentifierScheme};
    /// assert_eq!(Identifier::new(IdentifierScheme::Lei, "5493001KJTIIGC8Y1R12").check_digit(), Some(true));
    /// assert_eq!(Identifier::new(IdentifierScheme::Isni, "0000 0002 1825 0097").check_digit(), Some(true));
    /// assert_eq!(Identifier::new(IdentifierScheme::Wikidata, "Q1065").check_digit(), None);
    /// ```
    pub fn check_digit(&self) -> Option<bool> {
        match self.scheme {
            IdentifierScheme::Ror => Some(ror(&self.value)),
            IdentifierScheme::Isni => Some(isni(&self.value)),
            IdentifierScheme::Lei => Some(lei(&self.value)),
            _ => None,
        }
    }

    /// Whether the value has the form that the scheme prescribes; `None` where this crate knows no form.
    ///
    /// ```
    /// use mandata::{Identifier, IdentifierScheme};
    /// assert_eq!(Identifier::new(IdentifierScheme::Wikidata, "Q1065").well_formed(), Some(true));
    /// assert_eq!(Identifier::new(IdentifierScheme::Wikidata, "1065").well_formed(), Some(false));
    /// ```
    pub fn well_formed(&self) -> Option<bool> {
        let value = self.value.as_str();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match self.scheme {
            IdentifierScheme::Wikidata => {
                Some(value.strip_prefix('Q').is_some_and(|n| digits(n) && !n.starts_with('0')))
            }
            IdentifierScheme::Ror => Some(value.len() == 9 && value.starts_with('0') && value.bytes().all(is_base32)),
            IdentifierScheme::Isni => {
                let compact = value.replace(' ', "");
                Some(
                    compact.len() == 16
                        && compact.trim_end_matches('X').len() >= 15
                        && digits(compact.trim_end_matches('X')),
                )
            }
            IdentifierScheme::Lei => {
                Some(value.len() == 20 && value.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase()))
            }
            IdentifierScheme::Grid => {
                let rest = value.strip_prefix("grid.").and_then(|rest| rest.split_once('.'));
                Some(rest.is_some_and(|(number, check)| digits(number) && !check.is_empty()))
            }
            IdentifierScheme::Viaf => Some(digits(value)),
            IdentifierScheme::OrgId => Some(value.split('-').filter(|part| !part.is_empty()).count() >= 3),
            _ => None,
        }
    }
}

/// Crockford's base 32: no i, l, o, u.
fn base32_value(byte: u8) -> Option<u64> {
    let position = b"0123456789abcdefghjkmnpqrstvwxyz".iter().position(|known| *known == byte)?;
    u64::try_from(position).ok()
}

fn is_base32(byte: u8) -> bool {
    base32_value(byte).is_some()
}

fn ror(value: &str) -> bool {
    let bytes = value.as_bytes();
    if bytes.len() != 9 || bytes[0] != b'0' {
        return false;
    }
    let number = bytes[1..7].iter().try_fold(0_u64, |sum, byte| Some(sum * 32 + base32_value(*byte)?));
    let given: Option<u64> = value.get(7..).and_then(|digits| digits.parse().ok());
    match (number, given) {
        (Some(number), Some(given)) => 98 - (number * 100) % 97 == given,
        _ => false,
    }
}

fn isni(value: &str) -> bool {
    let compact: Vec<u8> = value.bytes().filter(|byte| *byte != b' ').collect();
    let Some((last, digits)) = compact.split_last() else { return false };
    if compact.len() != 16 || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let sum = digits.iter().fold(0_u32, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    let expected = (12 - sum) % 11;
    match last {
        b'X' => expected == 10,
        digit if digit.is_ascii_digit() => expected == u32::from(digit - b'0'),
        _ => false,
    }
}

fn lei(value: &str) -> bool {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(u32::from(byte - b'0')),
        b'A'..=b'Z' => Some(u32::from(byte - b'A') + 10),
        _ => None,
    };
    let remainder = value.bytes().try_fold(0_u32, |sum, byte| {
        let number = digit(byte)?;
        Some((sum * if number > 9 { 100 } else { 10 } + number) % 97)
    });
    value.len() == 20 && remainder == Some(1)
}

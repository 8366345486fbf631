//! How many hold a post at a time.

use crate::Number;
use crate::shape::number_shape;

/// How many persons hold a post at a time: 1 to 100,000.
///
/// ```
/// use mandata::{Number, Seats};
/// assert_eq!(Seats::try_from(Number::from(1u64))?.get(), 1);
/// assert!(Seats::try_from(Number::from(0u64)).is_err());
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seats(u32);

impl Seats {
    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the bounds are checked before")]
    fn from_text(number: &str) -> Self {
        Self(number.parse().unwrap_or_else(|_| number.parse::<f64>().unwrap_or_default() as u32))
    }

    fn number(self) -> Number {
        Number::from(u64::from(self.0))
    }
}

number_shape!(
    Seats,
    "How many persons hold a post at a time, 1 to 100,000.",
    "value.seats",
    integer: true,
    1.0,
    100_000.0
);

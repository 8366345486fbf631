//! Credibility of a claim.

use crate::Number;
use crate::shape::number_shape;

/// How credible a claim is, from 1 (confirmed) to 6 (cannot be judged): the second half of the Admiralty grades (STANAG
/// 2022 / AJP-2.1), whose first half is the [reliability](crate::Reliability) of the source.
///
/// ```
/// use mandata::{Credibility, Number};
/// assert_eq!(Credibility::try_from(Number::from(2u64))?.get(), 2);
/// assert!(Credibility::try_from(Number::from(7u64)).is_err());
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Credibility(u8);

impl Credibility {
    /// The grade: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.
    pub fn get(self) -> u8 {
        self.0
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the bounds are checked before")]
    fn from_text(number: &str) -> Self {
        Self(number.parse().unwrap_or_else(|_| number.parse::<f64>().unwrap_or_default() as u8))
    }

    fn number(self) -> Number {
        Number::from(u64::from(self.0))
    }
}

number_shape!(
    Credibility,
    "How credible a claim is: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.",
    "value.credibility",
    integer: true,
    1.0,
    6.0
);

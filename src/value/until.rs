//! The end of a period.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::date::date_pattern;
use super::{PartialDate, value};
use crate::shape::{Look, ValueError};

/// The end of a period: its last date, or `..` for "still running when last checked". EDTF (ISO 8601-2) writes an open
/// end of an interval so.
///
/// ```
/// use mandata::Until;
/// assert_eq!("..".parse::<Until>()?, Until::Open);
/// assert_eq!("2018-12-31".parse::<Until>()?.to_string(), "2018-12-31");
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Until {
    /// The last date, inclusive.
    Date(PartialDate),
    /// Still running when last checked.
    Open,
}

impl Until {
    /// The last date, unless open.
    ///
    /// ```
    /// use mandata::Until;
    /// assert_eq!("2018".parse::<Until>()?.date(), Some("2018".parse()?));
    /// assert_eq!(Until::Open.date(), None);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn date(self) -> Option<PartialDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::Open => None,
        }
    }
}

impl FromStr for Until {
    type Err = ValueError;

    /// Reads `..` or a date.
    ///
    /// # Errors
    /// As for [`PartialDate`].
    fn from_str(text: &str) -> Result<Self, ValueError> {
        if text == ".." { Ok(Self::Open) } else { text.parse().map(Self::Date) }
    }
}

impl From<PartialDate> for Until {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
        }
    }
}

impl Look for Until {
    fn look(&self) -> Cow<'_, str> {
        match self {
            Self::Date(date) => date.look(),
            Self::Open => "..".into(),
        }
    }
}

value! {
    Until, "The last date of a period, inclusive, or `..` for still running when last checked.",
    name: "Until",
    code: "value.date-malformed",
    pattern: concat!("^(?:\\.\\.|", date_pattern!(), ")$"),
    good: ["..", "2018-12-31", "2018", "2018~"],
    bad: ["", ".", "...", "open", "../2018", "2018-02-30"],
}

//! Answers about time: yes, no, or possibly.

use crate::finding::Certainty;

/// The answer to a question about dates that may be coarse, qualified or absent.
///
/// ```
/// use mandata::{Answer, PartialDate};
/// let a: PartialDate = "1992".parse()?;
/// assert_eq!(a.before("1993-05".parse()?), Answer::Yes);
/// assert_eq!(a.before("1992-05".parse()?), Answer::Possibly);
/// assert_eq!(a.before("1991".parse()?), Answer::No);
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// On no reading of the dates.
    No,
    /// On some reading of the dates.
    Possibly,
    /// On every reading of the dates.
    Yes,
}

impl Answer {
    /// Yes when both are yes, no when one is no.
    ///
    /// ```
    /// use mandata::Answer;
    /// assert_eq!(Answer::Yes.and(Answer::Possibly), Answer::Possibly);
    /// assert_eq!(Answer::No.and(Answer::Possibly), Answer::No);
    /// ```
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Yes when one is yes, no when both are no.
    ///
    /// ```
    /// use mandata::Answer;
    /// assert_eq!(Answer::Yes.or(Answer::Possibly), Answer::Yes);
    /// assert_eq!(Answer::No.or(Answer::Possibly), Answer::Possibly);
    /// ```
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// What a qualifier on one of the dates does: neither yes nor no remain certain.
    ///
    /// ```
    /// use mandata::Answer;
    /// assert_eq!(Answer::Yes.weaken(true), Answer::Possibly);
    /// assert_eq!(Answer::Yes.weaken(false), Answer::Yes);
    /// ```
    #[must_use]
    pub fn weaken(self, qualified: bool) -> Self {
        if qualified { Self::Possibly } else { self }
    }

    /// How certain a positive answer is; `None` for no.
    ///
    /// ```
    /// use mandata::{Answer, Certainty};
    /// assert_eq!(Answer::Possibly.certainty(), Some(Certainty::Possible));
    /// assert_eq!(Answer::No.certainty(), None);
    /// ```
    pub fn certainty(self) -> Option<Certainty> {
        match self {
            Self::No => None,
            Self::Possibly => Some(Certainty::Possible),
            Self::Yes => Some(Certainty::Certain),
        }
    }
}

impl std::ops::Not for Answer {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Possibly => Self::Possibly,
            Self::Yes => Self::No,
        }
    }
}

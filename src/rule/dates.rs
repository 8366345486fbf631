//! Dates and periods of records, for the rules that look at each.

use crate::shape::Step;
use crate::{PartialDate, Period};

/// A date and where it stands.
pub(crate) struct DateAt<'t> {
    pub(crate) date: PartialDate,
    /// Whether it is the end of a period, which may be planned.
    pub(crate) is_end: bool,
    pub(super) at: &'t Step<'t>,
}

impl DateAt<'_> {
    /// The pointer to the date.
    pub(crate) fn path(&self) -> String {
        self.at.path()
    }
}

/// A period and where it stands.
pub(crate) struct PeriodAt<'t> {
    pub(crate) period: &'t Period,
    pub(super) at: &'t Step<'t>,
}

impl PeriodAt<'_> {
    /// The pointer to the period.
    pub(crate) fn path(&self) -> String {
        self.at.path()
    }
}

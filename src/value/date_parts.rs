//! The parts of a date in four bytes.

use super::Qualifier;

/// Year, month, day and qualifier. Dates stand in all parts of records, and most are not there: the month has room to say
/// so, since it is no plain number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct DateParts {
    /// The qualifier in the two highest bits, which no year up to 9999 needs.
    year: u16,
    month: Month,
    /// 0 = not given.
    day: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[rustfmt::skip]
enum Month { None, Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec }

#[rustfmt::skip]
const MONTHS: [Month; 13] = [
    Month::None, Month::Jan, Month::Feb, Month::Mar, Month::Apr, Month::May, Month::Jun, Month::Jul, Month::Aug,
    Month::Sep, Month::Oct, Month::Nov, Month::Dec,
];

const YEAR_BITS: u32 = 14;

impl DateParts {
    pub(super) const fn new(year: u16, month: u8, day: u8, qualifier: Option<Qualifier>) -> Self {
        let qualifier = match qualifier {
            None => 0,
            Some(Qualifier::Uncertain) => 1,
            Some(Qualifier::Approximate) => 2,
            Some(Qualifier::Both) => 3,
        };
        let month = if (month as usize) < MONTHS.len() { MONTHS[month as usize] } else { Month::None };
        Self { year: year | qualifier << YEAR_BITS, month, day }
    }

    /// Reads a day without a qualifier, as most dates are, with all its digits looked at together.
    #[inline]
    pub(super) fn of_day(text: &[u8]) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
        let digits = [y1, y2, y3, y4, m1, m2, d1, d2].map(|digit| digit.wrapping_sub(b'0'));
        if digits.iter().any(|digit| *digit > 9) {
            return None;
        }
        let [century, year, month, day] = [0, 2, 4, 6].map(|at| digits[at] * 10 + digits[at + 1]);
        let year = u16::from(century) * 100 + u16::from(year);
        let known = (1..=12).contains(&month) && day != 0 && (day <= 28 || day <= days_in(year, month));
        known.then(|| Self::new(year, month, day, None))
    }

    pub(super) fn year(self) -> u16 {
        self.year & ((1 << YEAR_BITS) - 1)
    }

    /// The number of the month; 0 = not given.
    pub(super) fn month(self) -> u8 {
        self.month as u8
    }

    pub(super) fn day(self) -> u8 {
        self.day
    }

    pub(super) fn qualifier(self) -> Option<Qualifier> {
        match self.year >> YEAR_BITS {
            0 => None,
            1 => Some(Qualifier::Uncertain),
            2 => Some(Qualifier::Approximate),
            _ => Some(Qualifier::Both),
        }
    }

    pub(super) fn is_qualified(self) -> bool {
        self.year >> YEAR_BITS != 0
    }
}

pub(super) fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_come_back_as_they_were() {
        let qualifiers = [None, Some(Qualifier::Uncertain), Some(Qualifier::Approximate), Some(Qualifier::Both)];
        for year in [0, 1, 1992, 9999] {
            for month in 0..=12 {
                for qualifier in qualifiers {
                    let parts = DateParts::new(year, month, 31, qualifier);
                    assert_eq!((parts.year(), parts.month(), parts.day()), (year, month, 31));
                    assert_eq!((parts.qualifier(), parts.is_qualified()), (qualifier, qualifier.is_some()));
                }
            }
        }
    }

    #[test]
    fn an_absent_end_takes_no_more_room() {
        assert_eq!(size_of::<Option<crate::Until>>(), 4);
    }
}

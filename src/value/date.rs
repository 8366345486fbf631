//! Dates that know their own precision.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::date_parts::{DateParts, days_in};
use super::{Answer, value};
use crate::finding::Certainty;
use crate::shape::ValueError;

/// A year, month or day, with an optional qualifier: EDTF level 0 dates and the level 1 qualifiers.
///
/// The source of the definition is the Extended Date/Time Format of the Library of Congress (2019), part of ISO 8601-2.
/// A date is never padded: `1992-03` stays a month.
///
/// ```
/// use mandata::PartialDate;
/// let founded: PartialDate = "1992-03".parse()?;
/// assert_eq!(founded.earliest().to_string(), "1992-03-01");
/// assert_eq!(founded.latest().to_string(), "1992-03-31");
/// assert!("1993-02-29".parse::<PartialDate>().is_err());
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate(DateParts);

/// How sure a date is.
///
/// The three qualifiers of EDTF level 1 (ISO 8601-2), which stand after the date. A qualified date gives no certain
/// answer.
///
/// ```
/// use mandata::{PartialDate, Qualifier};
/// let founded: PartialDate = "2005-07?".parse()?;
/// assert_eq!(founded.qualifier(), Some(Qualifier::Uncertain));
/// assert_eq!(founded.to_string(), "2005-07?");
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// `?`: the date may be wrong.
    Uncertain,
    /// `~`: the date is about right.
    Approximate,
    /// `%`: both.
    Both,
}

impl PartialDate {
    /// The last year there is.
    pub(crate) const LAST: Self = Self(DateParts::new(9999, 0, 0, None));

    /// A whole year, 0 to 9999; `None` beyond.
    ///
    /// ```
    /// use mandata::PartialDate;
    /// assert_eq!(PartialDate::from_year(1992), Some("1992".parse()?));
    /// assert_eq!(PartialDate::from_year(10_000), None);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn from_year(year: u16) -> Option<Self> {
        (year <= 9999).then_some(Self(DateParts::new(year, 0, 0, None)))
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.0.year()
    }

    /// The month, where given.
    pub fn month(self) -> Option<u8> {
        Some(self.0.month()).filter(|month| *month != 0)
    }

    /// The day of the month, where given.
    pub fn day(self) -> Option<u8> {
        Some(self.0.day()).filter(|day| *day != 0)
    }

    /// The qualifier, where given.
    pub fn qualifier(self) -> Option<Qualifier> {
        self.0.qualifier()
    }

    /// Whether the date carries a qualifier.
    pub fn is_qualified(self) -> bool {
        self.0.is_qualified()
    }

    /// The first day it can mean, the qualifier aside.
    ///
    /// ```
    /// let year: mandata::PartialDate = "1992~".parse()?;
    /// assert_eq!(year.earliest().to_string(), "1992-01-01");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn earliest(self) -> NaiveDate {
        self.at(self.0.month().max(1), self.0.day().max(1))
    }

    /// The last day it can mean, the qualifier aside.
    ///
    /// ```
    /// let month: mandata::PartialDate = "2024-02".parse()?;
    /// assert_eq!(month.latest().to_string(), "2024-02-29");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn latest(self) -> NaiveDate {
        let month = self.month().unwrap_or(12);
        let day = self.day().unwrap_or_else(|| days_in(self.year(), month));
        self.at(month, day)
    }

    fn at(self, month: u8, day: u8) -> NaiveDate {
        NaiveDate::from_ymd_opt(i32::from(self.year()), u32::from(month), u32::from(day)).unwrap_or(NaiveDate::MIN)
    }

    /// The first day as a number that sorts like it, since most comparisons need no calendar.
    pub(crate) fn first_day(self) -> u32 {
        day_number(self.year(), self.0.month().max(1), self.0.day().max(1))
    }

    /// The last day as such a number.
    pub(crate) fn last_day(self) -> u32 {
        let month = self.month().unwrap_or(12);
        day_number(self.year(), month, self.day().unwrap_or_else(|| days_in(self.year(), month)))
    }

    /// Whether this date lies wholly before the other.
    ///
    /// ```
    /// use mandata::{Answer, PartialDate};
    /// let month: PartialDate = "1992-03".parse()?;
    /// assert_eq!(month.before("1992-04-01".parse()?), Answer::Yes);
    /// assert_eq!(month.before("1992".parse()?), Answer::Possibly);
    /// assert_eq!(month.before("1998?".parse()?), Answer::Possibly);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn before(self, other: Self) -> Answer {
        let answer = if self.last_day() < other.first_day() {
            Answer::Yes
        } else if self.first_day() >= other.last_day() {
            Answer::No
        } else {
            Answer::Possibly
        };
        answer.weaken(self.is_qualified() || other.is_qualified())
    }

    /// Whether both can mean the same day.
    ///
    /// ```
    /// use mandata::PartialDate;
    /// let month: PartialDate = "1992-03".parse()?;
    /// assert!(month.overlaps("1992".parse()?));
    /// assert!(!month.overlaps("1992-04-01".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn overlaps(self, other: Self) -> bool {
        self.first_day() <= other.last_day() && other.first_day() <= self.last_day()
    }

    /// Whether this date contradicts "not before `other`": certainly as written, possibly where one is qualified.
    /// `None` where it does not.
    ///
    /// Dates that share a day, month or year do not contradict each other.
    ///
    /// ```
    /// use mandata::{Certainty, PartialDate};
    /// let end: PartialDate = "1996-12-31".parse()?;
    /// assert_eq!(end.precedes("1998".parse()?), Some(Certainty::Certain));
    /// assert_eq!(end.precedes("1998?".parse()?), Some(Certainty::Possible));
    /// assert_eq!(end.precedes("1996".parse()?), None);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn precedes(self, other: Self) -> Option<Certainty> {
        (self.last_day() < other.first_day()).then_some(if self.is_qualified() || other.is_qualified() {
            Certainty::Possible
        } else {
            Certainty::Certain
        })
    }

    /// The date as an 8-digit number for sorting: unknown parts count as 0.
    ///
    /// ```
    /// use mandata::PartialDate;
    /// assert_eq!("1992-03-19".parse::<PartialDate>()?.sort_key(), 19_920_319);
    /// assert_eq!("1992?".parse::<PartialDate>()?.sort_key(), 19_920_000);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn sort_key(self) -> u32 {
        u32::from(self.0.year()) * 10_000 + u32::from(self.0.month()) * 100 + u32::from(self.0.day())
    }
}

impl From<NaiveDate> for PartialDate {
    /// A day. Years outside 0 to 9999 are moved to the nearest of the two.
    ///
    /// ```
    /// use mandata::PartialDate;
    /// let day = chrono::NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
    /// assert_eq!(PartialDate::from(day), "2019-01-01".parse()?);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    fn from(day: NaiveDate) -> Self {
        let year = u16::try_from(day.year().clamp(0, 9999)).unwrap_or(0);
        let small = |number: u32| u8::try_from(number).unwrap_or(1);
        Self(DateParts::new(year, small(day.month()), small(day.day()), None))
    }
}

impl FromStr for PartialDate {
    type Err = ValueError;

    /// Reads a year, month or day with an optional qualifier.
    ///
    /// # Errors
    /// A text of another form (`value.date-malformed`), or a month or day that no calendar has
    /// (`value.date-not-in-calendar`).
    fn from_str(text: &str) -> Result<Self, ValueError> {
        match DateParts::of_day(text.as_bytes()) {
            Some(day) => Ok(Self(day)),
            None => parse(text.as_bytes()).map_err(|(at, reason)| refuse(text, at, reason)),
        }
    }
}

/// Where a text stops being a date, and why.
type Fault = (usize, Reason);

#[derive(Clone, Copy)]
enum Reason {
    Malformed,
    NoMonth(u8),
    NoDay(u16, u8, u8),
}

fn parse(text: &[u8]) -> Result<PartialDate, Fault> {
    let (digits, qualifier) = match text.split_last() {
        Some((b'?', rest)) => (rest, Some(Qualifier::Uncertain)),
        Some((b'~', rest)) => (rest, Some(Qualifier::Approximate)),
        Some((b'%', rest)) => (rest, Some(Qualifier::Both)),
        _ => (text, None),
    };
    let [y1, y2, rest @ ..] = digits else { return Err((0, Reason::Malformed)) };
    let [y3, y4, rest @ ..] = rest else { return Err((0, Reason::Malformed)) };
    let century = two(*y1, *y2).ok_or((0, Reason::Malformed))?;
    let year = u16::from(century) * 100 + u16::from(two(*y3, *y4).ok_or((2, Reason::Malformed))?);
    let (month, rest) = part(rest, 4)?;
    let (day, rest) = part(rest, 7)?;
    if !rest.is_empty() {
        return Err((10, Reason::Malformed));
    }
    if let Some(month) = month.filter(|month| !(1..=12).contains(month)) {
        return Err((5, Reason::NoMonth(month)));
    }
    if let (Some(month), Some(day)) = (month, day)
        && (day == 0 || day > days_in(year, month))
    {
        return Err((8, Reason::NoDay(year, month, day)));
    }
    Ok(PartialDate(DateParts::new(year, month.unwrap_or(0), day.unwrap_or(0), qualifier)))
}

const FORMS: &str =
    "a date is a year, month or day such as 1992, 1992-03 or 1992-03-19, with ?, ~ or % after it if unsure";

/// Reads `-NN` at the start, if there is anything.
fn part(rest: &[u8], at: usize) -> Result<(Option<u8>, &[u8]), Fault> {
    match rest {
        [] => Ok((None, rest)),
        [b'-', a, b, rest @ ..] => match two(*a, *b) {
            Some(number) => Ok((Some(number), rest)),
            None => Err((at + 1, Reason::Malformed)),
        },
        _ => Err((at, Reason::Malformed)),
    }
}

fn two(a: u8, b: u8) -> Option<u8> {
    (a.is_ascii_digit() && b.is_ascii_digit()).then(|| (a - b'0') * 10 + (b - b'0'))
}

fn day_number(year: u16, month: u8, day: u8) -> u32 {
    u32::from(year) << 16 | u32::from(month) << 8 | u32::from(day)
}

fn refuse(text: &str, at: usize, reason: Reason) -> ValueError {
    match reason {
        Reason::Malformed => {
            let error = ValueError::new("value.date-malformed", "date", text, at, FORMS);
            match meant(text) {
                Some(date) => error.suggest(date.to_string()),
                None => error,
            }
        }
        Reason::NoMonth(month) => not_in_calendar(text, at, format!("there is no month {month}")),
        Reason::NoDay(year, month, day) => {
            not_in_calendar(text, at, format!("there is no day {day} in {year:04}-{month:02}"))
        }
    }
}

/// The date that was written in another way, where it can be only one: 31.12.2018 is, 1/2/2018 is not.
fn meant(text: &str) -> Option<PartialDate> {
    // A day with a time.
    if let Some((day, _)) = text.split_once('T') {
        return parse(day.as_bytes()).ok();
    }
    let groups: Vec<&str> = text.trim().split(['/', '.', '-']).collect();
    let number = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit()).then(|| group.parse::<u16>().ok())?;
    let numbers: Vec<u16> = groups.iter().map(number).collect::<Option<_>>()?;
    let is_year = |index: usize| groups.get(index).is_some_and(|group| group.len() == 4);
    let (year, rest) = match numbers[..] {
        [year, month] if is_year(0) => (year, vec![month]),
        [month, year] if is_year(1) => (year, vec![month]),
        [year, month, day] if is_year(0) => (year, vec![month, day]),
        [day, month, year] if is_year(2) && (day > 12 || day == month) => (year, vec![month, day]),
        [month, day, year] if is_year(2) && day > 12 => (year, vec![month, day]),
        _ => return None,
    };
    let parts = rest.iter().map(|part| format!("-{part:02}"));
    parse(format!("{year:04}{}", parts.collect::<String>()).as_bytes()).ok()
}

fn not_in_calendar(text: &str, at: usize, reason: String) -> ValueError {
    ValueError::new("value.date-not-in-calendar", "date", text, at, reason)
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (month, day) = (self.0.month(), self.0.day());
        let (year, qualifier) = (self.year(), self.qualifier());
        let mut parts = f.debug_struct("PartialDate");
        parts.field("year", &year).field("month", &month).field("day", &day).field("qualifier", &qualifier).finish()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        for part in [self.month(), self.day()].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        match self.qualifier() {
            Some(Qualifier::Uncertain) => f.write_str("?"),
            Some(Qualifier::Approximate) => f.write_str("~"),
            Some(Qualifier::Both) => f.write_str("%"),
            None => Ok(()),
        }
    }
}

impl crate::shape::Look for PartialDate {
    fn look(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// The pattern of a date without anchors; exact, leap years included.
macro_rules! date_pattern {
    () => {
        concat!(
            "(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?",
            "|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
            "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
            "|02-(?:0[1-9]|1[0-9]|2[0-8]))",
            "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[?~%]?"
        )
    };
}
pub(crate) use date_pattern;

value! {
    PartialDate, "A year, month or day with an optional qualifier (`?` uncertain, `~` approximate, `%` both), as in EDTF.",
    name: "PartialDate",
    code: "value.date-malformed",
    pattern: concat!("^", date_pattern!(), "$"),
    good: ["1992", "1992-03", "1992-03-19", "2000-02-29", "0000", "1945~", "2005-07?", "1998-10-28%"],
    bad: ["", "92", "1992-13", "1992-00", "1992-3", "1900-02-29", "1992-04-31", "1992-03-19T00:00", "1992/1993", " 1992",
          "1992?~", "+1992", "-1992", "199X", "١٩٩٢"],
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn dates_that_are_written_in_another_way() {
        for (text, meant) in [
            ("31.12.2018", Some("2018-12-31")),
            ("12/31/2018", Some("2018-12-31")),
            ("7/7/2018", Some("2018-07-07")),
            ("1/2/2018", None),
            ("2018/12", Some("2018-12")),
            ("12/2018", Some("2018-12")),
            ("2018-1-5", Some("2018-01-05")),
            ("2018-12-31T10:00:00Z", Some("2018-12-31")),
            ("31.02.2018", None),
            ("1.5", None),
            ("2018", None),
            ("in 2018", None),
            ("/2018", None),
            ("2018/123", None),
            ("TTT", None),
        ] {
            let error = text.parse::<PartialDate>().err();
            assert_eq!(error.as_ref().and_then(|error| error.suggestion()), meant, "{text}");
        }
    }
}

//! Periods.

use super::{Answer, PartialDate, Until};
use crate::finding::Certainty;
use crate::shape::record;

record! {
    /// When something held. An absent bound is not known; `..` as the end is still running when last checked.
    ///
    /// ```
    /// use mandata::{Answer, Period};
    /// let term = Period::between("2011-09-02".parse()?, "2017-03-31".parse()?);
    /// assert_eq!(term.holds_on("2016".parse()?, None), Answer::Yes);
    /// assert_eq!(term.holds_on("2017".parse()?, None), Answer::Possibly);
    /// assert_eq!(term.holds_on("2018".parse()?, None), Answer::No);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Period {
        /// The first date; absent when not known.
        since?: PartialDate,
        /// The last date, inclusive, or `..` for still running when last checked; absent when not known.
        until?: Until,
        /// Dates on which it is known to have held.
        seen*: PartialDate,
    }
}

impl Period {
    /// From one date to another, both inclusive.
    ///
    /// ```
    /// use mandata::Period;
    /// let term = Period::between("1992-01-01".parse()?, "1996-12-31".parse()?);
    /// assert_eq!(term.end(), Some("1996-12-31".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn between(since: PartialDate, until: PartialDate) -> Self {
        Self { since: Some(since), until: Some(until.into()), ..Self::new() }
    }

    /// From a date on, still running when last checked.
    ///
    /// ```
    /// use mandata::Period;
    /// let membership = Period::running_since("1992-03".parse()?);
    /// assert!(membership.is_open());
    /// assert_eq!(membership.end(), None);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn running_since(since: PartialDate) -> Self {
        Self { since: Some(since), until: Some(Until::Open), ..Self::new() }
    }

    /// Whether it says nothing.
    ///
    /// ```
    /// assert!(mandata::Period::new().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.since.is_none() && self.until.is_none() && self.seen.is_empty()
    }

    /// The last date, where there is one; `None` for a running period and for an end that is not known.
    ///
    /// ```
    /// use mandata::{Period, Until};
    /// let mut period = Period::new();
    /// assert_eq!(period.end(), None);
    /// period.until = Some(Until::Date("2018".parse()?));
    /// assert_eq!(period.end(), Some("2018".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn end(&self) -> Option<PartialDate> {
        self.until.and_then(Until::date)
    }

    /// Whether it is said to run on: `..` as the end. An end that is not known is not open.
    ///
    /// ```
    /// use mandata::Period;
    /// assert!(Period::running_since("1992".parse()?).is_open());
    /// assert!(!Period::new().is_open());
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn is_open(&self) -> bool {
        self.until == Some(Until::Open)
    }

    /// The earliest date on which it is known to have held: the first date or the first sighting.
    ///
    /// ```
    /// use mandata::Period;
    /// let mut chair = Period::new();
    /// chair.seen = vec!["2016".parse()?, "2013".parse()?];
    /// assert_eq!(chair.known_from(), Some("2013".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn known_from(&self) -> Option<PartialDate> {
        self.since.into_iter().chain(self.seen.iter().copied()).min_by_key(|date| date.first_day())
    }

    /// The latest date on which it is known to have held: the last date, `checked` for a running one, or the last
    /// sighting.
    ///
    /// ```
    /// use mandata::Period;
    /// let membership = Period::running_since("1992-03".parse()?);
    /// assert_eq!(membership.known_to(Some("2025-04".parse()?)), Some("2025-04".parse()?));
    /// assert_eq!(membership.known_to(None), Some("1992-03".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn known_to(&self, checked: Option<PartialDate>) -> Option<PartialDate> {
        let running = if self.is_open() { checked } else { None };
        let dates = [self.since, self.end(), running];
        dates.into_iter().flatten().chain(self.seen.iter().copied()).max_by_key(|date| date.last_day())
    }

    /// Whether it holds on the whole of a day, month or year.
    ///
    /// A running period is certain up to `checked` and possible after. Between sightings it certainly held. Where a
    /// bound is not known and nothing else decides, the answer is possibly.
    ///
    /// ```
    /// use mandata::{Answer, Period};
    /// let (running, checked) = (Period::running_since("1992".parse()?), Some("2025-04".parse()?));
    /// assert_eq!(running.holds_on("2016".parse()?, checked), Answer::Yes);
    /// assert_eq!(running.holds_on("2030".parse()?, checked), Answer::Possibly);
    /// assert_eq!(running.holds_on("1991".parse()?, checked), Answer::No);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn holds_on(&self, date: PartialDate, checked: Option<PartialDate>) -> Answer {
        if date.is_qualified() {
            return Answer::Possibly;
        }
        self.begun(date).and(self.not_ended(date, checked))
    }

    fn begun(&self, date: PartialDate) -> Answer {
        let by_since = match self.since {
            Some(since) if date.last_day() < since.first_day() => Answer::No.weaken(since.is_qualified()),
            Some(since) if since.last_day() <= date.first_day() => Answer::Yes.weaken(since.is_qualified()),
            _ => Answer::Possibly,
        };
        let seen_before = self.seen.iter().any(|seen| !seen.is_qualified() && seen.last_day() <= date.first_day());
        // A year in which it was seen is itself begun in the sense that matters to the one who asks for that year.
        if by_since == Answer::Possibly && (seen_before || self.seen.contains(&date)) { Answer::Yes } else { by_since }
    }

    fn not_ended(&self, date: PartialDate, checked: Option<PartialDate>) -> Answer {
        let by_until = match self.until {
            Some(Until::Date(until)) if until.last_day() < date.first_day() => Answer::No.weaken(until.is_qualified()),
            Some(Until::Date(until)) if date.last_day() <= until.first_day() => {
                Answer::Yes.weaken(until.is_qualified())
            }
            Some(Until::Open) if checked.is_some_and(|checked| date.last_day() <= checked.last_day()) => Answer::Yes,
            _ => Answer::Possibly,
        };
        let seen_after = self.seen.iter().any(|seen| !seen.is_qualified() && date.last_day() <= seen.first_day());
        if by_until == Answer::Possibly && (seen_after || self.seen.contains(&date)) { Answer::Yes } else { by_until }
    }

    /// Whether two periods share a day, as a certain or possible fact; `None` when nothing shows that they do.
    ///
    /// A shared hand-over day, month or year is no overlap, and a bound that is not known shows nothing.
    ///
    /// ```
    /// use mandata::{Certainty, Period};
    /// let first = Period::between("1992-01-01".parse()?, "1996-12-31".parse()?);
    /// let next = Period::between("1996-12-31".parse()?, "2006-12-31".parse()?);
    /// let early = Period::between("1995".parse()?, "2006".parse()?);
    /// assert_eq!(first.clash(&next, None), None);
    /// assert_eq!(first.clash(&early, None), Some(Certainty::Certain));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn clash(&self, other: &Self, checked: Option<PartialDate>) -> Option<Certainty> {
        let (one, two) = (self.reach(checked), other.reach(checked));
        one.into_iter().flatten().flat_map(|a| two.into_iter().flatten().filter_map(move |b| shared(a, b))).max()
    }

    /// The stretches in which it is known to have held, each with how certain that is.
    fn reach(&self, checked: Option<PartialDate>) -> [Option<Stretch>; 2] {
        let stretch = |to, certainty| Some(Stretch { from: self.known_from()?, to: to?, certainty });
        [
            stretch(self.known_to(checked), Certainty::Certain),
            stretch(self.is_open().then_some(DISTANT), Certainty::Possible),
        ]
    }
}

/// Far enough in the future for "still running".
const DISTANT: PartialDate = PartialDate::LAST;

#[derive(Clone, Copy)]
struct Stretch {
    from: PartialDate,
    to: PartialDate,
    certainty: Certainty,
}

fn shared(a: Stretch, b: Stretch) -> Option<Certainty> {
    let one = a.from.precedes(b.to)?;
    let two = b.from.precedes(a.to)?;
    Some(one.min(two).min(a.certainty).min(b.certainty))
}

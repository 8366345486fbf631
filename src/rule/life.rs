//! When a body lived, as far as the data tells.

use chrono::Months;

use crate::{Body, Certainty, EventKind, PartialDate, Period};

/// The first and last date of a body; `None` where not known.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Life {
    pub(crate) from: Option<PartialDate>,
    pub(crate) to: Option<PartialDate>,
}

/// How something lies outside a life.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outside {
    pub(crate) side: Side,
    pub(crate) certainty: Certainty,
    /// The date of the life that is not kept.
    pub(crate) bound: PartialDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    After,
}

impl Life {
    /// The life of a body by its founding and its end, else by its placements.
    pub(crate) fn of(body: Body<'_>) -> Self {
        let placements = match body {
            Body::Office(office) => office.of.as_slice(),
            // An actor lives on when it leaves the body that it was a part of.
            Body::Actor(_) => &[],
        };
        let periods = || placements.iter().map(|placement| placement.period.as_ref());
        let placed_from = || first(periods().map(|period| period?.since));
        let placed_to = || last(periods().map(|period| period?.end()));
        Self { from: body.founded().or_else(placed_from), to: ended(body).or_else(placed_to) }
    }

    /// The life of a body from the first sign of it: its roots and the decision to found it count too.
    pub(crate) fn with_roots(body: Body<'_>) -> Self {
        let is_sign = |kind: &EventKind| matches!(kind, EventKind::Roots | EventKind::Decided | EventKind::Founded);
        let signs = body.history().iter().filter(|event| is_sign(&event.kind));
        Self { from: first(signs.map(|event| event.date)), to: ended(body) }
    }

    /// Whether a period begins before the life or is known to reach beyond it.
    pub(crate) fn outside(self, period: &Period, checked: Option<PartialDate>) -> Option<Outside> {
        self.before(period.known_from()).or_else(|| self.after(period.known_to(checked)))
    }

    /// Whether a date lies before the life.
    pub(crate) fn before(self, date: Option<PartialDate>) -> Option<Outside> {
        let (date, bound) = (date?, self.from?);
        date.precedes(bound).map(|certainty| Outside { side: Side::Before, certainty, bound })
    }

    /// Whether a date lies after the life.
    pub(crate) fn after(self, date: Option<PartialDate>) -> Option<Outside> {
        let (date, bound) = (date?, self.to?);
        bound.precedes(date).map(|certainty| Outside { side: Side::After, certainty, bound })
    }
}

impl Outside {
    /// "before it was founded (1992-03)" and the like, of `what`.
    pub(crate) fn describe(self, what: &str) -> String {
        match self.side {
            Side::Before => format!("before {what} came into being ({})", self.bound),
            Side::After => format!("after {what} ended ({})", self.bound),
        }
    }

    /// The field of a period that breaks the bound.
    pub(crate) fn field(self, period: &Period) -> &'static str {
        match self.side {
            Side::Before if period.since.is_some() => "/since",
            Side::After if period.until.is_some() => "/until",
            _ => "/seen",
        }
    }
}

/// Whether one date lies certainly more than some years before another, qualifiers aside.
pub(crate) fn years_apart(before: PartialDate, after: PartialDate, years: u32) -> bool {
    if u32::from(after.year()) < u32::from(before.year()) + years {
        return false;
    }
    before.latest().checked_add_months(Months::new(12 * years)).is_some_and(|limit| limit < after.earliest())
}

/// When a body ended; `None` for one that came back.
fn ended(body: Body<'_>) -> Option<PartialDate> {
    body.dissolved().filter(|_| body.event(&EventKind::Reactivated).is_none())
}

/// The first of some dates, if all are known.
pub(crate) fn first(dates: impl Iterator<Item = Option<PartialDate>>) -> Option<PartialDate> {
    let mut first: Option<PartialDate> = None;
    for date in dates {
        let date = date?;
        if first.is_none_or(|first| date.first_day() < first.first_day()) {
            first = Some(date);
        }
    }
    first
}

/// The last of some dates, if all are known.
pub(crate) fn last(dates: impl Iterator<Item = Option<PartialDate>>) -> Option<PartialDate> {
    let mut last: Option<PartialDate> = None;
    for date in dates {
        let date = date?;
        if last.is_none_or(|last| last.last_day() <= date.last_day()) {
            last = Some(date);
        }
    }
    last
}

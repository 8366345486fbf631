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
        let periods: Vec<Option<&Period>> = placements.iter().map(|placement| placement.period.as_ref()).collect();
        Self { from: body.founded().or_else(|| placed_from(&periods)), to: ended(body).or_else(|| placed_to(&periods)) }
    }

    /// The life of a body from the first sign of it: its roots and the decision to found it count too.
    pub(crate) fn with_roots(body: Body<'_>) -> Self {
        let first = |kind: &EventKind| matches!(kind, EventKind::Roots | EventKind::Decided | EventKind::Founded);
        let dates: Option<Vec<PartialDate>> =
            body.history().iter().filter(|event| first(&event.kind)).map(|event| event.date).collect();
        Self { from: dates.unwrap_or_default().into_iter().min_by_key(|date| date.earliest()), to: ended(body) }
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

fn placed_from(periods: &[Option<&Period>]) -> Option<PartialDate> {
    let starts: Option<Vec<PartialDate>> =
        periods.iter().map(|period| period.and_then(|period| period.since)).collect();
    starts?.into_iter().min_by_key(|date| date.earliest())
}

fn placed_to(periods: &[Option<&Period>]) -> Option<PartialDate> {
    let ends: Option<Vec<PartialDate>> = periods.iter().map(|period| period.and_then(Period::end)).collect();
    ends?.into_iter().max_by_key(|date| date.latest())
}

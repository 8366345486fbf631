//! When bodies existed, and under which names.

use super::hierarchy::{held, placements};
use super::{Found, Registry};
use crate::error::Error;
use crate::{Answer, Body, EventKind, Name, NameKind, PartialDate, Period, Until};

impl Registry {
    /// Whether a body existed on a day, by its founding and its end; an office also ends with its last placement.
    ///
    /// Where the founding is not dated the answer is possibly, unless a name or place in the hierarchy of that day shows
    /// that the body was there.
    ///
    /// ```
    /// use mandata::{Answer, Registry};
    /// let registry = Registry::bundled()?;
    /// assert_eq!(registry.exists_on("un-dpo", "1991".parse()?)?, Answer::No);
    /// assert_eq!(registry.exists_on("un-dpo", "1992".parse()?)?, Answer::Possibly, "it was founded in that year");
    /// assert_eq!(registry.exists_on("un-dpo", "2016".parse()?)?, Answer::Yes);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn exists_on(&self, id: &str, on: PartialDate) -> Result<Answer, Error> {
        self.body(id).map(|body| self.lives_on(body, on))
    }

    pub(super) fn lives_on(&self, body: Body<'_>, on: PartialDate) -> Answer {
        let checked = self.checked(body.record());
        let names = body.names().iter().map(|name| name.period.as_ref());
        let mut signs = placements(body).map(|(_, period)| period).chain(names);
        match life(body).holds_on(on, checked) {
            Answer::Possibly if signs.any(|period| held(period, Some(on), checked) == Answer::Yes) => Answer::Yes,
            answer => answer,
        }
    }

    /// The names of a body in use on a day, certainly or possibly. What is only possible by the period of a name, or for
    /// want of one, is not when the body does not exist. A `former` name without a period is not in use.
    ///
    /// ```
    /// use mandata::{Certainty, Registry};
    /// let registry = Registry::bundled()?;
    /// let names = registry.names_on("un-dpo", "2016-06-01".parse()?)?;
    /// let dpko = names.iter().find(|name| name.item.text == "DPKO").unwrap();
    /// assert_eq!(dpko.certainty, Certainty::Certain);
    /// assert!(registry.names_on("un-dpo", "1900".parse()?)?.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn names_on(&self, id: &str, on: PartialDate) -> Result<Vec<Found<&Name>>, Error> {
        let body = self.body(id)?;
        let (exists, checked) = (self.lives_on(body, on), self.checked(body.record()));
        let in_use = |name: &Name| match held(name.period.as_ref(), Some(on), checked) {
            Answer::Possibly if name.period.is_none() && name.kind == NameKind::Former => Answer::No,
            Answer::Possibly => Answer::Possibly.and(exists),
            answer => answer,
        };
        Ok(body.names().iter().filter_map(|name| Found::when(in_use(name), name)).collect())
    }
}

/// From the founding of a body to its end, as far as they are known.
fn life(body: Body<'_>) -> Period {
    let mut life = Period::new();
    life.since = body.founded();
    life.until = match body.event(&EventKind::Dissolved) {
        // A body that came back has ended for a time that nobody tells.
        Some(_) if body.event(&EventKind::Reactivated).is_some() => None,
        Some(end) => end.date.map(Until::Date),
        None => Some(last_placement(body).map_or(Until::Open, Until::Date)),
    };
    life
}

/// The end of an office's last placement, if all of them have ended.
fn last_placement(body: Body<'_>) -> Option<PartialDate> {
    let Body::Office(office) = body else { return None };
    let ends = office.of.iter().map(|placement| placement.period.as_ref().and_then(Period::end));
    let ends: Option<Vec<PartialDate>> = ends.collect();
    ends?.into_iter().max_by_key(|end| end.last_day())
}

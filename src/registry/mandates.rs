//! Mandates and when they are in force.

use super::{Found, Registry};
use crate::error::Error;
use crate::{Answer, AnyRecord, Mandate, PartialDate};

impl Registry {
    /// The mandates that a body itself holds; with a day, those in force on it, certainly or possibly.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let statement = registry.mandate("sprst-2003-22")?;
    /// let held = |on| registry.mandates_of("un-dpo", on).unwrap().iter().any(|found| found.item == statement);
    /// assert!(held(None));
    /// assert!(!held(Some("1998".parse()?)), "it was adopted in 2003");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn mandates_of(&self, id: &str, on: Option<PartialDate>) -> Result<Vec<Found<&Mandate>>, Error> {
        self.body(id).map(|body| self.held_by(body.id(), on))
    }

    fn held_by(&self, id: &str, on: Option<PartialDate>) -> Vec<Found<&Mandate>> {
        let mandates = self.mandates_held(id).iter().filter_map(|index| self.dataset().mandates.get(*index));
        mandates.filter_map(|mandate| Found::when(self.is_in_force(mandate, on), mandate)).collect()
    }

    /// The mandates of a body and of all its parts; with a day, those in force and held through the hierarchy of that day.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert!(registry.mandates_below("un-dpo", None)?.len() > registry.mandates_of("un-dpo", None)?.len());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn mandates_below(&self, id: &str, on: Option<PartialDate>) -> Result<Vec<Found<&Mandate>>, Error> {
        let mut found = self.mandates_of(id, on)?;
        for part in self.descendants(id, on)? {
            for mandate in self.held_by(part.item.body.id(), on) {
                let mandate = Found { certainty: mandate.certainty.min(part.certainty), ..mandate };
                match found.iter_mut().find(|known| known.item.id == mandate.item.id) {
                    Some(known) => known.certainty = known.certainty.max(mandate.certainty),
                    None => found.push(mandate),
                }
            }
        }
        Ok(found)
    }

    /// All mandates in force on a day, certainly or possibly.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let found = registry.mandates_in_force("2016".parse()?);
    /// assert!(found.iter().any(|found| found.item.id.as_str() == "sprst-2003-22"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn mandates_in_force(&self, on: PartialDate) -> Vec<Found<&Mandate>> {
        let mandates = self.dataset().mandates.iter();
        mandates.filter_map(|mandate| Found::when(self.is_in_force(mandate, Some(on)), mandate)).collect()
    }

    /// Whether a mandate is in force on a day.
    ///
    /// ```
    /// use mandata::{Answer, Registry};
    /// let registry = Registry::bundled()?;
    /// assert_eq!(registry.in_force_on("sprst-2003-22", "2003-11-18".parse()?)?, Answer::No);
    /// assert_eq!(registry.in_force_on("sprst-2003-22", "2016".parse()?)?, Answer::Possibly, "its end is not known");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// No mandate has the id; the message names the nearest one.
    pub fn in_force_on(&self, id: &str, on: PartialDate) -> Result<Answer, Error> {
        self.mandate(id).map(|mandate| self.is_in_force(mandate, Some(on)))
    }

    fn is_in_force(&self, mandate: &Mandate, on: Option<PartialDate>) -> Answer {
        let checked = self.checked(AnyRecord::Mandate(mandate));
        on.map_or(Answer::Yes, |on| mandate.in_force().holds_on(on, checked))
    }
}

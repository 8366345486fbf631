//! The dataset that ships with the crate.

use super::Registry;
use crate::error::Error;
use crate::{Dataset, PartialDate};

macro_rules! bundled {
    ($($file:literal),+ $(,)?) => {
        /// The files of the bundled dataset: name and text, the main one first.
        ///
        /// ```
        /// let (name, text) = mandata::registry::BUNDLED_FILES[0];
        /// assert_eq!(name, "examples/registry/un.json");
        /// assert!(!text.parse::<mandata::Dataset>()?.is_empty());
        /// # Ok::<(), mandata::Error>(())
        /// ```
        pub const BUNDLED_FILES: &[(&str, &str)] =
            &[$((concat!("examples/registry/", $file), include_str!(concat!("../../examples/registry/", $file)))),+];
    };
}

bundled!(
    "un.json",
    "un-secretaries-general.json",
    "un-mandates.json",
    "international.json",
    "nato-eu.json",
    "regional.json",
    "coalitions.json",
    "united-states.json",
    "armed-forces.json",
    "police.json",
    "mine-action-authorities.json",
    "ngos.json",
    "research.json",
    "companies.json",
    "partners-international.json",
    "partners-national.json",
    "partners-civil.json",
);

impl Dataset {
    /// The dataset that ships with the crate: institutions in counter-IED work, mine action and peace operations.
    ///
    /// ```
    /// let dataset = mandata::Dataset::bundled()?;
    /// assert!(dataset.actors.iter().any(|actor| actor.id.as_str() == "un-dpo"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// None in a released version: a test loads it.
    pub fn bundled() -> Result<Self, Error> {
        let mut dataset = Self::default();
        for (name, text) in BUNDLED_FILES {
            let part: Self = text.parse().map_err(|error: Error| error.in_file(name))?;
            dataset.merge(part).map_err(|error| Error::from(error).in_file(name))?;
        }
        Ok(dataset)
    }
}

impl Registry {
    /// An index over [`Dataset::bundled`].
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.actor("un-dpo")?.kind.code(), "un-department");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Dataset::bundled`].
    pub fn bundled() -> Result<Self, Error> {
        Dataset::bundled().map(Self::new)
    }

    /// The day up to which the dataset speaks; `None` where it does not say.
    ///
    /// ```
    /// use mandata::{Dataset, Registry};
    /// let mut dataset = Dataset::default();
    /// dataset.modified = Some("2025-04-30".parse()?);
    /// assert_eq!(Registry::new(dataset).modified(), Some("2025-04-30".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn modified(&self) -> Option<PartialDate> {
        self.dataset().modified
    }
}

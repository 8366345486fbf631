//! Posts and their holders.

use super::hierarchy::held;
use super::{Found, Registry, fold};
use crate::error::Error;
use crate::{Certainty, Office, PartialDate, Person, Tenure};

impl Registry {
    /// Who held a post on a day, certainly or possibly; without a day, all holders in the order of the record.
    ///
    /// Where certain holders fill all seats of the post, nobody else can have held it, but somebody may have acted for one
    /// of them: who acts takes no seat.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let in_1998 = registry.holders("un-sg", Some("1998".parse()?))?;
    /// assert_eq!(in_1998[0].item.person.name, "Kofi Annan");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// No office has the id; the message names the nearest one.
    pub fn holders(&self, post: &str, on: Option<PartialDate>) -> Result<Vec<Found<&Tenure>>, Error> {
        let office = self.office(post)?;
        let checked = self.checked(crate::AnyRecord::Office(office));
        let holds = |tenure: &Tenure| held(tenure.period.as_ref(), on, checked);
        let mut holders: Vec<_> = office.tenures.iter().filter_map(|t| Found::when(holds(t), t)).collect();
        let is_certain = |holder: &Found<&Tenure>| holder.certainty == Certainty::Certain;
        let acts = |holder: &Found<&Tenure>| holder.item.acting == Some(true);
        let filled = holders.iter().filter(|holder| is_certain(holder) && !acts(holder)).count();
        if on.is_some() && office.seats.is_some_and(|seats| filled >= seats.get() as usize) {
            holders.retain(|holder| is_certain(holder) || acts(holder));
        }
        Ok(holders)
    }

    /// The posts that a person held, by any spelling of the name, without regard to case, diacritics and punctuation.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let posts: Vec<&str> = registry.posts_of("HERVÉ LADSOUS").iter().map(|(post, _)| post.id.as_str()).collect();
    /// assert_eq!(posts, ["un-dpo-usg"]);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn posts_of(&self, person: &str) -> Vec<(&Office, &Tenure)> {
        let name = fold(person);
        let tenures = self.dataset().offices.iter().flat_map(|office| office.tenures.iter().map(move |t| (office, t)));
        tenures.filter(|(_, tenure)| tenure.person.is_named(&name)).collect()
    }
}

impl Person {
    /// Whether one of the spellings folds to this text.
    pub(crate) fn is_named(&self, folded: &str) -> bool {
        std::iter::once(&self.name).chain(&self.also).any(|name| fold(name) == folded)
    }
}

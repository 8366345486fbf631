//! Selecting actors.

use super::hierarchy::held;
use super::{Found, Registry};
use crate::vocabulary::Region;
use crate::{Activity, Actor, ActorKind, Answer, AnyRecord, CountryCode, Hazard, Level, PartialDate};

/// What actors must have to be selected; what is `None` does not matter.
///
/// ```
/// use mandata::{ActorKind, Filter, Registry, vocabulary};
/// let registry = Registry::bundled()?;
/// let sahel = Filter { region: vocabulary::region("sahel"), kind: Some(ActorKind::Ngo), ..Filter::default() };
/// for actor in registry.actors(&sahel) {
///     println!("{} ({})", actor.item.body().label(), actor.certainty.as_str());
///     assert_eq!(actor.item.kind, ActorKind::Ngo);
/// }
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// What the actor is.
    pub kind: Option<ActorKind>,
    /// How far it reaches.
    pub level: Option<Level>,
    /// What it does.
    pub activity: Option<Activity>,
    /// What its work is about.
    pub hazard: Option<Hazard>,
    /// A country whose body it is, or where it has a place of any role.
    pub country: Option<CountryCode>,
    /// A region that has such a country.
    pub region: Option<&'static Region>,
    /// The day on which it exists and has that place.
    pub on: Option<PartialDate>,
}

impl Registry {
    /// The actors that a filter selects, certainly or possibly, in the order of the dataset.
    ///
    /// ```
    /// use mandata::{Filter, Registry};
    /// let registry = Registry::bundled()?;
    /// assert_eq!(registry.actors(&Filter::default()).len(), registry.dataset().actors.len());
    /// let american = Filter { country: Some("US".parse()?), ..Filter::default() };
    /// assert!(registry.actors(&american).iter().any(|found| found.item.id.as_str() == "un-dpo"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn actors(&self, filter: &Filter) -> Vec<Found<&Actor>> {
        let actors = self.dataset().actors.iter();
        actors.filter_map(|actor| Found::when(self.selects(filter, actor), actor)).collect()
    }

    fn selects(&self, filter: &Filter, actor: &Actor) -> Answer {
        let has = filter.kind.as_ref().is_none_or(|kind| actor.kind == *kind)
            && filter.level.is_none_or(|level| actor.level == level)
            && filter.activity.as_ref().is_none_or(|activity| actor.activities.contains(activity))
            && filter.hazard.as_ref().is_none_or(|hazard| actor.hazards.contains(hazard));
        if !has {
            return Answer::No;
        }
        let country = filter.country.map_or(Answer::Yes, |country| self.is_in(actor, filter.on, |c| c == country));
        let region = filter.region.map_or(Answer::Yes, |region| self.is_in(actor, filter.on, |c| region.contains(c)));
        let exists = filter.on.map_or(Answer::Yes, |on| self.lives_on(actor.body(), on));
        country.and(region).and(exists)
    }

    fn is_in(&self, actor: &Actor, on: Option<PartialDate>, wanted: impl Fn(CountryCode) -> bool) -> Answer {
        if actor.country.is_some_and(&wanted) {
            return Answer::Yes;
        }
        let checked = self.checked(AnyRecord::Actor(actor));
        let places = actor.places.iter().filter(|place| place.country.is_some_and(&wanted));
        places.map(|place| held(place.period.as_ref(), on, checked)).max().unwrap_or(Answer::No)
    }
}

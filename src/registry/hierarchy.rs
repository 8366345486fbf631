//! The hierarchy: parts of bodies, down and up.

use std::collections::{HashMap, HashSet};

use super::{Found, Registry};
use crate::error::Error;
use crate::{Answer, Body, Certainty, PartialDate, Period, RelationKind};

/// A body that is a part of another, at some depth.
///
/// ```
/// let registry = mandata::Registry::bundled()?;
/// let parts = registry.descendants("un-dpo", None)?;
/// let police = parts.iter().find(|part| part.item.body.id() == "un-orolsi-police").unwrap();
/// assert_eq!((police.item.depth, police.item.from.id()), (2, "un-orolsi"));
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part<'r> {
    /// The part.
    pub body: Body<'r>,
    /// How many steps below (or, among ancestors, above) the body asked for: 1 for direct ones.
    pub depth: usize,
    /// The body one step nearer to the one asked for: a whole of this part or, among ancestors, a part of it.
    pub from: Body<'r>,
}

impl Registry {
    /// The direct parts of a body: offices placed in it and bodies that are `part-of` it.
    ///
    /// With a day, only those whose placement holds on it, certainly or possibly; without, all.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let has_orolsi = |on| registry.parts("un-dpo", on).unwrap().iter().any(|part| part.item.id() == "un-orolsi");
    /// assert!(has_orolsi(None));
    /// assert!(has_orolsi(Some("2016".parse()?)));
    /// assert!(!has_orolsi(Some("1998".parse()?)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn parts(&self, id: &str, on: Option<PartialDate>) -> Result<Vec<Found<Body<'_>>>, Error> {
        self.body(id).map(|body| self.parts_of(body, on))
    }

    fn parts_of<'r>(&'r self, whole: Body<'r>, on: Option<PartialDate>) -> Vec<Found<Body<'r>>> {
        self.places_in(whole.id())
            .iter()
            .filter_map(|place| self.dataset().record(*place)?.body())
            .filter_map(|body| Found::when(self.is_part(body, whole.id(), on), body))
            .collect()
    }

    /// All parts of a body, down the hierarchy, each once: after each part those below it, so that the list is a tree
    /// when it is indented by `depth`. A part of several wholes stands below the nearest one that it is certainly a part of.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let parts: Vec<&str> = registry.descendants("un-dpo", None).unwrap().iter().map(|part| part.item.body.id()).collect();
    /// assert!(parts.contains(&"un-orolsi") && parts.contains(&"un-orolsi-police"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn descendants(&self, id: &str, on: Option<PartialDate>) -> Result<Vec<Found<Part<'_>>>, Error> {
        self.body(id).map(|body| climb(body, |body| self.parts_of(body, on)))
    }

    /// The bodies that a body is a part of, up the hierarchy, each once: after each whole those above it, as in
    /// [`Registry::descendants`].
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let wholes: Vec<&str> = registry.ancestors("un-orolsi", None).unwrap().iter().map(|part| part.item.body.id()).collect();
    /// assert_eq!(wholes, ["un-dpo", "un-secretariat", "un"]);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn ancestors(&self, id: &str, on: Option<PartialDate>) -> Result<Vec<Found<Part<'_>>>, Error> {
        self.body(id).map(|body| climb(body, |body| self.wholes_of(body, on)))
    }

    /// The bodies that a body is directly a part of; with a day, on that day, certainly or possibly.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.wholes("un-orolsi", None)?[0].item.id(), "un-dpo");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn wholes(&self, id: &str, on: Option<PartialDate>) -> Result<Vec<Found<Body<'_>>>, Error> {
        self.body(id).map(|body| self.wholes_of(body, on))
    }

    fn wholes_of<'r>(&'r self, body: Body<'r>, on: Option<PartialDate>) -> Vec<Found<Body<'r>>> {
        placements(body)
            .filter_map(|(to, _)| self.get(to)?.body())
            .filter_map(|whole| Found::when(self.is_part(body, whole.id(), on), whole))
            .collect()
    }

    /// Whether a body is a part of another on a day, taking all its placements there together.
    fn is_part(&self, body: Body<'_>, whole: &str, on: Option<PartialDate>) -> Answer {
        let checked = self.checked(body.record());
        placements(body)
            .filter(|(to, _)| *to == whole)
            .map(|(_, period)| held(period, on, checked))
            .max()
            .unwrap_or(Answer::No)
    }
}

/// Follows steps from a body, and lists what is reached in the order of a tree.
fn climb<'r>(start: Body<'r>, next: impl Fn(Body<'r>) -> Vec<Found<Body<'r>>>) -> Vec<Found<Part<'r>>> {
    let mut reached = reach(start, &next);
    let mut list = Vec::with_capacity(reached.len());
    let mut stack = vec![start];
    while let Some(body) = stack.pop() {
        if body.id() != start.id() {
            let Some(found) = reached.remove(body.id()) else { continue };
            list.push(found);
        }
        let is_from = |part: &Found<Part<'_>>| part.item.from.id() == body.id();
        let steps = next(body).into_iter().map(|step| step.item);
        let own: Vec<Body<'_>> = steps.filter(|step| reached.get(step.id()).is_some_and(is_from)).collect();
        stack.extend(own.into_iter().rev());
    }
    list
}

/// What is reached from a body, by the shortest way: first by certain steps alone, so that this is certain, then by all.
fn reach<'r>(start: Body<'r>, next: impl Fn(Body<'r>) -> Vec<Found<Body<'r>>>) -> HashMap<&'r str, Found<Part<'r>>> {
    let mut seen = HashSet::from([start.id()]);
    let mut levels: Vec<Vec<Found<Part<'r>>>> = Vec::new();
    for certainty in [Certainty::Certain, Certainty::Possible] {
        let mut level = vec![start];
        for depth in 1.. {
            if levels.len() < depth {
                levels.push(Vec::new());
            }
            for from in level {
                for step in next(from).into_iter().filter(|step| step.certainty >= certainty) {
                    if seen.insert(step.item.id()) {
                        levels[depth - 1].push(Found { item: Part { body: step.item, depth, from }, certainty });
                    }
                }
            }
            level = levels[depth - 1].iter().map(|found| found.item.body).collect();
            if level.is_empty() {
                break;
            }
        }
    }
    levels.into_iter().flatten().map(|found| (found.item.body.id(), found)).collect()
}

/// Where a body is placed, and when: by `of` and by `part-of`.
pub(super) fn placements(body: Body<'_>) -> impl Iterator<Item = (&str, Option<&Period>)> {
    let of = match body {
        Body::Office(office) => office.of.as_slice(),
        Body::Actor(_) => &[],
    };
    let by_relation = body.relations().iter().filter(|relation| relation.kind == RelationKind::PartOf);
    of.iter()
        .map(|placement| (placement.to.as_str(), placement.period.as_ref()))
        .chain(by_relation.map(|relation| (relation.to.as_str(), relation.period.as_ref())))
}

/// Whether a period holds on a day; without a day asked for, yes; without a period, possibly.
pub(crate) fn held(period: Option<&Period>, on: Option<PartialDate>, checked: Option<PartialDate>) -> Answer {
    match (period, on) {
        (_, None) => Answer::Yes,
        (None, Some(_)) => Answer::Possibly,
        (Some(period), Some(on)) => period.holds_on(on, checked),
    }
}

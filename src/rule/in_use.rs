//! What is in use at the same time.

use std::borrow::Cow;

use hashbrown::HashMap;

use super::life::Life;
use super::{Among, Context};
use crate::record::RecordRef;
use crate::registry::NameRef;
use crate::{Body, Certainty, Name, PartialDate, Period, RelationKind};

/// How many earlier things one is compared with, so that a name that thousands have costs no more than another.
const COMPARED: usize = 16;

/// Something and the time of its use. Without a period it counts as in use to this day.
pub(crate) struct InUse<'a, T> {
    pub(crate) item: T,
    period: Option<Cow<'a, Period>>,
    checked: Option<PartialDate>,
}

impl<'a, T> InUse<'a, T> {
    /// A part of a body. What has no period ends with the body.
    pub(crate) fn of(item: T, period: Option<&'a Period>, body: Body<'_>, context: &Context<'_>) -> Self {
        let period = period.map(Cow::Borrowed).or_else(|| life(body).map(Cow::Owned));
        Self { item, period, checked: context.checked(body.record()) }
    }

    /// Whether two are in use at the same time, as a certain or possible fact.
    fn together(&self, other: &Self) -> Option<Certainty> {
        match (self.period.as_deref(), other.period.as_deref()) {
            (None, None) => Some(Certainty::Certain),
            (None, Some(period)) | (Some(period), None) => in_use(period),
            (Some(one), Some(two)) => one.clash(two, earlier(self.checked, other.checked)),
        }
    }

    /// The first of some earlier things that is in use at the same time, a certain one before a possible one.
    pub(crate) fn first_clash<'e>(
        &self,
        earlier: &'e [Self],
        matters: impl Fn(&T) -> bool,
    ) -> Option<(&'e T, Certainty)> {
        let candidates = earlier.iter().filter(|other| matters(&other.item)).take(COMPARED);
        let clashes = candidates.filter_map(|other| Some((&other.item, self.together(other)?)));
        clashes.min_by_key(|(_, certainty)| std::cmp::Reverse(*certainty))
    }
}

/// The first and last day of a body that has ended.
fn life(body: Body<'_>) -> Option<Period> {
    let life = Life::of(body);
    let mut period = Period::new();
    period.since = life.from;
    period.until = Some(life.to?.into());
    Some(period)
}

/// Whether a period goes on: certainly if it says so, possibly if its end is not known.
fn in_use(period: &Period) -> Option<Certainty> {
    match (period.is_open(), period.end()) {
        (true, _) => Some(Certainty::Certain),
        (false, None) => Some(Certainty::Possible),
        (false, Some(_)) => None,
    }
}

/// The earlier of two days up to which something is certain; none where one is not known.
fn earlier(one: Option<PartialDate>, two: Option<PartialDate>) -> Option<PartialDate> {
    Some(std::cmp::min_by_key(one?, two?, |date| date.latest()))
}

/// A name of a body.
#[derive(Clone, Copy)]
pub(crate) struct Bearer<'a> {
    pub(crate) place: RecordRef,
    pub(crate) body: Body<'a>,
    /// The index of the name.
    pub(crate) index: usize,
}

impl<'a> Bearer<'a> {
    pub(crate) fn of(name: NameRef, among: &Among<'a>) -> Option<Self> {
        let body = among.registry.dataset().record(name.body)?.body()?;
        Some(Self { place: name.body, body, index: name.index })
    }

    pub(crate) fn name(&self) -> &'a Name {
        &self.body.names()[self.index]
    }

    pub(crate) fn path(&self) -> String {
        format!("/names/{}", self.index)
    }
}

/// Calls back with every name that folds like the name of an earlier body in use at the same time, where both have a
/// home in common: the later one, the earlier one, and how certain that is. A name without a home takes no part.
pub(crate) fn each_shared<'a>(
    among: &Among<'a>,
    homes: impl Fn(&Bearer<'a>) -> Vec<&'a str>,
    back: &mut dyn FnMut(Bearer<'a>, Bearer<'a>, Certainty),
) {
    for names in among.registry.shared_names() {
        let mut known: HashMap<&str, Vec<InUse<'a, Bearer<'a>>>> = HashMap::new();
        for bearer in names.filter_map(|name| Bearer::of(name, among)) {
            for home in homes(&bearer) {
                let known = known.entry(home).or_default();
                let one = InUse::of(bearer, bearer.name().period.as_ref(), bearer.body, among.context);
                let own = known.iter().any(|other| other.item.place == bearer.place);
                if !own
                    && let Some((first, certainty)) =
                        one.first_clash(known, |first| !successive(first.body, bearer.body))
                {
                    back(bearer, *first, certainty);
                }
                if known.len() < COMPARED {
                    known.push(one);
                }
            }
        }
    }
}

/// Whether one of two bodies took the place of the other.
pub(crate) fn successive(one: Body<'_>, two: Body<'_>) -> bool {
    let succeeds = |body: Body<'_>, other: Body<'_>| {
        body.relations()
            .iter()
            .any(|relation| relation.kind == RelationKind::Succeeds && relation.to.as_str() == other.id())
    };
    succeeds(one, two) || succeeds(two, one)
}

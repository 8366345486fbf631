//! What actors and offices have in common.

use super::{Actor, AnyRecord, Event, Figure, Name, Office, Place, Prose, Relation, WebLink};
use crate::{Activity, Answer, CountryCode, EventKind, Hazard, Identifier, NameKind, PartialDate, PlaceRole};

/// A body: an actor or an office, borrowed.
///
/// ```
/// use mandata::{Dataset, Registry};
/// let registry = Registry::bundled()?;
/// let dpo = registry.body("un-dpo")?;
/// let names: Vec<_> = dpo.names_on("2010".parse()?).map(|(name, _)| name.text.as_str()).collect();
/// assert!(names.contains(&"DPKO"));
/// assert_eq!(dpo.seat().and_then(|seat| seat.city.as_deref()), Some("New York"));
/// assert_eq!(dpo.founded().map(|date| date.year()), Some(1992));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Body<'a> {
    /// An actor.
    Actor(&'a Actor),
    /// An office.
    Office(&'a Office),
}

macro_rules! shared {
    ($($(#[doc = $doc:literal])+ $field:ident: $T:ty,)+) => {
        $($(#[doc = $doc])+
        pub fn $field(self) -> &'a [$T] {
            match self {
                Self::Actor(actor) => &actor.$field,
                Self::Office(office) => &office.$field,
            }
        })+
    };
}

impl<'a> Body<'a> {
    shared! {
        /// Its names.
        names: Name,
        /// What other registers call it.
        identifiers: Identifier,
        /// What happened to it.
        history: Event,
        /// Where it is and works.
        places: Place,
        /// Its web addresses.
        links: WebLink,
        /// What it does.
        activities: Activity,
        /// What its work is about.
        hazards: Hazard,
        /// How it stands to other bodies.
        relations: Relation,
        /// Numbers that sources give for it.
        figures: Figure,
    }

    /// The body as a record.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.body("un-dpo")?.record(), registry.record("un-dpo")?);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn record(self) -> AnyRecord<'a> {
        match self {
            Self::Actor(actor) => AnyRecord::Actor(actor),
            Self::Office(office) => AnyRecord::Office(office),
        }
    }

    /// The id.
    pub fn id(self) -> &'a str {
        self.record().id()
    }

    /// A name to show: the first official name, else the first name, else the id.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.body("iacg-ma")?.label(), "Inter-Agency Coordination Group on Mine Action");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn label(self) -> &'a str {
        let official = self.names().iter().find(|name| name.kind == NameKind::Official);
        official.map_or(self.record().label(), |name| &name.text)
    }

    /// The country whose body it is.
    pub fn country(self) -> Option<CountryCode> {
        match self {
            Self::Actor(actor) => actor.country,
            Self::Office(office) => office.country,
        }
    }

    /// What it is, in a few sentences.
    pub fn summary(self) -> Option<&'a Prose> {
        match self {
            Self::Actor(actor) => actor.summary.as_ref(),
            Self::Office(office) => office.summary.as_ref(),
        }
    }

    /// The names in use on a date, with how certain that is. A name without a period is possibly in use at any time,
    /// a `former` one is not.
    ///
    /// ```
    /// use mandata::{Answer, Name, NameKind, Office, OfficeId, OfficeKind, Period};
    /// let mut office = Office::new("unit".parse::<OfficeId>()?, OfficeKind::Unit);
    /// let mut name = Name::new("Mine Unit", NameKind::Official);
    /// name.period = Some(Period::between("1992".parse()?, "1997".parse()?));
    /// office.names = vec![name, Name::new("MU", NameKind::Acronym)];
    /// let in_use: Vec<_> = office.body().names_on("1995".parse()?).collect();
    /// assert_eq!(in_use, [(&office.names[0], Answer::Yes), (&office.names[1], Answer::Possibly)]);
    /// assert_eq!(office.body().names_on("2001".parse()?).count(), 1);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn names_on(self, date: PartialDate) -> impl Iterator<Item = (&'a Name, Answer)> {
        let checked = self.record().checked();
        self.names().iter().filter_map(move |name| match (&name.period, name.kind) {
            (None, NameKind::Former) => None,
            (None, _) => Some((name, Answer::Possibly)),
            (Some(period), _) => match period.holds_on(date, checked) {
                Answer::No => None,
                answer => Some((name, answer)),
            },
        })
    }

    /// The place of its headquarters: the first seat without an end, else the last seat.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.body("un-orolsi")?.seat().and_then(|seat| seat.city.as_deref()), Some("New York"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn seat(self) -> Option<&'a Place> {
        let mut seats = self.places().iter().filter(|place| place.role == PlaceRole::Seat);
        let ended = |place: &&Place| place.period.as_ref().is_some_and(|period| period.end().is_some());
        seats.clone().find(|place| !ended(place)).or_else(|| seats.next_back())
    }

    /// The first event of a kind in its history.
    ///
    /// ```
    /// use mandata::{EventKind, Registry};
    /// let registry = Registry::bundled()?;
    /// let renamed = registry.body("un-dpo")?.event(&EventKind::Renamed).unwrap();
    /// assert_eq!(renamed.date, Some("2019-01-01".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn event(self, kind: &EventKind) -> Option<&'a Event> {
        self.history().iter().find(|event| event.kind == *kind)
    }

    /// When it was founded: the date of the event `founded`.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.body("un-orolsi")?.founded(), Some("2007-09".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn founded(self) -> Option<PartialDate> {
        self.event(&EventKind::Founded)?.date
    }

    /// When it ceased to be: the date of the event `dissolved`.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.body("un-dpo")?.dissolved(), None);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn dissolved(self) -> Option<PartialDate> {
        self.event(&EventKind::Dissolved)?.date
    }
}

impl Actor {
    /// The actor as a body.
    pub fn body(&self) -> Body<'_> {
        Body::Actor(self)
    }
}

impl Office {
    /// The office as a body.
    pub fn body(&self) -> Body<'_> {
        Body::Office(self)
    }
}

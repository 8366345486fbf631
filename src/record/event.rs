//! What happened to a body.

use crate::record::Person;
use crate::shape::record;
use crate::{EventKind, Key, MandateId, OfficeId, PartialDate};

record! {
    /// Something that happened to a body: its founding, a new name, its end.
    ///
    /// ```
    /// use mandata::{Event, EventKind};
    /// let mut founded = Event::new(EventKind::Founded);
    /// founded.date = Some("1992-03".parse()?);
    /// assert_eq!(founded.date.map(|date| date.year()), Some(1992));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Event {
        /// The key of this part, unique in its list.
        key?: Key,
        /// What happened.
        kind: EventKind,
        /// When.
        date?: PartialDate,
        /// Under which official, as the source tells it.
        under?: Under,
        /// The mandate whose act brought it about.
        act?: MandateId,
        /// A remark.
        note?: String,
    }
}

record! {
    /// An official in whose term something happened.
    ///
    /// ```
    /// use mandata::{Event, EventKind, OfficeId, Person, Under};
    /// let mut founded = Event::new(EventKind::Founded);
    /// founded.under = Some(Under::new(Person::new("Boutros Boutros-Ghali"), "un-sg".parse::<OfficeId>()?));
    /// assert_eq!(founded.under.map(|under| under.person.name).as_deref(), Some("Boutros Boutros-Ghali"));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Under {
        /// The person.
        person: Person,
        /// The post that the person held.
        office: OfficeId,
    }
}

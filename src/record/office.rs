//! Offices.

use super::{Claim, Event, Figure, Gap, Name, Place, Prose, Relation, Tenure, WebLink};
use crate::shape::record;
use crate::{
    Activity, BodyId, CountryCode, Hazard, Identifier, Key, OfficeId, OfficeKind, PartialDate, Period, Seats, SourceId,
};

record! {
    /// A standing part of a body, even if well known: a unit, programme, mission, presence in a country, or post.
    ///
    /// ```
    /// use mandata::{ActorId, Office, OfficeKind, Placement};
    /// let mut unmas = Office::new("unmas".parse::<mandata::OfficeId>()?, OfficeKind::Section);
    /// unmas.of.push(Placement::new("un-dpo".parse::<ActorId>()?));
    /// assert!(!unmas.is_post());
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Office = "office" {
        /// The id, unique in the dataset.
        id: OfficeId,
        /// What the part is.
        kind: OfficeKind,
        /// The bodies that it is or was a part of: its only placement.
        of*: Placement,
        /// The country that it serves or belongs to; not its seat.
        country?: CountryCode,
        /// Its names, past ones included. The name of a post is its title.
        names*: Name,
        /// What other registers call it.
        identifiers*: Identifier,
        /// What happened to it.
        history*: Event,
        /// Where it is and works.
        places*: Place,
        /// Its web addresses.
        links*: WebLink,
        /// What it does.
        activities*: Activity,
        /// What its work is about.
        hazards*: Hazard,
        /// What it is, in a few sentences.
        summary?: Prose,
        /// How it stands to other bodies. A chair held ex officio is a relation of the post.
        relations*: Relation,
        /// Numbers that sources give for it.
        figures*: Figure,
        /// How many persons hold the post at a time.
        seats?: Seats,
        /// Who held the post.
        tenures*: Tenure,
        /// The sources of the record as a whole.
        sources*: SourceId,
        /// What sources say of single fields.
        claims*: Claim,
        /// Why fields are empty.
        gaps*: Gap,
        /// Remarks, and whatever found no other place.
        notes*: String,
        /// When the record was last checked.
        checked?: PartialDate,
    }
}

impl Office {
    /// Whether it is a post, held by persons.
    ///
    /// ```
    /// use mandata::{Office, OfficeId, OfficeKind};
    /// assert!(Office::new("un-sg".parse::<OfficeId>()?, OfficeKind::Post).is_post());
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn is_post(&self) -> bool {
        self.kind == OfficeKind::Post
    }
}

record! {
    /// The body that an office is a part of.
    ///
    /// ```
    /// use mandata::{BodyId, Period, Placement};
    /// let mut placement = Placement::new("un-dpo".parse::<BodyId>()?);
    /// placement.period = Some(Period::running_since("2007-09".parse()?));
    /// assert!(placement.period.is_some_and(|period| period.is_open()));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Placement {
        /// The key of this part, unique in its list.
        key?: Key,
        /// The body.
        to: BodyId,
        /// When it was so.
        period?: Period,
    }
}

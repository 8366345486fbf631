//! Relations between bodies, and figures.

use crate::shape::record;
use crate::{BodyId, Key, Manner, Number, PartialDate, Period, Quantity, RelationKind};

record! {
    /// How a body stands to another. Each pair of inverses has one direction; [`Registry`](crate::Registry) derives the other.
    ///
    /// ```
    /// use mandata::{BodyId, Period, Relation, RelationKind};
    /// let mut relation = Relation::new(RelationKind::PartOf, "un-secretariat".parse::<BodyId>()?);
    /// relation.period = Some(Period::running_since("1992-03".parse()?));
    /// assert_eq!(relation.to.as_str(), "un-secretariat");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Relation {
        /// The key of this part, unique in its list.
        key?: Key,
        /// How it stands to the other.
        kind: RelationKind,
        /// The other body.
        to: BodyId,
        /// How a succession came about.
        manner?: Manner,
        /// When it was so.
        period?: Period,
        /// A remark.
        note?: String,
    }
}

record! {
    /// A number that a source gives for a body, with its date.
    ///
    /// ```
    /// use mandata::{Figure, Number, Quantity};
    /// let mut staff = Figure::new(Quantity::Staff, "6000".parse::<Number>()?);
    /// staff.as_of = Some("2013".parse()?);
    /// assert_eq!(staff.number.as_str(), "6000");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Figure {
        /// The key of this part, unique in its list.
        key?: Key,
        /// What is counted.
        what: Quantity,
        /// The number as written.
        number: Number,
        /// The date for which it holds.
        as_of?: PartialDate,
        /// A remark.
        note?: String,
    }
}

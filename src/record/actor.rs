//! Actors.

use super::{Claim, Event, Figure, Gap, Name, Place, Prose, Relation, WebLink};
use crate::shape::record;
use crate::{
    Activity, ActorId, ActorKind, ClassificationScheme, CountryCode, Hazard, Identifier, Key, Level, PartialDate,
    SourceId,
};

record! {
    /// A body with its own charter, membership or law.
    ///
    /// ```
    /// use mandata::{Actor, ActorKind, Level, Name, NameKind};
    /// let mut actor = Actor::new("halo-trust".parse::<mandata::ActorId>()?, ActorKind::Ngo, Level::International);
    /// actor.names.push(Name::new("The HALO Trust", NameKind::Official));
    /// assert_eq!(serde_json::to_value(&actor)?["names"][0]["text"], "The HALO Trust");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Actor = "actor" {
        /// The id, unique in the dataset.
        id: ActorId,
        /// What the body is.
        kind: ActorKind,
        /// How far it reaches.
        level: Level,
        /// The country whose body it is; not its seat.
        country?: CountryCode,
        /// Its names, past ones included.
        names*: Name,
        /// What other registers call it.
        identifiers*: Identifier,
        /// How others class it.
        classifications*: Classification,
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
        /// How it stands to other bodies.
        relations*: Relation,
        /// Numbers that sources give for it.
        figures*: Figure,
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

record! {
    /// How a scheme of somebody else classes a body.
    ///
    /// ```
    /// use mandata::{Classification, ClassificationScheme};
    /// let mut class = Classification::new(ClassificationScheme::AoavMap, "international");
    /// class.text = Some("International".to_owned());
    /// assert_eq!(class.scheme.code(), "aoav-map");
    /// ```
    pub struct Classification {
        /// The key of this part, unique in its list.
        key?: Key,
        /// The scheme.
        scheme: ClassificationScheme,
        /// The code of the class in the scheme.
        code: String,
        /// The class as the source gives it.
        text?: String,
    }
}

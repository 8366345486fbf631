//! Mandates.

use super::{Claim, Gap, Prose};
use crate::shape::record;
use crate::{
    Activity, BodyId, CountryCode, Hazard, InstrumentKind, Key, Link, MandateId, PartialDate, Period, SourceId,
    UnSymbol,
};

record! {
    /// What bodies are charged to do, and by which act.
    ///
    /// ```
    /// use mandata::{Instrument, InstrumentKind, Mandate};
    /// let mut mandate = Mandate::new("sprst-2003-22".parse::<mandata::MandateId>()?, "Mine action for peacekeeping");
    /// let mut instrument = Instrument::new(InstrumentKind::PresidentialStatement);
    /// instrument.symbol = Some("S/PRST/2003/22".parse()?);
    /// mandate.instrument = Some(instrument);
    /// assert_eq!(mandate.title, "Mine action for peacekeeping");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Mandate = "mandate" {
        /// The id, unique in the dataset.
        id: MandateId,
        /// The title.
        title: String,
        /// The bodies that hold it.
        holders*: BodyId,
        /// The body that gave it.
        issuer?: BodyId,
        /// Who gave it, where no record stands for the issuer.
        issuer_text?: String,
        /// The act by which it was given.
        instrument?: Instrument,
        /// What it charges the holders with.
        tasks*: Task,
        /// Where it applies.
        area?: Area,
        /// When it is in force. Without a first date it starts on the day on which its instrument was adopted.
        period?: Period,
        /// The mandates that it renews.
        renews*: MandateId,
        /// The mandates that it amends.
        amends*: MandateId,
        /// The mandates that it takes the place of.
        supersedes*: MandateId,
        /// What it says, in a few sentences.
        summary?: Prose,
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
    /// The act by which a mandate was given.
    ///
    /// ```
    /// use mandata::{Instrument, InstrumentKind};
    /// let mut act = Instrument::new(InstrumentKind::Resolution);
    /// act.symbol = Some("S/RES/2365 (2017)".parse()?);
    /// act.adopted = Some("2017-06-30".parse()?);
    /// assert_eq!(act.symbol.and_then(|symbol| symbol.year()), act.adopted.map(|date| date.year()));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Instrument {
        /// What kind of act it is.
        kind: InstrumentKind,
        /// Its United Nations document symbol.
        symbol?: UnSymbol,
        /// Its number in another numbering.
        number?: String,
        /// When it was adopted.
        adopted?: PartialDate,
        /// Where it can be read.
        link?: Link,
    }
}

record! {
    /// One thing that a mandate charges its holders with. Every field may be absent: a task can be words alone.
    ///
    /// ```
    /// use mandata::{Activity, Hazard, Task};
    /// let mut task = Task::new();
    /// task.activity = Some(Activity::Clearance);
    /// task.hazards = vec![Hazard::Mine, Hazard::UnexplodedOrdnance];
    /// assert_eq!(serde_json::to_value(&task)?["hazards"][1], "unexploded-ordnance");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Task {
        /// The key of this part, unique in its list.
        key?: Key,
        /// What is to be done.
        activity?: Activity,
        /// What the work is about.
        hazards*: Hazard,
        /// Where.
        area?: Area,
        /// The task in words.
        text?: String,
    }
}

record! {
    /// Where something applies.
    ///
    /// ```
    /// use mandata::Area;
    /// let mut area = Area::new();
    /// area.countries = vec!["ML".parse()?, "NE".parse()?];
    /// area.text = Some("along the border".to_owned());
    /// assert_eq!(area.countries[0].name(), "Mali");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Area {
        /// Whole countries.
        countries*: CountryCode,
        /// A region within a country.
        region?: String,
        /// The area in words.
        text?: String,
    }
}

impl Mandate {
    /// The period in which it is in force: where it has no first date, from the day on which its instrument was adopted.
    ///
    /// ```
    /// use mandata::{Instrument, InstrumentKind, Mandate, MandateId};
    /// let mut mandate = Mandate::new("s-res-2365-2017".parse::<MandateId>()?, "Mine action");
    /// let mut act = Instrument::new(InstrumentKind::Resolution);
    /// act.adopted = Some("2017-06-30".parse()?);
    /// mandate.instrument = Some(act);
    /// assert_eq!(mandate.in_force().since, Some("2017-06-30".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn in_force(&self) -> Period {
        let mut period = self.period.clone().unwrap_or_else(Period::new);
        if period.since.is_none() {
            period.since = self.instrument.as_ref().and_then(|instrument| instrument.adopted);
        }
        period
    }
}

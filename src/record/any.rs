//! Records of any of the four types.

use super::{Actor, Body, Claim, Gap, Mandate, Office, Source};
use crate::shape::{Inspect as _, Inspector, RecordView, Step};
use crate::{PartialDate, RecordType, SourceId};

/// What the four records have in common.
///
/// ```
/// use mandata::{Record, Source, SourceId, SourceKind};
/// fn heading(record: &impl Record) -> String {
///     format!("{}: {}", record.id(), record.any().label())
/// }
/// let source = Source::new("s".parse::<SourceId>()?, "A page", SourceKind::News);
/// assert_eq!(heading(&source), "s: A page");
/// assert_eq!(Source::TYPE.code(), "source");
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub trait Record: RecordView {
    /// Which of the four it is.
    const TYPE: RecordType;
    /// The id.
    fn id(&self) -> &str;
    /// The record as one of any type.
    fn any(&self) -> AnyRecord<'_>;
}

/// A record of any type, borrowed.
///
/// ```
/// use mandata::{AnyRecord, RecordType, Registry};
/// let registry = Registry::bundled()?;
/// let record = registry.record("un-dpo")?;
/// assert_eq!(record.record_type(), RecordType::Actor);
/// assert!(matches!(record, AnyRecord::Actor(actor) if actor.level.code() == "international"));
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AnyRecord<'a> {
    /// An actor.
    Actor(&'a Actor),
    /// An office.
    Office(&'a Office),
    /// A mandate.
    Mandate(&'a Mandate),
    /// A source.
    Source(&'a Source),
}

macro_rules! each {
    ($any:expr, $record:ident => $result:expr) => {
        match $any {
            AnyRecord::Actor($record) => $result,
            AnyRecord::Office($record) => $result,
            AnyRecord::Mandate($record) => $result,
            AnyRecord::Source($record) => $result,
        }
    };
}

impl<'a> AnyRecord<'a> {
    /// Which of the four it is.
    pub fn record_type(self) -> RecordType {
        match self {
            Self::Actor(_) => RecordType::Actor,
            Self::Office(_) => RecordType::Office,
            Self::Mandate(_) => RecordType::Mandate,
            Self::Source(_) => RecordType::Source,
        }
    }

    /// The id.
    pub fn id(self) -> &'a str {
        each!(self, record => record.id.as_str())
    }

    /// A name to show: the first name or the title, else the id.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.record("un-orolsi")?.label(), "Office of Rule of Law and Security Institutions");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn label(self) -> &'a str {
        match self {
            Self::Mandate(mandate) => &mandate.title,
            Self::Source(source) => &source.title,
            _ => self.body().and_then(|body| body.names().first()).map_or(self.id(), |name| &name.text),
        }
    }

    /// The sources of the record as a whole.
    pub fn sources(self) -> &'a [SourceId] {
        each!(self, record => &record.sources)
    }

    /// What sources say of single fields.
    pub fn claims(self) -> &'a [Claim] {
        each!(self, record => &record.claims)
    }

    /// Why fields are empty.
    pub fn gaps(self) -> &'a [Gap] {
        each!(self, record => &record.gaps)
    }

    /// When the record was last checked.
    pub fn checked(self) -> Option<PartialDate> {
        each!(self, record => record.checked)
    }

    /// A look at the fields, for code that knows only [shapes](crate::shape).
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let view = registry.record("un-dpo")?.view();
    /// let (index, _) = view.shape().field("kind").unwrap();
    /// assert_eq!(view.field(index).unwrap().as_text(), Some("un-department"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn view(self) -> &'a dyn RecordView {
        each!(self, record => record)
    }

    /// Goes through all its parts.
    pub(crate) fn inspect(self, inspector: &mut impl Inspector) {
        each!(self, record => record.inspect(inspector, &Step::ROOT));
    }

    /// The record as a body, if it is an actor or an office.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert!(registry.record("un-dpo")?.body().is_some());
    /// assert!(registry.record("aoav-dpko")?.body().is_none());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn body(self) -> Option<Body<'a>> {
        match self {
            Self::Actor(actor) => Some(Body::Actor(actor)),
            Self::Office(office) => Some(Body::Office(office)),
            _ => None,
        }
    }
}

macro_rules! records {
    ($($Name:ident),+) => {$(
        impl Record for $Name {
            const TYPE: RecordType = RecordType::$Name;

            fn id(&self) -> &str {
                self.id.as_str()
            }

            fn any(&self) -> AnyRecord<'_> {
                AnyRecord::$Name(self)
            }
        }
    )+};
}

records!(Actor, Office, Mandate, Source);

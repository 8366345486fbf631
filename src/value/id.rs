//! Ids of records.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use super::value;
use crate::shape::{IdText, Inspector, Look, Short, Step, ValueError};

/// The id of a record: 1 to 256 printable ASCII characters, no space. Ids are unique across all lists of a dataset.
///
/// The parameter says what the id names, so that an office cannot be passed where a mandate is asked for:
///
/// ```
/// use mandata::{ActorId, BodyId};
/// let dpo: ActorId = "un-dpo".parse()?;
/// let body: BodyId = dpo.into();
/// assert_eq!(body.as_str(), "un-dpo");
/// assert!("un dpo".parse::<ActorId>().is_err());
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub struct Id<K: IdKind> {
    text: Short,
    kind: PhantomData<fn() -> K>,
}

/// What an id names.
///
/// ```
/// use mandata::{IdKind, value::kind};
/// assert_eq!(kind::Mandate::NAME, "MandateId");
/// ```
pub trait IdKind: sealed::Sealed + 'static {
    /// The name of the type, as in the schemas.
    const NAME: &'static str;
}

/// Only the kinds of this crate are kinds of ids.
mod sealed {
    pub trait Sealed {}
}

/// What ids name: types without values, which only tell one [`Id`] from another.
pub mod kind {
    /// An actor.
    #[derive(Debug)]
    pub enum Actor {}
    /// An office.
    #[derive(Debug)]
    pub enum Office {}
    /// A mandate.
    #[derive(Debug)]
    pub enum Mandate {}
    /// A source.
    #[derive(Debug)]
    pub enum Source {}
    /// A body: an actor or an office.
    #[derive(Debug)]
    pub enum Body {}
}

/// The id of an actor.
///
/// ```
/// assert_eq!("un-dpo".parse::<mandata::ActorId>()?.to_string(), "un-dpo");
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub type ActorId = Id<kind::Actor>;
/// The id of an office.
///
/// ```
/// assert_eq!("un-orolsi".parse::<mandata::OfficeId>()?.to_string(), "un-orolsi");
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub type OfficeId = Id<kind::Office>;
/// The id of a mandate.
///
/// ```
/// assert_eq!("sprst-2003-22".parse::<mandata::MandateId>()?.to_string(), "sprst-2003-22");
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub type MandateId = Id<kind::Mandate>;
/// The id of a source.
///
/// ```
/// assert_eq!("aoav-dpko".parse::<mandata::SourceId>()?.to_string(), "aoav-dpko");
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub type SourceId = Id<kind::Source>;
/// The id of an actor or an office: an [`ActorId`] or [`OfficeId`] becomes one by `into`.
///
/// ```
/// use mandata::{BodyId, OfficeId};
/// let office: OfficeId = "un-orolsi".parse()?;
/// assert_eq!(BodyId::from(office).as_str(), "un-orolsi");
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub type BodyId = Id<kind::Body>;

impl<K: IdKind> Id<K> {
    /// Reads an id; the same as parsing the text.
    ///
    /// ```
    /// let id = mandata::ActorId::new("halo-trust")?;
    /// assert_eq!(id.as_str(), "halo-trust");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    ///
    /// # Errors
    /// Text that is empty, longer than 256 characters, or has a space or a character that is not printable ASCII.
    pub fn new(text: &str) -> Result<Self, ValueError> {
        text.parse()
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its bytes, where it need not be a text: to get at that takes some more work.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.text.bytes()
    }

    fn unchecked(text: &str) -> Self {
        Self { text: text.into(), kind: PhantomData }
    }
}

impl<K: IdKind> FromStr for Id<K> {
    type Err = ValueError;

    /// Keeps the text as written.
    ///
    /// # Errors
    /// An empty text, one of more than 256 characters, or one with a space or a character beyond ASCII.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        check(text).map(|()| Self::unchecked(text))
    }
}

fn check(text: &str) -> Result<(), ValueError> {
    let refuse = |at, reason: &str| Err(ValueError::new("value.id", "id", text, at, reason));
    if text.is_empty() {
        return refuse(0, "it is empty");
    }
    if text.len() > 256 {
        return refuse(256, "it is longer than 256 characters");
    }
    match text.bytes().position(|byte| !byte.is_ascii_graphic()) {
        Some(at) => refuse(at, "only printable ASCII characters without space are allowed"),
        None => Ok(()),
    }
}

impl From<ActorId> for BodyId {
    fn from(id: ActorId) -> Self {
        Self { text: id.text, kind: PhantomData }
    }
}

impl From<OfficeId> for BodyId {
    fn from(id: OfficeId) -> Self {
        Self { text: id.text, kind: PhantomData }
    }
}

impl<K: IdKind> Clone for Id<K> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), kind: PhantomData }
    }
}

impl<K: IdKind> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<K: IdKind> Eq for Id<K> {}

impl<K: IdKind> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: IdKind> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<K: IdKind> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<K: IdKind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({:?})", K::NAME, self.text)
    }
}

impl<K: IdKind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl<K: IdKind> AsRef<str> for Id<K> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<K: IdKind> IdText for Id<K> {
    const TYPE: &'static str = K::NAME;

    fn text(&self) -> &Short {
        &self.text
    }
}

impl<K: IdKind> Look for Id<K> {
    fn look(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }

    #[inline]
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>) {
        inspector.id(self, at);
    }
}

/// Ids of one kind: the name in schemas, what it is, and all that a value has.
macro_rules! id_kind {
    ($($Kind:ident => $Alias:ident, $name:literal, $doc:literal;)+) => {$(
        impl sealed::Sealed for kind::$Kind {}

        impl IdKind for kind::$Kind {
            const NAME: &'static str = $name;
        }

        value! {
            $Alias, $doc, name: $name, check: check, code: "value.id", pattern: "^[!-~]{1,256}$",
            good: ["un-dpo", "Q1065", "a", "https://example.org/id/7"],
            bad: ["", "un dpo", "café", "tab\there"],
        }
    )+};
}

id_kind! {
    Actor => ActorId, "ActorId", "The id of an actor: 1 to 256 printable ASCII characters without space.";
    Office => OfficeId, "OfficeId", "The id of an office: 1 to 256 printable ASCII characters without space.";
    Mandate => MandateId, "MandateId", "The id of a mandate: 1 to 256 printable ASCII characters without space.";
    Source => SourceId, "SourceId", "The id of a source: 1 to 256 printable ASCII characters without space.";
    Body => BodyId, "BodyId", "The id of a body (an actor or an office): 1 to 256 printable ASCII characters without space.";
}

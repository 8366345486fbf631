//! Terms that are not in their list.

use std::fmt;
use std::ops::Deref;

use crate::shape::Short;

/// The code of a term that is not in its list, as written. It is a text in all but its size.
///
/// ```
/// use mandata::{ActorKind, vocabulary::OtherTerm};
/// let kind: ActorKind = "guild".parse()?;
/// assert!(matches!(&kind, ActorKind::Other(code) if code.ends_with("ild")));
/// assert_eq!(kind, ActorKind::Other(OtherTerm::from("guild")));
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OtherTerm(Short);

impl From<&str> for OtherTerm {
    fn from(code: &str) -> Self {
        Self(code.into())
    }
}

impl Deref for OtherTerm {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for OtherTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for OtherTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

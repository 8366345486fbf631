//! Relations from both sides.

use super::Registry;
use crate::error::Error;
use crate::{Body, Relation};

/// A relation seen from one of its two bodies.
///
/// ```
/// use mandata::{Registry, RelationKind};
/// let registry = Registry::bundled()?;
/// let links = registry.relations("un-dpo-usg")?;
/// let chair = links.iter().find(|link| link.relation.kind == RelationKind::Chairs).unwrap();
/// assert_eq!(chair.other.map(|body| body.id()), Some("iacg-ma"));
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour<'r> {
    /// The other body; `None` where the dataset has no record for it.
    pub other: Option<Body<'r>>,
    /// The relation as it is written.
    pub relation: &'r Relation,
    /// Whether it is written on the body asked for or on the other one.
    pub direction: Direction,
}

/// Which body carries a relation.
///
/// ```
/// use mandata::{Registry, registry::Direction};
/// let registry = Registry::bundled()?;
/// let from = |id: &str| registry.relations("iacg-ma").unwrap().iter().any(|link| {
///     link.direction == Direction::Incoming && link.other.is_some_and(|body| body.id() == id)
/// });
/// assert!(from("un-dpo-usg"));
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The body asked for.
    Outgoing,
    /// The other one: the inverse holds for the body asked for.
    Incoming,
}

impl Registry {
    /// The relations of a body: those it carries, then those that others carry to it.
    ///
    /// ```
    /// use mandata::{Registry, RelationKind};
    /// let registry = Registry::bundled()?;
    /// let links = registry.relations("iacg-ma")?;
    /// let chairs = links.iter().filter(|link| link.relation.kind == RelationKind::Chairs);
    /// assert!(chairs.filter_map(|link| link.other).any(|body| body.id() == "un-dpo-usg"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No body has the id; the message names the nearest one.
    pub fn relations(&self, id: &str) -> Result<Vec<Neighbour<'_>>, Error> {
        let body = self.body(id)?;
        let outgoing = body.relations().iter().map(|relation| Neighbour {
            other: self.get(relation.to.as_str()).and_then(crate::AnyRecord::body),
            relation,
            direction: Direction::Outgoing,
        });
        let incoming = self.relations_to(id).iter().filter_map(|(place, index)| {
            let other = self.dataset().record(*place)?.body()?;
            let relation = other.relations().get(*index)?;
            Some(Neighbour { other: Some(other), relation, direction: Direction::Incoming })
        });
        Ok(outgoing.chain(incoming).collect())
    }
}

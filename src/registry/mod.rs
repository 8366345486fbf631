//! An indexed dataset: look-ups by id and name, the hierarchy, and what held on a day.

mod buckets;
mod bundled;
mod edges;
mod filter;
mod hierarchy;
mod identifiers;
mod ids;
mod index;
mod life;
mod lookup;
mod mandates;
mod names;
mod numbers;
mod posts;
mod relations;

pub use crate::shape::fold;
pub use bundled::BUNDLED_FILES;
pub use filter::Filter;
pub use hierarchy::Part;
pub use index::Registry;
pub use relations::{Direction, Neighbour};

pub(crate) use lookup::a;
pub(crate) use names::NameRef;
pub(crate) use numbers::{number, numbered};

use crate::Certainty;

/// Something that holds on the day asked for, certainly or possibly.
///
/// ```
/// use mandata::{Certainty, Registry};
/// let registry = Registry::bundled()?;
/// let head = &registry.holders("un-dpo-usg", Some("2016".parse()?))?[0];
/// assert_eq!(head.item.person.name, "Hervé Ladsous");
/// assert_eq!(head.certainty, Certainty::Certain);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<T> {
    /// What was found.
    pub item: T,
    /// Whether it holds on every reading of the dates.
    pub certainty: Certainty,
}

impl<T> Found<T> {
    /// The item, if the answer is not no.
    fn when(answer: crate::Answer, item: T) -> Option<Self> {
        answer.certainty().map(|certainty| Self { item, certainty })
    }
}

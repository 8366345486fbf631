//! Joining datasets.

use std::collections::HashMap;

use super::{Actor, Dataset, Mandate, Office, Record, Source};
use crate::error::{Error, Kind};

/// Why two datasets cannot be joined: records with one id that differ.
///
/// ```
/// use mandata::{Dataset, MergeError};
/// let error = MergeError { clashes: vec!["un-dpo".to_owned()] };
/// assert_eq!(error.to_string(), "1 id(s) stand for different records in the two datasets: un-dpo");
/// assert_eq!(Dataset::default().merge(Dataset::default()), Ok(()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} id(s) stand for different records in the two datasets: {}", .clashes.len(), .clashes.join(", "))]
pub struct MergeError {
    /// The ids, in order.
    pub clashes: Vec<String>,
}

impl Dataset {
    /// Adds the records of another dataset, in order, after those that are here.
    ///
    /// A record that is already here, equal in every field, is not added twice. What the dataset says of itself (title,
    /// licence, …) stays; where it says nothing, it takes what the other says. Whether the licence of one allows that of the
    /// other is for the caller to know; a review of both names licences that differ.
    ///
    /// ```
    /// use mandata::{Actor, ActorKind, Dataset, Level};
    /// let mut one = Dataset::default();
    /// one.actors.push(Actor::new("a".parse::<mandata::ActorId>()?, ActorKind::Ngo, Level::National));
    /// let mut two = one.clone();
    /// two.actors[0].level = Level::Regional;
    /// let error = one.merge(two).unwrap_err();
    /// assert_eq!(error.clashes, ["a"]);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    ///
    /// # Errors
    /// Records with one id that differ, or are of different types. The dataset is then unchanged.
    pub fn merge(&mut self, other: Self) -> Result<(), MergeError> {
        let clashes = self.clashes(&other);
        if !clashes.is_empty() {
            return Err(MergeError { clashes });
        }
        self.append(other);
        Ok(())
    }

    fn clashes(&self, other: &Self) -> Vec<String> {
        let mine: HashMap<&str, _> = self.records().map(|(_, record)| (record.id(), record)).collect();
        let differs = |id: &str, record| mine.get(id).is_some_and(|known| *known != record);
        let mut clashes: Vec<String> = other
            .records()
            .filter(|(_, record)| differs(record.id(), *record))
            .map(|(_, record)| record.id().to_owned())
            .collect();
        clashes.sort_unstable();
        clashes.dedup();
        clashes
    }

    fn append(&mut self, mut other: Self) {
        extend::<Actor>(&mut self.actors, std::mem::take(&mut other.actors));
        extend::<Office>(&mut self.offices, std::mem::take(&mut other.offices));
        extend::<Mandate>(&mut self.mandates, std::mem::take(&mut other.mandates));
        extend::<Source>(&mut self.sources, std::mem::take(&mut other.sources));
        self.complete(other);
    }

    /// Takes what another dataset says of itself where this one says nothing. The lists stay as they are.
    pub(crate) fn complete(&mut self, other: Self) {
        for (mine, theirs) in [
            (&mut self.schema, other.schema),
            (&mut self.title, other.title),
            (&mut self.description, other.description),
            (&mut self.licence, other.licence),
            (&mut self.publisher, other.publisher),
            (&mut self.version, other.version),
        ] {
            if mine.is_none() {
                *mine = theirs;
            }
        }
        self.modified = self.modified.or(other.modified);
        self.extra.complete(other.extra);
    }
}

fn extend<T: Record>(mine: &mut Vec<T>, theirs: Vec<T>) {
    let known: std::collections::HashSet<String> = mine.iter().map(|record| record.id().to_owned()).collect();
    mine.extend(theirs.into_iter().filter(|record| !known.contains(record.id())));
}

impl From<MergeError> for Error {
    fn from(error: MergeError) -> Self {
        Self::new(Kind::Clash, "identity.duplicate-id", error.to_string())
    }
}

//! Who says what about a field.

use super::{AnyRecord, Claim};
use crate::shape::{Json, find, same_place};
use crate::{Pointer, SourceId, Stance};

/// The values that a record and its sources give for one field.
///
/// ```
/// use mandata::{Json, Registry};
/// let registry = Registry::bundled()?;
/// let values = registry.record("un-dpo")?.values_at(&"/places/seat/city".parse()?);
/// assert_eq!(values.preferred.map(|own| own.value), Some(Json::from("New York")));
/// assert!(values.alternatives.iter().any(|other| other.value == Json::from("Geneva")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Values<'a> {
    /// The value of the record, and who supports it; `None` where the field is empty.
    pub preferred: Option<Statement<'a>>,
    /// What other sources say, in the order of the claims.
    pub alternatives: Vec<Statement<'a>>,
}

/// A value and who says so.
///
/// ```
/// use mandata::{Registry, Stance};
/// let registry = Registry::bundled()?;
/// let values = registry.record("un-dpo")?.values_at(&"/history/founded/date".parse()?);
/// let wrong = values.alternatives.iter().find(|other| other.value.as_str() == Some("1998")).unwrap();
/// assert_eq!(wrong.claims[0].stance, Stance::Rejected);
/// assert_eq!(wrong.claims[0].source.as_str(), "aoav-dpko");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Statement<'a> {
    /// The value.
    pub value: Json,
    /// The claims that say so.
    pub claims: Vec<&'a Claim>,
    /// The sources of the record as a whole, where no claim supports its value.
    pub sources: &'a [SourceId],
}

impl<'a> AnyRecord<'a> {
    /// The values of a field: the record's own, and what its sources say instead.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let values = registry.record("un-dpo")?.values_at(&"/history/founded/date".parse()?);
    /// assert_eq!(values.preferred.unwrap().value.as_str(), Some("1992-03"));
    /// assert!(values.alternatives.iter().any(|other| other.value.as_str() == Some("1998")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn values_at(self, field: &Pointer) -> Values<'a> {
        let own = find(self.view(), field).map(|view| view.to_json());
        let mut preferred = own.map(|value| Statement { value, claims: Vec::new(), sources: &[] });
        let mut alternatives: Vec<Statement<'a>> = Vec::new();
        for claim in self.claims().iter().filter(|claim| same_place(self.view(), claim.field.as_str(), field.as_str()))
        {
            match (&claim.says, &mut preferred) {
                (None, Some(own)) => own.claims.push(claim),
                (Some(says), Some(own)) if *says == own.value => own.claims.push(claim),
                (Some(says), _) => add(&mut alternatives, says, claim),
                (None, None) => {}
            }
        }
        if let Some(own) = &mut preferred
            && !own.claims.iter().any(|claim| claim.stance == Stance::Accepted)
        {
            own.sources = self.sources();
        }
        Values { preferred, alternatives }
    }
}

fn add<'a>(statements: &mut Vec<Statement<'a>>, says: &Json, claim: &'a Claim) {
    match statements.iter_mut().find(|statement| statement.value == *says) {
        Some(statement) => statement.claims.push(claim),
        None => statements.push(Statement { value: says.clone(), claims: vec![claim], sources: &[] }),
    }
}

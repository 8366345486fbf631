//! What a record says of its own fields: claims and gaps, each with what stands in the field.

use crate::shape::{Target, target};
use crate::{AnyRecord, Claim, Gap, Pointer};

/// A claim or gap, and where its field leads.
pub(crate) struct Stated<'r> {
    pub(crate) what: What<'r>,
    pub(crate) target: Target<'r>,
    index: usize,
}

pub(crate) enum What<'r> {
    Claim(&'r Claim),
    Gap(&'r Gap),
}

impl<'r> Stated<'r> {
    /// The claims and gaps of a record.
    pub(super) fn each(record: AnyRecord<'r>) -> impl Iterator<Item = Self> {
        let claims = record.claims().iter().map(What::Claim).enumerate();
        let gaps = record.gaps().iter().map(What::Gap).enumerate();
        claims.chain(gaps).map(move |(index, what)| {
            let target = target(record.view(), what.field());
            Self { what, target, index }
        })
    }

    /// The field that it is about.
    pub(crate) fn field(&self) -> &'r Pointer {
        self.what.field()
    }

    /// The pointer to the claim or gap.
    pub(crate) fn path(&self) -> String {
        match self.what {
            What::Claim(_) => format!("/claims/{}", self.index),
            What::Gap(_) => format!("/gaps/{}", self.index),
        }
    }
}

impl<'r> What<'r> {
    fn field(&self) -> &'r Pointer {
        match self {
            Self::Claim(claim) => &claim.field,
            Self::Gap(gap) => &gap.field,
        }
    }
}

//! What sources say of single fields, and why fields are empty.

use crate::shape::record;
use crate::{Credibility, GapReason, Json, Key, Pointer, SourceId, Stance};

record! {
    /// What one source says of one field of the record.
    ///
    /// The credibility of the claim and the reliability of its source are the two Admiralty grades (STANAG 2022).
    ///
    /// ```
    /// use mandata::{Claim, Credibility, Number, Pointer, SourceId, Stance};
    /// let (field, source): (Pointer, SourceId) = ("/history/founded/date".parse()?, "aoav-dpko".parse()?);
    /// let mut claim = Claim::new(field, source, Stance::Rejected);
    /// claim.says = Some("1998".into());
    /// claim.credibility = Some(Credibility::try_from(Number::from(5_u64))?);
    /// assert_eq!(claim.credibility.map(Credibility::get), Some(5));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Claim {
        /// The key of this part, unique in its list.
        key?: Key,
        /// The field, as a pointer inside the record.
        field: Pointer,
        /// The source.
        source: SourceId,
        /// What the source says there. Absent: the value of the record.
        says?: Json,
        /// What the record makes of the claim.
        stance: Stance,
        /// How credible the claim is, 1 (best) to 6.
        credibility?: Credibility,
        /// Where in the source.
        locator?: String,
        /// A remark.
        note?: String,
    }
}

record! {
    /// Why a field is empty.
    ///
    /// ```
    /// use mandata::{Gap, GapReason, Pointer};
    /// let gap = Gap::new("/history/founded".parse::<Pointer>()?, GapReason::Unknown);
    /// assert_eq!(gap.reason.definition(), "It was searched for and not found.");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Gap {
        /// The key of this part, unique in its list.
        key?: Key,
        /// The field, as a pointer inside the record.
        field: Pointer,
        /// Why it is empty.
        reason: GapReason,
        /// A remark.
        note?: String,
    }
}

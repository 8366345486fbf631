//! Suggestions of ids for those that name nothing.

use super::{Raw, Settled};
use crate::shape::nearest_few;

/// How many ids may be compared: enough for some thousand suggestions in a file of some hundred records, and for a few
/// in one of 200,000, so that a file full of dangling ids is still reviewed in seconds.
const EFFORT: usize = 1_000_000;

/// Adds the near ids to the findings that ask for them, in the order of the records, until the effort is spent.
pub(crate) fn suggest_ids(settled: &Settled, found: &mut [Raw]) {
    let cost = settled.len();
    let mut left = EFFORT;
    for finding in found {
        let Some(id) = finding.unknown_id.take() else { continue };
        let Some(rest) = left.checked_sub(cost) else { return };
        left = rest;
        let near = nearest_few(&id, settled.ids(), 3);
        if let Some(best) = near.first() {
            finding.help(format!("near it: {}", near.join(", "))).suggest(*best);
        }
    }
}

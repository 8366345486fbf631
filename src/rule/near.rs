//! Suggestions of ids for those that name nothing.

use super::{Raw, Settled};
use crate::shape::Words;

/// What all suggestions together may cost: the distances to a million ids, or a hundred times as many ids that are far at
/// first sight. That is enough for all suggestions in files of ten thousands of records, and for some hundred in one of
/// 200,000, so that a file full of dangling ids is still reviewed in seconds.
const EFFORT: usize = 1_000_000 * Words::DISTANCE;

/// Among more ids than this none are suggested, since each takes some memory.
const MOST: usize = 1_000_000;

/// Adds the near ids to the findings that ask for them, behind what a reference says. They come in the order of the
/// records, until the effort is spent.
pub(crate) fn suggest_ids(settled: &Settled, found: &mut [Raw]) {
    if settled.len() > MOST {
        return;
    }
    let mut ids = None;
    let mut left = EFFORT;
    for finding in found {
        let Some(id) = finding.unknown_id.take() else { continue };
        let (near, cost) = ids.get_or_insert_with(|| Words::new(settled.ids())).nearest(&id, 3);
        if let Some(best) = near.first() {
            let near = format!("near it: {}", near.join(", "));
            match finding.help.take() {
                Some(meant) => finding.help(format!("{meant}; {near}")),
                None => finding.help(near).suggest(*best),
            };
        }
        left = left.saturating_sub(cost);
        if left == 0 {
            return;
        }
    }
}

//! Marks on records, set while records are visited, in any order and by any thread.

use std::sync::atomic::{AtomicBool, Ordering};

/// A mark for each record of a dataset, by its number.
#[derive(Debug)]
pub(crate) struct Marks(Vec<AtomicBool>);

impl Marks {
    pub(crate) fn new(records: usize) -> Self {
        Self(std::iter::repeat_with(AtomicBool::default).take(records).collect())
    }

    pub(super) fn set(&self, number: usize) {
        if let Some(mark) = self.0.get(number) {
            mark.store(true, Ordering::Relaxed);
        }
    }

    /// Whether the mark is set, once all records were visited.
    pub(super) fn has(&self, number: usize) -> bool {
        self.0.get(number).is_some_and(|mark| mark.load(Ordering::Relaxed))
    }
}

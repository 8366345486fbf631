//! Work on several threads, where the feature `parallel` is on. Results come in the order of the work either way.

#[cfg(feature = "parallel")]
use rayon::prelude::*;

/// Does two pieces of work, at the same time where it can.
#[cfg(feature = "parallel")]
pub(crate) fn both<A: Send, B: Send>(one: impl FnOnce() -> A + Send, two: impl FnOnce() -> B + Send) -> (A, B) {
    rayon::join(one, two)
}

/// Does two pieces of work, one after the other.
#[cfg(not(feature = "parallel"))]
pub(crate) fn both<A, B>(one: impl FnOnce() -> A, two: impl FnOnce() -> B) -> (A, B) {
    (one(), two())
}

/// What a piece of work gives for each item, in the order of the items.
#[cfg(feature = "parallel")]
pub(crate) fn each<I: Send, T: Send>(
    items: impl Iterator<Item = I>,
    work: impl Fn(I) -> Vec<T> + Sync + Send,
) -> Vec<T> {
    items.collect::<Vec<I>>().into_par_iter().flat_map_iter(work).collect()
}

/// What a piece of work gives for each item, in the order of the items.
#[cfg(not(feature = "parallel"))]
pub(crate) fn each<I, T>(items: impl Iterator<Item = I>, work: impl Fn(I) -> Vec<T>) -> Vec<T> {
    items.flat_map(work).collect()
}

//! YAML 1.2.
//!
//! Plain scalars are resolved by the shape of the place at which they stand: where the model wants text, `1992`, `no` and
//! `2015-01` are text; where it wants a number or a truth value, what JSON writes the same way is one; where anything may
//! stand, the core schema decides. Null is `null`, `~` or nothing everywhere.
//!
//! Aliases are written out, and what they stand for is placed where they are used. Merge keys are honoured as in YAML 1.1,
//! an object's own fields first, and named.

mod budget;
mod build;
mod keys;
mod quote;
mod read;
mod scalar;
mod tag;
mod tree;
mod write;

pub(super) use read::transcribe;

//! TOML 1.0, and what TOML 1.1 adds.
//!
//! Dates and times are text as they are written, so a native local date is a date of the model. Integers are those of
//! JSON whatever their base; floats keep their digits.

mod read;
mod write;

pub(super) use read::transcribe;

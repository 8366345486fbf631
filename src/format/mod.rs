//! Text to records and back: one file or folder a format.

pub(crate) mod json;

mod limits;
mod text;

pub use limits::Limits;

pub(crate) use text::{MARK, decode};

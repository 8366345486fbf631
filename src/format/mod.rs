//! Text to records and back: one file or folder a format.

pub(crate) mod json;

mod compress;
mod directory;
mod fault;
mod kind;
mod limits;
mod load;
mod prepare;
#[cfg(feature = "profile")]
mod profile;
mod text;
mod transcript;

pub use directory::files;
pub use kind::Format;
pub use limits::Limits;
#[cfg(feature = "profile")]
pub use profile::Page;

pub(crate) use directory::{Listing, listing};
pub(crate) use fault::Fault;
pub(crate) use load::{file_bytes, too_large};
pub(crate) use prepare::{Prepared, prepare};

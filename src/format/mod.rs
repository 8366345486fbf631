//! Text to records and back: one file or folder a format.

pub(crate) mod json;

mod compress;
mod directory;
mod fault;
mod kind;
mod limits;
mod load;
#[cfg(any(feature = "yaml", feature = "toml"))]
mod outline;
mod prepare;
mod save;
mod text;
#[cfg(feature = "toml")]
mod toml;
mod transcript;
#[cfg(feature = "yaml")]
mod yaml;

pub use directory::files;
pub use kind::Format;
pub use limits::Limits;

pub(crate) use directory::{Listing, listing};
pub(crate) use fault::Fault;
pub(crate) use load::{file_bytes, too_large};
pub(crate) use prepare::{Prepared, prepare};

//! Text to records and back: one file or folder a format.

#[cfg(feature = "csv")]
pub mod csv;
pub(crate) mod json;

mod compress;
mod directory;
#[cfg_attr(not(all(feature = "yaml", feature = "csv")), allow(dead_code, reason = "each format uses some of it"))]
mod fault;
mod kind;
mod limits;
mod load;
#[cfg(feature = "csv")]
mod mapping;
#[cfg(any(feature = "yaml", feature = "toml"))]
mod outline;
mod prepare;
#[cfg(feature = "profile")]
mod profile;
mod save;
mod text;
#[cfg(feature = "toml")]
mod toml;
#[cfg_attr(not(all(feature = "yaml", feature = "csv")), allow(dead_code, reason = "each format uses some of it"))]
mod transcript;
#[cfg(feature = "yaml")]
mod yaml;

pub use directory::files;
pub use kind::Format;
pub use limits::Limits;
#[cfg(feature = "csv")]
pub use mapping::Mapping;
#[cfg(feature = "profile")]
pub use profile::Page;

pub(crate) use directory::{Listing, listing};
pub(crate) use fault::Fault;
pub(crate) use load::file_bytes;
#[cfg(feature = "csv")]
pub(crate) use prepare::prepare_table;
pub(crate) use prepare::{Prepared, prepare};

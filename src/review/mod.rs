//! The one door for most users: read, check, locate, report.

mod among;
mod assemble;
mod baseline;
mod block;
mod config;
mod config_schema;
mod fingerprint;
mod header;
mod place;
mod policy;
mod read;
mod run;
mod steady;
mod stream;
mod summary;
mod validator;
mod visit;

pub use baseline::Baseline;
pub use config::{Config, Exception, Grade, Preset};
pub use validator::Validator;

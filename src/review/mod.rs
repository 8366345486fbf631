//! The one door for most users: read, check, locate, report.

mod assemble;
mod baseline;
mod config;
mod config_schema;
mod fingerprint;
mod header;
mod locate;
mod policy;
mod read;
mod run;
mod steady;
mod summary;
mod validator;

pub use baseline::Baseline;
pub use config::{Config, Exception, Grade, Preset};
pub use validator::Validator;

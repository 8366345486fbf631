//! The one door for most users: read, check, locate, report.

mod assemble;
mod locate;
mod read;
mod run;
mod summary;
mod validator;

pub use validator::Validator;

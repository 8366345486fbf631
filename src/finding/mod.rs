//! Findings: what a review says, as data, and how it is shown.

mod certainty;
mod document;
mod escape;
mod kind;
mod known;
mod origin;
mod path;
pub mod render;
mod report;
mod snippet;

pub use certainty::Certainty;
pub use document::Location;
pub use kind::{Arg, Finding, RecordName, Related, Severity};
pub use report::{Completeness, Counts, NotChecked, Report, RuleInfo, Summary, Versions};
pub use snippet::Snippet;

pub(crate) use document::{Document, line_breaks};
pub use escape::escape;
pub(crate) use escape::{escaped, is_hidden, visible};
pub(crate) use known::Known;
pub(crate) use origin::{Cell, Encoding, Origin, Piece};
pub(crate) use path::{push_token, tokens};

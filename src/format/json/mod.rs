//! JSON (RFC 8259): whole datasets, arrays of records, single records.

mod layout;
mod read;
mod tree;
mod write;

pub(crate) use crate::scan::{ReadError, Scanner};
pub(crate) use crate::shape::typed;
pub(crate) use layout::{Layout, is_header, layout, record_type};
pub(crate) use read::read;
pub(crate) use tree::node;
pub(crate) use write::push_string;

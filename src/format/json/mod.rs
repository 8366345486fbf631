//! JSON (RFC 8259): whole datasets, arrays of records, single records.

mod de;
mod layout;
mod read;
mod scan;
mod tree;
mod write;

pub(crate) use de::typed;
pub(crate) use layout::{Layout, is_header, layout, record_type};
pub(crate) use read::read;
pub(crate) use scan::{ReadError, Scanner};
pub(crate) use tree::node;
pub(crate) use write::push_string;

//! Documents that hold records, and which of them a finding speaks of.

use mandata::Finding;

use crate::support::{LISTS, Root};

/// How a document holds records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// In the list of a dataset, which gives their type.
    List,
    /// In an array.
    Array,
    /// One on each line.
    Lines,
    /// The document is the record itself, or a dataset.
    Document,
}

/// A line that shows how the others are to be read.
const FIRST_LINE: &str = r#"{"type":"source","id":"the-first-line","title":"A page","kind":"news"}"#;

impl Layout {
    /// Whether a record must say itself what it is.
    pub fn needs_type(self) -> bool {
        matches!(self, Self::Array | Self::Lines)
    }

    /// The document that holds these texts.
    pub fn document(self, root: &Root, texts: &[String]) -> String {
        match self {
            Self::List => format!("{{\"format\":\"1\",\"{}\":[{}]}}", list(root), texts.join(",\n")),
            Self::Array => format!("[{}]", texts.join(",\n")),
            Self::Lines => format!("{FIRST_LINE}\n{}\n", texts.join("\n")),
            Self::Document => texts.join(""),
        }
    }

    /// The index of the text that a finding in the document speaks of.
    pub fn index(self, root: &Root, finding: &Finding) -> Option<usize> {
        match self {
            Self::List => leading_index(finding.path.strip_prefix(&format!("/{}/", list(root)))?),
            Self::Array => leading_index(finding.path.strip_prefix('/')?),
            Self::Lines => finding.location.as_ref()?.line.checked_sub(2),
            Self::Document => Some(0),
        }
    }
}

fn list(root: &Root) -> &'static str {
    LISTS.iter().find(|(_, name)| *name == root.name).expect("a record").0
}

fn leading_index(path: &str) -> Option<usize> {
    path.split('/').next()?.parse().ok()
}

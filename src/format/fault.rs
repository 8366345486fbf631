//! What is wrong with a file before its records are looked at.

use std::ops::Range;

use crate::error::Kind;
use crate::finding::Cell;

/// Something wrong with a file in its own format, at a place of its text.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    pub(crate) kind: Kind,
    /// The rule that speaks.
    pub(crate) code: &'static str,
    /// The bytes of the text of the file.
    pub(crate) span: Range<usize>,
    pub(crate) cell: Option<Cell>,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) value: Option<String>,
    /// Whether loading stops here. It does exactly where the rule is an error.
    pub(crate) refuses: bool,
}

impl Fault {
    /// What makes the typed path refuse the file.
    pub(crate) fn error(kind: Kind, code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { kind, code, span, cell: None, message, help: None, value: None, refuses: true }
    }

    /// What the typed path passes over.
    pub(crate) fn remark(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { refuses: false, ..Self::error(Kind::Shape, code, span, message) }
    }

    /// Says what to do.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Names the cell of a table.
    pub(crate) fn cell(mut self, cell: Cell) -> Self {
        self.cell = Some(cell);
        self
    }

    /// Shows what stands there.
    pub(crate) fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

//! Outputs of a report: one file each.

mod text;

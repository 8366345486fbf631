//! The version of the dataset format.

use super::text_value;
use crate::shape::{Short, ValueError};

text_value! {
    /// The version of the dataset format in which a file is written. This crate reads and writes version `1`.
    ///
    /// ```
    /// assert!("1".parse::<mandata::FormatVersion>().is_ok());
    /// assert!("2".parse::<mandata::FormatVersion>().is_err());
    /// ```
    pub struct FormatVersion(Short);
    check: |text| match text {
        "1" => Ok(()),
        _ => Err(ValueError::new("value.format-version", "known format version", text, 0, "this crate reads version 1")),
    },
    code: "value.format-version",
    pattern: "^1$",
    good: ["1"],
    bad: ["", "0", "2", "1.0", "one"],
}

impl FormatVersion {
    /// The version that this crate writes.
    ///
    /// ```
    /// assert_eq!(mandata::FormatVersion::current().as_str(), "1");
    /// ```
    pub fn current() -> Self {
        Self("1".into())
    }
}

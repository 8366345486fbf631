//! How certain a finding is.

/// How certain a statement is.
///
/// The lesser of two is the certainty of both together.
///
/// ```
/// use mandata::Certainty;
/// assert!(Certainty::Possible < Certainty::Certain);
/// assert_eq!(Certainty::Possible.as_str(), "possible");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Some reading of the dates contradicts it.
    Possible,
    /// No reading of the dates contradicts it.
    Certain,
}

impl Certainty {
    /// The code in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Certain => "certain",
        }
    }
}

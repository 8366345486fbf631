//! The error of a value.

/// Why a text is not a value of some type: what was read, where it breaks, and what would do.
///
/// ```
/// let error = "1992-13".parse::<mandata::PartialDate>().unwrap_err();
/// assert_eq!(error.code(), "value.date-not-in-calendar");
/// assert_eq!(error.to_string(), "`1992-13` is no date: there is no month 13");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct ValueError(Box<Detail>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Detail {
    code: &'static str,
    what: &'static str,
    input: String,
    at: usize,
    reason: String,
    suggestion: Option<String>,
}

impl ValueError {
    pub(crate) fn new(
        code: &'static str,
        what: &'static str,
        input: &str,
        at: usize,
        reason: impl Into<String>,
    ) -> Self {
        let (input, reason) = (input.to_owned(), reason.into());
        Self(Box::new(Detail { code, what, input, at, reason, suggestion: None }))
    }

    pub(crate) fn suggest(mut self, suggestion: impl Into<String>) -> Self {
        self.0.suggestion = Some(suggestion.into());
        self
    }

    /// What is wrong, in one allocation, since a file may have very many errors.
    pub(crate) fn message(&self) -> String {
        let Detail { input, what, reason, .. } = &*self.0;
        ["`", &shown(input), "` is no ", what, ": ", reason].concat()
    }

    /// The rule that reports this error in a review.
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The text that was read.
    pub fn input(&self) -> &str {
        &self.0.input
    }

    /// The byte of the input at which it breaks.
    pub fn at(&self) -> usize {
        self.0.at
    }

    /// Why it was refused, without the text.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    /// A text that was probably meant.
    pub fn suggestion(&self) -> Option<&str> {
        self.0.suggestion.as_deref()
    }
}

/// The text, cut to a length that a message can carry, with control characters escaped.
fn shown(text: &str) -> std::borrow::Cow<'_, str> {
    crate::finding::escaped(text, 80)
}

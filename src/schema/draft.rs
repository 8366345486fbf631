//! Drafts.

/// A dialect of JSON Schema.
///
/// ```
/// use mandata::schema::Draft;
/// assert_eq!(Draft::ALL.map(Draft::as_str), ["2020-12", "draft-07", "openapi-3.0"]);
/// assert_eq!(Draft::named("draft-07"), Some(Draft::Draft07));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Draft {
    /// Draft 2020-12, which OpenAPI 3.1 uses too.
    #[default]
    Draft2020_12,
    /// Draft 07, which most editors know.
    Draft07,
    /// The schemas of OpenAPI 3.0: a document whose components are the types.
    OpenApi30,
}

impl Draft {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Draft2020_12, Self::Draft07, Self::OpenApi30];

    /// The name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft2020_12 => "2020-12",
            Self::Draft07 => "draft-07",
            Self::OpenApi30 => "openapi-3.0",
        }
    }

    /// The draft with this name; `None` where there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|draft| draft.as_str() == name)
    }

    /// The folder of its schemas below the base; the first draft has none.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Draft2020_12 => "",
            Self::Draft07 => "draft-07/",
            Self::OpenApi30 => "openapi-3.0/",
        }
    }
}

//! What a schema should be like.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::Draft;
use super::closed::closed;
use super::derived::derived;
use super::draft07::draft07;
use super::examples::examples;
use super::inline::inline;
use super::openapi30::openapi30;
use super::published::{all, is_published};
use super::titles::{kebab, titles};

/// Below this address stand the ids of the published schemas; the number is the version of the format. An identifier:
/// nothing is fetched.
pub const BASE: &str = "https://w3id.org/mandata/schema/1/";

/// What a schema should be like. The default is the published one: draft 2020-12, unknown fields allowed, parts in `$defs`.
///
/// ```
/// use mandata::{Claim, schema::{Draft, Options}};
/// let options = Options::default().draft(Draft::Draft07).closed().base("https://example.org/schemas/");
/// let schema = options.of::<Claim>();
/// assert_eq!(schema.get("$id"), Some(&"https://example.org/schemas/draft-07/closed/claim.json".into()));
/// assert_eq!(schema.get("additionalProperties"), Some(&false.into()));
/// assert!(schema.pointer("/definitions/Stance").is_some());
///
/// let schema = Options::default().inline().of::<Claim>();
/// assert!(schema.get("$defs").is_none());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    draft: Draft,
    closed: bool,
    inline: bool,
    base: Option<String>,
}

impl Options {
    /// In another draft.
    #[must_use]
    pub fn draft(self, draft: Draft) -> Self {
        Self { draft, ..self }
    }

    /// With unknown fields refused, at every depth.
    #[must_use]
    pub fn closed(self) -> Self {
        Self { closed: true, ..self }
    }

    /// With unknown fields allowed, as reading does: the default.
    #[must_use]
    pub fn open(self) -> Self {
        Self { closed: false, ..self }
    }

    /// With the schemas of parts where they are used, but for a type that holds itself.
    #[must_use]
    pub fn inline(self) -> Self {
        Self { inline: true, ..self }
    }

    /// With the schemas of parts once, in `$defs`: the default.
    #[must_use]
    pub fn bundled(self) -> Self {
        Self { inline: false, ..self }
    }

    /// With an `$id` below another address. Without it, only the published schemas have one, below [`BASE`].
    #[must_use]
    pub fn base(self, base: impl Into<String>) -> Self {
        Self { base: Some(base.into()), ..self }
    }

    /// The schema of a type. In OpenAPI 3.0 it is a document with the type and its parts as components.
    ///
    /// ```
    /// use mandata::{Actor, schema::{Draft, Options}};
    /// let document = Options::default().draft(Draft::OpenApi30).of::<Actor>();
    /// assert!(document.pointer("/components/schemas/Actor/properties/names").is_some());
    /// ```
    pub fn of<T: JsonSchema>(&self) -> Schema {
        let mut schema = self.model::<T>();
        match self.draft {
            Draft::Draft2020_12 => {}
            Draft::Draft07 => draft07(&mut schema),
            Draft::OpenApi30 => return openapi30(vec![schema]),
        }
        if let Some(id) = self.id(&T::schema_name()) {
            schema.insert("$id".to_owned(), id.into());
        }
        schema
    }

    /// All published types as components of one OpenAPI 3.0 document.
    ///
    /// ```
    /// use mandata::schema::Options;
    /// let document = Options::default().closed().components();
    /// let place = document.pointer("/components/schemas/Place").unwrap();
    /// assert_eq!(place["additionalProperties"], false);
    /// ```
    pub fn components(&self) -> Schema {
        openapi30(all(self))
    }

    /// The schema of a type in draft 2020-12, with everything that does not depend on the draft.
    pub(super) fn model<T: JsonSchema>(&self) -> Schema {
        let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
        derived(&mut schema);
        titles(&mut schema);
        examples(&mut schema, &T::schema_name());
        if self.closed {
            closed(&mut schema);
        }
        if self.inline {
            inline(&mut schema);
        }
        schema
    }

    /// The folder of the schemas below the base.
    pub(super) fn folder(&self) -> String {
        let inline = if self.inline { "inline/" } else { "" };
        let closed = if self.closed { "closed/" } else { "" };
        format!("{}{inline}{closed}", self.draft.folder())
    }

    fn id(&self, type_name: &str) -> Option<String> {
        let file = kebab(type_name);
        let base = match &self.base {
            Some(base) => base,
            None if !is_published(&file, self.draft, self.inline) => return None,
            None => BASE,
        };
        let slash = if base.ends_with('/') { "" } else { "/" };
        Some(format!("{base}{slash}{}{file}.json", self.folder()))
    }
}

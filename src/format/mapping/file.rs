//! The file of a mapping.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

use super::Mapping;
use super::build::build;
use super::edit::Others;
use crate::RecordType;
use crate::error::{Error, Kind};

/// The keys of the file.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(rename = "type")]
    pub(super) record_type: RecordType,
    pub(super) id: Option<Spanned<Texts>>,
    pub(super) header: Option<std::num::NonZeroU32>,
    pub(super) delimiter: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) empty: Vec<String>,
    #[serde(default)]
    pub(super) ignore: Vec<String>,
    #[serde(default)]
    pub(super) gather: bool,
    #[serde(default)]
    pub(super) hxl: bool,
    pub(super) dataset: Option<toml::Table>,
    #[serde(default)]
    pub(super) records: Vec<toml::Table>,
    #[serde(default)]
    pub(super) keep: Vec<FilterFile>,
    #[serde(default)]
    pub(super) skip: Vec<FilterFile>,
    #[serde(default)]
    pub(super) fields: BTreeMap<Spanned<String>, FieldFile>,
    #[serde(default)]
    pub(super) terms: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FilterFile {
    pub(super) column: String,
    pub(super) is: Texts,
}

/// What feeds a field: the name of a column, or more.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Feeding {
    pub(super) column: Option<String>,
    pub(super) text: Option<Texts>,
    pub(super) value: Option<toml::Value>,
    #[serde(default)]
    pub(super) trim: bool,
    #[serde(default)]
    pub(super) lower: bool,
    #[serde(default)]
    pub(super) slug: bool,
    pub(super) split: Option<String>,
    pub(super) default: Option<String>,
    #[serde(default)]
    pub(super) date: Texts,
    pub(super) terms: Option<TermsFile>,
    pub(super) others: Option<Others>,
}

#[derive(Debug)]
pub(super) struct FieldFile(pub(super) Feeding);

/// Words, or the name of a table of them.
#[derive(Debug)]
pub(super) enum TermsFile {
    Named(String),
    Words(BTreeMap<String, String>),
}

/// One text or several.
#[derive(Debug, Default)]
pub(super) struct Texts(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for FieldFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Field;
        impl<'de> Visitor<'de> for Field {
            type Value = FieldFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a column or a table")
            }

            fn visit_str<E>(self, column: &str) -> Result<FieldFile, E> {
                Ok(FieldFile(Feeding { column: Some(column.to_owned()), ..Feeding::default() }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FieldFile, A::Error> {
                Feeding::deserialize(MapAccessDeserializer::new(map)).map(FieldFile)
            }
        }
        deserializer.deserialize_any(Field)
    }
}

impl<'de> Deserialize<'de> for TermsFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Terms;
        impl<'de> Visitor<'de> for Terms {
            type Value = TermsFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a table of terms, or such a table")
            }

            fn visit_str<E>(self, name: &str) -> Result<TermsFile, E> {
                Ok(TermsFile::Named(name.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TermsFile, A::Error> {
                BTreeMap::deserialize(MapAccessDeserializer::new(map)).map(TermsFile::Words)
            }
        }
        deserializer.deserialize_any(Terms)
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Several;
        impl<'de> Visitor<'de> for Several {
            type Value = Texts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of texts")
            }

            fn visit_str<E>(self, text: &str) -> Result<Texts, E> {
                Ok(Texts(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Texts, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = list.next_element()? {
                    texts.push(text);
                }
                Ok(Texts(texts))
            }
        }
        deserializer.deserialize_any(Several)
    }
}

/// Reads the file.
///
/// # Errors
/// As [`Mapping::from_toml`].
pub(super) fn read(text: &str) -> Result<Mapping, Error> {
    let file: File = toml::from_str(text).map_err(|error| {
        let refused = Error::new(Kind::Configuration, "config.malformed", error.message());
        match error.span() {
            Some(span) => refused.at(text, span.start, 0),
            None => refused,
        }
    })?;
    build(file).map_err(|fault| {
        let refused = Error::new(Kind::Configuration, "config.malformed", fault.message);
        match fault.at {
            Some(at) => refused.at(text, at, 0),
            None => refused,
        }
    })
}

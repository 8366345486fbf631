//! The published schemas: the files in `schemas/`.

use schemars::Schema;
use serde_json::Value;

use super::{Draft, Options, rules, vocabularies};
use crate::finding::visible;
use crate::{Actor, AnyRecord, Config, Dataset, Mandate, Office, Report, Source};

/// Lists the published types; `$name` is the name of the file.
macro_rules! published {
    ($($name:literal: $T:ty,)+) => {
        /// The names of the published schemas. `record` is a record of any of the four types, as it stands on a line of
        /// JSON Lines; `configuration` is what `mandata.toml` holds.
        pub const NAMES: [&str; [$($name),+].len()] = [$($name),+];

        impl Options {
            /// The schema with one of the [`NAMES`]; `None` for another name.
            ///
            /// ```
            /// use mandata::schema::Options;
            /// let schema = Options::default().closed().named("record").unwrap();
            /// assert!(schema.pointer("/$defs/ActorRecord/required/0").is_some());
            /// ```
            pub fn named(&self, name: &str) -> Option<Schema> {
                match name {
                    $($name => Some(self.of::<$T>()),)+
                    _ => None,
                }
            }
        }

        /// The schemas of all published types, before any projection.
        pub(super) fn all(options: &Options) -> Vec<Schema> {
            vec![$(options.model::<$T>()),+]
        }
    };
}

published! {
    "actor": Actor,
    "configuration": Config,
    "dataset": Dataset,
    "mandate": Mandate,
    "office": Office,
    "record": AnyRecord<'_>,
    "report": Report,
    "source": Source,
}

/// The published schema with one of the [`NAMES`]; `None` for another name.
///
/// ```
/// use mandata::schema;
/// assert!(schema::NAMES.iter().all(|name| schema::named(name).is_some()));
/// ```
pub fn named(name: &str) -> Option<Schema> {
    Options::default().named(name)
}

/// What is published with all types inline too. Behind a reference editors show what the type says, and not what the field
/// says; and what people edit is a dataset.
const IN_EDITORS: &[&str] = &["dataset"];

pub(super) fn is_published(name: &str, draft: Draft, inline: bool) -> bool {
    if inline { draft == Draft::Draft07 && IN_EDITORS.contains(&name) } else { NAMES.contains(&name) }
}

/// A published file.
///
/// ```
/// let files = mandata::schema::files();
/// assert!(files.iter().any(|file| file.path == "draft-07/closed/actor.json"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// The path below `schemas/`.
    pub path: String,
    /// The JSON text.
    pub text: String,
}

impl File {
    fn new(path: String, mut value: Value) -> Self {
        // Another crate may have switched on the order of insertion.
        value.sort_all_objects();
        Self { path, text: visible(format!("{value:#}\n")) }
    }
}

/// All published files: the schemas in every draft, open and closed; that of a dataset for editors, with all types inline;
/// and rules and vocabularies as data.
///
/// ```
/// let files = mandata::schema::files();
/// let rules = files.iter().find(|file| file.path == "rules.json").unwrap();
/// assert!(rules.text.contains("time.period-inverted"));
/// ```
pub fn files() -> Vec<File> {
    let data = [("rules.json", rules()), ("vocabularies.json", vocabularies())];
    let mut files: Vec<File> = data.into_iter().map(|(path, value)| File::new(path.to_owned(), value)).collect();
    for draft in Draft::ALL {
        let open = Options::default().draft(draft);
        files.extend(schemas(draft, &open));
        files.extend(schemas(draft, &open.closed()));
    }
    let open = Options::default().draft(Draft::Draft07).inline();
    files.extend(named_files(IN_EDITORS, &open));
    files.extend(named_files(IN_EDITORS, &open.closed()));
    files
}

fn schemas(draft: Draft, options: &Options) -> Vec<File> {
    match draft {
        Draft::OpenApi30 => vec![file("components", options, options.components())],
        _ => named_files(&NAMES, options),
    }
}

fn named_files(names: &[&str], options: &Options) -> Vec<File> {
    names.iter().filter_map(|name| Some(file(name, options, options.named(name)?))).collect()
}

fn file(name: &str, options: &Options, schema: Schema) -> File {
    File::new(format!("{}{name}.json", options.folder()), schema.to_value())
}

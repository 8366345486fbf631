//! Names and short texts.

use crate::shape::record;
use crate::{Key, LanguageTag, NameKind, Period};

record! {
    /// A name of a body.
    ///
    /// ```
    /// use mandata::{Name, NameKind, Period};
    /// let mut name = Name::new("DPKO", NameKind::Acronym);
    /// name.period = Some(Period::between("1992-03".parse()?, "2018-12-31".parse()?));
    /// assert_eq!(name.period.and_then(|period| period.end()), Some("2018-12-31".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Name {
        /// The key of this part, unique in its list.
        key?: Key,
        /// The name as written.
        text: String,
        /// The language of the name.
        lang?: LanguageTag,
        /// What sort of name it is.
        kind: NameKind,
        /// When the name was in use.
        period?: Period,
    }
}

impl Name {
    /// The same name with its language.
    ///
    /// ```
    /// use mandata::{LanguageTag, Name, NameKind};
    /// let name = Name::new("Nations Unies", NameKind::Translation).in_language("fr".parse()?);
    /// assert_eq!(name.lang.as_ref().map(LanguageTag::as_str), Some("fr"));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    #[must_use]
    pub fn in_language(mut self, lang: LanguageTag) -> Self {
        self.lang = Some(lang);
        self
    }
}

record! {
    /// A text in one language.
    ///
    /// ```
    /// use mandata::Prose;
    /// let mut summary = Prose::new("Clears mines and trains others.");
    /// summary.lang = Some("en".parse()?);
    /// assert_eq!(serde_json::to_string(&summary)?, r#"{"text":"Clears mines and trains others.","lang":"en"}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Prose {
        /// The text.
        text: String,
        /// Its language.
        lang?: LanguageTag,
    }
}

//! Language tags.

use super::text_value;
use crate::shape::{Short, ValueError};

/// Well-formed tags of RFC 5646: the grammar of section 2.1, any case. The regular grandfathered tags fit the grammar;
/// the irregular ones are listed.
const PATTERN: &str = concat!(
    "^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})",
    "(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?",
    "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*",
    "(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*",
    "(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?",
    "|[Xx](?:-[A-Za-z0-9]{1,8})+",
    "|[Ee][Nn]-[Gg][Bb]-[Oo][Ee][Dd]",
    "|[Ii]-(?:[Aa][Mm][Ii]|[Bb][Nn][Nn]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Ee][Nn][Oo][Cc][Hh][Ii][Aa][Nn]|[Hh][Aa][Kk]",
    "|[Kk][Ll][Ii][Nn][Gg][Oo][Nn]|[Ll][Uu][Xx]|[Mm][Ii][Nn][Gg][Oo]|[Nn][Aa][Vv][Aa][Jj][Oo]|[Pp][Ww][Nn]",
    "|[Tt][Aa][Oo]|[Tt][Aa][Yy]|[Tt][Ss][Uu])",
    "|[Ss][Gg][Nn]-(?:[Bb][Ee]-(?:[Ff][Rr]|[Nn][Ll])|[Cc][Hh]-[Dd][Ee]))$",
);

text_value! {
    /// A well-formed language tag of BCP 47 (RFC 5646), such as `en`, `fr-CH` or `ar-Latn`.
    ///
    /// ```
    /// use mandata::LanguageTag;
    /// let lang: LanguageTag = "fr-CH".parse()?;
    /// assert_eq!(lang.primary(), "fr");
    /// assert!("french!".parse::<LanguageTag>().is_err());
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct LanguageTag(Short);
    check: |text| {
        // By far the most tags are two letters.
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return Ok(());
        }
        if let Some((at, _)) = text.char_indices().find(|(_, c)| !c.is_ascii_alphanumeric() && *c != '-') {
            let reason = "only letters of a to z, digits and `-` are allowed, as in `fr` or `fr-CH`";
            return Err(ValueError::new("value.language", "language tag", text, at, reason));
        }
        match oxilangtag::LanguageTag::parse(text) {
            Ok(_) => Ok(()),
            Err(reason) => Err(ValueError::new("value.language", "language tag", text, 0, reason.to_string())),
        }
    },
    code: "value.language",
    pattern: PATTERN,
    good: ["en", "fr-CH", "zh-Hans-CN", "ar", "es-419", "sl-rozaj-biske", "x-mandata", "i-klingon", "de-CH-1996"],
    bad: ["", "e", "english language", "en_GB", "en-", "-en", "abcdefghi", "fr-x", "é"],
}

impl LanguageTag {
    /// The first subtag: the language.
    ///
    /// ```
    /// assert_eq!("zh-Hans-CN".parse::<mandata::LanguageTag>()?.primary(), "zh");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// The tag in the case that RFC 5646 recommends.
    ///
    /// ```
    /// assert_eq!("ZH-hans-cn".parse::<mandata::LanguageTag>()?.canonical(), "zh-Hans-CN");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn canonical(&self) -> String {
        oxilangtag::LanguageTag::parse_and_normalize(self.as_str())
            .map_or_else(|_| self.to_string(), |tag| tag.to_string())
    }
}

//! Countries by their English names.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::CountryCode;
use crate::shape::fold;

/// Everyday names that the list of countries does not have.
const EVERYDAY: &[(&str, &str)] = &[
    ("Bosnia", "BA"),
    ("Britain", "GB"),
    ("Burma", "MM"),
    ("Cape Verde", "CV"),
    ("Czech Republic", "CZ"),
    ("Democratic Republic of Congo", "CD"),
    ("Democratic Republic of the Congo", "CD"),
    ("DR Congo", "CD"),
    ("DRC", "CD"),
    ("East Timor", "TL"),
    ("Great Britain", "GB"),
    ("Holland", "NL"),
    ("Holy See", "VA"),
    ("Islamic Republic of Iran", "IR"),
    ("Ivory Coast", "CI"),
    ("Korea", "KR"),
    ("Macedonia", "MK"),
    ("Palestine", "PS"),
    ("Republic of Congo", "CG"),
    ("Republic of Korea", "KR"),
    ("Republic of the Congo", "CG"),
    ("Russia", "RU"),
    ("State of Palestine", "PS"),
    ("Swaziland", "SZ"),
    ("Syrian Arab Republic", "SY"),
    ("Turkey", "TR"),
    ("UAE", "AE"),
    ("UK", "GB"),
    ("United Kingdom of Great Britain and Northern Ireland", "GB"),
    ("United States of America", "US"),
    ("US", "US"),
    ("USA", "US"),
    ("Viet Nam", "VN"),
];

static BY_NAME: LazyLock<HashMap<String, CountryCode>> = LazyLock::new(|| {
    let everyday = EVERYDAY.iter().filter_map(|(name, code)| Some((fold(name), code.parse().ok()?)));
    CountryCode::all().map(|country| (fold(country.name()), country)).chain(everyday).collect()
});

impl CountryCode {
    /// The country with this English name, official or everyday, without regard to case, dots and the article.
    ///
    /// ```
    /// use mandata::CountryCode;
    /// let codes = ["US", "usa", "U.S.", "the United States"].map(|name| CountryCode::named(name).map(CountryCode::as_str));
    /// assert_eq!(codes, [Some("US"); 4]);
    /// assert_eq!(CountryCode::named("Oslo"), None);
    /// ```
    pub fn named(text: &str) -> Option<Self> {
        let text = text.trim();
        let plain = text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text);
        BY_NAME.get(&fold(plain)).copied()
    }
}

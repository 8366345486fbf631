//! Countries by their English names.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::registry::fold;
use crate::{CountryCode, Place};

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

/// The country with this English name, without regard to case, dots and the article.
pub(crate) fn country_named(text: &str) -> Option<CountryCode> {
    let text = text.trim();
    let plain = text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text);
    BY_NAME.get(&fold(plain)).copied()
}

/// The field of a place that names a country although its `country` is absent, and the country.
pub(crate) fn in_place(place: &Place) -> Option<(&'static str, CountryCode)> {
    if place.country.is_some() {
        return None;
    }
    let named = |field, text: &Option<String>| Some((field, country_named(text.as_deref()?)?));
    let last = |text: &str| country_named(text.rsplit_once(',')?.1).filter(|country| !is_region(*country));
    let region = || named("region", &place.region).filter(|(_, country)| !is_region(*country));
    named("text", &place.text)
        .or_else(|| Some(("text", last(place.text.as_deref()?)?)))
        .or_else(|| named("city", &place.city))
        .or_else(region)
}

/// Whether another country has a region of the same name: Georgia in the United States, Niger in Nigeria.
fn is_region(country: CountryCode) -> bool {
    matches!(country.as_str(), "GE" | "NE")
}

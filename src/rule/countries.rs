//! Countries by the places that name them.

use crate::{CountryCode, Place};

/// The field of a place that names a country although its `country` is absent, and the country.
pub(crate) fn in_place(place: &Place) -> Option<(&'static str, CountryCode)> {
    if place.country.is_some() {
        return None;
    }
    let named = |field, text: &Option<String>| Some((field, CountryCode::named(text.as_deref()?)?));
    let last = |text: &str| CountryCode::named(text.rsplit_once(',')?.1).filter(|country| !is_region(*country));
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

//! Places in the words of a page: `City`, `City, Country`, `Building, City`, `Country and Country`.

use super::block::Said;
use super::part::Part;
use crate::{CountryCode, PlaceRole};

/// Regions of a country that pages give in the place of a city.
const REGIONS: &[&str] = &["Kurdistan", "Iraqi Kurdistan", "Kurdistan Region"];

/// Words in the names of regions.
const REGION_WORDS: &[&str] = &["Province", "Region", "State", "Governorate", "County", "District", "Territory"];

/// A place that a text names.
#[derive(Debug, Default, PartialEq)]
struct Spot {
    city: Option<String>,
    region: Option<String>,
    country: Option<CountryCode>,
}

/// The places that the value of `Location:` names, each with the text as it stands in the page.
pub(super) fn places(said: &Said, is_presence: bool) -> Vec<Part> {
    let spots = spots(&said.text);
    let several = spots.len() > 1;
    let role = |spot: &Spot| match spot {
        _ if several => PlaceRole::Theatre,
        Spot { city: None, .. } if is_presence => PlaceRole::Operations,
        _ if is_presence => PlaceRole::Office,
        _ => PlaceRole::Seat,
    };
    let part = |spot: Spot| {
        let mut part = Part::at(&said.span).text("role", role(&spot).code()).said("text", said);
        let country = spot.country.map(|country| country.as_str().to_owned());
        for (key, value) in [("city", spot.city), ("region", spot.region), ("country", country)] {
            if let Some(value) = value {
                part = part.text(key, value);
            }
        }
        part
    };
    spots.into_iter().map(part).collect()
}

fn spots(text: &str) -> Vec<Spot> {
    let whole = CountryCode::named(text);
    let joined: Option<Vec<CountryCode>> = text.split(" and ").map(CountryCode::named).collect();
    match (whole, joined) {
        (None, Some(countries)) if countries.len() > 1 => {
            countries.into_iter().map(|country| Spot { country: Some(country), ..Spot::default() }).collect()
        }
        _ => vec![spot(text)],
    }
}

/// The last part is a country where it has the name of one; the part before it is a city or a region. What stands
/// further in front is a building, a square or a host, which stays in the text.
fn spot(text: &str) -> Spot {
    let mut parts = parts(text);
    let mut spot = Spot::default();
    let country = parts.last().and_then(|last| CountryCode::named(last));
    // Georgia is a state of the United States too.
    if let Some(country) = country.filter(|country| country.as_str() != "GE" || parts.len() == 1) {
        spot.country = Some(country);
        parts.pop();
    }
    if let Some(last) = parts.last()
        && is_capital_district(last)
    {
        spot.region = Some("D.C.".to_owned());
        spot.country = spot.country.or_else(|| "US".parse().ok());
        parts.pop();
    }
    match parts.pop() {
        Some(region) if is_region(&region) => spot.region = Some(region),
        city => spot.city = city,
    }
    spot
}

/// The parts between commas, without remarks: "UK, with many offices." has one part.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for part in text.split(',').map(without_stop).filter(|part| !part.is_empty()) {
        if part.starts_with(char::is_lowercase) {
            break;
        }
        match part.split_once(". ") {
            // "DC. U.S."
            Some((one, two)) if CountryCode::named(two).is_some() => {
                parts.extend([one.to_owned(), two.to_owned()]);
            }
            _ => match part.rsplit_once(' ') {
                Some((city, district)) if is_capital_district(district) => {
                    parts.extend([city.to_owned(), district.to_owned()]);
                }
                _ => parts.push(part.to_owned()),
            },
        }
    }
    parts
}

/// A part without the full stop of a sentence; those of abbreviations stay.
fn without_stop(part: &str) -> &str {
    let part = part.trim();
    match part.strip_suffix('.') {
        Some(rest) if !rest.contains('.') => rest,
        _ => part,
    }
}

fn is_capital_district(text: &str) -> bool {
    matches!(text, "D.C." | "D.C" | "DC" | "DC.")
}

fn is_region(text: &str) -> bool {
    REGIONS.contains(&text) || text.split_whitespace().any(|word| REGION_WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{Spot, spots};

    fn shown(text: &str) -> Vec<String> {
        let show = |spot: Spot| {
            let part = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
            let country = spot.country.map_or("-", |country| country.as_str());
            format!("{}|{}|{country}", part(spot.city), part(spot.region))
        };
        spots(text).into_iter().map(show).collect()
    }

    #[test]
    fn every_spelling_of_a_place_is_read() {
        let cases = [
            ("Geneva", "Geneva|-|-"),
            ("New York, USA", "New York|-|US"),
            ("Washington, US", "Washington|-|US"),
            ("Washington D.C.", "Washington|D.C.|US"),
            ("Washington, DC. U.S.", "Washington|D.C.|US"),
            ("Kurdistan, Iraq", "-|Kurdistan|IQ"),
            ("Mali", "-|-|ML"),
            ("UK, with many international offices.", "-|-|GB"),
            ("Youngstorget, Oslo", "Oslo|-|-"),
            ("Scotland Yard, London", "London|-|-"),
            ("The Interdisciplinary Center, Herzliya, Israel", "Herzliya|-|IL"),
            ("Bosnia and Herzegovina", "-|-|BA"),
            ("Ankara, Turkey", "Ankara|-|TR"),
            ("Atlanta, Georgia", "Georgia|-|-"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), [expected], "{text}");
        }
        assert_eq!(shown("Iraq and Syria"), ["-|-|IQ", "-|-|SY"]);
    }
}

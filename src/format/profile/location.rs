//! Places in the words of a page: `City`, `City, Country`, `Building, City`, `Country and Country`, `City, Country; City, Country`.

use super::block::Said;
use super::part::Part;
use crate::{CountryCode, PlaceRole};

/// Regions of a country that pages give in the place of a city.
const REGIONS: &[&str] = &["Kurdistan", "Iraqi Kurdistan", "Kurdistan Region"];

/// Words in the names of regions.
const REGION_WORDS: &[&str] = &["Province", "Region", "State", "Governorate", "County", "District", "Territory"];

/// Words with which the name of a region begins where a city stands before it.
const SIDES: &[&str] =
    &["North", "South", "East", "West", "Central", "Northern", "Southern", "Eastern", "Western", "Upper", "Lower"];

/// States of the United States, without those that are known for a city of the same name.
const STATES: &[&str] = &[
    "Alabama",
    "Alaska",
    "Arizona",
    "Arkansas",
    "California",
    "Colorado",
    "Connecticut",
    "Delaware",
    "Florida",
    "Georgia",
    "Hawaii",
    "Idaho",
    "Illinois",
    "Indiana",
    "Iowa",
    "Kansas",
    "Kentucky",
    "Louisiana",
    "Maine",
    "Maryland",
    "Massachusetts",
    "Michigan",
    "Minnesota",
    "Mississippi",
    "Missouri",
    "Montana",
    "Nebraska",
    "Nevada",
    "New Hampshire",
    "New Jersey",
    "New Mexico",
    "North Carolina",
    "North Dakota",
    "Ohio",
    "Oklahoma",
    "Oregon",
    "Pennsylvania",
    "Rhode Island",
    "South Carolina",
    "South Dakota",
    "Tennessee",
    "Texas",
    "Utah",
    "Vermont",
    "Virginia",
    "West Virginia",
    "Wisconsin",
    "Wyoming",
];

/// Names behind a city that are of two countries, or of a country and a state.
const OF_TWO: &[&str] = &["Congo", "Georgia"];

/// What stands in the place of a city and is none.
const NOWHERE: &[&str] =
    &["-", "global", "international", "multiple", "n/a", "none", "unknown", "various", "worldwide"];

/// A place that a text names.
#[derive(Debug, Clone, Default, PartialEq)]
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
        Spot { city: None, .. } if several => PlaceRole::Theatre,
        _ if several => PlaceRole::Office,
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
    let text = without_remark(text);
    if CountryCode::named(text).is_some() {
        return vec![spot(text)];
    }
    let several: Vec<Spot> = text.split(';').flat_map(|text| text.split(" and ")).map(spot).collect();
    // What stands before a semicolon is a place by itself; "and" stands in names too.
    let is_list = several.len() > 1 && several.iter().all(|spot| spot.country.is_some());
    if is_list { several } else { text.split(';').map(spot).collect() }
}

/// A text without what stands in brackets at its end.
fn without_remark(text: &str) -> &str {
    match text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((place, _)) if !place.trim().is_empty() => place.trim_end(),
        _ => text,
    }
}

/// The last part is a country where it has the name of one; the part before it is a city or a region. What stands
/// further in front is a building, a square or a host, which stays in the text.
fn spot(text: &str) -> Spot {
    let mut parts = parts(text);
    let mut spot = Spot::default();
    if let Some(last) = parts.last() {
        let is_of_two = parts.len() > 1 && OF_TWO.contains(&last.as_str());
        spot.country = CountryCode::named(last).filter(|_| !is_of_two);
        if spot.country.is_some() || is_of_two {
            parts.pop();
        }
    }
    if let Some(last) = parts.last()
        && is_capital_district(last)
    {
        spot.region = Some("D.C.".to_owned());
        spot.country = spot.country.or_else(|| "US".parse().ok());
        parts.pop();
    }
    let in_states = spot.country.is_some_and(|country| country.as_str() == "US");
    if let Some(region) = parts.pop_if(|last| is_region(last) || in_states && STATES.contains(&last.as_str())) {
        spot.region = Some(region);
    } else if parts.len() > 1
        && let Some(region) = parts.pop_if(|last| starts_with_side(last))
    {
        spot.region = Some(region);
    }
    spot.city = parts.pop().filter(|city| !NOWHERE.contains(&city.to_lowercase().as_str()));
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

fn starts_with_side(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(first, _)| SIDES.contains(&first))
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
            ("Atlanta, Georgia", "Atlanta|-|-"),
            ("Atlanta, Georgia, USA", "Atlanta|Georgia|US"),
            ("Tbilisi, Georgia", "Tbilisi|-|-"),
            ("Georgia", "-|-|GE"),
            ("Kinshasa, Congo", "Kinshasa|-|-"),
            ("Vienna, Virginia, USA", "Vienna|Virginia|US"),
            ("Goma, North Kivu, DRC", "Goma|North Kivu|CD"),
            ("Nairobi, Kenya (and Mombasa)", "Nairobi|-|KE"),
            ("Trinidad and Tobago", "-|-|TT"),
            ("Tyne and Wear, UK", "Tyne and Wear|-|GB"),
            ("Unknown", "-|-|-"),
            ("Global", "-|-|-"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), [expected], "{text}");
        }
        assert_eq!(shown("Iraq and Syria"), ["-|-|IQ", "-|-|SY"]);
        assert_eq!(shown("Bamako, Mali; Gao, Mali"), ["Bamako|-|ML", "Gao|-|ML"]);
        assert_eq!(shown("Geneva, Switzerland and New York, USA"), ["Geneva|-|CH", "New York|-|US"]);
    }
}

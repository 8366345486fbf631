//! The records as plain structs of strings, as one would write them without this crate: for serde_json alone, and with
//! the checks that garde offers in place of the value types. Vocabularies stay text.
#![allow(dead_code, reason = "read by serde, kept by nobody")]

use garde::Validate;
use serde::Deserialize;
use serde_json::{Number, Value};

fn is_date(text: &str, (): &()) -> garde::Result {
    let digits = |range: std::ops::Range<usize>| {
        text.get(range).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let parts = match text.trim_end_matches(['?', '~', '%']).len() {
        4 => digits(0..4),
        7 => digits(0..4) && digits(5..7),
        10 => digits(0..4) && digits(5..7) && digits(8..10),
        _ => false,
    };
    if parts { Ok(()) } else { Err(garde::Error::new("no date")) }
}

fn is_until(text: &str, context: &()) -> garde::Result {
    if text == ".." { Ok(()) } else { is_date(text, context) }
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Name {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub text: String,
    #[garde(inner(ascii, length(min = 2)))]
    pub lang: Option<String>,
    #[garde(skip)]
    pub kind: String,
    #[garde(dive)]
    pub period: Option<Period>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Prose {
    #[garde(skip)]
    pub text: String,
    #[garde(inner(ascii, length(min = 2)))]
    pub lang: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Period {
    #[garde(inner(custom(is_date)))]
    pub since: Option<String>,
    #[garde(inner(custom(is_until)))]
    pub until: Option<String>,
    #[serde(default)]
    #[garde(inner(custom(is_date)))]
    pub seen: Vec<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Identifier {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub scheme: String,
    #[garde(skip)]
    pub value: String,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Classification {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub scheme: String,
    #[garde(skip)]
    pub code: String,
    #[garde(skip)]
    pub text: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Event {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub kind: String,
    #[garde(inner(custom(is_date)))]
    pub date: Option<String>,
    #[garde(dive)]
    pub under: Option<Under>,
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub act: Option<String>,
    #[garde(skip)]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Under {
    #[garde(dive)]
    pub person: Person,
    #[garde(ascii, length(min = 1, max = 256))]
    pub office: String,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Person {
    #[garde(skip)]
    pub name: String,
    #[serde(default)]
    #[garde(skip)]
    pub also: Vec<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Place {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub role: String,
    #[garde(skip)]
    pub text: Option<String>,
    #[garde(skip)]
    pub city: Option<String>,
    #[garde(skip)]
    pub region: Option<String>,
    #[garde(inner(ascii, length(equal = 2)))]
    pub country: Option<String>,
    #[garde(dive)]
    pub coordinates: Option<Coordinates>,
    #[garde(dive)]
    pub period: Option<Period>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Coordinates {
    #[garde(range(min = -90.0, max = 90.0))]
    pub latitude: f64,
    #[garde(range(min = -180.0, max = 180.0))]
    pub longitude: f64,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct WebLink {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub kind: String,
    #[garde(prefix("http"))]
    pub link: String,
    #[garde(inner(ascii, length(min = 2)))]
    pub lang: Option<String>,
    #[garde(dive)]
    pub period: Option<Period>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Relation {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub kind: String,
    #[garde(ascii, length(min = 1, max = 256))]
    pub to: String,
    #[garde(skip)]
    pub manner: Option<String>,
    #[garde(dive)]
    pub period: Option<Period>,
    #[garde(skip)]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Figure {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub what: String,
    #[garde(skip)]
    pub number: Number,
    #[garde(inner(custom(is_date)))]
    pub as_of: Option<String>,
    #[garde(skip)]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Claim {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub field: String,
    #[garde(ascii, length(min = 1, max = 256))]
    pub source: String,
    #[garde(skip)]
    pub says: Option<Value>,
    #[garde(skip)]
    pub stance: String,
    #[garde(inner(range(min = 1, max = 6)))]
    pub credibility: Option<u8>,
    #[garde(skip)]
    pub locator: Option<String>,
    #[garde(skip)]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Gap {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub field: String,
    #[garde(skip)]
    pub reason: String,
    #[garde(skip)]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Placement {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(ascii, length(min = 1, max = 256))]
    pub to: String,
    #[garde(dive)]
    pub period: Option<Period>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Tenure {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(dive)]
    pub person: Person,
    #[garde(skip)]
    pub title: Option<String>,
    #[garde(dive)]
    pub period: Option<Period>,
    #[garde(skip)]
    pub acting: Option<bool>,
    #[garde(skip)]
    pub since_basis: Option<String>,
    #[garde(skip)]
    pub until_basis: Option<String>,
    #[garde(skip)]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Instrument {
    #[garde(skip)]
    pub kind: String,
    #[garde(skip)]
    pub symbol: Option<String>,
    #[garde(skip)]
    pub number: Option<String>,
    #[garde(inner(custom(is_date)))]
    pub adopted: Option<String>,
    #[garde(inner(prefix("http")))]
    pub link: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Task {
    #[garde(inner(ascii, length(min = 1, max = 64)))]
    pub key: Option<String>,
    #[garde(skip)]
    pub activity: Option<String>,
    #[serde(default)]
    #[garde(skip)]
    pub hazards: Vec<String>,
    #[garde(dive)]
    pub area: Option<Area>,
    #[garde(skip)]
    pub text: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Area {
    #[serde(default)]
    #[garde(inner(ascii, length(equal = 2)))]
    pub countries: Vec<String>,
    #[garde(skip)]
    pub region: Option<String>,
    #[garde(skip)]
    pub text: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Actor {
    #[garde(ascii, length(min = 1, max = 256))]
    pub id: String,
    #[garde(skip)]
    pub kind: String,
    #[garde(skip)]
    pub level: String,
    #[garde(inner(ascii, length(equal = 2)))]
    pub country: Option<String>,
    #[serde(default)]
    #[garde(dive)]
    pub names: Vec<Name>,
    #[serde(default)]
    #[garde(dive)]
    pub identifiers: Vec<Identifier>,
    #[serde(default)]
    #[garde(dive)]
    pub classifications: Vec<Classification>,
    #[serde(default)]
    #[garde(dive)]
    pub history: Vec<Event>,
    #[serde(default)]
    #[garde(dive)]
    pub places: Vec<Place>,
    #[serde(default)]
    #[garde(dive)]
    pub links: Vec<WebLink>,
    #[serde(default)]
    #[garde(skip)]
    pub activities: Vec<String>,
    #[serde(default)]
    #[garde(skip)]
    pub hazards: Vec<String>,
    #[garde(dive)]
    pub summary: Option<Prose>,
    #[serde(default)]
    #[garde(dive)]
    pub relations: Vec<Relation>,
    #[serde(default)]
    #[garde(dive)]
    pub figures: Vec<Figure>,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub sources: Vec<String>,
    #[serde(default)]
    #[garde(dive)]
    pub claims: Vec<Claim>,
    #[serde(default)]
    #[garde(dive)]
    pub gaps: Vec<Gap>,
    #[serde(default)]
    #[garde(skip)]
    pub notes: Vec<String>,
    #[garde(inner(custom(is_date)))]
    pub checked: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Office {
    #[garde(ascii, length(min = 1, max = 256))]
    pub id: String,
    #[garde(skip)]
    pub kind: String,
    #[serde(default)]
    #[garde(dive)]
    pub of: Vec<Placement>,
    #[garde(inner(ascii, length(equal = 2)))]
    pub country: Option<String>,
    #[serde(default)]
    #[garde(dive)]
    pub names: Vec<Name>,
    #[serde(default)]
    #[garde(dive)]
    pub identifiers: Vec<Identifier>,
    #[serde(default)]
    #[garde(dive)]
    pub history: Vec<Event>,
    #[serde(default)]
    #[garde(dive)]
    pub places: Vec<Place>,
    #[serde(default)]
    #[garde(dive)]
    pub links: Vec<WebLink>,
    #[serde(default)]
    #[garde(skip)]
    pub activities: Vec<String>,
    #[serde(default)]
    #[garde(skip)]
    pub hazards: Vec<String>,
    #[garde(dive)]
    pub summary: Option<Prose>,
    #[serde(default)]
    #[garde(dive)]
    pub relations: Vec<Relation>,
    #[serde(default)]
    #[garde(dive)]
    pub figures: Vec<Figure>,
    #[garde(inner(range(min = 1, max = 100_000)))]
    pub seats: Option<u32>,
    #[serde(default)]
    #[garde(dive)]
    pub tenures: Vec<Tenure>,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub sources: Vec<String>,
    #[serde(default)]
    #[garde(dive)]
    pub claims: Vec<Claim>,
    #[serde(default)]
    #[garde(dive)]
    pub gaps: Vec<Gap>,
    #[serde(default)]
    #[garde(skip)]
    pub notes: Vec<String>,
    #[garde(inner(custom(is_date)))]
    pub checked: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Mandate {
    #[garde(ascii, length(min = 1, max = 256))]
    pub id: String,
    #[garde(skip)]
    pub title: String,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub holders: Vec<String>,
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub issuer: Option<String>,
    #[garde(skip)]
    pub issuer_text: Option<String>,
    #[garde(dive)]
    pub instrument: Option<Instrument>,
    #[serde(default)]
    #[garde(dive)]
    pub tasks: Vec<Task>,
    #[garde(dive)]
    pub area: Option<Area>,
    #[garde(dive)]
    pub period: Option<Period>,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub renews: Vec<String>,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub amends: Vec<String>,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub supersedes: Vec<String>,
    #[garde(dive)]
    pub summary: Option<Prose>,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub sources: Vec<String>,
    #[serde(default)]
    #[garde(dive)]
    pub claims: Vec<Claim>,
    #[serde(default)]
    #[garde(dive)]
    pub gaps: Vec<Gap>,
    #[serde(default)]
    #[garde(skip)]
    pub notes: Vec<String>,
    #[garde(inner(custom(is_date)))]
    pub checked: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[garde(context(()))]
pub struct Source {
    #[garde(ascii, length(min = 1, max = 256))]
    pub id: String,
    #[garde(skip)]
    pub title: String,
    #[garde(skip)]
    pub kind: String,
    #[garde(skip)]
    pub publisher: Option<String>,
    #[serde(default)]
    #[garde(skip)]
    pub authors: Vec<String>,
    #[garde(inner(custom(is_date)))]
    pub published: Option<String>,
    #[garde(inner(custom(is_date)))]
    pub accessed: Option<String>,
    #[garde(inner(prefix("http")))]
    pub link: Option<String>,
    #[garde(inner(prefix("http")))]
    pub archived: Option<String>,
    #[garde(inner(ascii, length(min = 2)))]
    pub lang: Option<String>,
    #[garde(skip)]
    pub licence: Option<String>,
    #[serde(default)]
    #[garde(skip)]
    pub funders: Vec<String>,
    #[garde(skip)]
    pub reliability: Option<String>,
    #[serde(default)]
    #[garde(inner(ascii, length(min = 1, max = 256)))]
    pub sources: Vec<String>,
    #[serde(default)]
    #[garde(dive)]
    pub claims: Vec<Claim>,
    #[serde(default)]
    #[garde(dive)]
    pub gaps: Vec<Gap>,
    #[serde(default)]
    #[garde(skip)]
    pub notes: Vec<String>,
    #[garde(inner(custom(is_date)))]
    pub checked: Option<String>,
}

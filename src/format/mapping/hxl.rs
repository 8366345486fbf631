//! Who does what, where: tables with hashtags of the Humanitarian Exchange Language to actors.
//!
//! A row says that an organization does something somewhere. The rows of one organization become one actor with the places
//! and activities of all. What has no field becomes a remark of the actor, row by row; `#contact` is never taken, since the
//! model has no personal contact data.

use std::collections::HashMap;

use super::edit::{Edit, Others, Terms};
use super::read::{Reader, Rest, column};
use super::template::Template;
use super::{Feed, Field, Mapping};
use crate::format::Limits;
use crate::format::csv::{Tag, Tagged, Target, shape_of};
use crate::format::transcript::Transcript;
use crate::shape::{Element, Shape};
use crate::{Activity, CountryCode, Json, RecordType};

/// Attributes of `#org` that say something else than the name of who acts.
const NOT_A_NAME: [&str; 14] = [
    "acronym", "abbr", "type", "code", "id", "url", "website", "funder", "funding", "donor", "prog", "partner", "num",
    "count",
];

/// Attributes of other hashtags that say something else than a name or term.
const NOT_A_TERM: [&str; 10] = ["code", "id", "status", "description", "desc", "url", "num", "count", "start", "end"];

/// Types of organizations: the word, the kind, the level.
const TYPES: [(&str, &str, &str); 14] = [
    ("academia", "university", ""),
    ("government", "government-agency", "national"),
    ("igo", "international-organization", "international"),
    ("ingo", "ngo", "international"),
    ("international-ngo", "ngo", "international"),
    ("international-organization", "international-organization", "international"),
    ("local-ngo", "ngo", "national"),
    ("national-ngo", "ngo", "national"),
    ("nngo", "ngo", "national"),
    ("ngo", "ngo", ""),
    ("private-sector", "company", ""),
    ("un", "international-organization", "international"),
    ("un-agency", "international-organization", "international"),
    ("university", "university", ""),
];

/// Words for activities beside the terms themselves.
const ACTIVITIES: [(&str, &str); 9] = [
    ("demining", "clearance"),
    ("eod", "explosive-ordnance-disposal"),
    ("eore", "risk-education"),
    ("explosive-ordnance-risk-education", "risk-education"),
    ("mine-clearance", "clearance"),
    ("mine-risk-education", "risk-education"),
    ("mre", "risk-education"),
    ("non-technical-survey", "survey"),
    ("technical-survey", "survey"),
];

/// Reads a table by its hashtags alone.
pub(in crate::format) fn read(name: &str, tagged: Tagged<'_>, limits: &Limits) -> Transcript {
    let mapping = mapping(&tagged.tags);
    transcribe(&mapping, &mapping, name, tagged, limits)
}

/// Reads a table by its hashtags and the fields of a mapping.
pub(super) fn read_with(own: &Mapping, name: &str, tagged: Tagged<'_>, limits: &Limits) -> Transcript {
    let mut whole = own.clone();
    let tags = mapping(&tagged.tags);
    whole.gather = true;
    let is_own = |field: &Field| own.fields.iter().any(|own| own.target.steps == field.target.steps);
    whole.fields.extend(tags.fields.into_iter().filter(|field| !is_own(field)));
    if whole.id.is_empty() {
        whole.id = tags.id;
    }
    transcribe(&whole, own, name, tagged, limits)
}

fn transcribe(whole: &Mapping, own: &Mapping, name: &str, tagged: Tagged<'_>, limits: &Limits) -> Transcript {
    let tags = tagged.tags.clone();
    let mut columns: HashMap<String, usize> = (0..tags.len()).map(|index| (place(index), index)).collect();
    columns.retain(|name, _| whole.columns().any(|known| known == name));
    let personal = tags.iter().enumerate().filter(|(_, tag)| tag.as_ref().is_some_and(|tag| tag.hashtag == "contact"));
    let personal: Vec<usize> = personal.map(|(index, _)| index).collect();
    let rows = tagged.rows.clone();
    let Some(table) = whole.table(rows, Some(tagged)) else { return Transcript::default() };
    columns.extend(own.columns().filter_map(|name| Some((name.to_owned(), column(&table, &tags, name)?))));
    Reader::new(whole, table, columns, Rest::Notes).withhold(personal).read(name, limits)
}

/// The name of a column by its place; no name or hashtag looks so.
fn place(index: usize) -> String {
    format!("#{index}")
}

/// The mapping that hashtags say.
fn mapping(tags: &[Option<Tag>]) -> Mapping {
    let mut builder = Builder { tags, fields: Vec::new() };
    builder.organization();
    builder.location();
    builder.activities();
    builder.dates();
    let Builder { fields, .. } = builder;
    let column = |wanted: &dyn Fn(&Tag) -> bool| first(tags, wanted);
    let names = [column(&is_name), column(&is_acronym)];
    let id = names.into_iter().flatten().map(|index| Template::slug_of("hxl-", &place(index))).collect();
    Mapping {
        record_type: RecordType::Actor,
        id,
        header: None,
        delimiter: None,
        empty: Vec::new(),
        ignore: Vec::new(),
        gather: true,
        hxl: true,
        dataset: None,
        records: Vec::new(),
        keep: Vec::new(),
        skip: Vec::new(),
        fields,
    }
}

fn is_name(tag: &Tag) -> bool {
    tag.hashtag == "org" && !tag.has_any(&NOT_A_NAME)
}

fn is_acronym(tag: &Tag) -> bool {
    tag.hashtag == "org" && tag.has_any(&["acronym", "abbr"])
}

/// Whether it names a place or term.
fn is_term(tag: &Tag, hashtag: &str) -> bool {
    tag.hashtag == hashtag && !tag.has_any(&NOT_A_TERM)
}

fn first(tags: &[Option<Tag>], wanted: &dyn Fn(&Tag) -> bool) -> Option<usize> {
    tags.iter().position(|tag| tag.as_ref().is_some_and(wanted))
}

/// Collects the fields.
struct Builder<'t> {
    tags: &'t [Option<Tag>],
    fields: Vec<Field>,
}

impl Builder<'_> {
    /// Feeds a field from the first column with such a tag; whether there is one.
    fn feed(&mut self, path: &str, edit: Edit, wanted: impl Fn(&Tag) -> bool) -> bool {
        let Some(index) = first(self.tags, &wanted) else { return false };
        self.push(path, Feed::Column(place(index)), edit);
        true
    }

    fn push(&mut self, path: &str, feed: Feed, edit: Edit) {
        let target = shape_of(RecordType::Actor).and_then(|shape| Target::parse(path, shape).ok());
        self.fields.extend(target.map(|target| Field { target, feed, edit }));
    }

    fn constant(&mut self, path: &str, text: &str) {
        self.push(path, Feed::Constant(Json::from(text)), Edit::default());
    }

    fn organization(&mut self) {
        for (number, wanted, kind) in [(1, is_name as fn(&Tag) -> bool, "official"), (2, is_acronym, "acronym")] {
            if self.feed(&format!("names.{number}.text"), trimmed(), wanted) {
                self.constant(&format!("names.{number}.kind"), kind);
            }
        }
        let is_type = |tag: &Tag| tag.hashtag == "org" && tag.has("type");
        self.feed("kind", translated(TYPES.map(|(word, kind, _)| (word, kind)), Others::Keep), is_type);
        self.feed("level", translated(TYPES.map(|(word, _, level)| (word, level)), Others::Drop), is_type);
        if self.feed("classifications.1.text", trimmed(), is_type) {
            self.feed("classifications.1.code", Edit { slug: true, ..trimmed() }, is_type);
            self.constant("classifications.1.scheme", "hxl-org-type");
        }
        let is_site = |tag: &Tag| tag.hashtag == "org" && tag.has_any(&["url", "website"]);
        if self.feed("links.1.link", trimmed(), is_site) {
            self.constant("links.1.kind", "website");
        }
    }

    fn location(&mut self) {
        let is_code = |tag: &Tag| tag.hashtag == "country" && tag.has("code") && !tag.has_any(&["iso3", "v_iso3"]);
        let has_code = self.feed("places.1.country", trimmed(), is_code);
        if !has_code {
            let names = CountryCode::all().map(|country| (country.name(), country.as_str()));
            let names = Edit { slug: false, ..translated(names, Others::Keep) };
            self.feed("places.1.country", names, |tag| is_term(tag, "country"));
        }
        self.feed("places.1.region", trimmed(), |tag| is_term(tag, "adm1"));
        self.feed("places.1.text", trimmed(), |tag| is_term(tag, "adm2"));
        self.feed("places.1.city", trimmed(), |tag| is_term(tag, "loc"));
        self.feed("places.1.coordinates.latitude", trimmed(), |tag| tag.hashtag == "geo" && tag.has("lat"));
        self.feed("places.1.coordinates.longitude", trimmed(), |tag| tag.hashtag == "geo" && tag.has("lon"));
        self.constant("places.1.role", "operations");
    }

    fn activities(&mut self) {
        let Shape::Term(terms) = Activity::SHAPE else { return };
        let words: Vec<(&str, &str)> =
            terms.terms.iter().map(|term| (term.code, term.code)).chain(ACTIVITIES).collect();
        let is_activity = |tag: &Tag| ["sector", "subsector", "activity"].iter().any(|hashtag| is_term(tag, hashtag));
        let columns = self.tags.iter().enumerate().filter(|(_, tag)| tag.as_ref().is_some_and(is_activity));
        let columns: Vec<usize> = columns.map(|(index, _)| index).collect();
        for (number, index) in (1..).zip(columns) {
            let edit = translated(words.iter().copied(), Others::Keep);
            self.push(&format!("activities.{number}"), Feed::Column(place(index)), edit);
        }
    }

    fn dates(&mut self) {
        let is_date = |tag: &Tag, attribute: &str| tag.hashtag == "date" && tag.has(attribute);
        self.feed("places.1.period.since", trimmed(), |tag| is_date(tag, "start"));
        self.feed("places.1.period.until", trimmed(), |tag| is_date(tag, "end"));
        self.feed("places.1.period.seen.1", trimmed(), |tag| is_term(tag, "date"));
    }
}

fn trimmed() -> Edit {
    Edit { trim: true, ..Edit::default() }
}

/// A translation of words that are compared as slugs; those without a term are not among them.
fn translated<'w>(words: impl IntoIterator<Item = (&'w str, &'w str)>, others: Others) -> Edit {
    let words = words.into_iter().filter(|(_, term)| !term.is_empty());
    let words = words.map(|(word, term)| (word.to_owned(), term.to_owned())).collect();
    Edit { slug: true, terms: Some(Terms { words, others }), ..trimmed() }
}

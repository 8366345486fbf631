//! From the parts of a page to records.

use std::ops::Range;

use super::anatomy::Anatomy;
use super::block::{Block, Said};
use super::category::Class;
use super::entry::{Entry, claim};
use super::fact::facts;
use super::location::places;
use super::page::Page;
use super::part::Part;
use super::slug::Ids;
use super::source::source;
use super::title::Title;
use crate::{ActorKind, ClassificationScheme, Level, Link, LinkKind, NameKind, OfficeKind};

/// The records of a page: actors, offices, mandates, and the page as their source.
pub(super) fn compose(page: &Page, anatomy: &Anatomy) -> Vec<Part> {
    let mut composer = Composer::new(page, anatomy);
    composer.describe_body();
    for stated in facts(&anatomy.prose, anatomy.title.as_ref()) {
        composer.take(stated);
    }
    composer.finish()
}

/// The records of a page in the making.
#[derive(Debug)]
pub(super) struct Composer<'p> {
    pub(super) page: &'p Page,
    pub(super) anatomy: &'p Anatomy,
    pub(super) ids: Ids,
    pub(super) source: String,
    pub(super) level: Level,
    /// The body of the page first, then the groups that its sentences name.
    pub(super) actors: Vec<Entry>,
    /// The presence first, where the page is about one; then parts and posts.
    pub(super) offices: Vec<Entry>,
    pub(super) mandates: Vec<Entry>,
    /// The offices that are parts, by their number.
    pub(super) parts: Vec<usize>,
}

impl<'p> Composer<'p> {
    fn new(page: &'p Page, anatomy: &'p Anatomy) -> Self {
        let mut ids = Ids::default();
        let id = match &anatomy.title {
            Some(title) => ids.give(&title.acronym.as_ref().unwrap_or(&title.name).text),
            None => ids.give(&page.path()),
        };
        let class = anatomy.class().map(|(class, _)| class);
        let level = class.map_or(Level::International, Class::level);
        let source = ids.give(&format!("profile {id}"));
        let span = anatomy.title.as_ref().map_or_else(|| anatomy.start.clone(), |title| title.whole.span.clone());
        let by_name = anatomy.title.as_ref().and_then(Title::kind);
        let kind = by_name.clone().or_else(|| class.map(Class::kind)).unwrap_or(ActorKind::Network);
        let mut actor = Entry::actor(&span, id, &kind, level);
        let of_type = if class.is_some() { "the type of the page" } else { "the lack of a type" };
        let basis = if by_name.is_some() { "the words of the title" } else { of_type };
        actor.claims.push(assumed("/kind", &source, &span, basis));
        actor.claims.push(assumed("/level", &source, &span, of_type));
        let (actors, offices, mandates, parts) = (vec![actor], Vec::new(), Vec::new(), Vec::new());
        Self { page, anatomy, ids, source, level, actors, offices, mandates, parts }
    }

    /// The body of the page as its head describes it.
    fn describe_body(&mut self) {
        let anatomy = self.anatomy;
        if let Some(title) = &anatomy.title {
            self.name(title);
        }
        self.classify();
        let presence = anatomy.title.as_ref().and_then(|title| Some((title, title.presence?)));
        if let Some((title, country)) = presence {
            let of = self.actors[0].id.clone();
            let id = self.ids.give(&format!("{of} {}", country.as_str()));
            let mut office = Entry::office(&title.whole.span, id, &OfficeKind::Presence);
            office.part = office.part.text("country", country.as_str());
            office.part = office.part.list("of", [Part::at(&title.whole.span).text("to", of)]);
            office.name(&title.whole, NameKind::Official);
            self.offices.push(office);
        }
        let fields = &anatomy.fields;
        let places =
            fields.location.iter().flat_map(|location| places(location, presence.is_some())).collect::<Vec<_>>();
        let website = fields.website.iter().filter(|website| website.text.parse::<Link>().is_ok());
        let links: Vec<Part> = website
            .map(|website| Part::at(&website.span).text("kind", LinkKind::Website.code()).said("link", website))
            .collect();
        let notes: Vec<Said> = anatomy.prose.iter().map(Block::whole).collect();
        let body = self.body();
        body.part = body.part.clone().list("places", places).list("links", links).list("notes", notes);
    }

    fn name(&mut self, title: &Title) {
        let actor = &mut self.actors[0];
        actor.name(&title.name, NameKind::Official);
        if let Some(acronym) = &title.acronym {
            actor.name(acronym, NameKind::Acronym);
        }
        if let Some(also) = &title.also {
            actor.name(also, NameKind::Alias);
        }
    }

    /// The class of the map, marked where it is inferred.
    fn classify(&mut self) {
        let Some((class, said)) = self.anatomy.class() else { return };
        let classification = Part::at(&said.span)
            .text("key", "map")
            .text("scheme", ClassificationScheme::AoavMap.code())
            .text("code", class.code())
            .said("text", &said);
        let actor = &mut self.actors[0];
        actor.part = actor.part.clone().list("classifications", [classification]);
        let is_given = self.anatomy.fields.kind.as_ref().is_some_and(|kind| kind.text == said.text);
        if !is_given {
            let claim = claim("/classifications/map/code", &self.source, &said.span);
            actor.claims.push(claim.text("locator", "category line").text("note", "inferred from the category line"));
        }
    }

    /// What the page is about: the presence, else the actor.
    pub(super) fn body(&mut self) -> &mut Entry {
        let is_presence = self.anatomy.title.as_ref().is_some_and(|title| title.presence.is_some());
        if is_presence { &mut self.offices[0] } else { &mut self.actors[0] }
    }

    fn finish(self) -> Vec<Part> {
        let source = source(self.page, self.anatomy, &self.source);
        let entries = self.actors.into_iter().chain(self.offices).chain(self.mandates);
        entries.map(|entry| entry.finish(&self.source)).chain([source]).collect()
    }
}

/// A value of the record that the page does not say.
pub(super) fn assumed(field: &'static str, source: &str, span: &Range<usize>, basis: &str) -> Part {
    claim(field, source, span).text("note", format!("assumed from {basis}"))
}

/// Text that stands for some words of the page.
pub(super) fn said(text: &str, span: &Range<usize>) -> Said {
    Said { text: text.to_owned(), span: span.clone() }
}

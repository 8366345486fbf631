//! What sentences state, as claims of the records that it is about.

use std::ops::Range;

use super::act::Act;
use super::block::Said;
use super::compose::{Composer, assumed, said};
use super::entry::{Entry, claim};
use super::event::Happening;
use super::fact::{Fact, Named, Stated, Under, Whose};
use super::part::{Part, Value};
use super::slug::slug;
use super::title::kind;
use crate::{ActorKind, EventKind, NameKind, OfficeKind, RelationKind};

impl Composer<'_> {
    /// Takes a fact: bodies, parts, posts and acts that it names become records, what it says becomes a claim.
    pub(super) fn take(&mut self, stated: Stated) {
        let Stated { fact, span, paragraph } = stated;
        let place = Place { span, paragraph };
        match fact {
            Fact::Part(named, kind) => self.part(&named, &kind, &place),
            Fact::Happening(happening) => self.happening(&happening, &place),
            Fact::Holder { person, post } => self.holder(&person, &post, &place),
            Fact::Chairs { post, group } => self.relate(post.as_ref(), &RelationKind::Chairs, &group, &place),
            Fact::Member { group } => self.relate(None, &RelationKind::MemberOf, &group, &place),
            Fact::Act(act) => self.act(&act, &place),
        }
    }

    fn part(&mut self, named: &Named, kind: &OfficeKind, place: &Place) {
        let id = self.ids.give(&named.acronym.as_ref().unwrap_or(&named.name).text);
        let mut office = Entry::office(&named.name.span, id, kind);
        office.name(&named.name, NameKind::Official);
        if let Some(acronym) = &named.acronym {
            office.name(acronym, NameKind::Acronym);
        }
        let to = Part::at(&named.name.span).text("to", self.body().id.clone());
        office.claims.push(place.claim("/of/-", &self.source, to));
        self.parts.push(self.offices.len());
        self.offices.push(office);
    }

    fn happening(&mut self, happening: &Happening, place: &Place) {
        let Happening { kind, whose, date, under } = happening;
        let mut event = Part::at(&date.span).text("kind", kind.code()).said("date", date);
        if let Some(Under { person, post }) = under {
            let office = self.post(post);
            let person = Part::at(&person.span).said("name", person);
            let under = Part::at(&post.span).part("person", person).text("office", self.offices[office].id.clone());
            event = event.part("under", under);
        }
        let mut claim = place.claim("/history/-", &self.source, event);
        if *kind == EventKind::Roots {
            claim = claim.text("note", "the sentence may speak of the work as such");
        }
        match whose {
            Whose::Body => self.body().claims.push(claim),
            Whose::Part(number) => {
                if let Some(office) = self.parts.get(*number) {
                    self.offices[*office].claims.push(claim);
                }
            }
        }
    }

    fn holder(&mut self, person: &Said, post: &Said, place: &Place) {
        let office = self.post(post);
        let tenure = Part::at(&person.span).part("person", Part::at(&person.span).said("name", person));
        let seen = self.page.year().map(|year| Part::at(&person.span).list("seen", [said(year, &person.span)]));
        let tenure = match seen {
            Some(period) => tenure.part("period", period),
            None => tenure,
        };
        let to = Part::at(&post.span).text("to", self.body().id.clone());
        let claims = [place.claim("/of/-", &self.source, to), place.claim("/tenures/-", &self.source, tenure)];
        self.offices[office].claims.extend(claims);
    }

    /// The index of the post with a title.
    fn post(&mut self, title: &Said) -> usize {
        if let Some(known) = self.offices.iter().position(|office| office.is_named(&title.text)) {
            return known;
        }
        let id = self.ids.give(&title.text);
        let mut office = Entry::office(&title.span, id, &OfficeKind::Post);
        office.name(title, NameKind::Official);
        self.offices.push(office);
        self.offices.len() - 1
    }

    fn relate(&mut self, post: Option<&Said>, kind: &RelationKind, group: &Named, place: &Place) {
        let to = self.group(group);
        let relation = Part::at(&group.name.span).text("kind", kind.code()).text("to", to);
        let claim = place.claim("/relations/-", &self.source, relation);
        match post.map(|post| self.post(post)) {
            Some(office) => self.offices[office].claims.push(claim),
            None => self.body().claims.push(claim),
        }
    }

    /// The id of the actor that a group is.
    fn group(&mut self, group: &Named) -> String {
        if let Some(known) = self.actors.iter().find(|actor| actor.is_named(&group.name.text)) {
            return known.id.clone();
        }
        let id = self.ids.give(&group.acronym.as_ref().unwrap_or(&group.name).text);
        let by_name = kind(&group.name.text);
        let basis = if by_name.is_some() { "the words of the name" } else { "what is said of it" };
        let kind = by_name.unwrap_or(ActorKind::Network);
        let mut actor = Entry::actor(&group.name.span, id.clone(), &kind, self.level);
        actor.name(&group.name, NameKind::Official);
        if let Some(acronym) = &group.acronym {
            actor.name(acronym, NameKind::Acronym);
        }
        actor.claims.push(assumed("/kind", &self.source, &group.name.span, basis));
        actor.claims.push(assumed("/level", &self.source, &group.name.span, "the body of the page"));
        self.actors.push(actor);
        id
    }

    fn act(&mut self, act: &Act, place: &Place) {
        let year = act.adopted.as_ref().map_or("", |date| &date.text);
        let name = format!("{} {year}", act.title.text);
        if self.mandates.iter().any(|known| known.id == slug(&name)) {
            return;
        }
        let id = self.ids.give(&name);
        let mut instrument = Part::at(&act.title.span).text("kind", act.kind.code());
        if let Some(symbol) = &act.symbol {
            instrument = instrument.said("symbol", symbol);
        }
        let mut mandate = Entry::mandate(&place.span, id, &act.title);
        if let Some(issuer) = &act.issuer {
            mandate.part = mandate.part.said("issuer_text", issuer);
        }
        mandate.part = mandate.part.part("instrument", instrument);
        let holder = said(&self.body().id, &act.title.span);
        mandate.claims.push(place.claim("/holders/-", &self.source, holder));
        if let Some(adopted) = &act.adopted {
            mandate.claims.push(place.claim("/instrument/adopted", &self.source, adopted.clone()));
        }
        self.mandates.push(mandate);
    }
}

/// Where a sentence stands.
struct Place {
    span: Range<usize>,
    paragraph: usize,
}

impl Place {
    /// What the sentence says of a field.
    fn claim(&self, field: &'static str, source: &str, says: impl Into<Value>) -> Part {
        claim(field, source, &self.span)
            .with("says", says.into())
            .text("locator", format!("paragraph {}", self.paragraph))
    }
}

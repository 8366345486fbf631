//! The page as a source.

use super::anatomy::Anatomy;
use super::block::Said;
use super::category::Class;
use super::page::Page;
use super::part::Part;
use crate::shape::fold;
use crate::{Link, SourceKind};

/// The page itself.
pub(super) fn source(page: &Page, anatomy: &Anatomy, id: &str) -> Part {
    let span = anatomy.title.as_ref().map_or_else(|| anatomy.start.clone(), |title| title.whole.span.clone());
    let title = anatomy.title.as_ref().map_or(page.address.as_str(), |title| &title.whole.text);
    let mut part = Part::at(&span).text("type", "source").text("id", id).text("title", title);
    part = part.text("kind", SourceKind::DirectoryProfile.code());
    let accessed = page.accessed.map(|date| date.to_string());
    let known = [
        ("publisher", page.publisher.clone()),
        ("published", page.year().map(str::to_owned)),
        ("accessed", accessed),
        ("link", Some(page.address.to_string())),
    ];
    for (key, value) in known {
        if let Some(value) = value {
            part = part.text(key, value);
        }
    }
    part.list("funders", anatomy.closing.funders.clone()).list("notes", leftovers(anatomy))
}

/// What has no place in the records, each with what it is.
fn leftovers(anatomy: &Anatomy) -> Vec<Said> {
    let fields = &anatomy.fields;
    let website = fields.website.iter().filter(|website| website.text.parse::<Link>().is_err());
    let kind = fields.kind.iter().filter(|kind| Class::of_type(&kind.text).is_none());
    let of = |what: &'static str| {
        move |said: &Said| Said { text: format!("{what}: {}", said.text), span: said.span.clone() }
    };
    let captions = fields.captions.iter().map(of("Caption"));
    let website = website.map(of("Website"));
    let kind = kind.map(of("Type"));
    let tags = anatomy.closing.tags.iter().map(of("Tags"));
    let others = anatomy.others.iter().map(of("Above the page"));
    let mut notes: Vec<Said> = captions.chain(website).chain(kind).chain(tags).chain(others).collect();
    notes.dedup_by(|one, two| fold(&one.text) == fold(&two.text));
    notes
}

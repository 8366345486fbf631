//! A page and what is known of it beside its text.

use super::anatomy::Anatomy;
use super::block::blocks;
use super::compose::compose;
use crate::error::Error;
use crate::finding::Encoding;
use crate::format::Limits;
use crate::format::compress::unpack;
use crate::format::load::read;
use crate::format::prepare::Prepared;
use crate::format::text::decode;
use crate::format::transcript::Transcript;
use crate::{Dataset, Link, PartialDate};

/// A profile page of a directory: one page about one body, of which the address is known. Feature `profile`.
///
/// The page is text or HTML of the kind that the Global Counter-IED Map of Action on Armed Violence has: a category, a
/// title with an acronym, the labels `Location:`, `Website:` and `Type:`, prose, and closing words about the directory
/// itself. Its records are an actor (for "Body in Country" that actor and its presence there, an office) and one source.
/// What sentences state plainly (years, parts, heads, chairs, memberships, acts) becomes **claims** with the stance
/// `unreviewed`, never values; all prose stays in `notes`.
///
/// The id of a body is its acronym, else its name, else the last part of the address, in small letters with hyphens; the
/// source has `profile-` before that. What is wrong with the page itself is found by
/// [`Validator::check_profile`](crate::Validator::check_profile).
///
/// ```
/// use mandata::format::Page;
/// use mandata::{Limits, Stance};
/// let text = "Global Counter-IED Map\n\nNGO counter-IED response\n\nRoads and Bridges Aid (RBA)\n\n\
///     Location: Oslo, Norway\n\nWebsite: https://rba.example.org/\n\nType: NGO\n\nRBA was founded in 1994.\n";
/// let page = Page::new("https://directory.example.org/2016/rba/".parse()?).accessed("2020-01".parse()?);
/// let dataset = page.read(text.as_bytes(), &Limits::default())?;
/// let aid = &dataset.actors[0];
/// assert_eq!((aid.id.as_str(), aid.places[0].city.as_deref()), ("rba", Some("Oslo")));
/// assert!(aid.history.is_empty());
/// let founded = aid.claims.iter().find(|claim| claim.field.as_str() == "/history/-").unwrap();
/// assert_eq!(founded.stance, Stance::Unreviewed);
/// assert_eq!(founded.says.as_ref().unwrap().to_string(), r#"{"kind":"founded","date":"1994"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Page {
    pub(super) address: Link,
    pub(super) accessed: Option<PartialDate>,
    pub(super) publisher: Option<String>,
}

impl Page {
    /// A page with its address.
    pub fn new(address: Link) -> Self {
        Self { address, accessed: None, publisher: None }
    }

    /// Says when the page was read.
    #[must_use]
    pub fn accessed(mut self, date: PartialDate) -> Self {
        self.accessed = Some(date);
        self
    }

    /// Says who publishes the directory.
    #[must_use]
    pub fn publisher(mut self, name: impl Into<String>) -> Self {
        self.publisher = Some(name.into());
        self
    }

    /// Reads the text or HTML of the page.
    ///
    /// # Errors
    /// Bytes that are not UTF-8, hold nothing, or go beyond a limit. Whatever else is irregular is read as well as it can
    /// be.
    pub fn read(&self, bytes: &[u8], limits: &Limits) -> Result<Dataset, Error> {
        read(&self.prepare("", bytes, limits)?, limits)
    }

    /// The records of the page, ready to be read, and what is irregular about it.
    pub(crate) fn prepare<'t>(&self, name: &str, bytes: &'t [u8], limits: &Limits) -> Result<Prepared<'t>, Error> {
        let (text, offset) = decode(unpack(bytes.into(), limits)?)?;
        let mut transcript = Transcript::default();
        let blocks = blocks(&text);
        if !blocks.is_empty() {
            let anatomy = Anatomy::of(&blocks, self.name().as_deref());
            for part in compose(self, &anatomy) {
                part.write(&mut transcript);
                transcript.end_line();
            }
            for fault in anatomy.faults {
                transcript.fault(fault);
            }
        }
        Ok(Prepared::made(name, text, offset, Encoding::Utf8, transcript))
    }

    /// The name that the last part of the address gives: its words with capital letters; `None` for a number.
    fn name(&self) -> Option<String> {
        let slug = self.segments().last()?;
        let words = slug.split(['-', '_', '.', '+']).filter(|word| !word.is_empty());
        let capitalised = |word: &str| word[..1].to_uppercase() + &word[1..];
        let name = words.map(capitalised).collect::<Vec<_>>().join(" ");
        name.contains(|c: char| c.is_ascii_alphabetic()).then_some(name)
    }

    /// What an id is made of where the page has no name: all of the path.
    pub(super) fn path(&self) -> String {
        self.segments().collect::<Vec<_>>().join(" ")
    }

    /// The year in the address, in which the profile was published.
    pub(super) fn year(&self) -> Option<&str> {
        let is_year = |part: &&str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
        self.segments().filter(is_year).find(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    }

    fn segments(&self) -> impl Iterator<Item = &str> {
        let path = self.address.as_str().split(['?', '#']).next().unwrap_or_default();
        path.split('/').skip(3).filter(|part| !part.is_empty())
    }
}

//! The parts of a page: category, title, labelled fields, prose, closing words.

use std::ops::Range;

use super::block::{Block, Said};
use super::category::{Class, Line, line};
use super::closing::Closing;
use super::label::{Fields, is_labelled};
use super::phrase::{glued_word, relative};
use super::title::Title;
use crate::Link;
use crate::format::fault::Fault;

/// A title has at most this many characters.
const TITLE: usize = 250;

/// What a page has, and what is irregular about it.
#[derive(Debug)]
pub(super) struct Anatomy {
    /// The class, and the category line that names it.
    pub(super) category: Option<(Class, Said)>,
    pub(super) title: Option<Title>,
    pub(super) fields: Fields,
    /// The paragraphs about the body.
    pub(super) prose: Vec<Block>,
    pub(super) closing: Closing,
    /// Whatever else stands above the fields.
    pub(super) others: Vec<Said>,
    /// The place of the page's first words, for what is missing.
    pub(super) start: Range<usize>,
    pub(super) faults: Vec<Fault>,
}

impl Anatomy {
    /// Takes a page apart. `named` is the name that the address gives.
    pub(super) fn of(blocks: &[Block], named: Option<&str>) -> Self {
        let start = blocks.first().map_or(0..0, |block| block.whole().span);
        let mut anatomy = Self {
            category: None,
            title: None,
            fields: Fields::default(),
            prose: Vec::new(),
            closing: Closing::default(),
            others: Vec::new(),
            start,
            faults: Vec::new(),
        };
        let head = blocks.iter().position(is_labelled);
        let (title, below) = anatomy.head(blocks, head);
        let (fields, taken) = Fields::read(&blocks[below..], &mut anatomy.faults);
        anatomy.fields = fields;
        anatomy.prose = blocks[below + taken..].to_vec();
        anatomy.closing = Closing::take(&mut anatomy.prose, &mut anatomy.faults);
        anatomy.uncover_first_word();
        anatomy.title = match title {
            Some(block) => Some(Title::of(block, &mut anatomy.faults)),
            None => anatomy.title_from_address(named),
        };
        anatomy.look_for_gaps();
        anatomy.look_at_statements();
        anatomy
    }

    /// Reads what stands above the fields, and says where these begin. On a page without fields, the head ends with the
    /// title.
    fn head<'b>(&mut self, blocks: &'b [Block], fields: Option<usize>) -> (Option<&'b Block>, usize) {
        let mut title: Option<&Block> = None;
        for (index, block) in blocks.iter().enumerate() {
            if fields == Some(index) {
                return (title, index);
            }
            if self.category_line(block) {
                continue;
            }
            let better = is_title(block) && title.is_none_or(|known| !known.is_heading);
            if fields.is_none() && (title.is_some() || !better) {
                return (title, index);
            }
            match title.filter(|_| better) {
                Some(other) => self.others.push(other.whole()),
                None if !better => self.others.push(block.whole()),
                None => {}
            }
            if better {
                title = Some(block);
            }
        }
        (title, blocks.len())
    }

    /// Takes a line that has to do with the category.
    fn category_line(&mut self, block: &Block) -> bool {
        let whole = block.whole();
        match line(block) {
            None => return false,
            Some(Line::Map) => {}
            Some(Line::Heading) => {
                let message = "a heading of the site stands above the page";
                self.faults.push(Fault::remark("profile.navigation", whole.span, message).value(whole.text));
            }
            Some(Line::Category { class, said, is_glued }) => {
                if is_glued {
                    let message = "the category is glued to the name of the map";
                    self.faults.push(Fault::remark("profile.glued-category", whole.span, message).value(whole.text));
                }
                self.category.get_or_insert((class, said));
            }
        }
        true
    }

    /// Takes off the caption of an image that is glued to the first word of the prose.
    fn uncover_first_word(&mut self) {
        let Some(first) = self.prose.first_mut() else { return };
        let Some(at) = glued_word(&first.text) else { return };
        let (caption, prose) = first.split(at);
        let caption = caption.whole();
        let message = "the caption of an image is glued to the first word of the prose";
        let fault = Fault::remark("profile.glued-word", caption.span.clone(), message);
        self.faults.push(fault.value(caption.text.clone()));
        self.fields.captions.push(caption);
        *first = prose;
    }

    /// The name that the address gives, where the page has no title.
    fn title_from_address(&mut self, named: Option<&str>) -> Option<Title> {
        let found = named.map_or("the address has a number only".to_owned(), |name| format!("the address says {name}"));
        let fault = Fault::remark("profile.missing-title", self.start.clone(), "the page has no title");
        self.faults.push(fault.help(found));
        let mut block = Block::default();
        for c in named?.chars() {
            block.push(c, self.start.start);
        }
        // What the address leaves out is no fault of the title.
        Some(Title::of(&block, &mut Vec::new()))
    }

    /// Reports the fields that are missing or say something else, and contradictions between them.
    fn look_for_gaps(&mut self) {
        let place = self.title.as_ref().map_or_else(|| self.start.clone(), |title| title.whole.span.clone());
        let mut missing = |code, what: &str| self.faults.push(Fault::remark(code, place.clone(), what));
        if self.category.is_none() {
            missing("profile.missing-category", "the page has no category line");
        }
        if self.fields.location.is_none() {
            missing("profile.missing-location", "the page has no location");
        }
        match &self.fields.website {
            None => missing("profile.missing-website", "the page has no website"),
            Some(website) if website.text.parse::<Link>().is_err() => {
                let message = "the value of the label is no web address";
                let fault = Fault::remark("profile.website-no-address", website.span.clone(), message);
                self.faults.push(fault.value(website.text.clone()));
            }
            Some(_) => {}
        }
        self.look_at_type(place);
        self.look_at_names();
    }

    fn look_at_type(&mut self, place: Range<usize>) {
        let inferred = match &self.category {
            Some((class, _)) => format!("{} is inferred from the category line", class.code()),
            None => "the page has no category line from which it could be inferred".to_owned(),
        };
        match &self.fields.kind {
            None => {
                let fault = Fault::remark("profile.missing-type", place, "the page has no type");
                self.faults.push(fault.help(inferred));
            }
            Some(kind) if Class::of_type(&kind.text).is_none() => {
                let message = "the value of the label is none of the types of the map";
                let fault = Fault::remark("profile.unknown-type", kind.span.clone(), message);
                self.faults.push(fault.value(kind.text.clone()).help(inferred));
            }
            Some(_) => {}
        }
    }

    fn look_at_names(&mut self) {
        let Some(title) = &self.title else { return };
        if let Some((class, said)) = self.class() {
            title.check_class(class, &said, &mut self.faults);
        }
        for caption in self.fields.captions.iter().filter(|caption| title.is_foreign_acronym(&caption.text)) {
            let message = "the caption of the image is another acronym than that of the title";
            let fault = Fault::remark("profile.acronym-mismatch", caption.span.clone(), message);
            self.faults.push(fault.value(caption.text.clone()).help("it may be that of a parent body"));
        }
    }

    /// The class of the body, and what names it: the type, else the category line.
    pub(super) fn class(&self) -> Option<(Class, Said)> {
        let kind = self.fields.kind.as_ref();
        let by_type = kind.and_then(|kind| Some((Class::of_type(&kind.text)?, kind.clone())));
        by_type.or_else(|| self.category.clone())
    }

    /// Reports statements that hold for the day on which they were written.
    fn look_at_statements(&mut self) {
        for block in &self.prose {
            if let Some(range) = relative(&block.text) {
                let message = "a statement holds for an unnamed day";
                let said = block.said(range);
                let fault = Fault::remark("profile.undated-statement", said.span, message);
                self.faults.push(fault.value(said.text).help("the year of the page is the only date"));
            }
        }
    }
}

/// Whether a line can be a title: the main heading, or short and no sentence.
fn is_title(block: &Block) -> bool {
    let text = block.text.trim();
    text.chars().count() <= TITLE && (block.is_heading || !ends_a_sentence(text))
}

/// Whether a text ends in a full stop that belongs to no abbreviation.
fn ends_a_sentence(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    match last.strip_suffix(['.', '!', '?', ':', ';', ',']) {
        Some(word) => !(last.ends_with('.') && (word.contains('.') || word.chars().count() <= 2)),
        None => false,
    }
}

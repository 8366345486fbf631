//! The title of a page: the name of a body, and what is irregular about it.

use super::acronym::{fits, is_acronym};
use super::block::{Block, Said};
use super::category::Class;
use crate::format::fault::Fault;
use crate::{ActorKind, CountryCode};

/// What a title says.
#[derive(Debug)]
pub(super) struct Title {
    pub(super) whole: Said,
    /// The name without the acronym; of a presence, the name of the body that is present.
    pub(super) name: Said,
    pub(super) acronym: Option<Said>,
    /// A second name, after a slash.
    pub(super) also: Option<Said>,
    /// The country, where the title names the presence of a body in it.
    pub(super) presence: Option<CountryCode>,
}

/// Last words of names that say "in Country" and are bodies of their own.
const OWN_BODIES: &[&str] = &[
    "Agency",
    "Army",
    "Assistance",
    "Authority",
    "Campaign",
    "Center",
    "Centre",
    "Coalition",
    "Force",
    "Forces",
    "Initiative",
    "Mission",
    "Operation",
    "Operations",
    "Police",
    "Program",
    "Programme",
    "Team",
    "Unit",
];

/// Last words of titles that name many units or persons.
const CROWDS: &[&str] = &["experts", "officers", "personnel", "soldiers", "specialists", "teams", "troops", "units"];

/// Words of a name and what a body with them is, the more telling ones first.
const KINDS: &[(&str, ActorKind)] = &[
    ("centre of excellence", ActorKind::CentreOfExcellence),
    ("center of excellence", ActorKind::CentreOfExcellence),
    ("bomb data", ActorKind::BombDataCentre),
    ("coordination group", ActorKind::CoordinationBody),
    ("coalition", ActorKind::Coalition),
    ("programme", ActorKind::Programme),
    ("program", ActorKind::Programme),
    ("partnership", ActorKind::Programme),
    ("institute", ActorKind::ResearchInstitute),
    ("university", ActorKind::University),
    ("network", ActorKind::Network),
    ("working group", ActorKind::Network),
    ("forum", ActorKind::Forum),
    ("campaign", ActorKind::Network),
    ("trust", ActorKind::Ngo),
    ("foundation", ActorKind::Foundation),
    ("un department", ActorKind::UnDepartment),
    ("united nations department", ActorKind::UnDepartment),
    ("ministry", ActorKind::Ministry),
];

impl Title {
    pub(super) fn of(block: &Block, faults: &mut Vec<Fault>) -> Self {
        let whole = block.whole();
        let start = block.text.len() - block.text.trim_start().len();
        let end = start + whole.text.len();
        let (name_end, acronym) = bracketed(block, start, end);
        let mut title = Self { name: block.said(start..name_end), whole, acronym, also: None, presence: None };
        title.find_presence(block, start, name_end, faults);
        title.find_compound(block, start, name_end, faults);
        title.find_crowd(faults);
        if let Some(acronym) = title.acronym.as_ref().filter(|acronym| !fits(&acronym.text, &title.name.text)) {
            let message = "the letters of the acronym do not stand in the title";
            let fault = Fault::remark("profile.acronym-mismatch", acronym.span.clone(), message);
            faults.push(fault.value(acronym.text.clone()).help("look up the name that the body itself uses"));
        }
        title
    }

    /// "Body in Country", where the body is not one that was set up there.
    fn find_presence(&mut self, block: &Block, start: usize, end: usize, faults: &mut Vec<Fault>) {
        let Some((body, country)) = block.text[start..end].rsplit_once(" in ") else { return };
        let last = body.trim_end_matches(')').rsplit([' ', '(']).next().unwrap_or_default();
        let Some(code) = CountryCode::named(country).filter(|_| !OWN_BODIES.contains(&last)) else { return };
        let (name_end, acronym) = bracketed(block, start, start + body.len());
        self.name = block.said(start..name_end);
        self.acronym = acronym.or(self.acronym.take());
        self.presence = Some(code);
        let message = "the title names the presence of a body in a country, which is no body of its own";
        let fault = Fault::remark("profile.presence", self.whole.span.clone(), message);
        faults.push(fault.help("it is read as an office of that body, of kind `presence`"));
    }

    /// Two names joined by a slash, or a body and its unit joined by a dash.
    fn find_compound(&mut self, block: &Block, start: usize, end: usize, faults: &mut Vec<Fault>) {
        let text = &block.text[start..end];
        let (at, length) = match text.find('/') {
            Some(at) => (at, 1),
            None => match [" - ", " – ", " — "].iter().find_map(|dash| Some((text.find(dash)?, dash.len()))) {
                Some(found) => found,
                None => return,
            },
        };
        let message = if length == 1 {
            self.name = block.said(start..start + at);
            self.also = Some(block.said(start + at + 1..end)).filter(|also| !also.text.is_empty());
            "the title gives two names"
        } else {
            "the title names a body and a unit of it"
        };
        let span = block.span(&(start + at..start + at + length));
        faults.push(Fault::remark("profile.compound-title", span, message));
    }

    /// A title that names a crowd, a programme or a coalition.
    fn find_crowd(&self, faults: &mut Vec<Fault>) {
        let last = self.name.text.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
        let what = match self.kind() {
            _ if CROWDS.contains(&last.as_str()) => "many units or persons",
            Some(ActorKind::Programme) => "a programme",
            Some(ActorKind::Coalition) => "a coalition of others",
            _ => return,
        };
        let message = format!("the title names {what}, and no single body");
        faults.push(Fault::remark("profile.not-one-body", self.name.span.clone(), message));
    }

    /// Whether a text is an acronym that is neither that of the title nor to be read off it.
    pub(super) fn is_foreign_acronym(&self, text: &str) -> bool {
        let own = self.acronym.as_ref().is_some_and(|own| own.text.eq_ignore_ascii_case(text));
        let is_acronym = is_acronym(text) && text.chars().all(char::is_uppercase);
        is_acronym && !own && !self.name.text.contains(text) && !fits(text, &self.name.text)
    }

    /// What the words of the name say that the body is.
    pub(super) fn kind(&self) -> Option<ActorKind> {
        kind(&self.name.text)
    }

    /// The class and the name contradict each other.
    pub(super) fn check_class(&self, class: Class, at: &Said, faults: &mut Vec<Fault>) {
        if let Some(nature) = self.other_nature(class) {
            let message = format!("the category is {}, but the title names {nature}", class.code());
            let fault = Fault::remark("profile.category-mismatch", at.span.clone(), message);
            faults.push(fault.help("the map has four classes only; say what the body is in `kind`"));
        }
    }

    /// What the title names, if no body of the class has such a name.
    fn other_nature(&self, class: Class) -> Option<&'static str> {
        let words: Vec<String> = self.name.text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
        let has = |wanted: &str| words.iter().any(|word| word == wanted);
        let country = self.name.text.rsplit_once(" of ").and_then(|(_, last)| CountryCode::named(last));
        match class {
            Class::Police if has("office") || has("department") || has("ministry") => Some("a government office"),
            Class::Police | Class::Military if has("programme") || has("program") || has("partnership") => {
                Some("a programme of several bodies")
            }
            Class::Ngo if has("institute") || has("university") || has("research") => Some("a research institute"),
            Class::International if country.is_some() => Some("a national body"),
            _ => None,
        }
    }
}

/// What the words of a name say that a body is.
pub(super) fn kind(name: &str) -> Option<ActorKind> {
    let name = name.to_lowercase();
    KINDS.iter().find(|(words, _)| name.contains(words)).map(|(_, kind)| kind.clone())
}

/// Where a name ends and the acronym in brackets after it, if there is one.
fn bracketed(block: &Block, start: usize, end: usize) -> (usize, Option<Said>) {
    let text = &block.text[start..end];
    let inner = text.trim_end().strip_suffix(')').and_then(|text| Some((text.rfind('(')?, text.len())));
    match inner {
        Some((open, close)) if is_acronym(text[open + 1..close].trim()) => {
            (start + open, Some(block.said(start + open + 1..start + close)))
        }
        _ => (end, None),
    }
}

//! Symbols of United Nations documents.

use super::text_value;
use crate::shape::{Short, ValueError};

/// What the patterns below have in common: a number without leading zero, and what may follow a symbol.
macro_rules! number {
    () => {
        "[1-9][0-9]{0,5}"
    };
}

const PATTERN: &str = concat!(
    "^(?:S/RES/",
    number!(),
    " ?\\([0-9]{4}\\)",
    "|S/PRST/[0-9]{4}/",
    number!(),
    "|S/PV\\.",
    number!(),
    "|S/[0-9]{4}/",
    number!(),
    "|A/RES/(?:(?:S|ES)-)?",
    number!(),
    "/",
    number!(),
    "(?: ?[A-Z])?",
    "|A/RES/",
    number!(),
    " ?\\([IVXLC]{1,8}\\)",
    "|A/",
    number!(),
    "/(?:L\\.|PV\\.|INF/)?",
    number!(),
    "|ST/[A-Z]{1,8}(?:/[A-Z]{1,8})?/[0-9]{4}/",
    number!(),
    ")(?:/(?:Add|Corr|Rev)\\.",
    number!(),
    "(?: \\(Part [IVX]{1,5}\\))?)*$",
);

text_value! {
    /// The symbol of a United Nations document: `S/RES/2365 (2017)`, `S/PRST/2003/22`, `A/RES/72/262 C`, `A/71/187`.
    ///
    /// The forms are those of the Dag Hammarskjöld Library's guide to document symbols for the Security Council, the
    /// General Assembly and the Secretariat, with `/Add.`, `/Corr.` and `/Rev.` after them.
    ///
    /// ```
    /// use mandata::{SymbolKind, UnBody, UnSymbol};
    /// let symbol: UnSymbol = "A/RES/72/262C".parse()?;
    /// assert_eq!(symbol.body(), UnBody::GeneralAssembly);
    /// assert_eq!(symbol.kind(), SymbolKind::Resolution);
    /// assert_eq!(symbol.session(), Some(72));
    /// assert_eq!(symbol.canonical(), "A/RES/72/262 C");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct UnSymbol(Short);
    check: |text| match Parts::read(text) {
        Some(_) => Ok(()),
        None => Err(ValueError::new("value.symbol", "UN document symbol", text, 0,
            "known forms are such as S/RES/2365 (2017), S/PRST/2003/22, A/RES/72/262 C, A/71/187 and ST/SGB/2019/2")),
    },
    code: "value.symbol",
    pattern: PATTERN,
    good: ["S/RES/2365 (2017)", "S/RES/2365(2017)", "S/PRST/2003/22", "S/2018/623", "S/PV.4864", "A/RES/60/97",
           "A/RES/72/262 C", "A/RES/72/262C", "A/71/187", "A/73/510/Corr.1", "A/RES/S-10/2", "A/RES/1514 (XV)",
           "ST/SGB/2019/2", "A/60/640/Add.1 (Part II)"],
    bad: ["", "S/RES/2365", "S/RES/(2017)", "A/RES/72", "A/RES/72/262 CC", "a/71/187", "S/PRST/2003", "UN/71/187",
          "A/71/0187", "A/71/187/", "S/RES/2365  (2017)"],
}

/// The organ that a symbol belongs to.
///
/// ```
/// use mandata::{UnBody, UnSymbol};
/// assert_eq!("ST/SGB/2019/2".parse::<UnSymbol>()?.body(), UnBody::Secretariat);
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnBody {
    /// `S/`: the Security Council.
    SecurityCouncil,
    /// `A/`: the General Assembly.
    GeneralAssembly,
    /// `ST/`: the Secretariat.
    Secretariat,
}

/// What a symbol names.
///
/// ```
/// use mandata::{SymbolKind, UnSymbol};
/// assert_eq!("S/PRST/2003/22".parse::<UnSymbol>()?.kind(), SymbolKind::PresidentialStatement);
/// assert_eq!("S/PV.4864".parse::<UnSymbol>()?.kind(), SymbolKind::MeetingRecord);
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SymbolKind {
    /// A resolution.
    Resolution,
    /// A statement by the President of the Security Council.
    PresidentialStatement,
    /// The record of a meeting.
    MeetingRecord,
    /// A report, letter or other document.
    Document,
}

/// What a symbol says.
#[derive(Debug, Clone, Copy)]
struct Parts {
    body: UnBody,
    kind: SymbolKind,
    year: Option<u16>,
    session: Option<u16>,
}

impl Parts {
    fn read(text: &str) -> Option<Self> {
        let (body, rest) = match text.split_once('/')? {
            ("S", rest) => (UnBody::SecurityCouncil, rest),
            ("A", rest) => (UnBody::GeneralAssembly, rest),
            ("ST", rest) => (UnBody::Secretariat, rest),
            _ => return None,
        };
        let main = without_suffixes(rest)?;
        match body {
            UnBody::SecurityCouncil => council(main),
            UnBody::GeneralAssembly => assembly(main),
            UnBody::Secretariat => secretariat(main),
        }
    }
}

/// The symbol without `/Add.1`, `/Corr.2`, `/Rev.1 (Part II)` at its end; `None` where such an end is malformed.
fn without_suffixes(text: &str) -> Option<&str> {
    if !text.bytes().any(|byte| byte == b'.') {
        return Some(text);
    }
    let first = ["/Add.", "/Corr.", "/Rev."].iter().filter_map(|mark| text.find(mark)).min();
    let Some(first) = first else { return Some(text) };
    let (main, suffixes) = text.split_at(first);
    suffixes[1..].split('/').all(is_suffix).then_some(main)
}

fn is_suffix(text: &str) -> bool {
    let (mark, part) = text.split_once(" (Part ").map_or((text, None), |(mark, part)| (mark, Some(part)));
    let number = ["Add.", "Corr.", "Rev."].iter().find_map(|prefix| mark.strip_prefix(prefix));
    let roman = |part: &str| part.strip_suffix(')').is_some_and(|part| is_roman(part, "IVX", 5));
    number.is_some_and(is_number) && part.is_none_or(roman)
}

fn council(main: &str) -> Option<Parts> {
    let parts = |kind, year| Some(Parts { body: UnBody::SecurityCouncil, kind, year, session: None });
    if let Some(resolution) = main.strip_prefix("RES/") {
        let (number, year) = resolution.split_once('(')?;
        let number = number.strip_suffix(' ').unwrap_or(number);
        return is_number(number).then(|| parts(SymbolKind::Resolution, Some(year_of(year.strip_suffix(')')?)?)))?;
    }
    if let Some(meeting) = main.strip_prefix("PV.") {
        return is_number(meeting).then(|| parts(SymbolKind::MeetingRecord, None))?;
    }
    let (kind, rest) = match main.strip_prefix("PRST/") {
        Some(rest) => (SymbolKind::PresidentialStatement, rest),
        None => (SymbolKind::Document, main),
    };
    let (year, number) = rest.split_once('/')?;
    is_number(number).then(|| parts(kind, Some(year_of(year)?)))?
}

fn assembly(main: &str) -> Option<Parts> {
    let parts = |kind, session| Some(Parts { body: UnBody::GeneralAssembly, kind, year: None, session });
    if let Some(resolution) = main.strip_prefix("RES/") {
        return match resolution.split_once('/') {
            Some((session, number)) => {
                let special = session.strip_prefix("S-").or_else(|| session.strip_prefix("ES-"));
                let regular = special.is_none().then(|| session.parse().ok()).flatten();
                (is_number(special.unwrap_or(session)) && is_number(without_letter(number)))
                    .then(|| parts(SymbolKind::Resolution, regular))?
            }
            None => {
                let (number, session) = resolution.split_once('(')?;
                let roman = session.strip_suffix(')')?;
                let number = number.strip_suffix(' ').unwrap_or(number);
                (is_number(number) && is_roman(roman, "IVXLC", 8))
                    .then(|| parts(SymbolKind::Resolution, roman_number(roman)))?
            }
        };
    }
    let (session, document) = main.split_once('/')?;
    let (kind, number) = match document.strip_prefix("PV.") {
        Some(number) => (SymbolKind::MeetingRecord, number),
        None => (SymbolKind::Document, document),
    };
    let number = number.strip_prefix("L.").or_else(|| number.strip_prefix("INF/")).unwrap_or(number);
    (is_number(session) && is_number(number)).then(|| parts(kind, session.parse().ok()))?
}

fn secretariat(main: &str) -> Option<Parts> {
    let mut tokens: Vec<&str> = main.split('/').collect();
    let number = tokens.pop()?;
    let year = year_of(tokens.pop()?)?;
    let series = |token: &&str| (1..=8).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_uppercase());
    ((1..=2).contains(&tokens.len()) && tokens.iter().all(series) && is_number(number)).then_some(Parts {
        body: UnBody::Secretariat,
        kind: SymbolKind::Document,
        year: Some(year),
        session: None,
    })
}

/// A number of up to six digits without leading zero.
fn is_number(text: &str) -> bool {
    (1..=6).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn year_of(text: &str) -> Option<u16> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// `262 C` and `262C` without the letter of the part.
fn without_letter(number: &str) -> &str {
    match number.strip_suffix(|c: char| c.is_ascii_uppercase()) {
        Some(rest) => rest.strip_suffix(' ').unwrap_or(rest),
        None => number,
    }
}

fn is_roman(text: &str, letters: &str, longest: usize) -> bool {
    (1..=longest).contains(&text.len()) && text.chars().all(|c| letters.contains(c))
}

fn roman_number(text: &str) -> Option<u16> {
    let value = |c| match c {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        _ => 100,
    };
    let mut sum = 0;
    let mut largest = 0;
    for value in text.chars().rev().map(value) {
        sum = if value < largest { sum - value } else { sum + value };
        largest = largest.max(value);
    }
    u16::try_from(sum).ok()
}

impl UnSymbol {
    fn parts(&self) -> Parts {
        // The text was checked by the same function.
        Parts::read(self.as_str()).unwrap_or(Parts {
            body: UnBody::Secretariat,
            kind: SymbolKind::Document,
            year: None,
            session: None,
        })
    }

    /// The organ.
    ///
    /// ```
    /// use mandata::{UnBody, UnSymbol};
    /// assert_eq!("S/2018/623".parse::<UnSymbol>()?.body(), UnBody::SecurityCouncil);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn body(&self) -> UnBody {
        self.parts().body
    }

    /// What it names.
    ///
    /// ```
    /// use mandata::{SymbolKind, UnSymbol};
    /// assert_eq!("A/71/187".parse::<UnSymbol>()?.kind(), SymbolKind::Document);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn kind(&self) -> SymbolKind {
        self.parts().kind
    }

    /// The year in the symbol, where it has one.
    ///
    /// ```
    /// use mandata::UnSymbol;
    /// assert_eq!("S/RES/2365 (2017)".parse::<UnSymbol>()?.year(), Some(2017));
    /// assert_eq!("A/RES/60/97".parse::<UnSymbol>()?.year(), None);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn year(&self) -> Option<u16> {
        self.parts().year
    }

    /// The regular session of the General Assembly in the symbol. Session n opens in September of the year 1945 + n.
    ///
    /// ```
    /// use mandata::UnSymbol;
    /// assert_eq!("A/RES/1514 (XV)".parse::<UnSymbol>()?.session(), Some(15));
    /// assert_eq!("S/PRST/2003/22".parse::<UnSymbol>()?.session(), None);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn session(&self) -> Option<u16> {
        self.parts().session
    }

    /// The symbol with its usual spaces, for comparing.
    ///
    /// ```
    /// assert_eq!("S/RES/2365(2017)".parse::<mandata::UnSymbol>()?.canonical(), "S/RES/2365 (2017)");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn canonical(&self) -> String {
        let text = self.as_str();
        let spaced = text.replace(" (", "(").replace('(', " (");
        match (self.kind(), spaced.chars().last()) {
            (SymbolKind::Resolution, Some(letter)) if letter.is_ascii_uppercase() => {
                let number = spaced.trim_end_matches(letter).trim_end();
                format!("{number} {letter}")
            }
            _ => spaced,
        }
    }

    /// The address of the document at the United Nations' site for documents.
    ///
    /// ```
    /// assert_eq!("S/PRST/2003/22".parse::<mandata::UnSymbol>()?.address(), "https://undocs.org/S/PRST/2003/22");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn address(&self) -> String {
        format!("https://undocs.org/{}", self.as_str().replace(' ', ""))
    }
}

//! Symbols of United Nations documents.

use super::text_value;
use crate::shape::{Short, ValueError};

/// A number without leading zero.
macro_rules! number {
    () => {
        "[1-9][0-9]{0,5}"
    };
}

macro_rules! year {
    () => {
        "[12][0-9]{3}"
    };
}

macro_rules! roman {
    () => {
        "[IVXLC]{1,8}"
    };
}

/// An emergency or special session, as in `A/RES/S-10/2`.
macro_rules! special {
    () => {
        concat!("(?:S|ES|EM|SS)-", number!())
    };
}

/// Capitals, but neither `RES` nor `PRST`: two numbers follow these.
macro_rules! word {
    () => {
        concat!(
            "(?:[A-Z]{1,2}|[A-QS-Z][A-Z]{2}|R[A-DF-Z][A-Z]|RE[A-RT-Z]|[A-OQ-Z][A-Z]{3}|P[A-QS-Z][A-Z]{2}",
            "|PR[A-RT-Z][A-Z]|PRS[A-SU-Z]|[A-Z]{5,8})"
        )
    };
}

/// As in `C.1`, `Sub.2`, `CONF.III` and `SER.A`.
macro_rules! dotted {
    () => {
        concat!("(?:", word!(), "|Sub|Res|Dec)\\.(?:", number!(), "|", roman!(), "|[A-Z])")
    };
}

macro_rules! elements {
    () => {
        concat!("(?:(?:", number!(), "|", word!(), "|", dotted!(), "|", special!(), ")/)")
    };
}

macro_rules! last {
    () => {
        concat!("(?:", number!(), "|", dotted!(), "|(?:RES|PRST)/(?:", special!(), "|", number!(), ")/", number!(), ")")
    };
}

macro_rules! note {
    () => {
        concat!("(?: ?\\((?:Part|Vol\\.|Sect\\.|Prog\\.|Resumption) (?:", number!(), "|", roman!(), ")\\))?")
    };
}

macro_rules! leads {
    ($first:literal $($lead:literal)+) => {
        /// The leading elements of bodies that have series of their own.
        const LEADS: &[&str] = &[$first, $($lead),+];

        macro_rules! lead {
            () => {
                concat!("(?:", $first, $("|", $lead,)+ ")")
            };
        }
    };
}

leads! {
    "ACC" "APLC" "AT" "BWC" "CAC" "CAT" "CCM" "CCPR" "CCW" "CD" "CEB" "CED" "CEDAW" "CERD" "CLCS" "CMW" "CRC" "CRPD" "CTOC"
    "DP" "ECE" "ESCAP" "FCCC" "GC" "HR" "HRI" "HS" "HSP" "ICCD" "ID" "IDB" "ISBA" "ITC" "JIU" "LC" "LOS" "NPT" "PBC"
    "PCNICC" "SPLOS" "TD" "UNEP" "UNITAR" "UNW"
}

/// What follows the organ or body.
macro_rules! series {
    () => {
        concat!(elements!(), "*", last!())
    };
}

macro_rules! part_letter {
    () => {
        "(?: ?[A-Z])?"
    };
}

macro_rules! resolution {
    () => {
        concat!(
            concat!("S/RES/", number!(), " ?\\(", year!(), "\\)"),
            concat!("|A/RES/(?:[1-9][0-9]{0,2}|", special!(), ")/", number!(), part_letter!()),
            concat!("|E/RES/", year!(), "/", number!(), part_letter!()),
            concat!("|[AET]/RES/", number!(), " ?\\(", roman!(), "\\)", part_letter!()),
        )
    };
}

macro_rules! council {
    () => {
        concat!(
            concat!("S/(?:PRST/", year!(), "/", number!(), "|PV\\.", number!(), "|", year!(), "/", number!()),
            concat!("|[1-9][0-9]{2,4}|(?:AC\\.", number!(), "|C\\.", number!(), "|INF|NC|Agenda)/", series!(), ")"),
        )
    };
}

macro_rules! organ {
    () => {
        concat!("[AET]/(?:[1-9][0-9]{2,5}|", dotted!(), "|", elements!(), "+", last!(), ")")
    };
}

macro_rules! suffix {
    () => {
        concat!("(?:/(?:(?:Add|Corr|Rev|Amend|Resumption)\\.", number!(), "|Summary|Excerpt)", note!(), ")")
    };
}

macro_rules! symbol {
    () => {
        concat!(
            concat!("(?:", resolution!(), "|", council!(), "|", organ!(), "|ST/", word!(), "/", series!()),
            concat!("|", lead!(), "/", series!(), ")", note!(), suffix!(), "*"),
        )
    };
}

const PATTERN: &str = concat!("^", symbol!(), "(?:-", symbol!(), ")*$");

text_value! {
    /// The symbol of a United Nations document: `S/RES/2365 (2017)`, `S/PRST/2003/22`, `A/RES/72/262 C`, `A/71/187`,
    /// `A/HRC/31/2`, `CCW/P.V/CONF/2016/2`.
    ///
    /// The forms are those of the Dag Hammarskjöld Library's guide to document symbols: of the organs, of what is below
    /// them, and of bodies with series of their own; with `/Add.`, `/Corr.`, `/Rev.`, `/Amend.`, `/Summary` and `/Excerpt`
    /// after them; and several joined by `-` for a document of several organs.
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
        None => Err(ValueError::new("value.symbol", "UN document symbol", text, 0, right_form(text))),
    },
    code: "value.symbol",
    pattern: PATTERN,
    good: ["S/RES/2365 (2017)", "S/RES/2365(2017)", "S/PRST/2003/22", "S/2018/623", "S/PV.4864", "A/RES/60/97",
           "A/RES/72/262 C", "A/RES/72/262C", "A/71/187", "A/73/510/Corr.1", "A/RES/S-10/2", "A/RES/1514 (XV)",
           "ST/SGB/2019/2", "A/60/640/Add.1 (Part II)", "S/24111", "S/INF/1", "S/AC.37/2016/1", "A/C.1/70/L.36",
           "A/HRC/RES/31/10", "A/HRC/S-17/2", "A/CONF.192/15", "A/RES/377 (V) A", "A/70/5 (Vol. II)", "E/2016/100",
           "E/RES/2016/1", "E/CN.4/Sub.2/2005/1", "ST/ESA/SER.A/330", "CCW/AP.II/CONF.17/2", "CCW/P.V/CONF/2016/2",
           "HRI/GEN/1/Rev.9", "S/PV.7750 (Resumption 1)", "A/70/95-S/2015/446", "CD/1864"],
    bad: ["", "S/RES/2365", "S/RES/(2017)", "A/RES/72", "A/RES/72/262 CC", "a/71/187", "S/PRST/2003", "UN/71/187",
          "A/71/0187", "A/71/187/", "S/RES/2365  (2017)", "S/RES/1990/2", "A/RES/2016/1", "E/RES/16/1", "A/HRC/RES/31",
          "A/HRC", "A/4", "N/A", "A/70/95-", "A/70/95-446", "A/C.1/70/l.36", "A/C1/70/L.", "A/Add.1", "CCW"],
}

/// What the form should be for a text that is no symbol.
fn right_form(text: &str) -> &'static str {
    let upper = text.to_ascii_uppercase();
    let form = FORMS.iter().find(|(start, _)| upper.starts_with(start));
    form.map_or(
        "known forms are such as S/RES/2365 (2017), A/RES/72/262 C, A/71/187, A/HRC/31/2 and ST/SGB/2019/2",
        |(_, form)| form,
    )
}

const FORMS: [(&str, &str); 9] = [
    ("S/RES", "a resolution of the Security Council is written with its year, S/RES/2365 (2017)"),
    ("S/PRST", "a presidential statement is written with year and number, S/PRST/2003/22"),
    ("S/PV", "a meeting of the Security Council is written S/PV.4864"),
    ("S/", "documents of the Security Council are such as S/2018/623 and S/AC.37/2016/1"),
    ("A/RES", "a resolution of the General Assembly is written with its session, A/RES/72/262 C or A/RES/1514 (XV)"),
    ("A/", "documents of the General Assembly are such as A/71/187, A/C.1/70/L.36 and A/HRC/31/2"),
    ("E/RES", "a resolution of the Economic and Social Council is written with its year, E/RES/2016/1"),
    ("E/", "documents of the Economic and Social Council are such as E/2016/100 and E/CN.7/2016/1"),
    ("ST/", "documents of the Secretariat are such as ST/SGB/2019/2"),
];

/// The organ that a symbol belongs to.
///
/// ```
/// use mandata::{UnBody, UnSymbol};
/// assert_eq!("ST/SGB/2019/2".parse::<UnSymbol>()?.body(), UnBody::Secretariat);
/// assert_eq!("CCW/P.V/CONF/2016/2".parse::<UnSymbol>()?.body(), UnBody::Other);
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnBody {
    /// `S/`: the Security Council.
    SecurityCouncil,
    /// `A/`: the General Assembly.
    GeneralAssembly,
    /// `E/`: the Economic and Social Council.
    EconomicAndSocialCouncil,
    /// `T/`: the Trusteeship Council.
    TrusteeshipCouncil,
    /// `ST/`: the Secretariat.
    Secretariat,
    /// A body with a series of its own: a conference, a treaty body, a programme.
    Other,
}

/// What a symbol names.
///
/// ```
/// use mandata::{SymbolKind, UnSymbol};
/// assert_eq!("S/PRST/2003/22".parse::<UnSymbol>()?.kind(), SymbolKind::PresidentialStatement);
/// assert_eq!("S/PV.4864".parse::<UnSymbol>()?.kind(), SymbolKind::MeetingRecord);
/// assert_eq!("A/C.1/70/L.36".parse::<UnSymbol>()?.kind(), SymbolKind::Draft);
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SymbolKind {
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A statement by the president of a council.
    PresidentialStatement,
    /// The record of a meeting.
    MeetingRecord,
    /// A document of limited distribution: mostly the draft of a resolution or decision.
    Draft,
    /// A report, letter or other document.
    Document,
}

/// What a symbol says; of several that are joined, the first.
#[derive(Debug, Clone, Copy)]
struct Parts<'a> {
    body: UnBody,
    kind: SymbolKind,
    year: Option<u16>,
    session: Option<u16>,
    subsidiary: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn new(body: UnBody, kind: SymbolKind) -> Self {
        Self { body, kind, year: None, session: None, subsidiary: None }
    }

    fn read(text: &'a str) -> Option<Self> {
        let (mut first, mut rest) = (None, Some(text));
        while let Some(joined) = rest {
            let (symbol, more) = split_joined(joined);
            let parts = one(symbol)?;
            first.get_or_insert(parts);
            rest = more;
        }
        first
    }
}

/// The first of several symbols, and the others. In `S-10` a number follows the hyphen.
fn split_joined(text: &str) -> (&str, Option<&str>) {
    let joint = text.as_bytes().windows(2).position(|pair| pair[0] == b'-' && pair[1].is_ascii_uppercase());
    joint.map_or((text, None), |joint| (&text[..joint], Some(&text[joint + 1..])))
}

fn one(text: &str) -> Option<Parts<'_>> {
    let (lead, rest) = text.split_once('/')?;
    let main = without_suffixes(rest)?;
    match lead {
        "S" => council(main),
        "A" => organ(UnBody::GeneralAssembly, main),
        "E" => organ(UnBody::EconomicAndSocialCouncil, main),
        "T" => organ(UnBody::TrusteeshipCouncil, main),
        "ST" => {
            let (series, rest) = main.split_once('/')?;
            let parts = series_of(UnBody::Secretariat, rest)?;
            is_word(series).then_some(parts)
        }
        _ => LEADS.contains(&lead).then(|| series_of(UnBody::Other, main))?,
    }
}

/// The symbol without `/Add.1`, `/Corr.2`, `/Rev.1 (Part II)` at its end; `None` where such an end is malformed.
fn without_suffixes(text: &str) -> Option<&str> {
    let marks = ["/Add.", "/Corr.", "/Rev.", "/Amend.", "/Resumption.", "/Summary", "/Excerpt"];
    // Few symbols have a small letter, which all marks do.
    let has_small = text.bytes().any(|byte| byte.is_ascii_lowercase());
    let first = marks.iter().filter(|_| has_small).filter_map(|mark| text.find(mark)).min();
    let Some(first) = first else { return Some(without_note(text)) };
    let (main, suffixes) = text.split_at(first);
    suffixes[1..].split('/').all(is_suffix).then_some(without_note(main))
}

fn is_suffix(text: &str) -> bool {
    let text = without_note(text);
    let number = ["Add.", "Corr.", "Rev.", "Amend.", "Resumption."].iter().find_map(|prefix| text.strip_prefix(prefix));
    matches!(text, "Summary" | "Excerpt") || number.is_some_and(is_number)
}

/// Without `(Part II)` or `(Vol. I)` at the end.
fn without_note(text: &str) -> &str {
    let Some((main, note)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else { return text };
    let is_note = note.split_once(' ').is_some_and(|(mark, number)| {
        ["Part", "Vol.", "Sect.", "Prog.", "Resumption"].contains(&mark) && (is_number(number) || is_roman(number))
    });
    if is_note { main.strip_suffix(' ').unwrap_or(main) } else { text }
}

fn council(main: &str) -> Option<Parts<'_>> {
    let parts = |kind, year| Some(Parts { year, ..Parts::new(UnBody::SecurityCouncil, kind) });
    if let Some(resolution) = main.strip_prefix("RES/") {
        let (number, year) = resolution.split_once('(')?;
        let number = number.strip_suffix(' ').unwrap_or(number);
        return is_number(number).then(|| parts(SymbolKind::Resolution, Some(year_of(year.strip_suffix(')')?)?)))?;
    }
    if let Some(meeting) = main.strip_prefix("PV.") {
        return is_number(meeting).then(|| parts(SymbolKind::MeetingRecord, None))?;
    }
    let Some((first, rest)) = main.split_once('/') else {
        return (is_number(main) && (3..=5).contains(&main.len())).then(|| parts(SymbolKind::Document, None))?;
    };
    if first == "PRST" {
        let (year, number) = rest.split_once('/')?;
        return is_number(number).then(|| parts(SymbolKind::PresidentialStatement, Some(year_of(year)?)))?;
    }
    if let Some(year) = year_of(first) {
        return is_number(rest).then(|| parts(SymbolKind::Document, Some(year)))?;
    }
    let is_below = ["AC.", "C."].iter().any(|prefix| first.strip_prefix(prefix).is_some_and(is_number));
    if !is_below && !matches!(first, "INF" | "NC" | "Agenda") {
        return None;
    }
    let parts = series_of(UnBody::SecurityCouncil, rest)?;
    Some(Parts { subsidiary: is_below.then_some(first), ..parts })
}

/// A symbol of the General Assembly, the Economic and Social Council or the Trusteeship Council.
fn organ(body: UnBody, main: &str) -> Option<Parts<'_>> {
    if let Some(text) = main.strip_prefix("RES/") {
        return resolution(body, text);
    }
    if main.starts_with("PRST/") || is_number(main) && main.len() < 3 {
        return None;
    }
    let parts = series_of(body, main)?;
    let (first, rest) = main.split_once('/').unwrap_or((main, ""));
    let of_session = first.starts_with("C.") || matches!(first, "BUR" | "DEC" | "INF" | "SPC");
    let session = match body {
        UnBody::GeneralAssembly => session_of(if of_session { rest } else { main }),
        _ => None,
    };
    Some(Parts { session, subsidiary: is_subsidiary(first).then_some(first), ..parts })
}

/// The regular session at the beginning of what follows the organ.
fn session_of(text: &str) -> Option<u16> {
    let (session, _) = text.split_once('/')?;
    (is_number(session) && session.len() <= 3).then(|| session.parse().ok())?
}

/// Whether the element behind an organ names a body below it.
fn is_subsidiary(first: &str) -> bool {
    match first.split_once('.') {
        Some((word, _)) => !matches!(word, "CRP" | "L" | "PV" | "SR" | "WP"),
        None => is_word(first) && !matches!(first, "DEC" | "INF" | "NC" | "NGO"),
    }
}

fn resolution(body: UnBody, text: &str) -> Option<Parts<'_>> {
    let parts = Parts::new(body, SymbolKind::Resolution);
    if let Some((number, session)) = text.split_once('(') {
        let roman = without_letter(session).strip_suffix(')')?;
        let session = if body == UnBody::GeneralAssembly { roman_number(roman) } else { None };
        let number = number.strip_suffix(' ').unwrap_or(number);
        return (is_number(number) && is_roman(roman)).then_some(Parts { session, ..parts });
    }
    let (session, number) = text.split_once('/')?;
    if !is_number(without_letter(number)) {
        return None;
    }
    match body {
        UnBody::GeneralAssembly if is_special(session) => Some(parts),
        UnBody::GeneralAssembly => Some(Parts { session: Some(session_of(text)?), ..parts }),
        UnBody::EconomicAndSocialCouncil => Some(Parts { year: Some(year_of(session)?), ..parts }),
        _ => None,
    }
}

/// Words, sessions, years and numbers of which the last is a number; `RES` and `PRST` want two at the end.
fn series_of(body: UnBody, text: &str) -> Option<Parts<'_>> {
    let mut parts = Parts::new(body, SymbolKind::Document);
    let mut elements = text.split('/').peekable();
    let mut is_numbered = false;
    while let Some(element) = elements.next() {
        if matches!(element, "RES" | "PRST") {
            let (session, number) = (elements.next()?, elements.next()?);
            let is_whole =
                elements.next().is_none() && (is_special(session) || is_number(session)) && is_number(number);
            parts.kind = if element == "RES" { SymbolKind::Resolution } else { SymbolKind::PresidentialStatement };
            parts.year = year_of(session).or(parts.year);
            return is_whole.then_some(parts);
        }
        let word = dotted_word(element);
        is_numbered = word.is_some() || is_number(element);
        if !is_numbered && !is_word(element) && !is_special(element) {
            return None;
        }
        parts.kind = match (element, word) {
            ("DEC", _) | (_, Some("Dec")) => SymbolKind::Decision,
            (_, Some("Res")) => SymbolKind::Resolution,
            (_, Some("L")) => SymbolKind::Draft,
            (_, Some("PV" | "SR")) => SymbolKind::MeetingRecord,
            _ => parts.kind,
        };
        if elements.peek().is_some() {
            parts.year = year_of(element).or(parts.year);
        }
    }
    is_numbered.then_some(parts)
}

/// The word of `C.1`, `Sub.2`, `CONF.III` or `SER.A`.
fn dotted_word(element: &str) -> Option<&str> {
    let (word, number) = element.split_once('.')?;
    let is_letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase());
    ((is_word(word) || matches!(word, "Sub" | "Res" | "Dec")) && (is_number(number) || is_roman(number) || is_letter))
        .then_some(word)
}

fn is_word(text: &str) -> bool {
    (1..=8).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_uppercase())
        && !matches!(text, "RES" | "PRST")
}

fn is_special(session: &str) -> bool {
    session.split_once('-').is_some_and(|(word, number)| matches!(word, "S" | "ES" | "EM" | "SS") && is_number(number))
}

/// A number of up to six digits without leading zero.
fn is_number(text: &str) -> bool {
    (1..=6).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn year_of(text: &str) -> Option<u16> {
    (text.len() == 4 && text.starts_with(['1', '2']) && is_number(text)).then(|| text.parse().ok())?
}

/// `262 C`, `262C` and `V) A` without the letter of the part.
fn without_letter(number: &str) -> &str {
    match number.strip_suffix(|c: char| c.is_ascii_uppercase()) {
        Some(rest) => rest.strip_suffix(' ').unwrap_or(rest),
        None => number,
    }
}

fn is_roman(text: &str) -> bool {
    (1..=8).contains(&text.len()) && text.chars().all(|c| "IVXLC".contains(c))
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
    fn parts(&self) -> Parts<'_> {
        // The text was checked by the same function.
        Parts::read(self.as_str()).unwrap_or(Parts::new(UnBody::Other, SymbolKind::Document))
    }

    /// The organ whose series it belongs to; of a document of several the first. What is below the organ has the symbols
    /// of the organ too: see [`UnSymbol::subsidiary`].
    ///
    /// ```
    /// use mandata::{UnBody, UnSymbol};
    /// assert_eq!("S/2018/623".parse::<UnSymbol>()?.body(), UnBody::SecurityCouncil);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn body(&self) -> UnBody {
        self.parts().body
    }

    /// The element of the body below the organ that the document is of: a committee, commission, conference or council.
    ///
    /// ```
    /// use mandata::UnSymbol;
    /// assert_eq!("A/HRC/RES/31/10".parse::<UnSymbol>()?.subsidiary(), Some("HRC"));
    /// assert_eq!("A/C.1/70/L.36".parse::<UnSymbol>()?.subsidiary(), Some("C.1"));
    /// assert_eq!("A/RES/60/97".parse::<UnSymbol>()?.subsidiary(), None);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn subsidiary(&self) -> Option<&str> {
        self.parts().subsidiary
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

    /// The regular session of the General Assembly in the symbol, for its main committees too. Session n opens in September
    /// of the year 1945 + n. The sessions of councils and commissions below it are counted otherwise and left out.
    ///
    /// ```
    /// use mandata::UnSymbol;
    /// assert_eq!("A/RES/1514 (XV)".parse::<UnSymbol>()?.session(), Some(15));
    /// assert_eq!("A/C.1/70/L.36".parse::<UnSymbol>()?.session(), Some(70));
    /// assert_eq!("A/HRC/31/2".parse::<UnSymbol>()?.session(), None);
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
        let mut spaced = String::new();
        for c in self.as_str().chars() {
            let is_apart = match c {
                '(' => !spaced.ends_with(' '),
                c => c.is_ascii_uppercase() && spaced.ends_with(|last: char| last.is_ascii_digit() || last == ')'),
            };
            spaced.extend(is_apart.then_some(' '));
            spaced.push(c);
        }
        spaced
    }

    /// The address of the document at the United Nations' site for documents; of joined symbols by the first.
    ///
    /// ```
    /// assert_eq!("S/PRST/2003/22".parse::<mandata::UnSymbol>()?.address(), "https://undocs.org/S/PRST/2003/22");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn address(&self) -> String {
        format!("https://undocs.org/{}", split_joined(self.as_str()).0.replace(' ', ""))
    }
}

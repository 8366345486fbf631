//! Country codes.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::country_table::{COUNTRIES, VERSION};
use crate::shape::{Element, Shape, Term, TermShape, nearest};
use crate::shape::{Look, ValueError, text_impls};

/// The list of country codes and its version.
///
/// ```
/// assert!(mandata::COUNTRIES_AS_OF.starts_with("ISO 3166-1"));
/// ```
pub const COUNTRIES_AS_OF: &str = VERSION;

/// A country: an ISO 3166-1 alpha-2 code, or `XK` (user-assigned, Kosovo).
///
/// ```
/// use mandata::CountryCode;
/// let country: CountryCode = "NO".parse()?;
/// assert_eq!(country.name(), "Norway");
/// let error = "no".parse::<CountryCode>().unwrap_err();
/// assert_eq!(error.suggestion(), Some("NO"));
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountryCode(u8);

impl CountryCode {
    /// All codes, in order.
    ///
    /// ```
    /// use mandata::CountryCode;
    /// assert!(CountryCode::all().any(|country| country.as_str() == "XK"));
    /// assert!(CountryCode::all().all(|country| country.as_str().len() == 2));
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        (0..COUNTRIES.len()).filter_map(|index| u8::try_from(index).ok()).map(Self)
    }

    /// The code.
    pub fn as_str(self) -> &'static str {
        self.term().code
    }

    /// The English name.
    ///
    /// ```
    /// assert_eq!("CH".parse::<mandata::CountryCode>()?.name(), "Switzerland");
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn name(self) -> &'static str {
        self.term().doc
    }

    fn term(self) -> &'static Term {
        &COUNTRIES[usize::from(self.0)]
    }
}

/// The index of the country with each two letters.
static PLACES: [u8; 26 * 26] = {
    let mut places = [NO_COUNTRY; 26 * 26];
    let mut index = 0;
    while index < COUNTRIES.len() {
        if let [first, second] = COUNTRIES[index].code.as_bytes() {
            #[allow(clippy::cast_possible_truncation, reason = "there are less than 255 countries")]
            let country = index as u8;
            places[place(*first, *second)] = country;
        }
        index += 1;
    }
    places
};

const NO_COUNTRY: u8 = u8::MAX;

/// Where a code of two capital letters stands among all such codes.
const fn place(first: u8, second: u8) -> usize {
    (first - b'A') as usize * 26 + (second - b'A') as usize
}

const _: () = assert!(COUNTRIES.len() < NO_COUNTRY as usize);

impl FromStr for CountryCode {
    type Err = ValueError;

    /// Reads a code of two capital letters.
    ///
    /// # Errors
    /// Another text; the error suggests the code that was probably meant.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let index = match text.as_bytes() {
            [first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => PLACES[place(*first, *second)],
            _ => NO_COUNTRY,
        };
        if index == NO_COUNTRY { Err(refuse(text)) } else { Ok(Self(index)) }
    }
}

fn refuse(text: &str) -> ValueError {
    let reason = "a country is an ISO 3166-1 code of two capital letters, or XK";
    let error = ValueError::new("value.country", "country code", text, 0, reason);
    match meant(text) {
        Some(code) => error.suggest(code),
        None => error,
    }
}

/// The code that was probably meant: in another case, an everyday code that ISO does not have, or a country's name.
fn meant(text: &str) -> Option<&'static str> {
    let upper = text.to_uppercase();
    let everyday = match upper.as_str() {
        "UK" => Some("GB"),
        "USA" | "U.S." | "U.S.A." => Some("US"),
        "EL" => Some("GR"),
        _ => None,
    };
    let by_code = COUNTRIES.iter().find(|term| term.code == upper).map(|term| term.code);
    let by_name = || {
        let name = nearest(text, COUNTRIES.iter().map(|term| term.doc))?;
        COUNTRIES.iter().find(|term| term.doc == name).map(|term| term.code)
    };
    everyday.or(by_code).or_else(|| if text.len() > 3 { by_name() } else { None })
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CountryCode({self})")
    }
}

impl Look for CountryCode {
    fn look(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }
}

impl Element for CountryCode {
    const SHAPE: Shape = Shape::Term(&TermShape {
        name: "CountryCode",
        doc: "A country: an ISO 3166-1 alpha-2 code, or XK (user-assigned, Kosovo).",
        source: VERSION,
        code: "value.country",
        closed: true,
        terms: &COUNTRIES,
        check: |text| text.parse::<CountryCode>().map(|_| ()),
    });
}

text_impls!(CountryCode, "CountryCode");

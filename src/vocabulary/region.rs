//! Named lists of countries. A region is a term of a scheme, never a fact about a country.

use crate::CountryCode;

/// A scheme of regions.
///
/// ```
/// let scheme = &mandata::vocabulary::REGION_SCHEMES[0];
/// assert_eq!(scheme.code, "aoav-2017");
/// assert!(scheme.regions.iter().any(|region| region.code == "sahel"));
/// ```
#[derive(Debug)]
pub struct RegionScheme {
    /// The code of the scheme.
    pub code: &'static str,
    /// What it is, and whose.
    pub title: &'static str,
    /// Its regions.
    pub regions: &'static [Region],
}

/// A region of a scheme.
///
/// ```
/// let region = mandata::vocabulary::region("north-africa").unwrap();
/// assert_eq!(region.title, "North Africa");
/// assert!(region.members.contains(&"LY"));
/// ```
#[derive(Debug)]
pub struct Region {
    /// The code of the region.
    pub code: &'static str,
    /// Its name.
    pub title: &'static str,
    /// The ISO 3166-1 codes of its countries.
    pub members: &'static [&'static str],
}

impl Region {
    /// Whether the region has the country.
    ///
    /// ```
    /// let sahel = mandata::vocabulary::region("sahel").unwrap();
    /// assert!(sahel.contains("NE".parse()?));
    /// assert!(!sahel.contains("NO".parse()?));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn contains(&self, country: CountryCode) -> bool {
        self.members.contains(&country.as_str())
    }
}

/// The schemes that ship with the crate.
///
/// ```
/// use mandata::{CountryCode, vocabulary::REGION_SCHEMES};
/// let regions = REGION_SCHEMES.iter().flat_map(|scheme| scheme.regions);
/// assert!(regions.flat_map(|region| region.members).all(|code| code.parse::<CountryCode>().is_ok()));
/// ```
pub static REGION_SCHEMES: &[RegionScheme] = &[RegionScheme {
    code: "aoav-2017",
    title: "Regions of the report \"Addressing the threat posed by IEDs\" (Action on Armed Violence, 2017). The report \
            lists Gaza and the West Bank apart; both are PS here.",
    regions: &[
        Region {
            code: "middle-east",
            title: "Middle East",
            members: &["AE", "BH", "CY", "IL", "IQ", "IR", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "TR", "YE"],
        },
        Region { code: "north-africa", title: "North Africa", members: &["DZ", "EG", "EH", "LY", "MA", "SD", "TN"] },
        Region {
            code: "sahel",
            title: "Sahel",
            members: &["BF", "CM", "ER", "ET", "ML", "MR", "NE", "NG", "SN", "SS", "TD"],
        },
        Region {
            code: "other-highly-impacted",
            title: "Other highly impacted countries",
            members: &["AF", "KE", "PK", "SO", "UA"],
        },
    ],
}];

/// The region with this code in any scheme, the first where several have it; `scheme/region` names the scheme too.
///
/// ```
/// let sahel = mandata::vocabulary::region("aoav-2017/sahel").unwrap();
/// assert!(sahel.contains("ML".parse()?));
/// # Ok::<(), mandata::ValueError>(())
/// ```
pub fn region(code: &str) -> Option<&'static Region> {
    let (scheme, code) = code.split_once('/').map_or((None, code), |(scheme, code)| (Some(scheme), code));
    REGION_SCHEMES
        .iter()
        .filter(|known| scheme.is_none_or(|scheme| known.code == scheme))
        .flat_map(|known| known.regions)
        .find(|region| region.code == code)
}

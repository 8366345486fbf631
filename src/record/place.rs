//! Places and links of a body.

use crate::shape::record;
use crate::{Coordinates, CountryCode, Key, LanguageTag, Link, LinkKind, Period, PlaceRole};

record! {
    /// A place and what it is to the body.
    ///
    /// ```
    /// use mandata::{CountryCode, Place, PlaceRole};
    /// let mut seat = Place::new(PlaceRole::Seat);
    /// seat.city = Some("Oslo".to_owned());
    /// seat.country = Some("NO".parse()?);
    /// assert_eq!(seat.country.map(CountryCode::name), Some("Norway"));
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Place {
        /// The key of this part, unique in its list.
        key?: Key,
        /// What the place is to the body.
        role: PlaceRole,
        /// The place as a source gives it.
        text?: String,
        /// The city or town.
        city?: String,
        /// The region, province or state within the country.
        region?: String,
        /// The country.
        country?: CountryCode,
        /// A point.
        coordinates?: Coordinates,
        /// When it was so.
        period?: Period,
    }
}

record! {
    /// A web address of a body.
    ///
    /// ```
    /// use mandata::{Link, LinkKind, WebLink};
    /// let site = WebLink::new(LinkKind::Website, "https://www.unmas.org/en".parse::<Link>()?);
    /// assert!(!site.link.is_plain_http());
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct WebLink {
        /// The key of this part, unique in its list.
        key?: Key,
        /// What the address leads to.
        kind: LinkKind,
        /// The address.
        link: Link,
        /// The language of the page.
        lang?: LanguageTag,
        /// When the address was in use.
        period?: Period,
    }
}

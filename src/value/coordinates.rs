//! Coordinates.

use crate::Number;
use crate::shape::{number_shape, record};

record! {
    /// A point on the Earth in decimal degrees (WGS 84).
    ///
    /// ```
    /// use mandata::Coordinates;
    /// let seat: Coordinates = serde_json::from_str(r#"{"latitude": 46.2191, "longitude": 6.1460}"#)?;
    /// assert!(seat.latitude.degrees() > 46.0);
    /// assert!(serde_json::from_str::<Coordinates>(r#"{"latitude": 91, "longitude": 0}"#).is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Coordinates {
        /// Degrees north of the equator, -90 to 90.
        latitude: Latitude,
        /// Degrees east of Greenwich, -180 to 180.
        longitude: Longitude,
    }
}

/// Degrees north of the equator (WGS 84), -90 to 90, with the digits as written.
///
/// ```
/// use mandata::{Latitude, Number};
/// let degrees = Latitude::try_from("46.2191".parse::<Number>()?)?;
/// assert!((degrees.degrees() - 46.2191).abs() < 1e-9);
/// assert!(Latitude::try_from("90.5".parse::<Number>()?).is_err());
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Latitude(Number);

/// Degrees east of Greenwich (WGS 84), -180 to 180, with the digits as written.
///
/// ```
/// use mandata::{Longitude, Number};
/// let degrees = Longitude::try_from("6.1460".parse::<Number>()?)?;
/// assert!((degrees.degrees() - 6.146).abs() < 1e-9);
/// assert!(Longitude::try_from("-180.5".parse::<Number>()?).is_err());
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Longitude(Number);

impl Latitude {
    /// The degrees.
    pub fn degrees(&self) -> f64 {
        self.0.as_f64()
    }

    fn from_text(number: &str) -> Self {
        Self(Number::from_checked(number))
    }

    fn number(&self) -> Number {
        self.0.clone()
    }
}

impl Longitude {
    /// The degrees.
    pub fn degrees(&self) -> f64 {
        self.0.as_f64()
    }

    fn from_text(number: &str) -> Self {
        Self(Number::from_checked(number))
    }

    fn number(&self) -> Number {
        self.0.clone()
    }
}

number_shape!(Latitude, "Degrees north of the equator, -90 to 90.", "value.coordinates", integer: false, -90.0, 90.0);
number_shape!(Longitude, "Degrees east of Greenwich, -180 to 180.", "value.coordinates", integer: false, -180.0, 180.0);

//! Writing a dataset in any format.

use super::Format;
use super::compress::unsupported;
use crate::Dataset;
use crate::error::Error;

impl Dataset {
    /// The dataset as text of a format. Reading it gives an equal dataset.
    ///
    /// ```
    /// use mandata::{Dataset, Format};
    /// let dataset = Dataset::default();
    /// assert_eq!(dataset.to_format(Format::Json)?, dataset.to_json());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// The format cannot say what the dataset says, or this build does not write it.
    pub fn to_format(&self, format: Format) -> Result<String, Error> {
        match format {
            Format::Json => Ok(self.to_json()),
            Format::JsonLines => Ok(self.to_json_lines()),
            #[cfg(feature = "yaml")]
            Format::Yaml => Ok(self.to_yaml()),
            #[cfg(feature = "toml")]
            Format::Toml => self.to_toml(),
            #[cfg(feature = "csv")]
            Format::Csv => Ok(self.to_csv_table()),
            #[allow(unreachable_patterns, reason = "with all features every format has an arm")]
            _ => Err(unsupported(format!("this build does not write {format}"))),
        }
    }
}

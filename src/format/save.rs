//! Saving: a dataset in any format.

use super::Format;
use super::compress::unsupported;
use crate::Dataset;
use crate::error::Error;

impl Dataset {
    /// The dataset as text in a format. Reading it gives an equal dataset.
    ///
    /// ```
    /// use mandata::{Dataset, Format};
    /// let dataset: Dataset = r#"{"title": "One key", "format": "1"}"#.parse()?;
    /// assert_eq!(dataset.to_format(Format::Json)?, dataset.to_json());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// A format that this build does not write.
    pub fn to_format(&self, format: Format) -> Result<String, Error> {
        match format {
            Format::Json => Ok(self.to_json()),
            Format::JsonLines => Ok(self.to_json_lines()),
            #[cfg(feature = "csv")]
            Format::Csv => Ok(self.to_csv_table()),
            _ => Err(unsupported(format!("a build without the feature `{format}` does not write {format}"))),
        }
    }
}

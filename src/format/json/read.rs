//! JSON text to a dataset: the typed path.

use std::str::FromStr;

use super::layout::{Layout, is_header, layout, record_type};
use super::{ReadError, Scanner, typed};
use crate::error::Error;
use crate::format::Limits;
use crate::{Dataset, Json, RecordType};

impl FromStr for Json {
    type Err = Error;

    /// Reads any JSON text.
    ///
    /// # Errors
    /// Text that is not JSON, repeats a key or is nested too deep.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut scanner = Scanner::new(text, Limits::default().depth);
        let value = typed(&mut scanner).and_then(|value| scanner.finish().map(|()| value));
        value.map_err(|error| error.into_error(text))
    }
}

/// Reads JSON text of any layout.
///
/// # Errors
/// The first problem.
pub(crate) fn read(text: &str, limits: &Limits) -> Result<Dataset, ReadError> {
    let mut scanner = Scanner::new(text, limits.depth);
    let layout = layout(&mut scanner)?;
    scanner.limit_records(layout.record_depth(), limits.record_bytes);
    let dataset = match layout {
        Layout::Dataset => typed(&mut scanner)?,
        Layout::Record => {
            let mut dataset = Dataset::default();
            record(&mut scanner, &mut dataset)?;
            dataset
        }
        Layout::Lines => {
            let mut dataset = if is_header(&scanner) { typed(&mut scanner)? } else { Dataset::default() };
            while !scanner.at_end() {
                record(&mut scanner, &mut dataset)?;
            }
            dataset
        }
        Layout::Array => {
            let mut dataset = Dataset::default();
            scanner.open()?;
            let mut first = true;
            while scanner.more(first, b']')? {
                record(&mut scanner, &mut dataset)?;
                first = false;
            }
            dataset
        }
    };
    scanner.finish()?;
    Ok(dataset)
}

/// Reads a record that carries its type.
fn record(scanner: &mut Scanner<'_>, dataset: &mut Dataset) -> Result<(), ReadError> {
    match record_type(scanner)? {
        RecordType::Actor => dataset.actors.push(typed(scanner)?),
        RecordType::Office => dataset.offices.push(typed(scanner)?),
        RecordType::Mandate => dataset.mandates.push(typed(scanner)?),
        RecordType::Source => dataset.sources.push(typed(scanner)?),
    }
    Ok(())
}

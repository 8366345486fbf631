//! The periods of a record.

use super::AnyRecord;
use crate::Period;

/// A period and where it stands in its record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dated<'a> {
    pub(crate) period: &'a Period,
    /// The list and the index of the part that has the period; `None` where it is the record.
    part: Option<(&'static str, usize)>,
}

impl Dated<'_> {
    /// The pointer to the period.
    pub(crate) fn path(&self) -> String {
        match self.part {
            Some((list, index)) => format!("/{list}/{index}/period"),
            None => "/period".to_owned(),
        }
    }
}

impl<'a> AnyRecord<'a> {
    /// Calls back with every period in the record.
    pub(crate) fn each_period(self, back: &mut impl FnMut(Dated<'a>)) {
        if let Some(body) = self.body() {
            each("names", body.names(), |part| part.period.as_ref(), back);
            each("places", body.places(), |part| part.period.as_ref(), back);
            each("links", body.links(), |part| part.period.as_ref(), back);
            each("relations", body.relations(), |part| part.period.as_ref(), back);
        }
        match self {
            Self::Office(office) => {
                each("of", &office.of, |part| part.period.as_ref(), back);
                each("tenures", &office.tenures, |part| part.period.as_ref(), back);
            }
            Self::Mandate(mandate) => {
                if let Some(period) = &mandate.period {
                    back(Dated { period, part: None });
                }
            }
            _ => {}
        }
    }
}

fn each<'a, T>(
    list: &'static str,
    parts: &'a [T],
    period: impl Fn(&'a T) -> Option<&'a Period>,
    back: &mut impl FnMut(Dated<'a>),
) {
    for (index, part) in parts.iter().enumerate() {
        if let Some(period) = period(part) {
            back(Dated { period, part: Some((list, index)) });
        }
    }
}

//! The periods of a record.

use super::AnyRecord;
use crate::Period;

impl<'a> AnyRecord<'a> {
    /// Every period in the record, with the pointer to it.
    pub(crate) fn periods(self) -> Vec<(String, &'a Period)> {
        let mut periods = Vec::new();
        if let Some(body) = self.body() {
            add(&mut periods, "names", body.names(), |part| part.period.as_ref());
            add(&mut periods, "places", body.places(), |part| part.period.as_ref());
            add(&mut periods, "links", body.links(), |part| part.period.as_ref());
            add(&mut periods, "relations", body.relations(), |part| part.period.as_ref());
        }
        match self {
            Self::Office(office) => {
                add(&mut periods, "of", &office.of, |part| part.period.as_ref());
                add(&mut periods, "tenures", &office.tenures, |part| part.period.as_ref());
            }
            Self::Mandate(mandate) => {
                periods.extend(mandate.period.as_ref().map(|period| ("/period".to_owned(), period)));
            }
            _ => {}
        }
        periods
    }
}

fn add<'a, T>(
    periods: &mut Vec<(String, &'a Period)>,
    list: &str,
    parts: &'a [T],
    period: impl Fn(&'a T) -> Option<&'a Period>,
) {
    let found = parts.iter().enumerate().filter_map(|(i, part)| Some((format!("/{list}/{i}/period"), period(part)?)));
    periods.extend(found);
}

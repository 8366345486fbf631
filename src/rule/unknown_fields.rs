//! Unknown fields of all records, for the two rules that speak of them.

use super::{Findings, Raw};
use crate::Dataset;
use crate::finding::push_token;
use crate::record::RecordRef;
use crate::shape::{RecordShape, Stop, nearest, visit};

/// Takes an unknown field: record (`None` for the dataset itself), pointer, key, and the known field that was probably
/// meant.
pub(crate) type Back<'b> = dyn FnMut(Option<RecordRef>, String, &str, Option<&'static str>) + 'b;

/// Calls back with every unknown field.
pub(crate) fn for_each_unknown_field(dataset: &Dataset, back: &mut Back<'_>) {
    for (key, _) in dataset.extra.iter() {
        let mut path = String::new();
        push_token(&mut path, key);
        back(None, path, key, meant(crate::shape::RecordView::shape(dataset), key));
    }
    for (place, record) in dataset.records() {
        visit(record.view(), &mut |path, stop| {
            let Stop::Record(part) = stop else { return };
            for (key, _) in part.extra().iter() {
                let mut path = path.to_owned();
                push_token(&mut path, key);
                back(Some(place), path, key, meant(part.shape(), key));
            }
        });
    }
}

fn meant(shape: &'static RecordShape, key: &str) -> Option<&'static str> {
    nearest(key, shape.fields.iter().map(|field| field.name))
}

/// Reports in a record, or on the dataset itself.
pub(crate) fn report<'f>(
    findings: &'f mut Findings<'_>,
    place: Option<RecordRef>,
    path: String,
    message: String,
) -> &'f mut Raw {
    match place {
        Some(place) => findings.report_in(place, path, message),
        None => findings.report(path, message),
    }
}

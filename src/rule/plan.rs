//! Which fields of a record the rules look into: found out once from its shape.

use std::sync::LazyLock;

use hashbrown::HashSet;

use super::refs::Wanted;
use super::texts::Sort;
use crate::shape::{Element, Presence, RecordShape, Shape, TermShape};
use crate::{Actor, AnyRecord, Dataset, Mandate, Office, Source};

/// The fields of a record, or of a part of one, that hold something for rules.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(super) fields: Vec<Field>,
    /// The index of the field `key`.
    pub(super) key: Option<usize>,
}

/// A field with something for rules.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) index: usize,
    pub(super) name: &'static str,
    pub(super) holds: Holds,
}

/// What a field, or each element of a list, holds.
#[derive(Debug)]
pub(super) enum Holds {
    Text(Sort),
    Id(Wanted),
    Term(Terms),
    Part(Plan),
    Json,
}

/// An open vocabulary and its codes.
#[derive(Debug)]
pub(super) struct Terms {
    pub(super) list: &'static TermShape,
    pub(super) known: HashSet<&'static str>,
}

impl Plan {
    /// The plan of a record.
    pub(super) fn of(record: AnyRecord<'_>) -> &'static Self {
        static PLANS: LazyLock<[Plan; 4]> =
            LazyLock::new(|| [Actor::SHAPE, Office::SHAPE, Mandate::SHAPE, Source::SHAPE].map(Plan::of_shape));
        match record {
            AnyRecord::Actor(_) => &PLANS[0],
            AnyRecord::Office(_) => &PLANS[1],
            AnyRecord::Mandate(_) => &PLANS[2],
            AnyRecord::Source(_) => &PLANS[3],
        }
    }

    /// The plan of what a dataset says of itself.
    pub(super) fn of_dataset() -> &'static Self {
        static PLAN: LazyLock<Plan> = LazyLock::new(|| Plan::of_shape(Dataset::SHAPE));
        &PLAN
    }

    fn of_shape(shape: Shape) -> Self {
        let Shape::Record(shape) = shape else { return Self::default() };
        let field = |(index, field): (usize, &crate::shape::FieldShape)| {
            // The records of a dataset are visited one by one.
            let is_record = matches!(field.shape, Shape::Record(part) if part.record_type.is_some());
            let holds =
                holds(shape, field.name, field.shape).filter(|_| !is_record || field.presence != Presence::List);
            holds.map(|holds| Field { index, name: field.name, holds })
        };
        let fields = shape.fields.iter().enumerate().filter_map(field).collect();
        Self { fields, key: shape.field("key").map(|(index, _)| index) }
    }
}

fn holds(record: &RecordShape, field: &str, shape: Shape) -> Option<Holds> {
    match shape {
        Shape::Any => Some(Holds::Json),
        Shape::Record(_) => Some(Holds::Part(Plan::of_shape(shape))),
        Shape::Term(list) if !list.closed => {
            Some(Holds::Term(Terms { list, known: list.terms.iter().map(|term| term.code).collect() }))
        }
        Shape::Text(text) => match text.name {
            "string" => Some(Holds::Text(sort(record, field))),
            "Link" => Some(Holds::Text(Sort::Link)),
            // The id of a record itself is no reference.
            name if field != "id" => Wanted::by(name).map(Holds::Id),
            _ => None,
        },
        _ => None,
    }
}

fn sort(record: &RecordShape, field: &str) -> Sort {
    match (record.name, field) {
        ("Prose" | "Task", "text") | (_, "note" | "notes" | "description") => Sort::Prose,
        _ => Sort::Line,
    }
}

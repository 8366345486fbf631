//! What the model says of itself: the shape of every type, and a view of every value.
//!
//! Each value, vocabulary and record is declared once, by a macro. The declaration yields the Rust type, reading and
//! writing, the JSON Schema and a [`Shape`]: a plain description that the reader of refused records walks, and by which a
//! [`Pointer`](crate::Pointer) finds its target. A [`View`] gives the parts of any value to code that knows only shapes.

mod element;
mod error;
mod fold;
mod inspect;
mod json;
mod member;
mod navigate;
mod nearest;
mod node;
mod number;
mod read;
mod record;
mod schema;
mod serial;
mod short;
mod step;
mod text;
mod text_impls;
mod unknown;
mod view;
mod walk;

pub use element::{Element, FieldShape, NumberShape, Presence, RecordShape, Shape, Term, TermShape, TextShape};
pub use error::ValueError;
pub use fold::fold;
pub(crate) use fold::fold_into;
pub use json::{Json, Number, Object};
pub use navigate::{Slot, Target, find, target};
pub(crate) use navigate::{index_path, part_text, same_place};
pub(crate) use view::unknown_fields;
pub use view::{ListView, RecordView, Reflect, View};

pub(crate) use element::sub_schema;
pub(crate) use inspect::{IdText, Inspect, Inspector};
pub(crate) use json::{duplicate_key, twice};
pub(crate) use member::{FieldName, Member, NextField, or_absent, read_type, required};
pub(crate) use nearest::{Words, nearest, nearest_few};
pub(crate) use node::{Data, Entry, Node};
pub(crate) use number::{check_number, number_shape};
pub(crate) use read::{Fields, Read, number, refused, text, typed};
pub(crate) use record::record;
pub(crate) use schema::{plain, record_schema, shape_schema};
pub(crate) use serial::serialize_record;
pub(crate) use short::Short;
pub(crate) use step::Step;
pub(crate) use text_impls::{Look, Parse, check_text, look, text_impls};
pub(crate) use unknown::Unknown;
pub(crate) use walk::{Issue, first_problem, walk_fields, walk_record, walk_value};

//! From the file of a mapping to the mapping.

use std::collections::BTreeMap;

use super::constant::{json, object};
use super::date::Pattern;
use super::edit::{Edit, Terms};
use super::file::{Feeding, FieldFile, File, FilterFile, TermsFile, Texts};
use super::template::Template;
use super::{Feed, Field, Filter, Mapping};
use crate::finding::escape;
use crate::format::csv::{Step, Target, shape_of};
use crate::shape::{RecordShape, nearest};
use crate::{Json, RecordType};

/// Why a mapping is refused, and the byte of its file where.
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) at: Option<usize>,
}

impl From<String> for Refusal {
    fn from(message: String) -> Self {
        Self { message, at: None }
    }
}

type Built<T> = Result<T, Refusal>;

/// Checks a file and takes it over.
pub(super) fn build(file: File) -> Built<Mapping> {
    let fields = fields(file.fields, &file.terms, file.record_type)?;
    let id = match file.id {
        Some(id) => {
            let at = Some(id.span().start);
            templates(id.get_ref()).map_err(|message| Refusal { message, at })?
        }
        None => Vec::new(),
    };
    let has_id = !id.is_empty() || file.hxl || fields.iter().any(|field| field.is("id"));
    if !has_id {
        return Err("the mapping does not say `id`".to_owned().into());
    }
    let mapping = Mapping {
        record_type: file.record_type,
        id,
        header: file.header.map(|row| row.get() - 1),
        delimiter: file.delimiter.map(|delimiter| one_byte(&delimiter)).transpose()?,
        empty: file.empty,
        ignore: file.ignore,
        gather: file.gather,
        hxl: file.hxl,
        dataset: file.dataset.map(|table| object(&table)).transpose()?,
        records: file.records.iter().map(record).collect::<Built<_>>()?,
        keep: file.keep.into_iter().map(filter).collect(),
        skip: file.skip.into_iter().map(filter).collect(),
        fields,
    };
    let plan = mapping.plan();
    match (0..mapping.fields.len()).find_map(|index| plan.column(index)?.err()) {
        Some(reason) => Err(reason.to_owned().into()),
        None => Ok(mapping),
    }
}

impl Field {
    /// Whether it is this field of the record.
    pub(super) fn is(&self, name: &str) -> bool {
        matches!(self.target.steps.as_slice(), [Step::Key(key)] if key == name)
    }
}

fn fields(
    files: BTreeMap<toml::Spanned<String>, FieldFile>,
    terms: &BTreeMap<String, BTreeMap<String, String>>,
    record_type: RecordType,
) -> Built<Vec<Field>> {
    let shape = shape_of(record_type).ok_or_else(|| "the type has no shape".to_owned())?;
    let mut fields = Vec::with_capacity(files.len());
    for (name, FieldFile(feeding)) in files {
        let at = Some(name.span().start);
        let field = field(name.get_ref(), feeding, terms, shape).map_err(|message| Refusal { message, at })?;
        fields.push(field);
    }
    // In the order of the record, as far as its fields go.
    fields.sort_by_key(|field| match field.target.steps.first() {
        Some(Step::Key(key)) => shape.field(key).map_or(usize::MAX, |(index, _)| index),
        _ => usize::MAX,
    });
    Ok(fields)
}

fn field(
    name: &str,
    feeding: Feeding,
    terms: &BTreeMap<String, BTreeMap<String, String>>,
    shape: &'static RecordShape,
) -> Result<Field, String> {
    let extra = name.strip_prefix("extra.");
    let target = Target::parse(extra.unwrap_or(name), shape)?;
    if let (Some((unknown, shape)), None) = (&target.unknown, extra) {
        let hint = match nearest(unknown, shape.fields.iter().map(|field| field.name)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "an unknown field is named `extra.NAME`".to_owned(),
        };
        return Err(format!("there is no field `{}`; {hint}", escape(unknown, 80)));
    }
    let Feeding { column, text, value, trim, lower, slug, split, default, date, terms: named, others } = feeding;
    let dates = date.0.iter().map(|pattern| Pattern::parse(pattern)).collect::<Result<_, _>>()?;
    let terms = named.map(|named| translation(named, terms)).transpose()?;
    let terms = terms.map(|terms| Terms { others: others.unwrap_or_default(), ..terms });
    let edit = Edit { trim, default, split, lower, slug, terms, dates };
    let feed = match (column, text, value) {
        (Some(column), None, None) => Feed::Column(column),
        (None, Some(text), None) => Feed::Text(templates(&text)?),
        (None, None, Some(value)) => Feed::Constant(json(&value)?),
        _ => return Err(format!("the field `{}` takes one of column, text and value", escape(name, 80))),
    };
    Ok(Field { target, feed, edit })
}

fn translation(file: TermsFile, known: &BTreeMap<String, BTreeMap<String, String>>) -> Result<Terms, String> {
    let words = match file {
        TermsFile::Words(words) => words,
        TermsFile::Named(name) => known.get(&name).cloned().ok_or_else(|| {
            let near = nearest(&name, known.keys().map(String::as_str));
            let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            format!("there is no table `terms.{}`{hint}", escape(&name, 80))
        })?,
    };
    Ok(Terms { words: words.into_iter().collect(), ..Terms::default() })
}

fn templates(texts: &Texts) -> Result<Vec<Template>, String> {
    texts.0.iter().map(|text| Template::parse(text)).collect()
}

fn filter(file: FilterFile) -> Filter {
    Filter { column: file.column, is: file.is.0 }
}

fn record(table: &toml::Table) -> Built<Json> {
    if !table.contains_key("type") {
        return Err("a table of `records` does not say its `type`".to_owned().into());
    }
    Ok(Json::Object(object(table)?))
}

fn one_byte(delimiter: &toml::Spanned<String>) -> Built<u8> {
    match delimiter.get_ref().as_bytes() {
        [byte] if !matches!(byte, b'"' | b'\n' | b'\r') => Ok(*byte),
        _ => Err(Refusal {
            message: "the delimiter is one character of ASCII, and no quote or line break".to_owned(),
            at: Some(delimiter.span().start),
        }),
    }
}

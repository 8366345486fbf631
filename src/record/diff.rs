//! What changed between two datasets.

use std::collections::{BTreeMap, BTreeSet};

use super::{AnyRecord, Claim, Dataset};
use crate::finding::push_token;
use crate::shape::{Json, ListView, RecordView, View, part_text};
use crate::{RecordType, Stance};

/// The records and fields that differ between two datasets, and what the datasets say of themselves.
///
/// ```
/// use mandata::{Actor, ActorId, ActorKind, Dataset, Level};
/// let mut old = Dataset::default();
/// old.actors.push(Actor::new(ActorId::new("a")?, ActorKind::Ngo, Level::National));
/// let mut new = old.clone();
/// new.actors[0].level = Level::Regional;
/// let diff = old.diff(&new);
/// assert_eq!(diff.changed[0].fields[0].path, "/level");
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Diff {
    /// Records that only the new dataset has.
    pub added: Vec<RecordKey>,
    /// Records that only the old dataset has.
    pub removed: Vec<RecordKey>,
    /// Records that both have and that differ.
    pub changed: Vec<RecordChange>,
    /// The fields of the datasets themselves that differ, such as `/title`, in the order of their paths.
    pub header: Vec<FieldChange>,
}

/// Type and id of a record, and a name to show.
///
/// ```
/// let bundled = mandata::Dataset::bundled()?;
/// let diff = mandata::Dataset::default().diff(&bundled);
/// assert!(diff.added.iter().any(|record| record.id == "un-dpo" && record.label.contains("Peace Operations")));
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordKey {
    /// The type.
    pub record_type: RecordType,
    /// The id.
    pub id: String,
    /// A name or title.
    pub label: String,
}

/// A record that differs; see [`Diff`] for an example.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordChange {
    /// The record.
    pub record: RecordKey,
    /// The fields that differ, in the order of their paths.
    pub fields: Vec<FieldChange>,
}

/// A field that differs; see [`Diff`] for an example.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// A pointer inside the record. A part is named by its `key`; one without is taken as a whole, at `-`.
    pub path: String,
    /// The value in the old dataset.
    pub before: Option<Json>,
    /// The value in the new dataset.
    pub after: Option<Json>,
    /// What sources say of the field in the new dataset: source, stance and value.
    pub claims: Vec<(String, Stance, Option<Json>)>,
}

impl Diff {
    /// Whether the datasets say the same.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty() && self.header.is_empty()
    }
}

impl Dataset {
    /// What changed from this dataset to another. The order of records and of parts does not matter, except among records
    /// with one id: the first is compared with the first, the second with the second.
    pub fn diff(&self, new: &Self) -> Diff {
        let header = changes(&flatten(&self.header()), &flatten(&new.header()), &[]);
        let (old, new) = (by_id(self), by_id(new));
        let only = |one: &BTreeMap<_, AnyRecord<'_>>, other: &BTreeMap<_, AnyRecord<'_>>| {
            one.iter().filter(|(key, _)| !other.contains_key(*key)).map(|(_, record)| record_key(*record)).collect()
        };
        let both = old.iter().filter_map(|(key, record)| Some((*record, *new.get(key)?)));
        let changed = both.filter(|(one, two)| one != two).filter_map(|(one, two)| change(one, two)).collect();
        Diff { added: only(&new, &old), removed: only(&old, &new), changed, header }
    }
}

/// The records by type and id, and by their number among those with one id.
fn by_id(dataset: &Dataset) -> BTreeMap<(RecordType, &str, usize), AnyRecord<'_>> {
    let mut counts: BTreeMap<(RecordType, &str), usize> = BTreeMap::new();
    let numbered = dataset.records().map(|(place, record)| {
        let count = counts.entry((place.record_type, record.id())).or_default();
        *count += 1;
        ((place.record_type, record.id(), *count), record)
    });
    numbered.collect()
}

fn record_key(record: AnyRecord<'_>) -> RecordKey {
    let (id, label) = (record.id().to_owned(), record.label().to_owned());
    RecordKey { record_type: record.record_type(), id, label }
}

/// How two records differ; `None` where only the order of parts does.
fn change(old: AnyRecord<'_>, new: AnyRecord<'_>) -> Option<RecordChange> {
    let fields = changes(&flatten(old.view()), &flatten(new.view()), new.claims());
    (!fields.is_empty()).then(|| RecordChange { record: record_key(new), fields })
}

/// The values that differ, with the claims about them.
fn changes(before: &BTreeMap<String, Json>, after: &BTreeMap<String, Json>, claims: &[Claim]) -> Vec<FieldChange> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differing = paths.into_iter().filter(|path| before.get(*path) != after.get(*path));
    let change = |path: &String| {
        let shown = path.split(WHOLE).next().unwrap_or_default().to_owned();
        let claims = about(claims, &shown);
        FieldChange { path: shown, before: before.get(path).cloned(), after: after.get(path).cloned(), claims }
    };
    differing.map(change).collect()
}

/// Parts a pointer from the content of a part without key. No pointer has it, since it is no character of a name.
const WHOLE: char = '\u{0}';

/// The values of a record by pointer, unknown ones too. Parts without key stand at `-`, told apart by their content and a count.
fn flatten(record: &dyn RecordView) -> BTreeMap<String, Json> {
    let mut values = BTreeMap::new();
    add_record(&mut values, "", record);
    values
}

fn add_record(values: &mut BTreeMap<String, Json>, path: &str, record: &dyn RecordView) {
    for (index, field) in record.shape().fields.iter().enumerate() {
        if let Some(view) = record.field(index) {
            add(values, &below(path, field.name), &view);
        }
    }
    for (name, value) in record.extra().iter() {
        values.insert(below(path, name), value.clone());
    }
}

fn add(values: &mut BTreeMap<String, Json>, path: &str, view: &View<'_>) {
    match view {
        View::Record(record) => add_record(values, path, *record),
        View::List(list) => add_list(values, path, *list),
        view => drop(values.insert(path.to_owned(), view.to_json())),
    }
}

fn add_list(values: &mut BTreeMap<String, Json>, path: &str, list: &dyn ListView) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut keys: BTreeSet<String> = BTreeSet::new();
    for item in (0..list.len()).filter_map(|index| list.item(index)) {
        // A part whose key another one has counts as one without key, or it would hide that one.
        if let Some(key) = part_text(&item, "key")
            && keys.insert(key.clone())
        {
            add(values, &below(path, &key), &item);
            continue;
        }
        let value = item.to_json();
        let text = value.to_string();
        let count = seen.entry(text.clone()).or_default();
        *count += 1;
        values.insert(format!("{path}/-{WHOLE}{text}{WHOLE}{count}"), value);
    }
}

fn below(path: &str, token: &str) -> String {
    let mut path = path.to_owned();
    push_token(&mut path, token);
    path
}

fn about(claims: &[Claim], path: &str) -> Vec<(String, Stance, Option<Json>)> {
    let about = claims.iter().filter(|claim| claim.field.as_str() == path);
    about.map(|claim| (claim.source.to_string(), claim.stance, claim.says.clone())).collect()
}

#[cfg(test)]
mod tests {
    use crate::Dataset;

    fn dataset(text: &str) -> Dataset {
        text.parse().expect("loads")
    }

    #[test]
    fn the_header_and_its_unknown_fields_are_compared() {
        let old = dataset(r#"{"format": "1", "title": "Old", "modified": "2025", "x": {"y": 1}}"#);
        let new =
            dataset(r#"{"format": "1", "title": "New", "licence": "CC0-1.0", "modified": "2025", "x": {"y": 2}}"#);
        let diff = old.diff(&new);
        assert!(!diff.is_empty());
        assert_eq!(
            diff.header.iter().map(|field| field.path.as_str()).collect::<Vec<_>>(),
            ["/licence", "/title", "/x"]
        );
        assert!(old.diff(&old).is_empty());
    }

    #[test]
    fn records_and_parts_with_one_id_are_compared_in_order() {
        let sources = |one: &str, two: &str| {
            let source = |title: &str| format!(r#"{{"id": "s", "title": "{title}", "kind": "news"}}"#);
            dataset(&format!(r#"{{"format": "1", "sources": [{}, {}]}}"#, source(one), source(two)))
        };
        let diff = sources("A", "C").diff(&sources("B", "C"));
        assert_eq!((diff.changed.len(), diff.changed[0].fields[0].path.as_str()), (1, "/title"));
        let names = |one: &str| {
            dataset(&format!(
                r#"{{"format": "1", "actors": [{{"id": "a", "kind": "ngo", "level": "national", "names": [
                    {{"key": "n", "text": "{one}", "kind": "official"}},
                    {{"key": "n", "text": "C", "kind": "acronym"}}]}}]}}"#
            ))
        };
        assert_eq!(names("A").diff(&names("B")).changed[0].fields[0].path, "/names/n/text");
    }
}

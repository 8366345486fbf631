//! Reading what a dataset says of itself.

use std::collections::HashSet;
use std::ops::Range;

use super::place::At;
use super::read::Reading;
use crate::finding::{escape, tokens};
use crate::format::json::{ReadError, Scanner, node};
use crate::shape::{Data, Element, Entry, Issue, Json, Node, Object, RecordShape, Shape, walk_fields};
use crate::{Dataset, RecordType};

impl<'t> Reading<'t> {
    /// A whole dataset: the records of its lists are stepped over, its other fields are read as one small object.
    pub(super) fn whole(&mut self, scanner: &mut Scanner<'t>) -> Result<(), ReadError> {
        let Shape::Record(shape) = Dataset::SHAPE else { return Ok(()) };
        let start = scanner.pos();
        scanner.open()?;
        let mut entries: Vec<Entry<'t>> = Vec::new();
        while scanner.more(entries.is_empty(), b'}')? {
            let (key, key_span) = scanner.key()?;
            let is_list = scanner.peek()? == b'[';
            let begin = scanner.pos();
            match of_list(&key).filter(|_| is_list) {
                Some(record_type) => {
                    self.records(scanner, |index| At::Listed(record_type, index))?;
                    let place = Node { span: begin..scanner.pos(), data: Data::List(Vec::new()) };
                    entries.push(Entry { key, key_span, value: place });
                }
                None => {
                    let value = node(scanner)?;
                    let place = (self.documents.len() - 1, value.span.clone());
                    self.roots.entry(key.to_string()).or_insert(place);
                    entries.push(Entry { key, key_span, value });
                }
            }
        }
        let span = start..scanner.pos();
        self.own.get_or_insert((self.documents.len() - 1, span.clone()));
        self.header(&entries, span, shape)
    }

    fn header(
        &mut self,
        entries: &[Entry<'t>],
        span: Range<usize>,
        shape: &'static RecordShape,
    ) -> Result<(), ReadError> {
        let mut issues = Vec::new();
        walk_fields(self.documents[self.documents.len() - 1].text, entries, span, shape, &mut issues)?;
        let wrong: HashSet<_> = issues.iter().filter_map(|issue| tokens(&issue.path).next()).collect();
        let fine = |entry: &&Entry<'_>| !matches!(entry.value.data, Data::List(_)) || shape.field(&entry.key).is_none();
        let format = ("format".to_owned(), Json::from("1"));
        let sound = entries.iter().filter(fine).filter(|entry| !wrong.contains(&entry.key));
        let pairs = sound.map(|entry| (entry.key.to_string(), entry.value.to_json()));
        let object = Object::of_first(pairs.chain([format]));
        if let Ok(header) = Json::Object(object).to_string().parse::<Dataset>() {
            issues.extend(self.other_licence(&header, entries));
            self.header.complete(header);
        }
        self.take(issues);
        Ok(())
    }
}

impl Reading<'_> {
    /// That a header names another licence than the one before it.
    fn other_licence(&self, header: &Dataset, entries: &[Entry<'_>]) -> Option<Issue> {
        let (first, other) = self.header.licence.as_ref().zip(header.licence.as_ref())?;
        let place = entries.iter().find(|entry| entry.key == "licence").filter(|_| first != other)?;
        let (first, other) = (escape(first, 80), escape(other, 80));
        let message = format!("this file is under `{other}`, one before it under `{first}`");
        let mut issue = Issue::at("dataset.several-licences", "/licence".to_owned(), place.value.span.clone(), message);
        issue.help = Some("review them apart, or give all of them the licence that all allow".to_owned());
        Some(issue)
    }
}

/// The type of the records in a list of a dataset.
fn of_list(key: &str) -> Option<RecordType> {
    RecordType::ALL.iter().copied().find(|record_type| crate::record::list_name(*record_type) == key)
}

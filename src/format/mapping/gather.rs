//! Rows of one id to one record.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::read::Draft;
use crate::format::csv::{Entry, Form, Step};

/// Records in the making, by id.
#[derive(Default)]
pub(super) struct Gathered<'m> {
    records: Vec<Record<'m>>,
    by_id: HashMap<String, usize>,
}

/// A record and what it has already.
struct Record<'m> {
    draft: Draft<'m>,
    /// How many elements each list has.
    lengths: HashMap<Step, u32>,
    /// The elements of lists, by their fields.
    parts: HashSet<Part>,
    /// The values of other fields.
    values: HashMap<Vec<Step>, String>,
}

/// An element of a list: the list, and its fields with their values.
type Part = (Step, Vec<(Vec<Step>, String)>);

/// An entry with its turn.
type Turned<'m> = (usize, Entry<'m>);

impl<'m> Gathered<'m> {
    /// Takes what a row gives. A row without an id stays by itself.
    pub(super) fn add(&mut self, mut draft: Draft<'m>, row: u32) {
        let id = draft.id.as_ref().map(|id| id.text.clone().into_owned());
        let entries = std::mem::take(&mut draft.entries);
        let constants = entries.len() - draft.constants;
        let index = match id.as_ref().and_then(|id| self.by_id.get(id)) {
            Some(index) => *index,
            None => {
                self.records.push(Record::new(draft));
                self.records.len() - 1
            }
        };
        if let Some(id) = id {
            self.by_id.insert(id, index);
        }
        self.records[index].add(entries, constants, row);
    }

    pub(super) fn drafts(self) -> impl Iterator<Item = Draft<'m>> {
        self.records.into_iter().map(|record| record.draft)
    }
}

impl<'m> Record<'m> {
    fn new(draft: Draft<'m>) -> Self {
        Self { draft, lengths: HashMap::new(), parts: HashSet::new(), values: HashMap::new() }
    }

    /// Takes the entries of a row; those from `constants` on are constants.
    fn add(&mut self, entries: Vec<Turned<'m>>, constants: usize, row: u32) {
        let mut parts: Vec<(Step, Vec<Turned<'m>>)> = Vec::new();
        let mut known: HashMap<(Step, u32), usize> = HashMap::new();
        for (index, (turn, entry)) in entries.into_iter().enumerate() {
            let Some((list, number)) = element(&entry.steps) else {
                self.single(turn, entry, index >= constants, row);
                continue;
            };
            let at = *known.entry((list.clone(), number)).or_insert_with(|| {
                parts.push((list, Vec::new()));
                parts.len() - 1
            });
            parts[at].1.push((turn, entry));
        }
        for (list, part) in parts {
            self.part(list, part);
        }
    }

    /// A field that is no list. Where rows differ, the first counts and the others are remarks.
    fn single(&mut self, turn: usize, entry: Entry<'m>, is_constant: bool, row: u32) {
        let steps = entry.steps.to_vec();
        match self.values.get(&steps) {
            None => {
                self.values.insert(steps, entry.text.clone().into_owned());
                self.draft.entries.push((turn, entry));
            }
            Some(known) if is_constant || *known == entry.text => {}
            Some(_) => {
                let text = Cow::Owned(format!("Row {row}: {}: {}", path(&steps), entry.text));
                let notes = Step::Key("notes".to_owned());
                let steps = Cow::Owned(vec![notes.clone(), Step::Item(1)]);
                self.part(notes, vec![(usize::MAX, Entry { steps, form: Form::Text, text, ..entry })]);
            }
        }
    }

    /// An element of a list, unless the record has its like.
    fn part(&mut self, list: Step, part: Vec<Turned<'m>>) {
        let fields = part.iter().map(|(_, entry)| (entry.steps[2..].to_vec(), entry.text.clone().into_owned()));
        if !self.parts.insert((list.clone(), fields.collect())) {
            return;
        }
        let length = self.lengths.entry(list).or_default();
        *length += 1;
        for (turn, mut entry) in part {
            entry.steps.to_mut()[1] = Step::Item(*length);
            self.draft.entries.push((turn, entry));
        }
    }
}

/// The list of the record and the number in it that steps begin with.
pub(super) fn element(steps: &[Step]) -> Option<(Step, u32)> {
    match steps {
        [list @ Step::Key(_), Step::Item(number), ..] => Some((list.clone(), *number)),
        _ => None,
    }
}

fn path(steps: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => key.clone(),
        Step::Item(number) => number.to_string(),
    };
    steps.iter().map(step).collect::<Vec<_>>().join(".")
}

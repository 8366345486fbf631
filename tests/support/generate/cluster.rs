//! Clusters: copies of the records of a base dataset, each with ids, names and identifiers of its own. Any number of them
//! make one clean dataset, into which the bad examples of the rules can be planted.

use std::collections::BTreeSet;

use mandata::rule::{CATALOGUE, Example};
use mandata::{Json, Object};

use super::random::Random;

/// The lists of a dataset, with the type of their records.
pub const LISTS: [(&str, &str); 4] =
    [("actors", "actor"), ("offices", "office"), ("mandates", "mandate"), ("sources", "source")];

/// A record and its type.
pub type Typed = (&'static str, Json);

/// The records that clusters are copies of. They are those of the rules' examples with every field in use.
pub struct Base {
    header: Object,
    records: Vec<Typed>,
    ids: BTreeSet<String>,
}

impl Base {
    pub fn new() -> Self {
        let text = include_str!("records.json");
        let Json::Object(mut header) = text.parse().expect("the base is JSON") else { panic!("no object") };
        let mut records = Vec::new();
        for (list, record_type) in LISTS {
            let Some(Json::List(items)) = header.remove(list) else { panic!("no list {list}") };
            records.extend(items.into_iter().map(|record| (record_type, record)));
        }
        let ids = records.iter().map(|(_, record)| id_of(record).to_owned()).collect();
        Self { header, records, ids }
    }

    /// How many records a cluster has.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// The text of a dataset with these records.
    pub fn dataset<'r>(&self, records: &(impl Iterator<Item = &'r Typed> + Clone)) -> String {
        let mut dataset = self.header.clone();
        for (list, record_type) in LISTS {
            let of_type = records.clone().filter(|(given, _)| *given == record_type);
            dataset.insert(list, Json::List(of_type.map(|(_, record)| record.clone()).collect()));
        }
        Json::Object(dataset).to_string()
    }
}

/// The id of a record.
pub fn id_of(record: &Json) -> &str {
    match record {
        Json::Object(object) => object.get("id").and_then(Json::as_str).unwrap_or_default(),
        _ => "",
    }
}

/// Fields that hold ids of other records.
const REFERENCES: [&str; 10] =
    ["act", "amends", "holders", "issuer", "office", "renews", "source", "sources", "supersedes", "to"];

/// Fields without which a record stays clean and no example of a rule loses its place.
const SPARE: [&str; 12] = [
    "activities",
    "archived",
    "area",
    "authors",
    "classifications",
    "funders",
    "hazards",
    "licence",
    "links",
    "locator",
    "note",
    "notes",
];

/// Turns the records of the base into those of one cluster.
pub struct Cluster<'b> {
    base: &'b Base,
    pub number: usize,
}

impl<'b> Cluster<'b> {
    pub fn new(base: &'b Base, number: usize) -> Self {
        Self { base, number }
    }

    pub fn id(&self, id: &str) -> String {
        format!("{id}.c{}", self.number)
    }

    /// The records of this cluster; of the fields that can be spared, about one in three is left out.
    pub fn records(&self, random: &mut Random) -> Vec<Typed> {
        let mut spare = |key: &str| SPARE.contains(&key) && random.below(3) == 0;
        let records = self.base.records.iter();
        records.map(|(record_type, record)| (*record_type, self.rename(record, "", &mut spare))).collect()
    }

    /// The same value with the ids, names and identifiers of this cluster, without the keys that can be spared.
    fn rename(&self, value: &Json, key: &str, spare: &mut dyn FnMut(&str) -> bool) -> Json {
        match value {
            Json::Text(text) => Json::Text(self.rename_text(text, key)),
            Json::List(items) => Json::List(items.iter().map(|item| self.rename(item, key, spare)).collect()),
            Json::Object(object) => {
                let mut renamed = Object::default();
                for (key, value) in object.iter() {
                    if !spare(key) {
                        renamed.insert(key, self.rename(value, key, spare));
                    }
                }
                Json::Object(renamed)
            }
            value => value.clone(),
        }
    }

    fn rename_text(&self, text: &str, key: &str) -> String {
        match key {
            "id" => self.id(text),
            _ if REFERENCES.contains(&key) && self.base.ids.contains(text) => self.id(text),
            // A name of its own keeps its form: an acronym stays one word, and what is no name stays none.
            "text" if text.contains('@') || text.chars().filter(|c| c.is_alphabetic()).count() < 2 => text.to_owned(),
            "text" if text.contains(' ') => format!("{} {text}", word(self.number)),
            "text" => format!("{text}{}", self.number),
            "title" => format!("{text} {}", word(self.number)),
            "value" => self.identifier(text),
            _ => text.to_owned(),
        }
    }

    /// An identifier of its own in the form of the given one; what is in none of the known forms stays.
    fn identifier(&self, text: &str) -> String {
        let number = self.number;
        match text.split_once('.') {
            Some(("grid", rest)) => {
                rest.split_once('.').map_or(text.to_owned(), |(n, c)| format!("grid.{n}{number}.{c}"))
            }
            _ if text == "01mdfj071" => ror(number),
            _ if ["Q10", "Q42", "XM-DAC-", "1398"].iter().any(|form| text.starts_with(form)) => {
                format!("{text}{number}")
            }
            _ => text.to_owned(),
        }
    }

    /// Changes the records of this cluster as a patch of the base records says.
    pub fn plant(&self, records: &mut Vec<Typed>, patch: &str) {
        let Ok(Json::Object(patch)) = patch.parse() else { panic!("no patch: {patch}") };
        for (id, change) in patch.iter() {
            let change = self.rename(change, "", &mut |_| false);
            let own = self.id(id);
            match records.iter().position(|(_, record)| id_of(record) == own) {
                Some(index) if change == Json::Null => drop(records.remove(index)),
                Some(index) => records[index].1 = merge_patch(&records[index].1, &change),
                None => {
                    let Json::Object(record) = &change else { panic!("no record: {change}") };
                    let given = record.get("type").and_then(Json::as_str);
                    let (_, record_type) = LISTS.into_iter().find(|(_, name)| given == Some(*name)).expect("a type");
                    records.push((record_type, change));
                }
            }
        }
    }
}

/// The merge patch of RFC 7396.
fn merge_patch(target: &Json, patch: &Json) -> Json {
    let Json::Object(patch) = patch else { return patch.clone() };
    let mut merged = match target {
        Json::Object(object) => object.clone(),
        _ => Object::default(),
    };
    for (key, value) in patch.iter() {
        match value {
            Json::Null => drop(merged.remove(key)),
            value => {
                let changed = merge_patch(merged.get(key).unwrap_or(&Json::Null), value);
                merged.insert(key, changed);
            }
        }
    }
    Json::Object(merged)
}

/// A number as a word: pronounceable, different for every number below 31 million, and no look-alike of another one.
fn word(mut number: usize) -> String {
    let (consonants, vowels) = (b"bdfghklmnprstvz", b"aeiou");
    let mut word = String::new();
    for _ in 0..4 {
        word.push(char::from(consonants[number % consonants.len()]));
        number /= consonants.len();
        word.push(char::from(vowels[number % vowels.len()]));
        number /= vowels.len();
    }
    word[..1].to_uppercase() + &word[1..]
}

/// A valid ROR identifier of its own for every number.
fn ror(number: usize) -> String {
    let alphabet: Vec<char> = "0123456789abcdefghjkmnpqrstvwxyz".chars().collect();
    let mut number = 7_000_000 + number as u64;
    let check = 98 - (number * 100) % 97;
    let mut digits = Vec::new();
    for _ in 0..6 {
        digits.insert(0, alphabet[usize::try_from(number % 32).expect("a digit")]);
        number /= 32;
    }
    format!("0{}{check:02}", digits.into_iter().collect::<String>())
}

/// A defect that can be planted: the rule, the change of the base records, and where it shows.
#[derive(Clone, Copy)]
pub struct Defect {
    pub code: &'static str,
    pub patch: &'static str,
    /// The id of a record and a pointer in it.
    pub at: &'static str,
    pub against_base: bool,
}

/// Every bad example of every rule that is about records.
pub fn defects() -> Vec<Defect> {
    let all = CATALOGUE.iter().flat_map(|rule| rule.bad.iter().map(move |example| (rule.code, example)));
    all.filter_map(|(code, example)| match example {
        Example::Patch { patch, at, against_base } => Some(Defect { code, patch, at, against_base: *against_base }),
        _ => None,
    })
    // A defect of the dataset itself can be planted once only; `tests/rules.rs` has these.
    .filter(|defect| !defect.patch.starts_with(r#"{"""#))
    .collect()
}

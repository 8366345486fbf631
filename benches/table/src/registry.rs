//! The registry: what an index costs, and how fast records are found in it.

use std::collections::HashMap;
use std::fmt::Write as _;

use mandata::{Dataset, Registry};

use crate::generate::Random;
use crate::measure::{Entry, each, medians, row, times, verdict};

/// On the generated records, whose fields are all in use.
pub fn of_generated(lines: &str, rounds: usize) {
    let dataset: Dataset = lines.parse().expect("clean");
    let registry = Registry::new(dataset.clone());
    let (text, count) = shuffled(dataset.records().map(|(_, record)| record.id()));
    let map: HashMap<String, usize> = text.lines().enumerate().map(|(index, id)| (id.to_owned(), index)).collect();
    let found = medians(
        rounds,
        &mut [
            Entry::new("Registry::new with its copy of the dataset", || Registry::new(dataset.clone())),
            Entry::new("the copy alone", || dataset.clone()),
            Entry::new("look-up by id", || assert_eq!(hits(&text, |id| registry.get(id).is_some()), count)),
            Entry::new("HashMap<String, usize>", || assert_eq!(hits(&text, |id| map.contains_key(id)), count)),
        ],
    );
    println!("Registry of the generated records (÷ HashMap for the look-up)");
    row("Registry::new beside the copy of the dataset", found[0] - found[1], count, "");
    row("the copy alone", found[1], count, "");
    row("look-up by id", found[2], count, &times(found[2], found[3]));
    row("HashMap<String, usize>", found[3], count, "");
    println!();
}

/// On many short actors, where the memory of the tables is what counts.
pub fn of_short_actors(actors: usize, rounds: usize) {
    let lines = short_actors(actors);
    let dataset: Dataset = lines.parse().expect("clean");
    let bytes = lines.len() / actors.max(1);
    drop(lines);
    let registry = Registry::new(dataset.clone());
    let (ids, _) = shuffled(dataset.actors.iter().map(|actor| actor.id.as_str()));
    let (names, _) = shuffled(dataset.actors.iter().map(|actor| actor.names[0].text.as_str()));
    let mapped = |text: &str| -> HashMap<String, usize> {
        text.lines().enumerate().map(|(index, key)| (key.to_owned(), index)).collect()
    };
    let (by_id, by_name) = (mapped(&ids), mapped(&names));
    let found = medians(
        rounds,
        &mut [
            Entry::new("Registry::new with its copy", || Registry::new(dataset.clone())),
            Entry::new("the copy alone", || dataset.clone()),
            Entry::new("two maps", || (mapped(&ids), mapped(&names))),
            Entry::new("by id", || assert_eq!(hits(&ids, |id| registry.get(id).is_some()), actors)),
            Entry::new("by id, map", || assert_eq!(hits(&ids, |id| by_id.contains_key(id)), actors)),
            Entry::new("by name", || assert_eq!(hits(&names, |name| registry.named(name).next().is_some()), actors)),
            Entry::new("by name, map", || assert_eq!(hits(&names, |name| by_name.contains_key(name)), actors)),
        ],
    );
    let build = found[0] - found[1];
    println!("Registry of {actors} actors of {bytes} bytes, look-ups in random order (÷ HashMap<String, usize>)");
    row("Registry::new beside the copy of the dataset", build, actors, &times(build, found[2]));
    row("the copy alone", found[1], actors, "");
    row("two HashMaps, by id and by name as written", found[2], actors, "");
    row("look-up by id", found[3], actors, &times(found[3], found[4]));
    row("HashMap, by id", found[4], actors, "");
    row("look-up by name, folded", found[5], actors, &times(found[5], found[6]));
    row("HashMap, by name as written", found[6], actors, "");
    for (what, time, goal) in [("build", build, 1_000.0), ("by id", found[3], 100.0), ("by name", found[5], 1_000.0)] {
        let time = each(time, actors);
        println!("  goal: {what} at most {goal} ns a record: {time:.0}, {}", verdict(time <= goal));
    }
    println!();
}

/// How many keys are found.
fn hits(keys: &str, is_found: impl Fn(&str) -> bool) -> usize {
    keys.lines().filter(|key| is_found(key)).count()
}

/// Keys in random order and how many they are. They stand in one text, so that reading them costs no miss of the cache.
fn shuffled<'a>(keys: impl Iterator<Item = &'a str>) -> (String, usize) {
    let mut keys: Vec<&str> = keys.collect();
    let mut random = Random(1);
    for last in (1..keys.len()).rev() {
        keys.swap(last, random.below(last + 1));
    }
    (keys.join("\n"), keys.len())
}

fn short_actors(actors: usize) -> String {
    let mut lines = String::with_capacity(actors * 110);
    for number in 0..actors {
        let _ = writeln!(
            lines,
            r#"{{"type":"actor","id":"a-{number}","kind":"ngo","level":"national","names":[{{"text":"Society {number}","kind":"official"}}]}}"#
        );
    }
    lines
}

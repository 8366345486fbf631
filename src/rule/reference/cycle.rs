//! `reference.cycle`

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use hashbrown::{HashMap, HashSet};

use crate::record::RecordRef;
use crate::registry::number;
use crate::{Body, Certainty, PartialDate, Period, RelationKind};
use crate::Severity;
use crate::rule::graph::components;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.cycle",
    summary: "On some day a body is, through others, a part of itself.",
    why: "No hierarchy can be drawn, and looking up the whole never ends.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"union": {"relations": [{"kind": "part-of", "to": "dept"}]}}"#, "dept/relations/0"),
    ],
    good: &[
        Example::good(r#"{"union": {"relations": [{"kind": "part-of", "to": "dept", "period": {"until": "1992-03"}}]}, "res-1": null, "res-2": {"supersedes": null}, "dept": {"history": [{"key": "founded", "kind": "founded", "date": "1992-03"}]}}"#),
    ],
    check: Check::Dataset(check),
};

/// How many bodies of a circle a message names.
const NAMED: usize = 10;

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    let graph = Graph::of(among);
    let mut reported = HashSet::new();
    for cycle in graph.cycles() {
        let mut members: Vec<usize> = cycle.edges.iter().map(|edge| edge.from).collect();
        members.sort_unstable();
        if reported.insert(members) {
            graph.report(&cycle, findings);
        }
    }
}

/// Who is placed in whom, and when.
struct Graph<'a> {
    bodies: Vec<(RecordRef, &'a str)>,
    edges: Vec<Edge<'a>>,
}

#[derive(Clone, Copy)]
struct Edge<'a> {
    from: usize,
    to: usize,
    /// The list and index in it where the placement stands.
    at: (&'static str, usize),
    period: Option<&'a Period>,
}

struct Cycle<'a> {
    edges: Vec<Edge<'a>>,
}

impl<'a> Graph<'a> {
    fn of(among: &Among<'a>) -> Self {
        let dataset = among.registry.dataset();
        let bodies: Vec<(RecordRef, Body<'a>)> =
            dataset.records().map_while(|(place, r)| Some((place, r.body()?))).collect();
        // Of bodies with one id the last one counts.
        let repeated = among.registry.repeated().iter();
        let repeated: HashMap<&str, RecordRef> =
            repeated.filter_map(|place| Some((dataset.record(*place)?.body()?.id(), *place))).collect();
        let place = |id: &str| repeated.get(id).copied().or_else(|| among.registry.place(id));
        let mut edges = Vec::new();
        for (from, (_, body)) in bodies.iter().enumerate() {
            let mut add = |to: &str, at, period| {
                // A body that names itself is another rule's affair.
                let to = place(to).map(|place| number(dataset, place)).filter(|to| *to < bodies.len());
                if let Some(to) = to.filter(|to| *to != from) {
                    edges.push(Edge { from, to, at, period });
                }
            };
            if let Body::Office(office) = body {
                for (i, placement) in office.of.iter().enumerate() {
                    add(placement.to.as_str(), ("of", i), placement.period.as_ref());
                }
            }
            for (i, relation) in body.relations().iter().enumerate().filter(|(_, r)| r.kind == RelationKind::PartOf) {
                add(relation.to.as_str(), ("relations", i), relation.period.as_ref());
            }
        }
        Self { bodies: bodies.iter().map(|(place, body)| (*place, body.id())).collect(), edges }
    }

    /// Cycles on the days on which a placement begins; any cycle exists on the day on which its last edge begins.
    fn cycles(&self) -> Vec<Cycle<'a>> {
        let mut cycles = Vec::new();
        let mut tangles: Vec<Vec<Edge<'a>>> = tangles(&self.edges);
        while let Some(tangle) = tangles.pop() {
            let begins = tangle.iter().map(|edge| edge.period.and_then(|period| period.since).map(PartialDate::latest));
            let days: BTreeSet<Option<NaiveDate>> = begins.collect();
            search_days(&days.into_iter().collect::<Vec<_>>(), tangle, &mut cycles);
        }
        cycles
    }

    fn report(&self, cycle: &Cycle<'a>, findings: &mut Findings<'_>) {
        let Some(start) = cycle.edges.iter().enumerate().min_by_key(|(_, edge)| edge.from).map(|(i, _)| i) else { return };
        let edges = [&cycle.edges[start..], &cycle.edges[..start]].concat();
        let qualified = |edge: &Edge<'_>| {
            edge.period.is_some_and(|p| p.since.into_iter().chain(p.end()).any(PartialDate::is_qualified))
        };
        let mut names: Vec<&str> = edges.iter().take(NAMED).map(|edge| self.bodies[edge.to].1).collect();
        if edges.len() > NAMED {
            names.push("…");
        }
        let first = edges[0];
        let message = format!("`{}` is a part of itself, through {}", self.bodies[first.from].1, names.join(" → "));
        let finding = findings.report_in(self.bodies[first.from].0, first.path(), message);
        if edges.iter().any(qualified) {
            finding.certainty(Certainty::Possible);
        }
        for edge in edges.iter().skip(1).take(NAMED) {
            finding.related(self.bodies[edge.from].0, edge.path(), "the next step");
        }
    }
}

impl Edge<'_> {
    fn path(&self) -> String {
        format!("/{}/{}", self.at.0, self.at.1)
    }

    /// Whether it holds on a day: begun by then, and not ended on or before it (a hand-over day is no overlap).
    fn holds_on(&self, day: Option<NaiveDate>) -> bool {
        let end = self.period.and_then(Period::end);
        self.begun_by(day) && end.is_none_or(|end| day.is_none_or(|day| day < end.earliest()))
    }

    fn begun_by(&self, day: Option<NaiveDate>) -> bool {
        let since = self.period.and_then(|period| period.since);
        since.is_none_or(|since| day.is_some_and(|day| since.latest() <= day))
    }

    /// Whether it may hold on one of several days in order.
    fn holds_within(&self, days: &[Option<NaiveDate>]) -> bool {
        let from = days.partition_point(|day| !self.begun_by(*day));
        days.get(from).is_some_and(|day| self.holds_on(*day))
    }
}

/// Halves the days again and again, each half with only those edges that are in a cycle if its days are taken as one.
fn search_days<'a>(days: &[Option<NaiveDate>], edges: Vec<Edge<'a>>, cycles: &mut Vec<Cycle<'a>>) {
    let mut stack = vec![(days, edges)];
    while let Some((days, edges)) = stack.pop() {
        let (Some(first), Some(last)) = (days.first(), days.last()) else { continue };
        let (always, sometimes): (Vec<Edge<'a>>, Vec<Edge<'a>>) =
            edges.iter().partition(|edge| edge.holds_on(*first) && edge.holds_on(*last));
        // What is a cycle on all these days is reported once.
        let permanent = tangles(&always);
        cycles.extend(permanent.iter().filter_map(|tangle| cycle_in(tangle)));
        let done: HashSet<usize> = permanent.iter().flatten().map(|edge| edge.from).collect();
        if days.len() == 1 || sometimes.is_empty() {
            continue;
        }
        let open: Vec<Edge<'a>> =
            edges.into_iter().filter(|edge| !done.contains(&edge.from) || !done.contains(&edge.to)).collect();
        let (early, late) = days.split_at(days.len() / 2);
        for half in [late, early] {
            let held: Vec<Edge<'a>> = open.iter().copied().filter(|edge| edge.holds_within(half)).collect();
            let tangled: Vec<Edge<'a>> = tangles(&held).into_iter().flatten().collect();
            if !tangled.is_empty() {
                stack.push((half, tangled));
            }
        }
    }
}

/// The edges that are in some cycle, days aside, in groups that no cycle leaves.
fn tangles<'a>(edges: &[Edge<'a>]) -> Vec<Vec<Edge<'a>>> {
    // Only the bodies that these edges touch are numbered, so that small groups cost little.
    let mut number: HashMap<usize, usize> = HashMap::new();
    for body in edges.iter().flat_map(|edge| [edge.from, edge.to]) {
        let next = number.len();
        number.entry(body).or_insert(next);
    }
    let mut out = vec![Vec::new(); number.len()];
    for edge in edges {
        out[number[&edge.from]].push(number[&edge.to]);
    }
    let component = components(&out);
    let mut tangles: BTreeMap<usize, Vec<Edge<'a>>> = BTreeMap::new();
    for edge in edges {
        let within = component[number[&edge.from]];
        if within == component[number[&edge.to]] {
            tangles.entry(within).or_default().push(*edge);
        }
    }
    tangles.into_values().collect()
}

/// A cycle among edges that all hold on one day.
fn cycle_in<'a>(edges: &[Edge<'a>]) -> Option<Cycle<'a>> {
    let mut out: HashMap<usize, Vec<Edge<'a>>> = HashMap::new();
    for edge in edges {
        out.entry(edge.from).or_default().push(*edge);
    }
    let start = edges.iter().map(|edge| edge.from).min()?;
    search(start, &out, &mut HashSet::new())
}

/// Follows edges from a body until one leads back to the path; never recursive, each body at most once.
fn search<'a>(start: usize, out: &HashMap<usize, Vec<Edge<'a>>>, done: &mut HashSet<usize>) -> Option<Cycle<'a>> {
    let mut path: Vec<Edge<'a>> = Vec::new();
    let mut on_path: HashSet<usize> = [start].into_iter().collect();
    let mut stack: Vec<(usize, usize)> = vec![(start, 0)];
    if done.contains(&start) {
        return None;
    }
    while let Some((body, next)) = stack.pop() {
        match out.get(&body).and_then(|edges| edges.get(next)) {
            Some(edge) => {
                stack.push((body, next + 1));
                if on_path.contains(&edge.to) {
                    path.push(*edge);
                    let begin = path.iter().position(|step| step.from == edge.to).unwrap_or(0);
                    return Some(Cycle { edges: path.split_off(begin) });
                }
                if !done.contains(&edge.to) {
                    path.push(*edge);
                    on_path.insert(edge.to);
                    stack.push((edge.to, 0));
                }
            }
            None => {
                on_path.remove(&body);
                done.insert(body);
                path.pop();
            }
        }
    }
    None
}

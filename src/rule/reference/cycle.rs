//! `reference.cycle`

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use crate::record::RecordRef;
use crate::{Body, Certainty, PartialDate, Period, RelationKind};
use crate::Severity;
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let graph = Graph::of(context);
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
    fn of(context: &Context<'a>) -> Self {
        let records = context.registry.dataset().records();
        let bodies: Vec<(RecordRef, Body<'a>)> = records.filter_map(|(place, r)| Some((place, r.body()?))).collect();
        let index: HashMap<&str, usize> = bodies.iter().enumerate().map(|(i, (_, body))| (body.id(), i)).collect();
        let mut edges = Vec::new();
        for (from, (_, body)) in bodies.iter().enumerate() {
            let mut add = |to: &str, at, period| {
                // A body that names itself is another rule's affair.
                if let Some(to) = index.get(to).copied().filter(|to| *to != from) {
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
        let mut graph = Self { bodies: bodies.iter().map(|(place, body)| (*place, body.id())).collect(), edges };
        graph.keep_cyclic();
        graph
    }

    /// Drops the edges that are in no cycle at any time: again and again those of bodies without whole or without part.
    fn keep_cyclic(&mut self) {
        loop {
            let before = self.edges.len();
            let has_whole: HashSet<usize> = self.edges.iter().map(|edge| edge.from).collect();
            let has_part: HashSet<usize> = self.edges.iter().map(|edge| edge.to).collect();
            self.edges.retain(|edge| has_whole.contains(&edge.to) && has_part.contains(&edge.from));
            if self.edges.len() == before {
                return;
            }
        }
    }

    /// Cycles on the days on which a placement begins; any cycle exists on the day on which its last edge begins.
    fn cycles(&self) -> Vec<Cycle<'a>> {
        let begins = self.edges.iter().map(|edge| edge.period.and_then(|period| period.since).map(PartialDate::latest));
        let days: BTreeSet<Option<NaiveDate>> = begins.collect();
        days.into_iter().flat_map(|day| self.cycles_on(day)).collect()
    }

    /// The cycles among the placements that hold on a day (`None`: before any date); of those that share a body, one.
    fn cycles_on(&self, day: Option<NaiveDate>) -> Vec<Cycle<'a>> {
        let mut out: HashMap<usize, Vec<Edge<'a>>> = HashMap::new();
        for edge in self.edges.iter().filter(|edge| edge.holds_on(day)) {
            out.entry(edge.from).or_default().push(*edge);
        }
        let mut done = HashSet::new();
        let mut starts: Vec<usize> = out.keys().copied().collect();
        starts.sort_unstable();
        starts.into_iter().filter_map(|start| search(start, &out, &mut done)).collect()
    }

    fn report(&self, cycle: &Cycle<'a>, findings: &mut Findings<'_>) {
        let Some(start) = cycle.edges.iter().enumerate().min_by_key(|(_, edge)| edge.from).map(|(i, _)| i) else { return };
        let edges = [&cycle.edges[start..], &cycle.edges[..start]].concat();
        let qualified = |edge: &Edge<'_>| {
            edge.period.is_some_and(|p| p.since.into_iter().chain(p.end()).any(PartialDate::is_qualified))
        };
        let names: Vec<&str> = edges.iter().map(|edge| self.bodies[edge.to].1).collect();
        let first = edges[0];
        let message = format!("`{}` is a part of itself, through {}", self.bodies[first.from].1, names.join(" → "));
        let finding = findings.report_in(self.bodies[first.from].0, first.path(), message);
        if edges.iter().any(qualified) {
            finding.certainty(Certainty::Possible);
        }
        for edge in &edges[1..] {
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
        let Some(period) = self.period else { return true };
        let begun = period.since.is_none_or(|since| day.is_some_and(|day| since.latest() <= day));
        let goes_on = period.end().is_none_or(|end| day.is_none_or(|day| day < end.earliest()));
        begun && goes_on
    }
}

/// Follows edges from a body until one leads back to the path; never recursive, each body at most once.
fn search<'a>(start: usize, out: &HashMap<usize, Vec<Edge<'a>>>, done: &mut HashSet<usize>) -> Option<Cycle<'a>> {
    let mut path: Vec<Edge<'a>> = Vec::new();
    let mut on_path = HashSet::from([start]);
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
                    done.extend(on_path);
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

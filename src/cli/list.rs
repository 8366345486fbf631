//! `mandata list`

use std::str::FromStr;

use clap::{Arg, ArgMatches, Command};
use mandata::finding::escape;
use mandata::shape::{Element, Shape};
use mandata::{Activity, Actor, Body, Certainty, Filter, Hazard, PartialDate, ValueError, vocabulary};

use super::output::Output;
use super::{Done, Exit, Stop, input};

pub(super) fn command() -> Command {
    let option = |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    Command::new("list")
        .about("Lists actors, by what they are, do and where they work")
        .after_help("Example:\n  mandata list --kind ngo --region sahel --on 2016-06-01")
        .arg(input::file_argument())
        .arg(input::on_argument("Only actors that exist and are there on that day"))
        .arg(option("kind", "KIND").help("What the actor is, such as ngo"))
        .arg(option("level", "LEVEL").help("How far it reaches, such as national"))
        .arg(option("activity", "ACTIVITY").help("What it does, such as clearance"))
        .arg(option("hazard", "HAZARD").help("What its work is about, such as ied"))
        .arg(option("country", "CODE").help("Whose body it is, or where it has a place: an ISO code such as ML"))
        .arg(option("region", "REGION").help("A region, such as sahel or aoav-2017/sahel"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let registry = input::registry(matches)?;
    let filter = filter(matches, &registry.dataset().actors)?;
    let rows: Vec<[String; 4]> =
        registry.actors(&filter).iter().map(|found| row(found.item.body(), found.certainty)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    for [id, kind, country, label] in &rows {
        let [a, b, c] = widths;
        output.line(format!("{id:a$}  {kind:b$}  {country:c$}  {label}"))?;
    }
    Ok(Exit::Clean)
}

fn row(body: Body<'_>, certainty: Certainty) -> [String; 4] {
    let kind = match body {
        Body::Actor(actor) => actor.kind.code(),
        Body::Office(office) => office.kind.code(),
    };
    let possible = if certainty == Certainty::Possible { " (possibly)" } else { "" };
    let country = body.country().map_or("", |country| country.as_str());
    [escape(body.id(), 60), escape(kind, 40), country.to_owned(), format!("{}{possible}", escape(body.label(), 120))]
}

fn filter(matches: &ArgMatches, actors: &[Actor]) -> Result<Filter, Stop> {
    let region = matches.get_one::<String>("region").map(|code| {
        vocabulary::region(&code.to_ascii_lowercase())
            .ok_or_else(|| Stop::Usage(format!("there is no region `{}`; known are {}", escape(code, 80), regions())))
    });
    Ok(Filter {
        kind: term(matches, "kind", actors.iter().map(|actor| actor.kind.code()))?,
        level: term(matches, "level", std::iter::empty())?,
        activity: term(matches, "activity", actors.iter().flat_map(|actor| &actor.activities).map(Activity::code))?,
        hazard: term(matches, "hazard", actors.iter().flat_map(|actor| &actor.hazards).map(Hazard::code))?,
        country: term(matches, "country", std::iter::empty())?,
        region: region.transpose()?,
        on: matches.get_one::<PartialDate>("on").copied(),
    })
}

fn regions() -> String {
    let known = vocabulary::REGION_SCHEMES.iter().flat_map(|scheme| scheme.regions.iter().map(|region| region.code));
    known.collect::<Vec<_>>().join(", ")
}

/// A term of the command line, in any case: one of its vocabulary or, where that is open, one that the data uses.
fn term<'a, T: Element + FromStr<Err = ValueError>>(
    matches: &ArgMatches,
    name: &str,
    used: impl Iterator<Item = &'a str>,
) -> Result<Option<T>, Stop> {
    let Some(text) = matches.get_one::<String>(name) else { return Ok(None) };
    let Shape::Term(list) = T::SHAPE else { return Ok(None) };
    let known: Vec<&str> = list.terms.iter().map(|term| term.code).chain(used).collect();
    let same_case = known.iter().find(|code| *code == text);
    let found = same_case.or_else(|| known.iter().find(|code| code.eq_ignore_ascii_case(text)));
    // An open vocabulary takes any text, but here a slip would select nothing, without a word.
    let (refused, near) = match found.map_or(text.as_str(), |code| code).parse::<T>() {
        Ok(term) if found.is_some() => return Ok(Some(term)),
        Ok(_) => {
            let refused = format!("`{}` is no {}, and no record uses it", escape(text, 80), list.name);
            (refused, list.nearest(text).map(str::to_owned))
        }
        Err(error) => (error.to_string(), error.suggestion().map(str::to_owned)),
    };
    let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(Stop::Usage(format!("--{name}: {refused}{near}\nThe terms: mandata terms {}", list.name)))
}

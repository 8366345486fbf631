//! `mandata list`

use clap::{Arg, ArgMatches, Command};
use mandata::finding::escape;
use mandata::{Body, Certainty, Filter, PartialDate, vocabulary};

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
    let filter = filter(matches)?;
    let registry = input::registry(matches)?;
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

fn filter(matches: &ArgMatches) -> Result<Filter, Stop> {
    let region = matches.get_one::<String>("region").map(|code| {
        vocabulary::region(code)
            .ok_or_else(|| Stop::Usage(format!("there is no region `{code}`; known are {}", regions())))
    });
    Ok(Filter {
        kind: term(matches, "kind")?,
        level: term(matches, "level")?,
        activity: term(matches, "activity")?,
        hazard: term(matches, "hazard")?,
        country: term(matches, "country")?,
        region: region.transpose()?,
        on: matches.get_one::<PartialDate>("on").copied(),
    })
}

fn regions() -> String {
    let known = vocabulary::REGION_SCHEMES.iter().flat_map(|scheme| scheme.regions.iter().map(|region| region.code));
    known.collect::<Vec<_>>().join(", ")
}

/// A term of the command line.
fn term<T: std::str::FromStr<Err = mandata::ValueError>>(matches: &ArgMatches, name: &str) -> Result<Option<T>, Stop> {
    let Some(text) = matches.get_one::<String>(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|error: mandata::ValueError| {
        let hint = error.suggestion().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        Stop::Usage(format!("--{name}: {error}{hint}"))
    })
}

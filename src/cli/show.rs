//! `mandata show`

use std::io;

use clap::{Arg, ArgAction, ArgMatches, Command};
use mandata::finding::escape;
use mandata::registry::Direction;
use mandata::{Answer, AnyRecord, Body, Certainty, Claim, Found, Mandate, Name, PartialDate, Period, Registry};

use super::output::Output;
use super::{Done, Exit, Stop, input};

pub(super) fn command() -> Command {
    Command::new("show")
        .about("Shows a record: names, places, parts, holders, mandates, and who says what")
        .after_help("Example:\n  mandata show DPKO --on 2016-06-01")
        .arg(
            Arg::new("record").value_name("ID|NAME").required(true).help("The id, or any name, acronym or former name"),
        )
        .arg(input::file_argument())
        .arg(input::on_argument("Names, parts, holders and mandates of that day"))
        .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help("The record as JSON"))
}

pub(super) fn run(matches: &ArgMatches, output: &mut Output) -> Done {
    let registry = input::registry(matches)?;
    let record = registry.find(matches.get_one::<String>("record").map_or("", String::as_str))?;
    if matches.get_flag("json") {
        output.text(&record.to_json())?;
        return Ok(Exit::Clean);
    }
    let on = matches.get_one::<PartialDate>("on").copied();
    Page { registry: &registry, record, on, output }.write()?;
    Ok(Exit::Clean)
}

struct Page<'a> {
    registry: &'a Registry,
    record: AnyRecord<'a>,
    on: Option<PartialDate>,
    output: &'a mut Output,
}

impl Page<'_> {
    fn write(&mut self) -> Result<(), Stop> {
        let record = self.record;
        self.output.line(format!("{}\n{} {}", safe(record.label()), record.record_type(), safe(record.id())))?;
        match record {
            AnyRecord::Mandate(mandate) => self.mandate(mandate)?,
            AnyRecord::Source(source) => {
                let publisher = source.publisher.as_deref().map(safe).unwrap_or_default();
                self.section(
                    "Source",
                    [source.kind.to_string(), publisher].into_iter().filter(|line| !line.is_empty()),
                )?;
            }
            _ => {}
        }
        if let Some(body) = record.body() {
            self.body(body)?;
            self.hierarchy(body)?;
        }
        self.evidence()?;
        Ok(())
    }

    fn section(&mut self, title: &str, lines: impl Iterator<Item = String>) -> io::Result<()> {
        let mut lines = lines.peekable();
        if lines.peek().is_some() {
            self.output.line(format!("\n{title}"))?;
        }
        lines.try_for_each(|line| self.output.line(format!("  {line}")))
    }

    /// Says when the body does not certainly exist on the day.
    fn existence(&mut self, body: Body<'_>, on: PartialDate) -> Result<(), Stop> {
        let event = |word: &str, date: Option<PartialDate>| date.map(|date| format!("{word} {date}"));
        let known = [event("founded", body.founded()), event("dissolved", body.dissolved())];
        let known = known.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let known = if known.is_empty() { known } else { format!(" ({known})") };
        let begun = body.founded().map_or(Answer::Possibly, |founded| !on.before(founded));
        let line = match (self.registry.exists_on(body.id(), on)?, begun) {
            (Answer::Yes, _) => return Ok(()),
            (Answer::Possibly, _) => format!("possibly existed{known}"),
            (Answer::No, Answer::No) => format!("did not exist yet{known}"),
            (Answer::No, _) => format!("had ended{known}"),
        };
        Ok(self.section(&format!("Existence on {on}"), std::iter::once(line))?)
    }

    fn body(&mut self, body: Body<'_>) -> Result<(), Stop> {
        let titled =
            |text: &str, kind: &str, period: Option<&Period>| format!("{} ({kind}{})", safe(text), when(period));
        match self.on {
            Some(on) => {
                self.existence(body, on)?;
                let names = self.registry.names_on(body.id(), on)?;
                let line = |name: &Found<&Name>| {
                    let (item, certainty) = (name.item, possibly(name.certainty));
                    titled(&item.text, item.kind.code(), item.period.as_ref()) + certainty
                };
                self.section(&format!("Names on {on}"), names.iter().map(line))?;
            }
            None => {
                self.section("Names", body.names().iter().map(|n| titled(&n.text, n.kind.code(), n.period.as_ref())))?;
            }
        }
        if let Some(summary) = body.summary() {
            self.section("Summary", std::iter::once(escape(&summary.text, 2_000)))?;
        }
        let events = body.history().iter();
        self.section(
            "History",
            events.map(|e| format!("{} {}", e.date.map(|d| d.to_string()).unwrap_or_default(), e.kind)),
        )?;
        let places = body.places().iter().map(|place| {
            let parts = [place.city.as_deref(), place.region.as_deref(), place.country.map(mandata::CountryCode::name)];
            let text = parts.into_iter().flatten().map(safe).collect::<Vec<_>>().join(", ");
            format!(
                "{}: {}{}",
                place.role,
                if text.is_empty() { safe(place.text.as_deref().unwrap_or("")) } else { text },
                when(place.period.as_ref())
            )
        });
        self.section("Places", places)?;
        self.section("Links", body.links().iter().map(|link| format!("{}: {}", link.kind, safe(link.link.as_str()))))?;
        Ok(())
    }

    fn hierarchy(&mut self, body: Body<'_>) -> Result<(), Stop> {
        let (registry, on, id) = (self.registry, self.on, body.id());
        let wholes = registry.ancestors(id, on)?;
        self.section("Part of", wholes.iter().map(|found| entry(found.item.body, found.item.depth, found.certainty)))?;
        if let Body::Office(office) = body
            && office.is_post()
        {
            let holders = registry.holders(id, on)?;
            let line = |name: &str, period: Option<&Period>, certainty| {
                format!("{}{}{}", safe(name), when(period), possibly(certainty))
            };
            self.section(
                "Holders",
                holders.iter().map(|h| line(&h.item.person.name, h.item.period.as_ref(), h.certainty)),
            )?;
        }
        let parts = registry.descendants(id, on)?;
        self.section("Parts", parts.iter().map(|found| entry(found.item.body, found.item.depth, found.certainty)))?;
        let mandates = registry.mandates_below(id, on)?;
        self.section(
            "Mandates",
            mandates.iter().map(|found| format!("{}{}", act(found.item), possibly(found.certainty))),
        )?;
        let relations = registry.relations(id)?;
        let relations = relations.iter().map(|link| {
            let other = link.other.map_or_else(|| safe(link.relation.to.as_str()), |other| safe(other.label()));
            let when = when(link.relation.period.as_ref());
            match link.direction {
                Direction::Outgoing => format!("{} {other}{when}", link.relation.kind),
                Direction::Incoming => format!("{other} {} this{when}", link.relation.kind),
            }
        });
        self.section("Relations", relations)?;
        Ok(())
    }

    fn mandate(&mut self, mandate: &Mandate) -> io::Result<()> {
        self.section("Act", std::iter::once(act(mandate)))?;
        let issuer = mandate.issuer.as_ref().map(|id| safe(id.as_str())).or(mandate.issuer_text.as_deref().map(safe));
        self.section("Issuer", issuer.into_iter())?;
        self.section("Holders", mandate.holders.iter().map(|id| safe(id.as_str())))?;
        self.section("In force", std::iter::once(when(Some(&mandate.in_force())).trim_start_matches(", ").to_owned()))
    }

    fn evidence(&mut self) -> io::Result<()> {
        let (registry, record) = (self.registry, self.record);
        let title = |id: &str| registry.get(id).map_or_else(|| safe(id), |source| safe(source.label()));
        let claim = |claim: &Claim| {
            let says =
                claim.says.as_ref().map(|says| format!(" says {}", escape(&says.to_string(), 120))).unwrap_or_default();
            let note = claim.note.as_deref().map(|note| format!(" ({})", escape(note, 300))).unwrap_or_default();
            format!("{} {}: {}{says}{note}", safe(claim.field.as_str()), claim.stance, title(claim.source.as_str()))
        };
        self.section("Claims", record.claims().iter().map(claim))?;
        self.section("Gaps", record.gaps().iter().map(|gap| format!("{}: {}", safe(gap.field.as_str()), gap.reason)))?;
        self.section("Sources", record.sources().iter().map(|id| title(id.as_str())))
    }
}

fn safe(text: &str) -> String {
    escape(text, 200)
}

fn possibly(certainty: Certainty) -> &'static str {
    if certainty == Certainty::Possible { " (possibly)" } else { "" }
}

fn entry(body: Body<'_>, depth: usize, certainty: Certainty) -> String {
    format!("{}{}{}", "  ".repeat(depth - 1), safe(body.label()), possibly(certainty))
}

fn act(mandate: &Mandate) -> String {
    let act = mandate.instrument.as_ref();
    let symbol = act.and_then(|act| act.symbol.as_ref().map(mandata::UnSymbol::as_str).or(act.number.as_deref()));
    let adopted = act.and_then(|act| act.adopted).map(|date| format!(" of {date}")).unwrap_or_default();
    format!("{}{adopted}: {}", safe(symbol.unwrap_or("act without symbol")), safe(&mandate.title))
}

/// A period in words, after a comma; nothing for no period.
fn when(period: Option<&Period>) -> String {
    let Some(period) = period else { return String::new() };
    let since = period.since.map(|date| format!(", since {date}")).unwrap_or_default();
    let until = match period.until {
        Some(_) if period.is_open() => ", running when last checked".to_owned(),
        Some(until) => format!(", until {until}"),
        None => String::new(),
    };
    let seen: Vec<String> = period.seen.iter().map(ToString::to_string).collect();
    let seen = if seen.is_empty() { String::new() } else { format!(", seen {}", seen.join(" and ")) };
    format!("{since}{until}{seen}")
}

//! `mandata show`

use std::io;

use clap::{Arg, ArgAction, ArgMatches, Command};
use mandata::finding::escape;
use mandata::registry::Direction;
use mandata::{
    Answer, AnyRecord, Body, BodyId, Certainty, Claim, Classification, Figure, Found, Identifier, Link, Mandate, Name,
    PartialDate, Period, Registry, Source, Tenure,
};

use super::output::Output;
use super::{Done, Exit, Stop, input};

pub(super) fn command() -> Command {
    Command::new("show")
        .about("Shows a record: names, places, parts, holders, mandates, and who says what")
        .after_help("Example:\n  mandata show DPKO --on 2016-06-01")
        .arg(
            Arg::new("record")
                .value_name("ID|NAME|SYMBOL")
                .required(true)
                .help("The id, any name, acronym or former name, or the document symbol of a mandate"),
        )
        .arg(input::file_argument())
        .arg(input::on_argument("Names, parts, holders and mandates of that day, and whether a mandate was in force"))
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
            AnyRecord::Source(source) => self.source(source)?,
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
        self.kinds(body)?;
        Ok(())
    }

    /// What it does, and how others call, class and count it.
    fn kinds(&mut self, body: Body<'_>) -> io::Result<()> {
        self.section("Activities", body.activities().iter().map(|activity| safe(activity.code())))?;
        self.section("Hazards", body.hazards().iter().map(|hazard| safe(hazard.code())))?;
        let identifier = |id: &Identifier| format!("{}: {}", safe(id.scheme.code()), safe(&id.value));
        self.section("Identifiers", body.identifiers().iter().map(identifier))?;
        let classes = match body {
            Body::Actor(actor) => actor.classifications.as_slice(),
            Body::Office(_) => &[],
        };
        let class = |class: &Classification| {
            let text = class.text.as_deref().map(|text| format!(" ({})", safe(text))).unwrap_or_default();
            format!("{}: {}{text}", safe(class.scheme.code()), safe(&class.code))
        };
        self.section("Classifications", classes.iter().map(class))?;
        let figure = |figure: &Figure| {
            let as_of = figure.as_of.map(|date| format!(", as of {date}")).unwrap_or_default();
            let note = figure.note.as_deref().map(|note| format!(" ({})", escape(note, 300))).unwrap_or_default();
            format!("{}: {}{as_of}{note}", safe(figure.what.code()), safe(figure.number.as_str()))
        };
        self.section("Figures", body.figures().iter().map(figure))
    }

    /// Who held this office, and the posts of this body.
    fn holders(&mut self, body: Body<'_>) -> Result<(), Stop> {
        let (registry, on) = (self.registry, self.on);
        if let Body::Office(office) = body {
            let holders = registry.holders(office.id.as_str(), on)?;
            self.section("Holders", holders.iter().map(|found| holder(found.item, None, found.certainty)))?;
        }
        let mut lines = Vec::new();
        for part in registry.parts(body.id(), on)? {
            let Body::Office(post) = part.item else { continue };
            if !post.is_post() {
                continue;
            }
            for found in registry.holders(post.id.as_str(), on)? {
                let certainty = found.certainty.min(part.certainty);
                lines.push(holder(found.item, Some(part.item.label()), certainty));
            }
        }
        self.section("Holders of its posts", lines.into_iter())?;
        Ok(())
    }

    fn hierarchy(&mut self, body: Body<'_>) -> Result<(), Stop> {
        let (registry, on, id) = (self.registry, self.on, body.id());
        let wholes = registry.ancestors(id, on)?;
        self.section("Part of", wholes.iter().map(|found| entry(found.item.body, found.item.depth, found.certainty)))?;
        self.holders(body)?;
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

    fn mandate(&mut self, mandate: &Mandate) -> Result<(), Stop> {
        let registry = self.registry;
        let named = |id: &BodyId| match registry.get(id.as_str()).and_then(AnyRecord::body) {
            Some(body) => format!("{} ({})", safe(body.label()), safe(id.as_str())),
            None => safe(id.as_str()),
        };
        self.section("Act", std::iter::once(act(mandate)))?;
        let issuer = mandate.issuer.as_ref().map(named).or(mandate.issuer_text.as_deref().map(safe));
        self.section("Issuer", issuer.into_iter())?;
        self.section("Holders", mandate.holders.iter().map(named))?;
        let period = when(Some(&mandate.in_force())).trim_start_matches(", ").to_owned();
        self.section("In force", std::iter::once(period).filter(|period| !period.is_empty()))?;
        if let Some(on) = self.on {
            let answer = match registry.in_force_on(mandate.id.as_str(), on)? {
                Answer::Yes => "yes",
                Answer::Possibly => "possibly",
                Answer::No => "no",
            };
            self.section(&format!("In force on {on}"), std::iter::once(answer.to_owned()))?;
        }
        Ok(())
    }

    fn source(&mut self, source: &Source) -> io::Result<()> {
        let titled = |title: &str, text: Option<String>| text.map(|text| format!("{title}: {text}"));
        let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
        let link = |link: &Option<Link>| link.as_ref().map(|link| safe(link.as_str()));
        let grade = source.reliability.map(|grade| format!("{grade} ({})", grade.definition().trim_end_matches('.')));
        let lines = [
            Some(safe(source.kind.code())),
            source.publisher.as_deref().map(safe),
            titled("published", date(source.published)),
            titled("accessed", date(source.accessed)),
            titled("reliability", grade),
            titled("link", link(&source.link)),
            titled("archived", link(&source.archived)),
        ];
        self.section("Source", lines.into_iter().flatten().filter(|line| !line.is_empty()))
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

/// A holder, after the title under which this one served or, without one, the name of the post.
fn holder(tenure: &Tenure, post: Option<&str>, certainty: Certainty) -> String {
    let title = tenure.title.as_deref().or(post).map(|title| format!("{}: ", safe(title))).unwrap_or_default();
    let acting = if tenure.acting == Some(true) { ", acting" } else { "" };
    format!("{title}{}{acting}{}{}", safe(&tenure.person.name), when(tenure.period.as_ref()), possibly(certainty))
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

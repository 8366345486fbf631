//! What another program would write: load, look up, and ask about days, authority and evidence.

use mandata::{AnyRecord, PartialDate, Registry};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let registry = Registry::bundled()?;
    let dpko = registry.find("DPKO")?;
    println!("DPKO is {} ({})", dpko.body().map_or(dpko.label(), |body| body.label()), dpko.id());

    for day in ["2016-06-01", "2020-01-01"] {
        let on: PartialDate = day.parse()?;
        println!("\nOffices on {day}:");
        for part in registry.descendants(dpko.id(), Some(on)).unwrap().iter().filter(|part| part.item.depth <= 2) {
            let indent = "  ".repeat(part.item.depth);
            println!("{indent}{} ({})", part.item.body.label(), part.certainty.as_str());
        }
    }

    let today: PartialDate = "2020-01-01".parse()?;
    println!("\nMandates in force on {today}:");
    for mandate in registry.mandates_below(dpko.id(), Some(today))? {
        let act = mandate.item.instrument.as_ref();
        let symbol = act.and_then(|act| act.symbol.as_ref()).map_or("no symbol", |symbol| symbol.as_str());
        println!("  {symbol}: {} ({})", mandate.item.title, mandate.certainty.as_str());
        for source in AnyRecord::Mandate(mandate.item).sources() {
            println!("    by {}", registry.source(source.as_str())?.title);
        }
    }

    println!("\nFounded:");
    let values = dpko.values_at(&"/history/founded/date".parse()?);
    for statement in values.preferred.iter().chain(&values.alternatives) {
        println!("  {}", statement.value);
        for claim in &statement.claims {
            println!("    {} by {}", claim.stance, registry.source(claim.source.as_str())?.title);
        }
    }
    Ok(())
}

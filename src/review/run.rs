//! Running the rules.

use crate::rule::{CATALOGUE, Check, Context, Findings, Needs, Raw, Supposed};

/// What every rule of the catalogue that has what it needs says of the data.
pub(super) fn run(context: &Context<'_>) -> Vec<Raw> {
    let mut found = Vec::new();
    for rule in CATALOGUE {
        if lacks(rule.needs, context).is_some() {
            continue;
        }
        match rule.check {
            Check::Reading => {}
            Check::Record(check) => {
                for (place, record) in context.registry.dataset().records() {
                    check(record, context, &mut Findings::new(rule, Some(place), &mut found));
                }
            }
            Check::Supposed(check) => {
                for (place, record) in context.registry.dataset().records() {
                    check(record, context, &mut Findings::new(rule, Some(place), &mut found));
                    let supposed = Supposed::each(record);
                    found.extend(supposed.flat_map(|supposed| supposed.findings(rule, place, context, check)));
                }
            }
            Check::Dataset(check) => check(context, &mut Findings::new(rule, None, &mut found)),
        }
    }
    found
}

/// Why a rule cannot run.
pub(super) fn lacks(needs: Needs, context: &Context<'_>) -> Option<&'static str> {
    match needs {
        Needs::AsOf if context.as_of.is_none() => Some("neither the caller nor the data says which day is today"),
        Needs::Reference if context.references.is_empty() => Some("no reference dataset was given"),
        _ => None,
    }
}

//! Running the rules.

use crate::rule::{CATALOGUE, Checks, Context, Findings, Needs, Raw, Visit, suggest_ids};

/// What every rule of the catalogue that has what it needs says of the data.
pub(super) fn run(context: &Context<'_>) -> Vec<Raw> {
    let rules = CATALOGUE.iter().copied().filter(|rule| lacks(rule.needs, context).is_none());
    let checks = Checks::of(rules);
    let dataset = context.registry.dataset();
    let mut found = Vec::new();
    Visit::header(&checks, context, dataset, &mut found);
    for record in dataset.records() {
        Visit::record(&checks, context, record, &mut found);
    }
    for (rule, check) in checks.whole() {
        check(context, &mut Findings::new(rule, None, &mut found));
    }
    suggest_ids(context, &mut found);
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

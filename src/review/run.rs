//! Running the rules.

use crate::registry::numbered;
use crate::rule::{CATALOGUE, Checks, Context, Findings, Needs, Raw, Visit, suggest_ids};
use crate::threads::each;

/// How many records one thread visits at a time.
const TOGETHER: usize = 1_024;

/// What every rule of the catalogue that has what it needs says of the data.
pub(super) fn run(context: &Context<'_>) -> Vec<Raw> {
    let checks = Checks::of(CATALOGUE.iter().copied().filter(|rule| lacks(rule.needs, context).is_none()));
    let dataset = context.registry.dataset();
    let mut found = Vec::new();
    Visit::header(&checks, context, dataset, &mut found);
    found.extend(each((0..dataset.len()).step_by(TOGETHER), |start| {
        let mut found = Vec::new();
        for record in (start..start + TOGETHER).map_while(|number| numbered(dataset, number)) {
            Visit::record(&checks, context, record, &mut found);
        }
        found
    }));
    // Some of them look at what the visits marked.
    found.extend(each(checks.whole().iter(), |(rule, check)| {
        let mut found = Vec::new();
        check(context, &mut Findings::new(rule, None, &mut found));
        found
    }));
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

//! `source.rejected-preferred`

use hashbrown::HashMap;

use crate::shape::{find, index_path};
use crate::{AnyRecord, Claim, Severity, Stance};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.rejected-preferred",
    summary: "The value of the record is the one that its own claims reject.",
    why: "The record says one thing and its evidence another.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "leaflet", "says": "1992-03", "stance": "rejected"}]}}"#, "dept/claims/0"),
        Example::bad(r#"{"dept": {"claims": [{"field": "/places/0/city", "source": "leaflet", "stance": "rejected"}]}}"#, "dept/claims/0"),
    ],
    good: &[
        Example::good(r#"{"dept": {"claims": [{"field": "/places/0/city", "source": "leaflet", "stance": "rejected"}, {"field": "/places/seat/city", "source": "page", "stance": "accepted"}]}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    let supports = |claim: &Claim| {
        let own = find(record.view(), &claim.field);
        own.is_some_and(|own| claim.says.as_ref().is_none_or(|says| *says == own.to_json()))
    };
    let is_rejected = |claim: &Claim| claim.stance == Stance::Rejected;
    if !record.claims().iter().any(|claim| is_rejected(claim) && supports(claim)) {
        return;
    }
    let mut support: HashMap<String, (usize, bool)> = HashMap::new();
    for (index, claim) in record.claims().iter().enumerate().filter(|(_, claim)| supports(claim)) {
        let entry = support.entry(index_path(record.view(), claim.field.as_str())).or_insert((index, true));
        entry.1 &= is_rejected(claim);
    }
    let mut rejected: Vec<(usize, String)> =
        support.into_iter().filter(|(_, (_, rejected))| *rejected).map(|(path, (index, _))| (index, path)).collect();
    rejected.sort_unstable();
    for (index, path) in rejected {
        let message = format!("the record keeps the value at `{path}`, but every claim for it is rejected");
        findings.report(format!("/claims/{index}"), message);
    }
}

//! `reference.rejected-value`

use crate::Stance;
use crate::finding::escape;
use crate::rule::matching::{counterparts, matches, same_value};
use crate::shape::find;
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.rejected-value",
    summary: "A value is one that the reference dataset has rejected.",
    why: "The mistake is known; the reference says by whom and why.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Reference,
    bad: &[
        Example::bad_against_base(r#"{"dept": {"places": [{"role": "seat", "city": "Geneva", "country": "US"}], "claims": []}}"#, "dept/places/0/city"),
        Example::bad_against_base(r#"{"dept": {"claims": [{"field": "/places/seat/city", "source": "leaflet", "says": "Geneva", "stance": "unreviewed"}]}}"#, "dept/claims/0/says"),
    ],
    good: &[
        Example::good_against_base(r#"{"dept": {"places": [{"role": "office", "city": "Geneva", "country": "CH"}], "claims": []}}"#),
    ],
    check: Check::Supposed(check),
};

fn check(record: AnyRecord<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    for reference in matches(record, context) {
        let rejected = reference.claims().iter().filter(|claim| claim.stance == Stance::Rejected);
        for claim in rejected {
            let Some(says) = &claim.says else { continue };
            for (path, value) in counterparts(reference, &claim.field, record) {
                if same_value(&value, says) {
                    let shown = escape(&says.to_string(), 80);
                    let note = claim.note.as_deref().map(|note| format!(": {}", escape(note, 200))).unwrap_or_default();
                    let message = format!("the reference dataset rejects {shown} here{note}");
                    let finding = findings.report(path, message);
                    finding.value(shown).help(format!("the reference record is `{}`", reference.id()));
                    if let Some(own) = find(reference.view(), &claim.field) {
                        finding.suggest(escape(own.to_json().as_str().unwrap_or_default(), 200));
                    }
                }
            }
        }
    }
}

//! `mandate.renewal-order`

use crate::rule::mandate::renewal_cycle::earlier;
use crate::{AnyRecord, Mandate, PartialDate, Severity};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.renewal-order",
    summary: "A mandate renews, amends or supersedes one that was adopted later.",
    why: "Nothing renews what is not there yet: a date is wrong, or the reference runs the wrong way.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"amends": ["res-2"]}, "res-2": {"supersedes": null}}"#, "res-1/amends/0"),
    ],
    good: &[
        Example::good(r#"{"res-2": {"renews": ["res-1"], "supersedes": null}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let AnyRecord::Mandate(mandate) = record else { return };
    let Some(own) = adopted(mandate) else { return };
    for (path, id) in earlier(mandate) {
        let Some(AnyRecord::Mandate(other)) = among.record(id.as_str()) else { continue };
        let Some(theirs) = adopted(other) else { continue };
        if let Some(certainty) = own.precedes(theirs) {
            let message = format!("`{id}` was adopted on {theirs}, after this mandate ({own})");
            findings.report(path, message).certainty(certainty).value(id);
        }
    }
}

fn adopted(mandate: &Mandate) -> Option<PartialDate> {
    mandate.instrument.as_ref()?.adopted
}

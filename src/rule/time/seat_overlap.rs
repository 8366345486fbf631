//! `time.seat-overlap`

use crate::finding::escape;
use crate::registry::fold;
use crate::{Certainty, Office, PartialDate, Period, Severity, Tenure};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "time.seat-overlap",
    summary: "More persons held a post at one time than it has seats.",
    why: "Two heads at once: one of the dates is wrong, or the post has more seats.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}, "period": {"since": "1992", "until": "1997-06"}}, {"person": {"name": "Bo Holt"}, "period": {"since": "1997-01", "until": ".."}}]}}"#, "chief/tenures/1/period"),
        Example::bad(r#"{"chief": {"checked": "2022", "tenures": [{"person": {"name": "Ada Vine"}, "period": {"since": "1992", "until": ".."}}, {"person": {"name": "Bo Holt"}, "period": {"since": "2024"}}]}}"#, "chief/tenures/1/period"),
    ],
    good: &[
        Example::good(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}, "period": {"since": "1992", "until": "1997"}}, {"person": {"name": "Bo Holt"}, "period": {"since": "1997-01", "until": ".."}}]}}"#),
        Example::good(r#"{"chief": {"seats": null, "tenures": [{"person": {"name": "Ada Vine"}, "period": {"since": "1992", "until": ".."}}, {"person": {"name": "Bo Holt"}, "period": {"since": "1997", "until": ".."}}]}}"#),
        Example::good(r#"{"chief": {"tenures": [{"person": {"name": "Ada Vine"}, "period": {"since": "1992"}}, {"person": {"name": "Bo Holt"}, "period": {"until": "1999"}}, {"acting": true, "person": {"name": "Cy Moor"}, "period": {"since": "1993", "until": "1994"}}]}}"#),
    ],
    check: Check::Office(check),
};

fn check(office: &Office, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(seats) = office.seats.map(|seats| seats.get() as usize) else { return };
    if office.tenures.len() <= seats {
        return;
    }
    let checked = context.checked(office.body().record());
    let mut holders: Vec<Holder<'_>> = office.tenures.iter().enumerate().filter_map(|tenure| Holder::new(tenure, checked)).collect();
    holders.sort_by_key(|holder| (holder.from.earliest(), holder.index));
    // The holders so far that may still be in office, the one who stays longest first.
    let mut sitting: Vec<&Holder<'_>> = Vec::new();
    for holder in &holders {
        let mut clashes: Vec<(Certainty, &Holder<'_>)> = Vec::new();
        sitting.retain(|other| match other.clash(holder, checked) {
            Some(certainty) if fold(other.name) != fold(holder.name) => {
                clashes.push((certainty, other));
                true
            }
            clash => clash.is_some(),
        });
        if clashes.len() >= seats {
            report(findings, office, holder, &mut clashes, seats);
        }
        if sitting.len() <= seats {
            sitting.push(holder);
        }
    }
}

/// A tenure with dates. Someone who acts for an absent holder takes no seat.
struct Holder<'a> {
    index: usize,
    name: &'a str,
    period: &'a Period,
    from: PartialDate,
    to: PartialDate,
}

impl<'a> Holder<'a> {
    fn new((index, tenure): (usize, &'a Tenure), checked: Option<PartialDate>) -> Option<Self> {
        let period = tenure.period.as_ref().filter(|_| tenure.acting != Some(true))?;
        let (from, to) = (period.known_from()?, period.known_to(checked)?);
        Some(Self { index, name: &tenure.person.name, period, from, to })
    }

    fn clash(&self, later: &Self, checked: Option<PartialDate>) -> Option<Certainty> {
        // Most holders follow one another.
        if !self.period.is_open() && later.from.precedes(self.to).is_none() {
            return None;
        }
        self.period.clash(later.period, checked)
    }
}

fn report(
    findings: &mut Findings<'_>,
    office: &Office,
    holder: &Holder<'_>,
    clashes: &mut [(Certainty, &Holder<'_>)],
    seats: usize,
) {
    clashes.sort_by_key(|(certainty, _)| std::cmp::Reverse(*certainty));
    let name = |holder: &Holder<'_>| escape(&office.tenures[holder.index].person.name, 80);
    let others: Vec<String> = clashes.iter().map(|(_, other)| name(other)).collect();
    let place = findings.place();
    let message = format!("{} held the post at the same time as {}", name(holder), others.join(", "));
    let finding = findings.report(format!("/tenures/{}/period", holder.index), message);
    finding.help(format!("the post has {seats} seat(s)"));
    if let Some((certainty, _)) = clashes.get(seats - 1) {
        finding.certainty(*certainty);
    }
    for (_, other) in clashes {
        if let Some(place) = place {
            finding.related(place, format!("/tenures/{}/period", other.index), "held at the same time");
        }
    }
}

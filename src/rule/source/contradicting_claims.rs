//! `source.contradicting-claims`

use std::collections::BTreeMap;

use crate::finding::escape;
use crate::registry::fold;
use crate::shape::{find, index_path};
use crate::{Certainty, Json, PartialDate, Stance, Until};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.contradicting-claims",
    summary: "An accepted claim contradicts the value of the record, or another accepted claim.",
    why: "Both cannot be true: one of the claims is to be disputed or rejected, or the record changed.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "page", "says": "1998", "stance": "accepted"}]}}"#, "dept/claims/0/says"),
        Example::bad(r#"{"dept": {"history": [{"key": "founded", "kind": "founded", "date": "1992"}], "claims": [{"field": "/history/founded/date", "source": "page", "says": "1992-03", "stance": "accepted"}, {"field": "/history/0/date", "source": "leaflet", "says": "1992-05?", "stance": "accepted"}]}}"#, "dept/claims/1/says"),
        Example::bad(r#"{"dept": {"claims": [{"field": "/places/seat/city", "source": "leaflet", "says": "Geneva", "stance": "accepted"}]}}"#, "dept/claims/0/says"),
    ],
    good: &[
        Example::good(r#"{"dept": {"claims": [{"field": "/history/founded/date", "source": "page", "says": "1992", "stance": "accepted"}, {"field": "/places/seat/city", "source": "leaflet", "says": "new-york", "stance": "accepted"}, {"field": "/places/seat/city", "source": "page", "says": "Geneva", "stance": "disputed"}]}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    let mut fields: BTreeMap<String, Vec<(usize, &Json)>> = BTreeMap::new();
    for (index, claim) in record.claims().iter().enumerate().filter(|(_, claim)| claim.stance == Stance::Accepted) {
        // The token `-` stands for any further element, and there may be many of them.
        if let Some(says) = claim.says.as_ref().filter(|_| !claim.field.as_str().ends_with("/-")) {
            fields.entry(index_path(record.view(), claim.field.as_str())).or_default().push((index, says));
        }
    }
    for (path, claims) in fields {
        let own = find(record.view(), &path).map(|view| view.to_json());
        let mut agreed = Agreed::default();
        if let Some(own) = &own {
            agreed.take(None, own);
        }
        for (index, says) in claims {
            match agreed.against(says) {
                Some(contradiction) => report(findings, index, says, &contradiction),
                None => agreed.take(Some(index), says),
            }
        }
    }
}

/// What the record and the claims so far say of a field, as far as they agree.
#[derive(Default)]
struct Agreed<'a> {
    /// The claim (`None`: the record) and value that came first.
    first: Option<(Option<usize>, &'a Json)>,
    /// Of dates, the one that begins last and the one that ends first.
    begins: Option<(Option<usize>, PartialDate)>,
    ends: Option<(Option<usize>, PartialDate)>,
}

struct Contradiction {
    /// The claim; `None` is the record itself.
    with: Option<usize>,
    value: String,
    certainty: Certainty,
}

impl<'a> Agreed<'a> {
    fn take(&mut self, index: Option<usize>, value: &'a Json) {
        self.first.get_or_insert((index, value));
        if let Some(date) = date(value) {
            if self.begins.is_none_or(|(_, other)| other.earliest() < date.earliest()) {
                self.begins = Some((index, date));
            }
            if self.ends.is_none_or(|(_, other)| date.latest() < other.latest()) {
                self.ends = Some((index, date));
            }
        }
    }

    fn against(&self, value: &Json) -> Option<Contradiction> {
        let (first, other) = self.first?;
        if let Some((date, _)) = date(value).zip(self.begins) {
            return [self.begins, self.ends].into_iter().flatten().find_map(|(with, other)| {
                let certainty = date.precedes(other).or(other.precedes(date))?;
                Some(Contradiction { with, value: other.to_string(), certainty })
            });
        }
        differ(other, value).then(|| Contradiction {
            with: first,
            value: escape(&other.to_string(), 80),
            certainty: Certainty::Certain,
        })
    }
}

fn report(findings: &mut Findings<'_>, index: usize, says: &Json, contradiction: &Contradiction) {
    let Contradiction { with, value, certainty } = contradiction;
    let says = escape(&says.to_string(), 80);
    let who = if with.is_some() { "another accepted claim" } else { "the record" };
    let place = findings.place();
    let finding = findings.report(format!("/claims/{index}/says"), format!("the claim says {says}, {who} {value}"));
    finding.certainty(*certainty).value(says);
    finding.help("a claim that the record does not follow is `disputed` or `rejected`");
    if let Some((place, other)) = place.zip(*with) {
        finding.related(place, format!("/claims/{other}"), "the other claim");
    }
}

fn date(value: &Json) -> Option<PartialDate> {
    value.as_str()?.parse().ok()
}

/// Whether two values cannot both be right. A text that is contained in the other one is only less exact.
fn differ(one: &Json, two: &Json) -> bool {
    match (one, two) {
        (Json::Text(one), Json::Text(two)) => texts_differ(one, two),
        (Json::Number(one), Json::Number(two)) => one.as_str().parse::<f64>() != two.as_str().parse::<f64>(),
        (Json::Bool(one), Json::Bool(two)) => one != two,
        _ => false,
    }
}

fn texts_differ(one: &str, two: &str) -> bool {
    // "Still running" is true of the day on which the source was written.
    let open = |text: &str| text.parse() == Ok(Until::Open);
    if one == two || open(one) || open(two) {
        return false;
    }
    let bare = |text: &str| fold(text.split_once("://").map_or(text, |(_, rest)| rest));
    let (one, two) = (bare(one), bare(two));
    !one.contains(&two) && !two.contains(&one)
}

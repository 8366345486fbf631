//! `reference.other-class`

use crate::finding::escape;
use crate::rule::matching::matches;
use crate::{Actor, ActorKind, ClassificationScheme, Level};
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.other-class",
    summary: "A class of the Global Counter-IED Map contradicts what the reference dataset says that the body is.",
    why: "The map has four classes; government offices stand under police there, and institutes under NGO.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Reference,
    bad: &[
        Example::bad_against_base(r#"{"dept": {"classifications": [{"scheme": "aoav-map", "code": "police"}]}}"#, "dept/classifications/0/code"),
    ],
    good: &[
        Example::good_against_base(r#"{"dept": {"classifications": [{"scheme": "aoav-map", "code": "international"}]}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let AnyRecord::Actor(actor) = record else { return };
    let classes = actor.classifications.iter().enumerate().filter(|(_, class)| class.scheme == ClassificationScheme::AoavMap);
    for (index, class) in classes {
        for reference in matches(record, context) {
            let AnyRecord::Actor(known) = reference else { continue };
            if !fits(&class.code, known) {
                let (code, kind) = (escape(&class.code, 40), known.kind.code());
                let message = format!("the class is {code}, but the body is of kind {kind}, {}", known.level.code());
                let finding = findings.report(format!("/classifications/{index}/code"), message);
                finding.value(code).help(format!("the reference record is `{}`", reference.id()));
            }
        }
    }
}

/// Whether a body can be of a class. A class or kind that is not known fits.
fn fits(class: &str, body: &Actor) -> bool {
    use ActorKind::{
        ArmedForces, BombDataCentre, CentreOfExcellence, Foundation, LawEnforcementAgency, MilitaryCommand,
        MilitarySchool, MultinationalForce, MultinationalMission, Network, Ngo, Other, PoliceService,
    };
    if matches!(body.kind, Other(_)) {
        return true;
    }
    match class {
        "international" => body.level != Level::National,
        "ngo" => matches!(body.kind, Ngo | Foundation | Network),
        "police" => matches!(body.kind, PoliceService | LawEnforcementAgency | BombDataCentre),
        "military" => matches!(
            body.kind,
            ArmedForces | MilitaryCommand | MilitarySchool | MultinationalForce | MultinationalMission | CentreOfExcellence
        ),
        _ => true,
    }
}

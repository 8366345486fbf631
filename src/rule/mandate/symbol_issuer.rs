//! `mandate.symbol-issuer`

use crate::finding::escape;
use crate::registry::fold;
use crate::{AnyRecord, Severity, SymbolKind, UnBody, UnSymbol};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.symbol-issuer",
    summary: "The issuer of a mandate is not the organ that its document symbol names.",
    why: "S/ is the Security Council and A/RES/ the General Assembly; one of the two is wrong.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"issuer": "council"}}"#, "res-1/issuer"),
        Example::bad(r#"{"res-2": {"issuer": null, "issuer_text": "UN General Assembly"}}"#, "res-2/issuer_text"),
    ],
    good: &[
        Example::good(r#"{"res-2": {"issuer": null, "issuer_text": "UN Security Council"}}"#),
        Example::good(r#"{"res-1": {"issuer": "dept", "instrument": {"kind": "report", "symbol": "A/54/187"}}}"#),
        // The Human Rights Council is below the General Assembly.
        Example::good(r#"{"res-1": {"issuer": null, "issuer_text": "Human Rights Council", "instrument": {"symbol": "A/HRC/RES/31/10"}}}"#),
        Example::good(r#"{"res-1": {"issuer": "dept", "instrument": {"kind": "report", "symbol": "A/C.1/54/L.36"}}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    let AnyRecord::Mandate(mandate) = record else { return };
    let Some(instrument) = &mandate.instrument else { return };
    let Some(organ) = instrument.symbol.as_ref().and_then(Organ::of) else { return };
    let (path, names): (_, Vec<&str>) = match (&mandate.issuer, &mandate.issuer_text) {
        (Some(id), _) => {
            let Some(body) = among.record(id.as_str()).and_then(AnyRecord::body) else { return };
            ("/issuer", body.names().iter().map(|name| name.text.as_str()).collect())
        }
        (None, Some(text)) => ("/issuer_text", vec![text.as_str()]),
        (None, None) => return,
    };
    if !names.iter().any(|name| fold(name).contains(organ.folded())) {
        let name = names.first().copied().unwrap_or("the issuer");
        findings.report(path, format!("the symbol is of the {}, not of {}", organ.name(), escape(name, 80)));
    }
}

/// An organ of the United Nations that adopts what carries its symbol.
#[derive(Debug, Clone, Copy)]
pub(in crate::rule) enum Organ {
    SecurityCouncil,
    GeneralAssembly,
}

impl Organ {
    /// The only organ that adopts what carries the symbol. Bodies below it have its symbols too.
    pub(in crate::rule) fn of(symbol: &UnSymbol) -> Option<Self> {
        if symbol.subsidiary().is_some() {
            return None;
        }
        match (symbol.body(), symbol.kind()) {
            (UnBody::SecurityCouncil, SymbolKind::Resolution | SymbolKind::PresidentialStatement) => {
                Some(Self::SecurityCouncil)
            }
            (UnBody::GeneralAssembly, SymbolKind::Resolution) => Some(Self::GeneralAssembly),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::SecurityCouncil => "Security Council",
            Self::GeneralAssembly => "General Assembly",
        }
    }

    /// The name, folded.
    pub(in crate::rule) fn folded(self) -> &'static str {
        match self {
            Self::SecurityCouncil => "securitycouncil",
            Self::GeneralAssembly => "generalassembly",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Organ;
    use crate::shape::fold;

    #[test]
    fn names_are_folded() {
        for organ in [Organ::SecurityCouncil, Organ::GeneralAssembly] {
            assert_eq!(organ.folded(), fold(organ.name()));
        }
    }
}

//! Acts on which a body works, as sentences name them.

use super::block::Said;
use super::event::date;
use super::word::Sentence;
use crate::{InstrumentKind, SymbolKind, UnSymbol};

/// An act on which the body works.
#[derive(Debug)]
pub(super) struct Act {
    pub(super) kind: InstrumentKind,
    pub(super) title: Said,
    pub(super) symbol: Option<Said>,
    pub(super) issuer: Option<Said>,
    pub(super) adopted: Option<Said>,
}

/// Acts of United Nations organs: by symbol, or as "presidential statement" with its month.
pub(super) fn acts(sentence: &Sentence<'_>) -> Vec<Act> {
    let issuer = (0..sentence.words.len()).find(|at| sentence.has(*at, &["security", "council"]));
    let issuer = issuer.map(|at| sentence.said(at..at + 2));
    let at = |at: usize| {
        if sentence.has(at, &["presidential", "statement"]) {
            let before = [3, 2, 1].iter().filter_map(|back| date(sentence, at.checked_sub(*back)?));
            let before = before.into_iter().find(|(_, end)| *end == at);
            let after = || sentence.has(at + 2, &["of"]).then(|| date(sentence, at + 3)).flatten();
            let adopted = before.or_else(after).map(|(date, _)| date);
            let kind = InstrumentKind::PresidentialStatement;
            return Some(Act { kind, title: sentence.said(at..at + 2), symbol: None, issuer: issuer.clone(), adopted });
        }
        let (symbol, kind) = symbol(sentence, at)?;
        Some(Act { kind, title: symbol.clone(), symbol: Some(symbol), issuer: None, adopted: None })
    };
    (0..sentence.words.len()).filter_map(at).collect()
}

/// The symbol of a resolution or statement at an index: `S/RES/2365 (2017)` is two words.
fn symbol(sentence: &Sentence<'_>, at: usize) -> Option<(Said, InstrumentKind)> {
    let word = sentence.words.get(at).filter(|word| word.core.contains('/') && word.is_capitalised())?;
    let year = sentence.words.get(at + 1).filter(|next| next.opens_bracket() && next.closes_bracket());
    let long = year.map(|year| format!("{} ({})", word.core, year.core));
    let text = long.into_iter().chain([word.core.to_owned()]).find(|text| text.parse::<UnSymbol>().is_ok())?;
    let kind = match text.parse::<UnSymbol>().ok()?.kind() {
        SymbolKind::Resolution => InstrumentKind::Resolution,
        SymbolKind::PresidentialStatement => InstrumentKind::PresidentialStatement,
        _ => return None,
    };
    Some((Said { text, span: sentence.said(at..at + 1).span }, kind))
}

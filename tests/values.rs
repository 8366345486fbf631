//! Every value and vocabulary, walked: parser, pattern and examples agree.

mod support;

use std::collections::BTreeSet;

use mandata::shape::Term;
use mandata::{LanguageTag, PartialDate, UnSymbol, value, vocabulary};
use serde_json::json;
use support::Random;

fn pattern(pattern: &str) -> jsonschema::Validator {
    jsonschema::validator_for(&json!({ "pattern": pattern })).expect("a valid pattern")
}

#[test]
fn examples_agree_with_parser_and_pattern() {
    for shape in value::all() {
        let pattern = pattern(shape.pattern.expect("a value has a pattern"));
        assert!(!shape.good.is_empty() && !shape.bad.is_empty(), "{}", shape.name);
        for text in shape.good {
            assert!((shape.check)(text).is_ok(), "{} refuses {text:?}", shape.name);
            assert!(pattern.is_valid(&json!(text)), "the pattern of {} refuses {text:?}", shape.name);
        }
        for text in shape.bad {
            let error = (shape.check)(text).expect_err(&format!("{} accepts {text:?}", shape.name));
            assert!(error.at() <= text.len(), "{error:?}");
            assert!(!pattern.is_valid(&json!(text)), "the pattern of {} accepts {text:?}", shape.name);
            assert!(mandata::rule::find(error.code()).is_some(), "no rule {}", error.code());
        }
    }
}

/// Mutated examples: whatever the parser says, the pattern says too.
#[test]
fn mutations_agree_with_parser_and_pattern() {
    let seed = 20_261_124;
    let mut random = Random(seed);
    for shape in value::all() {
        let pattern = pattern(shape.pattern.expect("a value has a pattern"));
        for _ in 0..4_000 {
            let mut text: Vec<char> = random.pick(shape.good).chars().collect();
            for _ in 0..=random.below(2) {
                let at = random.below(text.len() + 1);
                let c = *random.pick(&[
                    '0', '1', '2', '9', '-', '/', '~', '?', '%', '.', ' ', 'a', 'Z', '(', ')', '\n', 'é', ':', '@',
                    '#', 'S', 'E', 'R', 'L', 'I',
                ]);
                match random.below(3) {
                    0 => text.insert(at, c),
                    1 if at < text.len() => text[at] = c,
                    _ if at < text.len() => drop(text.remove(at)),
                    _ => {}
                }
            }
            let text: String = text.into_iter().collect();
            let parsed = (shape.check)(&text).is_ok();
            assert_eq!(parsed, pattern.is_valid(&json!(text)), "{} and {text:?} (seed {seed})", shape.name);
        }
    }
}

#[test]
fn dates_agree_with_the_calendar() {
    for year in [0_i32, 4, 1900, 1992, 2000, 2023, 2024, 9999] {
        for month in 0..=13_u32 {
            for day in 0..=32_u32 {
                let text = format!("{year:04}-{month:02}-{day:02}");
                let known = chrono::NaiveDate::from_ymd_opt(year, month, day);
                let parsed = text.parse::<PartialDate>().ok();
                assert_eq!(parsed.map(PartialDate::earliest), known, "{text}");
                assert_eq!(parsed.map(PartialDate::latest), known, "{text}");
            }
        }
    }
}

#[test]
fn vocabularies_are_sound() {
    for list in vocabulary::all() {
        let codes: BTreeSet<&str> = list.terms.iter().map(|term| term.code).collect();
        assert_eq!(codes.len(), list.terms.len(), "{} has a term twice", list.name);
        for Term { code, doc } in list.terms {
            assert!(!doc.trim().is_empty(), "{code}");
            assert!((list.check)(code).is_ok(), "{code}");
            let kebab = code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(kebab || ["CountryCode", "Reliability"].contains(&list.name), "{code}");
        }
        assert_eq!((list.check)("no such term").is_err(), list.closed, "{}", list.name);
    }
    for scheme in vocabulary::REGION_SCHEMES {
        for region in scheme.regions {
            assert!(region.members.is_sorted(), "{}", region.code);
            assert!(region.members.iter().all(|code| code.parse::<mandata::CountryCode>().is_ok()), "{}", region.code);
        }
    }
}

#[test]
fn symbols_tell_what_they_are() {
    use mandata::SymbolKind::{Decision, Document, Draft, MeetingRecord, PresidentialStatement, Resolution};
    use mandata::UnBody::{EconomicAndSocialCouncil, GeneralAssembly, Other, Secretariat, SecurityCouncil};
    let symbol = |text: &str| text.parse::<UnSymbol>().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(symbol("S/RES/2365 (2017)").year(), Some(2017));
    assert_eq!(symbol("S/RES/2365(2017)").canonical(), "S/RES/2365 (2017)");
    assert_eq!(symbol("A/RES/1514 (XV)").session(), Some(15));
    assert_eq!(symbol("A/RES/S-10/2").session(), None);
    assert_eq!(symbol("A/RES/72/262C").canonical(), "A/RES/72/262 C");
    assert_eq!(symbol("A/RES/72/262 C").address(), "https://undocs.org/A/RES/72/262C");
    assert_eq!(symbol("A/73/510/Corr.1").session(), Some(73));
    assert_eq!(symbol("A/RES/377(V)A/Corr.1").canonical(), "A/RES/377 (V) A/Corr.1");
    assert_eq!(symbol("A/70/95-S/2015/446").address(), "https://undocs.org/A/70/95");
    for (text, body, kind, subsidiary, year, session) in [
        ("A/C.1/70/L.36", GeneralAssembly, Draft, Some("C.1"), None, Some(70)),
        ("A/71/L.72/Rev.1", GeneralAssembly, Draft, None, None, Some(71)),
        ("A/HRC/RES/31/10", GeneralAssembly, Resolution, Some("HRC"), None, None),
        ("A/HRC/PRST/29/1", GeneralAssembly, PresidentialStatement, Some("HRC"), None, None),
        ("A/HRC/31/2", GeneralAssembly, Document, Some("HRC"), None, None),
        ("A/HRC/31/2/Summary", GeneralAssembly, Document, Some("HRC"), None, None),
        ("A/CONF.192/15", GeneralAssembly, Document, Some("CONF.192"), None, None),
        ("A/AC.109/2015/1", GeneralAssembly, Document, Some("AC.109"), Some(2015), None),
        ("A/DEC/54/420", GeneralAssembly, Decision, None, None, Some(54)),
        ("A/71/PV.12", GeneralAssembly, MeetingRecord, None, None, Some(71)),
        ("A/70/95-S/2015/446", GeneralAssembly, Document, None, None, Some(70)),
        ("S/INF/1", SecurityCouncil, Document, None, None, None),
        ("S/24111", SecurityCouncil, Document, None, None, None),
        ("S/AC.37/2016/1", SecurityCouncil, Document, Some("AC.37"), Some(2016), None),
        ("E/2016/100", EconomicAndSocialCouncil, Document, None, Some(2016), None),
        ("E/RES/2016/1", EconomicAndSocialCouncil, Resolution, None, Some(2016), None),
        ("E/RES/1296 (XLIV)", EconomicAndSocialCouncil, Resolution, None, None, None),
        ("E/CN.7/2016/1", EconomicAndSocialCouncil, Document, Some("CN.7"), Some(2016), None),
        ("ST/AI/2013/4", Secretariat, Document, None, Some(2013), None),
        ("CCW/AP.II/CONF.17/2", Other, Document, None, None, None),
        ("CCW/P.V/CONF/2016/2", Other, Document, None, Some(2016), None),
        ("APLC/MSP.14/2015/1", Other, Document, None, Some(2015), None),
        ("HRI/GEN/1/Rev.9", Other, Document, None, None, None),
        ("DP/2016/1", Other, Document, None, Some(2016), None),
        ("UNEP/EA.2/Res.1", Other, Resolution, None, None, None),
    ] {
        let symbol = symbol(text);
        let said = (symbol.body(), symbol.kind(), symbol.subsidiary(), symbol.year(), symbol.session());
        assert_eq!(said, (body, kind, subsidiary, year, session), "{text}");
    }
}

#[test]
fn refused_symbols_name_the_right_form() {
    for (text, form) in [
        ("S/RES/1990", "S/RES/2365 (2017)"),
        ("S/RES/1990/2", "S/RES/2365 (2017)"),
        ("s/prst/2003/22", "S/PRST/2003/22"),
        ("A/RES/72", "A/RES/72/262 C"),
        ("A/71/187/", "A/71/187"),
        ("a/hrc/31/2", "A/HRC/31/2"),
        ("E/RES/1", "E/RES/2016/1"),
    ] {
        let error = text.parse::<UnSymbol>().expect_err(text);
        assert!(error.to_string().contains(form), "{error}");
    }
}

#[test]
fn bcp47_vectors() {
    let Some(file) = support::corpus("bcp47-vectors.tsv") else { return };
    let shape = value::all().into_iter().find(|shape| shape.name == "LanguageTag").expect("the value");
    let pattern = pattern(shape.pattern.expect("a pattern"));
    let text = std::fs::read_to_string(file).expect("readable");
    let (mut checked, mut differ) = (0, Vec::new());
    for line in text.lines().skip(1) {
        let [tag, verdict, ..] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        if tag.starts_with(' ') {
            // Half of a string that was broken over two lines of code where the vectors come from.
            continue;
        }
        let parsed = tag.parse::<LanguageTag>().is_ok();
        assert_eq!(parsed, pattern.is_valid(&json!(tag)), "parser and pattern differ on {tag:?}");
        if parsed != (verdict == "valid") {
            differ.push(tag.to_owned());
        }
        checked += 1;
    }
    assert!(checked > 200, "only {checked} vectors");
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn check_digits_of_real_identifiers() {
    use mandata::{Identifier, IdentifierScheme};
    let Some(folder) = support::corpus("checksums") else { return };
    let sound = |file: &str, scheme: &IdentifierScheme| -> Vec<bool> {
        let text = std::fs::read_to_string(folder.join(file)).expect("readable");
        text.lines().map(|value| Identifier::new(scheme.clone(), value).check_digit() == Some(true)).collect()
    };
    for (file, scheme) in [
        ("ror-ids.txt", IdentifierScheme::Ror),
        ("isni-valid.txt", IdentifierScheme::Isni),
        ("lei-valid.txt", IdentifierScheme::Lei),
    ] {
        let verdicts = sound(file, &scheme);
        assert!(verdicts.len() >= 100 && verdicts.iter().all(|sound| *sound), "{file}");
    }
    assert!(sound("isni-invalid-in-the-wild.txt", &IdentifierScheme::Isni).iter().all(|sound| !sound));
}

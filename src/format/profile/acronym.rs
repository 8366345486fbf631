//! Acronyms.

/// The longest acronym.
const LONGEST: usize = 15;

/// Whether a text looks like an acronym: mostly capital letters, two of them at least, in one or two words.
pub(super) fn is_acronym(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | ' ' | '&'));
    plain
        && text.starts_with(|c: char| c.is_alphanumeric())
        && capitals >= 2
        && capitals * 2 > letters
        && text.chars().count() <= LONGEST
        && text.split_whitespace().count() <= 2
}

/// Whether the letters of an acronym can be read off a name: each is the first of a later word, or stands later in the
/// word of the one before.
pub(super) fn fits(acronym: &str, name: &str) -> bool {
    let mut letters = Vec::new();
    for (number, word) in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).enumerate() {
        letters.extend(word.chars().flat_map(char::to_lowercase).enumerate().map(|(at, c)| (c, number, at == 0)));
    }
    letters.truncate(500);
    let mut reached: Option<Vec<usize>> = None;
    for wanted in acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
        let follows = |at: usize| match &reached {
            None => letters[at].2,
            Some(before) => {
                before.iter().any(|last| *last < at && (letters[at].2 || letters[*last].1 == letters[at].1))
            }
        };
        let next: Vec<usize> = (0..letters.len()).filter(|at| letters[*at].0 == wanted && follows(*at)).collect();
        if next.is_empty() {
            return false;
        }
        reached = Some(next);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{fits, is_acronym};

    #[test]
    fn acronyms_fit_their_names() {
        assert!(fits("DPKO", "UN Department of Peacekeeping Operations"));
        assert!(fits("C-IED COE", "NATO Counter Improvised Explosive Devices Centre of Excellence"));
        assert!(fits("ICT", "International Institute for Counter-Terrorism"));
        assert!(!fits("ATA", "US Department of State Office of Antiterrorism"));
        assert!(!fits("RBA", "Harbour Police"));
    }

    #[test]
    fn words_are_no_acronyms() {
        assert!(["DPKO", "C-IED COE", "IACG-MA", "U.N."].iter().all(|text| is_acronym(text)));
        assert!(!["Aid", "the UN and NATO", "dpko", "2007", "X"].iter().any(|text| is_acronym(text)));
    }
}

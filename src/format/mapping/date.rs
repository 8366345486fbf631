//! Dates as tables of others write them, by patterns that the mapping says.

use std::collections::BTreeSet;

use crate::PartialDate;

/// A pattern of a date: `dd/mm/yyyy`.
#[derive(Debug, Clone)]
pub(super) struct Pattern(Vec<Part>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    /// The name of a month in English, or its first three letters.
    MonthName,
    Day,
    Literal(char),
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// A pattern without a year of four digits, with a day but no month, or with a part twice.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let length = rest.chars().take_while(|next| *next == c).count();
            let (part, taken) = match (c, length) {
                ('y', 4) => (Part::Year, 4),
                ('m', 1 | 2) => (Part::Month, length),
                ('m', 3 | 4) => (Part::MonthName, length),
                ('d', 1 | 2) => (Part::Day, length),
                ('y' | 'm' | 'd', _) => {
                    return Err(format!(
                        "the pattern `{text}` may hold yyyy, mm, mmm and dd, but not {}",
                        &rest[..length]
                    ));
                }
                _ => (Part::Literal(c), c.len_utf8()),
            };
            parts.push(part);
            rest = &rest[taken..];
        }
        let count = |wanted: &[Part]| parts.iter().filter(|part| wanted.contains(part)).count();
        let (years, months, days) = (count(&[Part::Year]), count(&[Part::Month, Part::MonthName]), count(&[Part::Day]));
        if years == 1 && months <= 1 && days <= months {
            Ok(Self(parts))
        } else {
            Err(format!("the pattern `{text}` needs one yyyy, at most one month, and a day only with a month"))
        }
    }

    /// The date in the form of this crate; it need not be in the calendar.
    fn read(&self, text: &str) -> Option<String> {
        let (mut year, mut month, mut day) = (0, None, None);
        let mut rest = text;
        for part in &self.0 {
            match part {
                Part::Literal(c) => rest = rest.strip_prefix(*c)?,
                Part::Year => year = digits(&mut rest, 4, 4)?,
                Part::Month => month = Some(digits(&mut rest, 1, 2)?),
                Part::Day => day = Some(digits(&mut rest, 1, 2)?),
                Part::MonthName => month = Some(month_name(&mut rest)?),
            }
        }
        let text =
            [month, day].into_iter().flatten().fold(format!("{year:04}"), |text, part| format!("{text}-{part:02}"));
        rest.is_empty().then_some(text)
    }
}

/// Takes digits from the front of a text.
fn digits(rest: &mut &str, least: usize, most: usize) -> Option<u32> {
    let count = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, after) = rest.split_at(count);
    *rest = after;
    (count >= least).then(|| number.parse().ok())?
}

fn month_name(rest: &mut &str) -> Option<u32> {
    let count = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, after) = rest.split_at(count);
    *rest = after;
    let word = word.to_ascii_lowercase();
    let fits = |name: &&str| **name == word || (word.len() == 3 && name.starts_with(&word));
    (1..).zip(&MONTHS).find(|(_, name)| fits(name)).map(|(number, _)| number)
}

/// What a cell says of a date.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A date, or a text that the rules of dates will refuse.
    Text(String),
    /// It may be two dates.
    Undecidable,
}

/// Reads a date by the patterns that are said, or as it stands.
pub(super) fn read(text: &str, patterns: &[Pattern]) -> Reading {
    let mut dates: BTreeSet<String> = patterns.iter().filter_map(|pattern| pattern.read(text)).collect();
    if dates.len() > 1 {
        // A date that is in the calendar by one pattern alone is decided.
        dates.retain(|date| date.parse::<PartialDate>().is_ok());
    }
    match (dates.pop_first(), dates.is_empty()) {
        (Some(date), true) => Reading::Text(date),
        (Some(_), false) => Reading::Undecidable,
        (None, _) if text.parse::<PartialDate>().is_err() && is_ambiguous(text) => Reading::Undecidable,
        (None, _) => Reading::Text(text.to_owned()),
    }
}

/// Whether a text has three numbers of which the first two could each be the month.
fn is_ambiguous(text: &str) -> bool {
    let numbers: Option<Vec<u32>> = text.trim().split(['/', '.', '-']).map(|number| number.parse().ok()).collect();
    matches!(numbers.as_deref(), Some([one, two, _]) if one != two && (1..=12).contains(one) && (1..=12).contains(two))
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Reading, read};

    fn said(text: &str, patterns: &[&str]) -> Reading {
        let patterns: Vec<Pattern> = patterns.iter().map(|text| Pattern::parse(text).expect("a pattern")).collect();
        read(text, &patterns)
    }

    #[test]
    fn dates_by_pattern() {
        for (text, patterns, expected) in [
            ("7/6/1998", &["dd/mm/yyyy"][..], "1998-06-07"),
            ("7/6/1998", &["mm/dd/yyyy"], "1998-07-06"),
            ("25/6/1998", &["dd/mm/yyyy", "mm/dd/yyyy"], "1998-06-25"),
            ("7 June 1998", &["d mmm yyyy"], "1998-06-07"),
            ("Jun 1998", &["mmm yyyy"], "1998-06"),
            ("19980607", &["yyyymmdd"], "1998-06-07"),
            ("1998", &["dd/mm/yyyy", "yyyy"], "1998"),
            ("2015-03-07", &[], "2015-03-07"),
            ("2015-03-07", &["dd/mm/yyyy"], "2015-03-07"),
            ("31/02/1998", &["dd/mm/yyyy"], "1998-02-31"),
            ("25/6/1998", &[], "25/6/1998"),
            ("unknown", &["yyyy"], "unknown"),
        ] {
            assert_eq!(said(text, patterns), Reading::Text(expected.to_owned()), "{text} {patterns:?}");
        }
        assert_eq!(said("7/6/1998", &[]), Reading::Undecidable);
        assert_eq!(said("7.6.98", &[]), Reading::Undecidable);
        assert_eq!(said("7/6/1998", &["dd/mm/yyyy", "mm/dd/yyyy"]), Reading::Undecidable);
    }

    #[test]
    fn patterns_say_the_year_in_full() {
        for bad in ["dd/mm/yy", "dd/mm", "dd/yyyy", "yyyy yyyy", "mmmmm yyyy", ""] {
            assert!(Pattern::parse(bad).is_err(), "{bad}");
        }
    }
}

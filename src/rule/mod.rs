//! The catalogue of rules: a folder a family, a file a rule.
//!
//! A rule is one constant: what it says, why it matters, examples that the tests run, how grave it is, and a check. Its
//! code is its path: `rule/time/period_inverted.rs` is `time.period-inverted`. The macro `catalogue!` lists them.

mod checks;
mod context;
mod countries;
mod dates;
mod example;
mod findings;
mod graph;
mod in_use;
mod life;
mod marks;
mod matching;
mod near;
mod parts;
mod refs;
mod sieve;
mod signs;
#[cfg(feature = "unicode")]
mod skeleton;
mod stated;
mod supposed;
mod texts;
mod visit;
mod walk;

pub(crate) use checks::Checks;
pub(crate) use context::{Among, Census, Context};
pub use example::{BASE, Example};
pub(crate) use findings::{Findings, Place, Raw};
pub(crate) use marks::Marks;
pub(crate) use near::suggest_ids;
pub(crate) use sieve::{Settled, Traces};
pub(crate) use visit::{Visit, visit_among};

use checks::{
    OfAmong, OfBody, OfDataset, OfDate, OfField, OfMandate, OfNamed, OfOffice, OfParts, OfPeriod, OfRecord,
    OfReference, OfSource, OfStatement, OfTerm, OfText,
};
use signs::Signs;

use crate::Severity;
use crate::error::{Error, Kind};
use crate::finding::escape;
use crate::shape::nearest;

/// A rule.
///
/// ```
/// let rule = mandata::rule::find("time.period-inverted").unwrap();
/// assert_eq!(rule.family(), "time");
/// assert_eq!(rule.summary, "A period ends before it begins.");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// The code: `family.defect`.
    pub code: &'static str,
    /// What is wrong, in one sentence.
    pub summary: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How grave it is where it is certain; what is only possible counts one step lower.
    pub severity: Severity,
    /// The first version that has it.
    pub since: &'static str,
    /// What it needs beside the data.
    pub needs: Needs,
    /// Data that has the defect.
    pub bad: &'static [Example],
    /// Data near to it that has not.
    pub good: &'static [Example],
    pub(crate) check: Check,
}

/// What a rule needs beside the data.
///
/// ```
/// use mandata::rule::{Needs, find};
/// assert_eq!(find("reference.contradicts").unwrap().needs, Needs::Reference);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// The day that counts as today.
    AsOf,
    /// A reference dataset.
    Reference,
}

/// What a rule looks at, one at a time. Each record is visited once, and a check is called for what it asks for only.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    /// The reader reports it.
    Reading,
    /// Records.
    Record(OfRecord),
    /// Records as they stand, and as each claim would have them that nobody has reviewed yet.
    Supposed(OfRecord),
    /// Actors and offices.
    Body(OfBody),
    /// Offices.
    Office(OfOffice),
    /// Mandates.
    Mandate(OfMandate),
    /// Sources.
    Source(OfSource),
    /// Dates of records and parts.
    Date(OfDate),
    /// Periods of records and parts.
    Period(OfPeriod),
    /// Free texts that hold one of these signs.
    FreeText(Signs, OfText),
    /// Texts that may hold words and hold one of these signs: free texts, links, what sources say, and unknown fields.
    Text(Signs, OfText),
    /// Claims and gaps.
    Statement(OfStatement),
    /// Web addresses.
    Link(OfText),
    /// The id of the record itself where another record is meant.
    OwnId(OfReference),
    /// Lists of two or more parts that may have keys.
    Parts(OfParts),
    /// Terms that an open vocabulary does not have.
    UnknownTerm(OfTerm),
    /// Fields that the model does not know.
    UnknownField(OfField),
    /// Records, and what they name.
    Among(OfAmong),
    /// Records, and what they name, as [`Check::Supposed`] has them.
    SupposedAmong(OfAmong),
    /// Ids of other records, and what they name.
    Named(OfNamed),
    /// The records among each other.
    Dataset(OfDataset),
}

impl Rule {
    /// The family: the code up to the dot.
    ///
    /// ```
    /// assert_eq!(mandata::rule::find("value.link").unwrap().family(), "value");
    /// ```
    pub fn family(&self) -> &'static str {
        self.code.split('.').next().unwrap_or_default()
    }
}

/// Declares the modules of the rules and lists them: `family: rule, rule;`. A rule that needs a feature says so.
macro_rules! catalogue {
    ($($family:ident: $($(#[$needs:meta])? $rule:ident),+ $(,)?;)+) => {
        $(mod $family {
            $($(#[$needs])? pub(super) mod $rule;)+
        })+

        /// All rules, sorted by code.
        ///
        /// ```
        /// use mandata::rule::CATALOGUE;
        /// assert!(CATALOGUE.windows(2).all(|pair| pair[0].code < pair[1].code));
        /// ```
        pub static CATALOGUE: &[&Rule] = &[$($($(#[$needs])? &$family::$rule::RULE,)+)+];
    };
}

catalogue! {
    config: expired_exception, stale_baseline, unused_exception;
    dataset: no_licence, no_modified_date, several_licences;
    encoding: byte_order_mark, guessed, not_utf8, utf16;
    file: csv_dialect, csv_header, csv_ragged_row, csv_short_row, csv_stray_quote, csv_unclosed_quote,
        csv_unmapped_column, duplicate_key, empty, not_regular, number_form, syntax, unreadable, unsupported,
        yaml_complex_key, yaml_key, yaml_merge, yaml_tag;
    identity: acronym_clash, check_digit, duplicate_id, duplicate_key, identifier_malformed,
        #[cfg(feature = "unicode")] look_alike_name, no_current_name, not_a_name, presence_as_actor, same_name,
        several_official_names, shared_identifier;
    limit: depth, expansion, file_size, files, record_size, yaml_budget;
    mandate: expired_without_successor, no_holder, no_instrument, no_symbol, renewal_cycle, renewal_order,
        starts_before_adoption, symbol_date, symbol_issuer, two_issuers, undated_instrument;
    place: country_name, no_country, remark, several_seats;
    privacy: email, phone;
    profile: acronym_mismatch, category_mismatch, compound_title, glued_category, glued_label, glued_tags, glued_word,
        missing_category, missing_location, missing_title, missing_type, missing_website, navigation, not_one_body,
        presence, several_funding_sentences, undated_statement, unknown_type, value_on_next_line, website_no_address;
    reference: contradicting_inverse, contradicts, cycle, dangling, other_class, rejected_value, repeated, self_reference,
        wrong_kind;
    shape: missing_field, misspelt_field, record_type, unknown_field, unknown_term, wrong_type;
    source: accessed_before_published, claim_nowhere, claim_wrong_type, contradicting_claims, gap_on_filled_field,
        missing, no_grade, not_https, rejected_preferred, stale_access, unused, weak_grades_only;
    text: boilerplate, control_character, markup, #[cfg(feature = "unicode")] mixed_script,
        #[cfg(feature = "unicode")] not_nfc, repeated_word, spacing;
    time: date_in_future, event_outside_term, events_out_of_order, mandate_outside_life, name_outside_life,
        office_outside_life, period_inverted, relation_outside_life, seat_overlap, seen_outside_period,
        stale_open_term, succession_dates, superseded_name, tenure_outside_office, tenure_without_dates,
        undated_figure;
    value: coordinates, country, credibility, date_malformed, date_not_in_calendar, date_undecidable, format_version, id,
        key, language, link, link_rewritten, pointer, seats, symbol, unknown_term, untranslated_term;
}

/// The rule with this code; `None` where there is none.
///
/// ```
/// use mandata::{Severity, rule};
/// assert_eq!(rule::find("file.syntax").map(|rule| rule.severity), Some(Severity::Error));
/// assert!(rule::find("file").is_none());
/// ```
pub fn find(code: &str) -> Option<&'static Rule> {
    CATALOGUE.binary_search_by_key(&code, |rule| rule.code).ok().map(|index| CATALOGUE[index])
}

/// The rule with this code.
///
/// ```
/// let error = mandata::rule::get("file.sintax").unwrap_err();
/// assert_eq!(error.to_string(), "there is no rule `file.sintax`; did you mean `file.syntax`?");
/// ```
///
/// # Errors
/// No rule has the code; the message names the nearest one.
pub fn get(code: &str) -> Result<&'static Rule, Error> {
    find(code).ok_or_else(|| {
        let near = nearest(code, CATALOGUE.iter().map(|rule| rule.code));
        let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        Error::new(Kind::Unknown, "config.malformed", format!("there is no rule `{}`{hint}", escape(code, 80)))
    })
}

//! What kind of act an instrument is.

use super::vocabulary;

vocabulary! {
    /// What kind of act an instrument is.
    open InstrumentKind, source: "United Nations document types; legal practice" {
        /// A resolution.
        Resolution = "resolution",
        /// A statement by the President of the Security Council.
        PresidentialStatement = "presidential-statement",
        /// A treaty, convention or founding agreement between states.
        Treaty = "treaty",
        /// A law.
        Law = "law",
        /// A decree.
        Decree = "decree",
        /// A directive.
        Directive = "directive",
        /// A policy.
        Policy = "policy",
        /// A strategy.
        Strategy = "strategy",
        /// Guidelines.
        Guidelines = "guidelines",
        /// A standard.
        Standard = "standard",
        /// Terms of reference.
        TermsOfReference = "terms-of-reference",
        /// An agreement.
        Agreement = "agreement",
        /// A report.
        Report = "report",
        /// A decision.
        Decision = "decision",
        /// A communiqué.
        Communique = "communique",
    }
}

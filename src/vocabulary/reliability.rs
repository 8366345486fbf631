//! How reliable a source is.

use super::vocabulary;

vocabulary! {
    /// How reliable a source is.
    closed Reliability, source: "Admiralty grades: NATO STANAG 2022, AJP-2.1" {
        /// Completely reliable: the body's own document or official record.
        A = "A",
        /// Usually reliable: an established news agency, or an official page of another body.
        B = "B",
        /// Fairly reliable: a directory or an encyclopedia.
        C = "C",
        /// Not usually reliable: a copy on a blog or mirror.
        D = "D",
        /// Unreliable.
        E = "E",
        /// Reliability cannot be judged.
        F = "F",
    }
}

//! Code lists: one file a list, one line a term.
//!
//! A closed list is an enum; another term is refused. An open list ends in a variant that keeps any other text, which is
//! allowed, and on which the rule `shape.unknown-term` comments. Each list names the source of its terms.

mod activity;
mod actor_kind;
mod basis;
mod classification_scheme;
mod event_kind;
mod gap_reason;
mod hazard;
mod identifier_scheme;
mod instrument_kind;
mod level;
mod link_kind;
mod manner;
mod name_kind;
mod office_kind;
mod other;
mod place_role;
mod quantity;
mod record_type;
mod region;
mod relation_kind;
mod reliability;
mod source_kind;
mod stance;

pub use activity::Activity;
pub use actor_kind::ActorKind;
pub use basis::Basis;
pub use classification_scheme::ClassificationScheme;
pub use event_kind::EventKind;
pub use gap_reason::GapReason;
pub use hazard::Hazard;
pub use identifier_scheme::IdentifierScheme;
pub use instrument_kind::InstrumentKind;
pub use level::Level;
pub use link_kind::LinkKind;
pub use manner::Manner;
pub use name_kind::NameKind;
pub use office_kind::OfficeKind;
pub use other::OtherTerm;
pub use place_role::PlaceRole;
pub use quantity::Quantity;
pub use record_type::RecordType;
pub use region::{REGION_SCHEMES, Region, RegionScheme, region};
pub use relation_kind::RelationKind;
pub use reliability::Reliability;
pub use source_kind::SourceKind;
pub use stance::Stance;

use crate::shape::{Element, Shape, TermShape};

/// The vocabularies, for everything that walks them: schemas, tests, documentation.
///
/// ```
/// let lists = mandata::vocabulary::all();
/// let level = lists.iter().find(|list| list.name == "Level").unwrap();
/// assert!(level.closed);
/// assert_eq!(level.terms[0].code, "national");
/// ```
pub fn all() -> Vec<&'static TermShape> {
    [
        Activity::SHAPE,
        ActorKind::SHAPE,
        Basis::SHAPE,
        ClassificationScheme::SHAPE,
        crate::CountryCode::SHAPE,
        EventKind::SHAPE,
        GapReason::SHAPE,
        Hazard::SHAPE,
        IdentifierScheme::SHAPE,
        InstrumentKind::SHAPE,
        Level::SHAPE,
        LinkKind::SHAPE,
        Manner::SHAPE,
        NameKind::SHAPE,
        OfficeKind::SHAPE,
        PlaceRole::SHAPE,
        Quantity::SHAPE,
        RelationKind::SHAPE,
        Reliability::SHAPE,
        SourceKind::SHAPE,
        Stance::SHAPE,
    ]
    .into_iter()
    .filter_map(|shape| match shape {
        Shape::Term(terms) => Some(terms),
        _ => None,
    })
    .collect()
}

/// Declares a vocabulary.
///
/// ```text
/// vocabulary! {
///     /// What the list is about.
///     closed Level, source: "where the terms come from" {
///         /// One country.
///         National = "national",
///     }
/// }
/// ```
///
/// gives `enum Level { National }` with `ALL`, `code()`, `definition()`, `FromStr`, `Display` and all that a text value
/// has. With `open` in place of `closed` there is one more variant, `Other(OtherTerm)`, which keeps any other text.
/// The documentation also names the source and shows the first term.
macro_rules! vocabulary {
    (
        $(#[doc = $doc:literal])+
        closed $Name:ident, source: $source:literal {
            $($(#[doc = $term_doc:literal])+ $Term:ident = $code:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[doc = $crate::vocabulary::manual!(closed $Name, $source, $($Term = $code,)+)]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $Name {
            $($(#[doc = $term_doc])+ $Term,)+
        }

        impl $Name {
            /// All terms in order.
            pub const ALL: &[Self] = &[$(Self::$Term,)+];

            /// The code that stands in files.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$Term => $code,)+
                }
            }

            /// What the term means.
            pub fn definition(self) -> &'static str {
                match self {
                    $(Self::$Term => concat!($($term_doc,)+).trim_ascii(),)+
                }
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::ValueError;

            /// # Errors
            /// A term that is not in the list; the error suggests the nearest one.
            fn from_str(text: &str) -> Result<Self, $crate::ValueError> {
                let unknown = || $crate::vocabulary::unknown(stringify!($Name), text, &[$($code,)+]);
                Self::known(text).ok_or_else(unknown)
            }
        }

        $crate::vocabulary::known! { $Name { $($Term = $code,)+ } }
        $crate::vocabulary::terms! {
            $Name, true, concat!($($doc, "\n",)+), $source, [$($code => concat!($($term_doc,)+),)+] {}
        }
    };
    (
        $(#[doc = $doc:literal])+
        open $Name:ident, source: $source:literal {
            $($(#[doc = $term_doc:literal])+ $Term:ident = $code:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[doc = $crate::vocabulary::manual!(open $Name, $source, $($Term = $code,)+)]
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $Name {
            $($(#[doc = $term_doc])+ $Term,)+
            /// A term that is not in the list, as written.
            Other($crate::vocabulary::OtherTerm),
        }

        impl $Name {
            /// All known terms in order.
            pub const KNOWN: &[Self] = &[$(Self::$Term,)+];

            /// The code that stands in files.
            pub fn code(&self) -> &str {
                match self {
                    $(Self::$Term => $code,)+
                    Self::Other(text) => text,
                }
            }

            /// What the term means; `None` for a term that is not in the list.
            pub fn definition(&self) -> Option<&'static str> {
                match self {
                    $(Self::$Term => Some(concat!($($term_doc,)+).trim_ascii()),)+
                    Self::Other(_) => None,
                }
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::ValueError;

            /// Never fails: an unknown term is kept.
            fn from_str(text: &str) -> Result<Self, $crate::ValueError> {
                Ok(Self::known(text).unwrap_or_else(|| Self::Other(text.into())))
            }
        }

        $crate::vocabulary::known! { $Name { $($Term = $code,)+ } }
        $crate::vocabulary::terms! {
            $Name, false, concat!($($doc, "\n",)+), $source, [$($code => concat!($($term_doc,)+),)+] {
                #[inline]
                fn inspect<I: $crate::shape::Inspector>(&self, inspector: &mut I, at: &$crate::shape::Step<'_>) {
                    if let Self::Other(term) = self {
                        inspector.other_term(term, &TERMS, at);
                    }
                }
            }
        }
    };
}
pub(crate) use vocabulary;

/// The term with a code. The codes are matched as bytes: by their length and then byte by byte, not one after the other.
macro_rules! known {
    ($Name:ident { $($Term:ident = $code:literal,)+ }) => {
        impl $Name {
            #[allow(non_upper_case_globals, reason = "constants named as the terms, since patterns need constants")]
            fn known(text: &str) -> Option<Self> {
                $(const $Term: &[u8] = $code.as_bytes();)+
                match text.as_bytes() {
                    $($Term => Option::Some(Self::$Term),)+
                    // Spelt out, since a term may be called `None`.
                    _ => Option::None,
                }
            }
        }
    };
}
pub(crate) use known;

/// What the documentation of every vocabulary says after its own words: the source, and an example with the first term.
macro_rules! manual {
    (closed $Name:ident, $source:literal, $First:ident = $code:literal, $($rest:tt)*) => {
        concat!(
            "\nThe list is closed. Source of the terms: ",
            $source,
            ".\n",
            "\n```",
            "\nuse mandata::",
            stringify!($Name),
            ";",
            "\nlet term: ",
            stringify!($Name),
            " = \"",
            $code,
            "\".parse()?;",
            "\nassert_eq!(term, ",
            stringify!($Name),
            "::",
            stringify!($First),
            ");",
            "\nassert_eq!(term.code(), \"",
            $code,
            "\");",
            "\nassert!(!term.definition().is_empty());",
            "\nassert!(\"another term\".parse::<",
            stringify!($Name),
            ">().is_err());",
            "\n# Ok::<(), mandata::ValueError>(())",
            "\n```",
        )
    };
    (open $Name:ident, $source:literal, $First:ident = $code:literal, $($rest:tt)*) => {
        concat!(
            "\nThe list is open: any other text is kept. Source of the terms: ",
            $source,
            ".\n",
            "\n```",
            "\nuse mandata::",
            stringify!($Name),
            ";",
            "\nlet term: ",
            stringify!($Name),
            " = \"",
            $code,
            "\".parse()?;",
            "\nassert_eq!(term, ",
            stringify!($Name),
            "::",
            stringify!($First),
            ");",
            "\nassert!(term.definition().is_some());",
            "\nlet other: ",
            stringify!($Name),
            " = \"another term\".parse()?;",
            "\nassert_eq!((other.code(), other.definition()), (\"another term\", None));",
            "\n# Ok::<(), mandata::ValueError>(())",
            "\n```",
        )
    };
}
pub(crate) use manual;

/// What closed and open vocabularies share.
macro_rules! terms {
    (
        $Name:ident, $closed:literal, $doc:expr, $source:literal, [$($code:literal => $term_doc:expr,)+]
        { $($inspect:item)? }
    ) => {
        const _: () = {
            static TERMS: $crate::shape::TermShape = $crate::shape::TermShape {
                name: stringify!($Name),
                doc: $doc,
                source: $source,
                code: if $closed { "value.unknown-term" } else { "shape.unknown-term" },
                closed: $closed,
                terms: &[$($crate::shape::Term { code: $code, doc: $term_doc },)+],
                check: if $closed { |text| text.parse::<$Name>().map(|_| ()) } else { |_| Ok(()) },
            };

            impl $crate::shape::Element for $Name {
                const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Term(&TERMS);
            }

            impl $crate::shape::Look for $Name {
                fn look(&self) -> std::borrow::Cow<'_, str> {
                    std::borrow::Cow::Borrowed(self.code())
                }

                $($inspect)?
            }
        };

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        $crate::shape::text_impls!($Name, stringify!($Name));
    };
}
pub(crate) use terms;

/// The error for a term that a closed list does not have.
#[cold]
pub(crate) fn unknown(list: &'static str, text: &str, known: &[&str]) -> crate::shape::ValueError {
    let reason = format!("the list is closed; its terms are {}", known.join(", "));
    let error = crate::shape::ValueError::new("value.unknown-term", list, text, 0, reason);
    match crate::shape::nearest(text, known.iter().copied()) {
        Some(term) => error.suggest(term),
        None => error,
    }
}

//! The classes of the Global Counter-IED Map.

use super::block::{Block, Said};
use crate::shape::fold;
use crate::{ActorKind, Level};

/// A class of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    International,
    Ngo,
    Military,
    Police,
}

impl Class {
    const ALL: [Self; 4] = [Self::International, Self::Ngo, Self::Military, Self::Police];

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::International => "international",
            Self::Ngo => "ngo",
            Self::Military => "military",
            Self::Police => "police",
        }
    }

    /// The class that the value of `Type:` names.
    pub(super) fn of_type(text: &str) -> Option<Self> {
        let word = fold(text);
        Self::ALL.into_iter().find(|class| class.code() == word)
    }

    /// The class that a category line names: "Police counter-IED units" and the like.
    fn of_line(text: &str) -> Option<Self> {
        let line = fold(text);
        let class = Self::ALL.into_iter().find(|class| line.starts_with(class.code()))?;
        let rest = line[class.code().len()..].strip_prefix("counteried")?;
        matches!(rest, "operations" | "response" | "units" | "").then_some(class)
    }

    /// What a body of the class is where its name does not tell.
    pub(super) fn kind(self) -> ActorKind {
        match self {
            Self::International => ActorKind::InternationalOrganization,
            Self::Ngo => ActorKind::Ngo,
            Self::Military => ActorKind::ArmedForces,
            Self::Police => ActorKind::PoliceService,
        }
    }

    /// How far a body of the class reaches where nothing else is known. The bodies on a map of the world that are no
    /// forces of one country work across borders.
    pub(super) fn level(self) -> Level {
        match self {
            Self::International | Self::Ngo => Level::International,
            Self::Military | Self::Police => Level::National,
        }
    }
}

/// The name of the map, which stands before the category.
const MAP: &str = "Global Counter-IED Map";

/// What a line of the head of a page is, if it has to do with the category.
#[derive(Debug)]
pub(super) enum Line {
    /// The heading above the categories.
    Heading,
    /// The name of the map alone.
    Map,
    /// The category; with the name of the map glued to it, or not.
    Category { class: Class, said: Said, is_glued: bool },
}

/// Reads a line as one of the category.
pub(super) fn line(block: &Block) -> Option<Line> {
    let text = block.text.trim();
    if matches!(text.to_ascii_lowercase().as_str(), "categories" | "category") {
        return Some(Line::Heading);
    }
    let start = block.text.len() - block.text.trim_start().len();
    let map = text.get(..MAP.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(MAP));
    let rest = if map { &text[MAP.len()..] } else { text };
    let name =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '/' | '>' | '»' | '|' | ':' | '›' | ','));
    if map && name.is_empty() {
        return Some(Line::Map);
    }
    let class = Class::of_line(name)?;
    let at = start + text.len() - name.len();
    let said = block.said(at..at + name.len());
    Some(Line::Category { class, said, is_glued: map && rest.len() == name.len() })
}

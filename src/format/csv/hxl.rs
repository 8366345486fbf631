//! The hashtag row of the Humanitarian Exchange Language (HXL standard 1.1).

use super::tokens::{Row, Rows};

/// The hashtag row stands within so many rows.
pub(crate) const ROWS: usize = 25;

/// The core hashtags by which a hashtag row is known; others may stand beside them.
const CORE: [&str; 24] = [
    "activity",
    "adm1",
    "adm2",
    "adm3",
    "adm4",
    "adm5",
    "affected",
    "beneficiary",
    "contact",
    "country",
    "crisis",
    "date",
    "geo",
    "item",
    "loc",
    "meta",
    "operations",
    "org",
    "output",
    "reached",
    "region",
    "sector",
    "subsector",
    "targeted",
];

/// A tag specification: a hashtag and its attributes, both in small letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) hashtag: String,
    pub(crate) attributes: Vec<String>,
}

impl Tag {
    /// Reads `#org +type +code`, whatever its blanks and letters; `None` where it is no tag specification.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut words = text.trim().strip_prefix('#')?.split('+').map(str::trim);
        let hashtag = words.next().filter(|word| is_token(word))?.to_ascii_lowercase();
        let attributes: Option<Vec<String>> =
            words.map(|word| is_token(word).then(|| word.to_ascii_lowercase())).collect();
        Some(Self { hashtag, attributes: attributes? })
    }

    /// Whether it has an attribute.
    pub(crate) fn has(&self, attribute: &str) -> bool {
        self.attributes.iter().any(|known| known == attribute)
    }

    /// Whether it has one of several attributes.
    pub(crate) fn has_any(&self, attributes: &[&str]) -> bool {
        attributes.iter().any(|attribute| self.has(attribute))
    }
}

impl std::fmt::Display for Tag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.hashtag)?;
        self.attributes.iter().try_for_each(|attribute| write!(f, "+{attribute}"))
    }
}

fn is_token(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// A table with a hashtag row.
#[derive(Debug, Clone)]
pub(crate) struct Tagged<'t> {
    /// The row above the hashtags, where there is one.
    pub(crate) names: Option<Row<'t>>,
    pub(crate) hashtags: Row<'t>,
    /// The tag of each column.
    pub(crate) tags: Vec<Option<Tag>>,
    /// The rows below.
    pub(crate) rows: Rows<'t>,
}

/// Looks for the hashtag row: every cell that is not empty is a tag specification, and one is a core hashtag.
pub(crate) fn find<'t>(rows: &Rows<'t>) -> Option<Tagged<'t>> {
    let mut rows = rows.clone();
    let mut names = None;
    for _ in 0..ROWS {
        let row = rows.next()?;
        if let Some(tags) = tags(&row) {
            return Some(Tagged { names, hashtags: row, tags, rows });
        }
        if !row.is_blank() {
            names = Some(row);
        }
    }
    None
}

fn tags(row: &Row<'_>) -> Option<Vec<Option<Tag>>> {
    let tag = |column: usize| {
        let text = row.text(column);
        if text.trim().is_empty() { Some(None) } else { Tag::parse(&text).map(Some) }
    };
    let tags: Vec<Option<Tag>> = (0..row.cells.len()).map(tag).collect::<Option<_>>()?;
    tags.iter().flatten().any(|tag| CORE.contains(&tag.hashtag.as_str())).then_some(tags)
}

#[cfg(test)]
mod tests {
    use super::{Tag, find};
    use crate::format::csv::tokens::Rows;

    #[test]
    fn tag_specifications() {
        let tag = Tag::parse(" #Org + Type +CODE ").expect("a tag");
        assert_eq!(tag.to_string(), "#org+type+code");
        for text in ["org", "#", "#1", "#org type", "#org+", "#org+é"] {
            assert_eq!(Tag::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_hashtag_row_is_found() {
        let table = "Who does what,,\n\nOrganisation,Note,District\n#org,,#adm1+name\nHALO,x,Kabul\n";
        let tagged = find(&Rows::new(table, b',')).expect("a hashtag row");
        assert_eq!(tagged.hashtags.number, 3);
        assert_eq!(tagged.names.map(|row| row.number), Some(2));
        assert_eq!(tagged.tags.iter().flatten().count(), 2);
        assert!(find(&Rows::new("id,title\n#a,\n", b',')).is_none());
        let late = "x\n".repeat(25) + "#org\n";
        assert!(find(&Rows::new(&late, b',')).is_none());
    }
}

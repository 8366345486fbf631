//! Texts with columns in braces.

use super::slug::slug;

/// A text with columns in braces: `dir-{Acronym|slug}`.
#[derive(Debug, Clone)]
pub(super) struct Template {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Text(String),
    Column(String, Vec<Change>),
}

/// What happens to a cell in braces.
#[derive(Debug, Clone, Copy)]
enum Change {
    Slug,
    Lower,
    Upper,
    Trim,
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// A brace without its other, a column without a name, a change that is not known.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (inner, after) = after.split_once('}').ok_or("a brace is opened and not closed")?;
            pieces.push(Piece::Text(before.to_owned()));
            pieces.push(column(inner)?);
            rest = after;
        }
        if rest.contains('}') {
            return Err("a brace is closed and not opened".to_owned());
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Ok(Self { pieces })
    }

    /// A template of one column.
    pub(super) fn slug_of(prefix: &str, column: &str) -> Self {
        Self { pieces: vec![Piece::Text(prefix.to_owned()), Piece::Column(column.to_owned(), vec![Change::Slug])] }
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Column(name, _) => Some(name.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// The text for a row; `None` where a column is empty.
    pub(super) fn fill<'c>(&self, cell: impl Fn(&str) -> Option<&'c str>) -> Option<String> {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Column(name, changes) => {
                    let filled = changes.iter().fold(cell(name)?.to_owned(), |cell, change| change.apply(&cell));
                    if filled.is_empty() {
                        return None;
                    }
                    text.push_str(&filled);
                }
            }
        }
        Some(text)
    }
}

fn column(inner: &str) -> Result<Piece, String> {
    let mut words = inner.split('|');
    let name = words.next().unwrap_or_default();
    if name.is_empty() {
        return Err("the braces name no column".to_owned());
    }
    Ok(Piece::Column(name.to_owned(), words.map(Change::parse).collect::<Result<_, _>>()?))
}

impl Change {
    fn parse(word: &str) -> Result<Self, String> {
        match word {
            "slug" => Ok(Self::Slug),
            "lower" => Ok(Self::Lower),
            "upper" => Ok(Self::Upper),
            "trim" => Ok(Self::Trim),
            _ => Err(format!("`|{word}` is none of |slug, |lower, |upper and |trim")),
        }
    }

    fn apply(self, text: &str) -> String {
        match self {
            Self::Slug => slug(text),
            Self::Lower => text.to_lowercase(),
            Self::Upper => text.to_uppercase(),
            Self::Trim => text.trim().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn templates() {
        let fill = |template: &str| {
            let cell = |name: &str| {
                [("A", "MAG UK"), ("B", ""), ("C", " x ")].into_iter().find(|(n, _)| *n == name).map(|(_, t)| t)
            };
            Template::parse(template).map(|template| template.fill(cell))
        };
        assert_eq!(fill("dir-{A|slug}-{C|trim|upper}"), Ok(Some("dir-mag-uk-X".to_owned())));
        assert_eq!(fill("dir-{B}"), Ok(None));
        for bad in ["{A", "A}", "{}", "{A|shout}"] {
            assert!(fill(bad).is_err(), "{bad}");
        }
    }
}

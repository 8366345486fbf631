//! Which delimiter a table has.

use super::hxl;
use super::tokens::Rows;

/// The delimiters that are told apart, the usual one first.
const DELIMITERS: [(u8, &str); 4] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab"), (b'|', "vertical bar")];

/// The delimiter that makes a hashtag row of one of the first rows, else the one that stands most often outside quotes in
/// the line that names the columns; a comma where none does.
pub(crate) fn delimiter(text: &str) -> u8 {
    let tagged = DELIMITERS.iter().filter_map(|(delimiter, _)| {
        let tagged = hxl::find(&Rows::new(text, *delimiter))?;
        Some((tagged.tags.len(), *delimiter))
    });
    let heading = text.split(['\n', '\r']).find(|line| !line.trim().is_empty()).unwrap_or_default();
    let counts = DELIMITERS.iter().map(|(delimiter, _)| (count(heading, *delimiter), *delimiter));
    let first_of_most =
        |(most, best), (number, delimiter)| if number > most { (number, delimiter) } else { (most, best) };
    match tagged.fold((0, b','), first_of_most) {
        (0, _) => counts.fold((0, b','), first_of_most).1,
        (_, delimiter) => delimiter,
    }
}

/// The name of a delimiter.
pub(crate) fn name(delimiter: u8) -> &'static str {
    DELIMITERS.iter().find(|(known, _)| *known == delimiter).map_or("character", |(_, name)| name)
}

fn count(line: &str, delimiter: u8) -> usize {
    let mut is_quoted = false;
    let outside = |byte: &u8| {
        is_quoted ^= *byte == b'"';
        !is_quoted && *byte == delimiter
    };
    line.bytes().filter(outside).count()
}

#[cfg(test)]
mod tests {
    use super::delimiter;

    #[test]
    fn delimiters_are_counted_outside_quotes() {
        for (line, expected) in [
            ("id,kind", b','),
            ("id;kind;names.1.text", b';'),
            ("id\tkind", b'\t'),
            ("id|kind", b'|'),
            ("id", b','),
            ("\"Name, full, official\";Type", b';'),
            ("\n\nid;kind\na,b,c,d", b';'),
            ("Who, what, where\nOrganisation;Type\n#org;#org+type\n", b';'),
            ("Who; what; where\n#org\n", b','),
            ("id,title\na,\"\r#org\";;;\n", b','),
        ] {
            assert_eq!(delimiter(line), expected, "{line:?}");
        }
    }
}

//! Which delimiter a table has.

use super::hxl;

/// The delimiters that are told apart, the usual one first.
const DELIMITERS: [(u8, &str); 4] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab"), (b'|', "vertical bar")];

/// The delimiter that stands most often outside quotes in the line that names the columns; a comma where none does.
pub(crate) fn delimiter(text: &str) -> u8 {
    let line = heading(text);
    let counts = DELIMITERS.iter().rev().map(|(delimiter, _)| (count(line, *delimiter), *delimiter));
    match counts.max_by_key(|(count, _)| *count) {
        Some((1.., delimiter)) => delimiter,
        _ => b',',
    }
}

/// The name of a delimiter.
pub(crate) fn name(delimiter: u8) -> &'static str {
    DELIMITERS.iter().find(|(known, _)| *known == delimiter).map_or("character", |(_, name)| name)
}

/// The line of hashtags, else the first line that is not blank.
fn heading(text: &str) -> &str {
    let mut lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
    let tags = lines.clone().take(hxl::ROWS).find(|line| {
        let cells = line.split([',', ';', '\t', '|']).map(|cell| cell.trim_matches([' ', '"']));
        let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| cell.starts_with('#'))
    });
    tags.or_else(|| lines.next()).unwrap_or("")
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
        ] {
            assert_eq!(delimiter(line), expected, "{line:?}");
        }
    }
}

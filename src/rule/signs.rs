//! What stands out in a text: found in one pass, so that rules on wording are called for few texts.
#![allow(clippy::needless_bitwise_bool, reason = "without jumps the bytes are looked at side by side")]

/// Signs that a text may hold, for which a rule on wording asks to be called.
///
/// A sign is cheap to see and may be wrong: the rule looks again. It is never missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signs(u8);

impl Signs {
    /// A character beyond ASCII.
    pub(crate) const NON_ASCII: Self = Self(1);
    /// A control character, tabs and line breaks included.
    pub(crate) const CONTROL: Self = Self(1 << 1);
    /// A bracket or `&` with which markup begins.
    pub(crate) const MARKUP: Self = Self(1 << 2);
    /// `@`, or the `%` that may encode it.
    pub(crate) const AT: Self = Self(1 << 3);
    /// A digit.
    pub(crate) const DIGIT: Self = Self(1 << 4);
    /// A space at the start or end, or two in a row.
    pub(crate) const SPACE: Self = Self(1 << 5);
    /// A piece of what pages say of themselves.
    pub(crate) const PHRASE: Self = Self(1 << 6);
    /// A word of two to five letters that stands twice.
    pub(crate) const REPEATED: Self = Self(1 << 7);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of some signs is there.
    pub(crate) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut lanes = [0_u8; LANES];
        for start in (0..bytes.len()).step_by(LANES) {
            let rest = &bytes[start..];
            match rest.first_chunk() {
                Some(window) => look(window, &mut lanes),
                None => {
                    let mut window = [FILL; WINDOW];
                    window[..rest.len()].copy_from_slice(rest);
                    look(&window, &mut lanes);
                }
            }
        }
        let seen = Self(lanes.iter().fold(0, |seen, lane| seen | lane));
        seen.or(at_edges(bytes))
    }
}

/// Signs that need no look at the bytes around them.
fn at_edges(text: &[u8]) -> Signs {
    let space = Signs(sign(text.first() == Some(&b' ') || text.last() == Some(&b' '), Signs::SPACE));
    let phrase = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"here"));
    space.or(Signs(sign(phrase, Signs::PHRASE)))
}

/// So many bytes are looked at side by side, which compilers turn into a few instructions.
const LANES: usize = 16;

/// The lanes and the bytes behind the last of them that it must see.
const WINDOW: usize = LANES + 12;

/// Stands behind the end of a text; it takes no part in any sign.
const FILL: u8 = b'.';

fn look(window: &[u8; WINDOW], lanes: &mut [u8; LANES]) {
    for (at, lane) in lanes.iter_mut().enumerate() {
        *lane |= of_byte(window[at])
            | sign((window[at] == b' ') & (window[at + 1] == b' '), Signs::SPACE)
            | sign(begins_phrase(window, at), Signs::PHRASE)
            | sign(stands_twice(window, at), Signs::REPEATED);
    }
}

const fn sign(is: bool, sign: Signs) -> u8 {
    if is { sign.0 } else { 0 }
}

fn of_byte(byte: u8) -> u8 {
    sign(byte >= 0x80, Signs::NON_ASCII)
        | sign((byte < b' ') | (byte == 0x7F), Signs::CONTROL)
        | sign((byte == b'<') | (byte == b'&') | (byte == b'[') | (byte == b'{'), Signs::MARKUP)
        | sign((byte == b'@') | (byte == b'%'), Signs::AT)
        | sign(byte.is_ascii_digit(), Signs::DIGIT)
}

/// Whether pieces of the phrases and labels of `text.boilerplate` stand here: " here", "d more", "t more", "k to ",
/// "p to ", "e thi", "eserv", and the end of a label.
fn begins_phrase(window: &[u8; WINDOW], at: usize) -> bool {
    let small = |ahead: usize| window[at + ahead] | 0x20;
    let second_space = window[at + 1] == b' ';
    let letter = small(0).is_ascii_lowercase();
    let here = !letter & (small(1) == b'h') & (small(2) == b'e') & (small(3) == b'r') & (small(4) == b'e');
    let more = ((small(0) == b'd') | (small(0) == b't')) & (small(2) == b'm') & (small(3) == b'o') & (small(4) == b'r');
    let to = ((small(0) == b'k') | (small(0) == b'p')) & (small(2) == b't') & (small(3) == b'o');
    let this = (small(0) == b'e') & (small(2) == b't') & (small(3) == b'h') & (small(4) == b'i');
    let reserved =
        (small(0) == b'e') & (small(1) == b's') & (small(2) == b'e') & (small(3) == b'r') & (small(4) == b'v');
    let last = window[at];
    let label = ((last == b'n') | (last == b'e') | (last == b's')) & (window[at + 1] == b':');
    here | (second_space & (more | to | this)) | reserved | label
}

/// Whether a word of two to five letters stands twice from here, whatever its case.
fn stands_twice(window: &[u8; WINDOW], at: usize) -> bool {
    let small = |ahead: usize| window[at + ahead] | 0x20;
    let same = |one: usize, two: usize| small(one) == small(two);
    let ends = |letters: usize| (window[at + letters] == b' ') & !small(2 * letters + 1).is_ascii_lowercase();
    // Loops would keep the lanes from being looked at side by side.
    let two = ends(2) & same(0, 3) & same(1, 4);
    let three = ends(3) & same(0, 4) & same(1, 5) & same(2, 6);
    let four = ends(4) & same(0, 5) & same(1, 6) & same(2, 7) & same(3, 8);
    let five = ends(5) & same(0, 6) & same(1, 7) & same(2, 8) & same(3, 9) & same(4, 10);
    two | three | four | five
}

#[cfg(test)]
mod tests {
    use super::Signs;
    use crate::rule::checks::Checks;
    use crate::rule::step::{Step, Token};
    use crate::rule::texts::{Sort, Text};
    use crate::rule::{CATALOGUE, Findings};

    /// Pieces of texts in which rules on wording find something, or nearly.
    const PIECES: &[&str] = &[
        " ",
        "  ",
        "a",
        "the",
        "The",
        "the ",
        " the",
        "AND and ",
        "which",
        "which ",
        "here",
        "Here.",
        "where",
        "click here",
        "read more",
        "find out more",
        "skip to content",
        "back to top",
        "share this",
        "all rights reserved",
        ", here",
        "here and here.",
        "Location:",
        "Type:",
        "xWebsite: ",
        "s_Categories:",
        "\n",
        "\t",
        "\u{7}",
        "\u{a0}",
        "\u{200b}",
        "é",
        "e\u{301}",
        "Вr",
        "<br/>",
        "&amp;",
        "[[a]]",
        "{{b}}",
        "[c](/d)",
        "@",
        "jan@example.org",
        "%40",
        "+41 22 555 01 99",
        "tel. 022-555-0199",
        "1992-03-01",
        ".",
        ", ",
        "mountain ",
        "of of",
        "der ",
        "was was ",
        "from from",
        "de\u{2003}de",
    ];

    #[test]
    fn no_rule_finds_what_it_was_not_called_for() {
        let checks = Checks::of(CATALOGUE.iter().copied());
        let at = Step { before: None, token: Token::Name("notes") };
        let mut seed = 7_u64;
        let mut pick = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap_or(0)
        };
        for round in 0..20_000 {
            let value: String = (0..=pick() % 7).map(|_| PIECES[pick() % PIECES.len()]).collect();
            let sort = [Sort::Line, Sort::Prose, Sort::Link, Sort::Open][round % 4];
            let text = Text { value: &value, sort, at: &at };
            let signs = Signs::of(&value);
            for (rule, (when, check)) in checks.texts.iter().chain(&checks.free_texts) {
                let mut found = Vec::new();
                check(&text, &mut Findings::new(rule, None, &mut found));
                assert!(found.is_empty() || signs.any(*when), "{}: {value:?}", rule.code);
            }
        }
    }
}

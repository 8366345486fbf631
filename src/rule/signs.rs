//! What stands out in a text: found in one pass, so that rules on wording are called for few texts.
#![allow(clippy::needless_bitwise_bool, reason = "without jumps the bytes are looked at side by side")]

/// Signs that a text may hold, for which a rule on wording asks to be called.
///
/// A sign is cheap to see and may be wrong: the rule looks again. It is never missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
        let mut look = Look { text: text.as_bytes(), seen: at_edges(text.as_bytes()), word: 0, length: 0 };
        for start in (0..text.len()).step_by(LANES) {
            let rest = &look.text[start..];
            let chunk = rest.first_chunk().copied().unwrap_or_else(|| {
                let mut chunk = [FILL; LANES];
                chunk[..rest.len()].copy_from_slice(rest);
                chunk
            });
            look.chunk(&chunk, start);
        }
        look.word(look.text.len());
        look.seen
    }
}

/// Signs at the start and end of a text.
fn at_edges(text: &[u8]) -> Signs {
    let space = text.first() == Some(&b' ') || text.last() == Some(&b' ');
    let phrase = text.first().is_some_and(|first| *first | 0x20 == b'h') && is_glued(text);
    sign(space, Signs::SPACE).or(sign(phrase, Signs::PHRASE))
}

const fn sign(is: bool, sign: Signs) -> Signs {
    if is { sign } else { Signs(0) }
}

/// So many bytes are looked at side by side, which compilers turn into a few instructions.
const LANES: usize = 16;

/// Stands behind the end of a text; it takes no part in any sign.
const FILL: u8 = b'.';

/// The look at one text.
struct Look<'t> {
    text: &'t [u8],
    seen: Signs,
    /// Where the word at hand begins.
    word: usize,
    /// The length of the word before it.
    length: usize,
}

impl Look<'_> {
    #[inline]
    fn chunk(&mut self, chunk: &[u8; LANES], start: usize) {
        let mut plain = [0_u8; LANES];
        for (at, byte) in chunk.iter().enumerate() {
            plain[at] = if is_plain(*byte) { 0xFF } else { 0 };
        }
        if plain != [0xFF; LANES] {
            self.bytes(chunk, start);
        }
        let (halves, _) = chunk.as_chunks();
        for (number, half) in halves.iter().enumerate() {
            let mut spaces = spaces(*half);
            while spaces != 0 {
                self.space(start + number * 8 + spaces.trailing_zeros() as usize / 8);
                spaces &= spaces - 1;
            }
        }
    }

    /// Signs of single bytes.
    #[inline(never)]
    fn bytes(&mut self, chunk: &[u8; LANES], start: usize) {
        let all = chunk.iter().fold(0, |all, byte| all | OF_BYTE[usize::from(*byte)]);
        self.seen = self.seen.or(Signs(all & !Signs::PHRASE.0));
        if all & Signs::PHRASE.0 != 0 {
            let ahead = (start..).zip(chunk).filter(|(_, byte)| Signs(OF_BYTE[usize::from(**byte)]).any(Signs::PHRASE));
            let phrase = ahead.into_iter().any(|(at, byte)| match byte {
                b':' => LABELS.iter().any(|label| self.text[..at].ends_with(label)),
                _ => is_glued(self.text.get(at + 1..).unwrap_or_default()),
            });
            self.seen = self.seen.or(sign(phrase, Signs::PHRASE));
        }
    }

    #[inline]
    fn space(&mut self, at: usize) {
        self.word(at);
        let byte = |at: usize| self.text.get(at).copied().unwrap_or(b' ');
        if PAIRS[usize::from(byte(at.wrapping_sub(1)))] >> (byte(at + 1) % 32) & 1 != 0 {
            self.pair(at);
        }
    }

    /// Looks at what stands on both sides of a space.
    #[inline(never)]
    fn pair(&mut self, at: usize) {
        let (before, behind) = (&self.text[..at], &self.text[at + 1..]);
        let double = before.last() == Some(&b' ');
        let begin = behind.first_chunk().map(|begin| u32::from_le_bytes(*begin) | 0x2020_2020);
        let phrase = begin.is_some_and(|begin| BEGINS.contains(&begin))
            && (is_glued(behind) || PHRASES.iter().any(|(one, two)| ends(before, one) && starts(behind, two)));
        self.seen = self.seen.or(sign(phrase, Signs::PHRASE)).or(sign(double, Signs::SPACE));
    }

    /// Takes in the word that ends here.
    #[inline]
    fn word(&mut self, end: usize) {
        let length = end - self.word;
        if length == self.length {
            self.twice(length);
        }
        (self.word, self.length) = (end + 1, length);
    }

    /// Compares the word at hand with the one of the same length before it.
    #[inline(never)]
    fn twice(&mut self, length: usize) {
        if let (2..=5, Some(start)) = (length, self.word.checked_sub(length + 1)) {
            let (word, before) = (&self.text[self.word..][..length], &self.text[start..][..length]);
            self.seen = self.seen.or(sign(word.eq_ignore_ascii_case(before), Signs::REPEATED));
        }
    }
}

/// The highest bit of each byte that is a space.
const fn spaces(bytes: [u8; 8]) -> u64 {
    const LOW: u64 = u64::from_ne_bytes([0x7F; 8]);
    let other = u64::from_le_bytes(bytes) ^ u64::from_ne_bytes([b' '; 8]);
    !(((other & LOW) + LOW) | other | LOW)
}

/// Whether a byte is no sign by itself: a letter, a space, or a mark of punctuation between `'` and `/`.
const fn is_plain(byte: u8) -> bool {
    ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte == b' ') | (byte.wrapping_sub(b'\'') < 9)
}

/// The signs of each byte; `PHRASE` where a closer look is needed.
const OF_BYTE: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        let bits = match byte {
            0x80.. => Signs::NON_ASCII.or(Signs::PHRASE),
            ..b' ' | 0x7F => Signs::CONTROL.or(Signs::PHRASE),
            b'<' | b'&' | b'[' | b'{' => Signs::MARKUP,
            b'@' | b'%' => Signs::AT,
            b'0'..=b'9' => Signs::DIGIT,
            b':' => Signs::PHRASE,
            _ => Signs(0),
        };
        table[byte as usize] = bits.0;
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// The ends of what stands before and behind a space in the phrases of `text.boilerplate`.
const PHRASES: &[(&[u8], &[u8])] = &[
    (b"click", b"here"),
    (b"see", b"here"),
    (b"read", b"here"),
    (b"available", b"here"),
    (b"here,", b"here"),
    (b"here and", b"here"),
    (b"read", b"more"),
    (b"out", b"more"),
    (b"back", b"to top"),
    (b"skip", b"to content"),
    (b"share", b"this"),
    (b"all", b"rights reserved"),
];

/// How what stands behind the space begins, small.
const BEGINS: [u32; PHRASES.len()] = {
    let mut begins = [0; PHRASES.len()];
    let mut number = 0;
    while number < PHRASES.len() {
        if let Some(begin) = PHRASES[number].1.first_chunk() {
            begins[number] = u32::from_le_bytes(*begin);
        }
        number += 1;
    }
    begins
};

/// The labels of `text.boilerplate`, without their colons.
const LABELS: &[&[u8]] = &[b"Location", b"Website", b"Type", b"Categories"];

/// For each byte before a space, the letters behind it, as bits, with which one of the phrases or "here." may stand
/// there; for a space, all of them.
const PAIRS: [u32; 256] = {
    let mut table = [1 << (b'h' % 32); 256];
    let mut number = 0;
    while number < PHRASES.len() {
        let (before, behind) = PHRASES[number];
        if let Some(last) = before.last() {
            table[*last as usize] |= 1 << (behind[0] % 32);
            table[last.to_ascii_uppercase() as usize] |= 1 << (behind[0] % 32);
        }
        number += 1;
    }
    table[b' ' as usize] = u32::MAX;
    table
};

/// Whether a text starts with the end of a sentence to which a word is glued.
fn is_glued(text: &[u8]) -> bool {
    starts(text, b"here.") && text.get(5).is_some_and(u8::is_ascii_alphabetic)
}

fn starts(text: &[u8], with: &[u8]) -> bool {
    text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

fn ends(text: &[u8], with: &[u8]) -> bool {
    text.len().checked_sub(with.len()).is_some_and(|start| text[start..].eq_ignore_ascii_case(with))
}

#[cfg(test)]
mod tests {
    use super::Signs;
    use crate::rule::checks::Checks;
    use crate::rule::texts::{Sort, Text};
    use crate::rule::{CATALOGUE, Findings};
    use crate::shape::Step;

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
        let mut seed = 7_u64;
        let mut pick = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap_or(0)
        };
        for round in 0..20_000 {
            let value: String = (0..=pick() % 7).map(|_| PIECES[pick() % PIECES.len()]).collect();
            let sort = [Sort::Free, Sort::Link, Sort::Open][round % 3];
            let text = Text { value: &value, sort, at: &Step::ROOT };
            let signs = Signs::of(&value);
            for (rule, (when, check)) in checks.texts.iter().chain(&checks.free_texts) {
                let mut found = Vec::new();
                check(&text, &mut Findings::new(rule, None, &mut found));
                assert!(found.is_empty() || signs.any(*when), "{}: {value:?}", rule.code);
            }
        }
    }
}

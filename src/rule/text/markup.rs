//! `text.markup`

use crate::finding::escape;
use crate::rule::signs::Signs;
use crate::rule::texts::Text;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "text.markup",
    summary: "A text holds markup: tags or entities of HTML, links of a wiki or of Markdown.",
    why: "It was copied from the source of a page; readers see the signs, not what they stand for.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"names": [{"text": "Unit for Bridges &amp; Roads", "kind": "official"}]}}"#, "unit/names/0/text"),
        Example::bad(r#"{"unit": {"notes": ["Founded<br/>by the Union."]}}"#, "unit/notes/0"),
        Example::bad(r#"{"unit": {"summary": {"text": "A part of the [[The Union|Union]]."}}}"#, "unit/summary/text"),
        Example::bad(r#"{"unit": {"summary": {"text": "A part of the [Union](/union)."}}}"#, "unit/summary/text"),
    ],
    good: &[
        Example::good(r#"{"unit": {"notes": ["Fewer than 5 (<5) in R&D; a < b and b > c.", "The page [2] (in French) names a <chief>."]}}"#),
    ],
    check: Check::FreeText(Signs::MARKUP, check),
};

/// Tags that pages leave behind.
const TAGS: &[&str] = &[
    "a", "abbr", "b", "blockquote", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "img", "li", "ol", "p", "ref", "script", "small", "span", "strong", "style", "sub", "sup", "table",
    "tbody", "td", "th", "tr", "u", "ul",
];

/// Entities by name, beside letters with accents.
const ENTITIES: &[&str] = &[
    "amp", "apos", "bull", "copy", "euro", "gt", "hellip", "laquo", "ldquo", "lsquo", "lt", "mdash", "middot", "nbsp",
    "ndash", "quot", "raquo", "rdquo", "reg", "rsquo", "sect", "shy", "szlig", "trade",
];

fn check(text: &Text<'_>, findings: &mut Findings<'_>) {
    if let Some((what, found)) = markup(text.value) {
        let shown = escape(found, 40);
        findings.report(text.path(), format!("the text holds {what}: {shown}")).value(shown);
    }
}

/// The first piece of markup, and what it is.
fn markup(text: &str) -> Option<(&'static str, &str)> {
    let mut signs = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'<' | b'&' | b'[' | b'{'));
    signs.find_map(|(at, byte)| at_sign(near(&text[at..]), byte))
}

/// The next characters: markup that does not end there is none, and a text full of brackets is read in one pass.
fn near(rest: &str) -> &str {
    rest.char_indices().nth(300).map_or(rest, |(end, _)| &rest[..end])
}

fn at_sign(rest: &str, sign: u8) -> Option<(&'static str, &str)> {
    match sign {
        b'<' => tag(rest).map(|found| ("a tag of HTML", found)),
        b'&' => entity(rest).map(|found| ("an entity of HTML", found)),
        b'{' => double(rest, "{{", "}}").map(|found| ("a template of a wiki", found)),
        _ => double(rest, "[[", "]]").map(|found| ("a link of a wiki", found)).or_else(|| markdown(rest)),
    }
}

/// `<br/>`, `</p>`, `<a href="…">`, `<!-- … -->`.
fn tag(rest: &str) -> Option<&str> {
    let end = rest.bytes().position(|byte| byte == b'>')?;
    let inside = rest[1..end].trim_start_matches('/');
    let name = inside.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    (known || inside.starts_with("!--")).then_some(&rest[..=end])
}

/// `&amp;`, `&eacute;`, `&#233;`.
fn entity(rest: &str) -> Option<&str> {
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = &rest[1..end];
    let number = name.strip_prefix('#').map(|number| number.strip_prefix(['x', 'X']).unwrap_or(number));
    let by_number = number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit()));
    (by_number || ENTITIES.contains(&name) || is_accented(name)).then_some(&rest[..=end])
}

fn is_accented(name: &str) -> bool {
    let accents = ["acute", "grave", "uml", "circ", "cedil", "tilde", "ring", "slash", "caron"];
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.get(1..).is_some_and(|accent| accents.contains(&accent))
}

fn double<'t>(rest: &'t str, open: &str, close: &str) -> Option<&'t str> {
    let inside = rest.strip_prefix(open)?;
    let end = inside.find(close)?;
    Some(&rest[..open.len() + end + close.len()])
}

/// `[text](target)`, the target without a space.
fn markdown(rest: &str) -> Option<(&'static str, &str)> {
    let middle = rest.find(']')?;
    let target = rest[middle + 1..].strip_prefix('(')?;
    let end = target.find(')').filter(|end| *end > 0 && !target[..*end].contains(' '))?;
    let looks_like_a_target = target[..end].contains(['/', '#', '.']);
    looks_like_a_target.then_some(("a link of Markdown", &rest[..middle + end + 3]))
}

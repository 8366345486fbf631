//! The blocks that an HTML page shows.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::block::{Anchor, Block, Said};

/// Elements that end a line.
const BLOCKS: &[&[u8]] = &[
    b"address",
    b"article",
    b"aside",
    b"blockquote",
    b"body",
    b"br",
    b"dd",
    b"div",
    b"dl",
    b"dt",
    b"figcaption",
    b"figure",
    b"footer",
    b"form",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"header",
    b"hr",
    b"html",
    b"li",
    b"main",
    b"nav",
    b"ol",
    b"p",
    b"pre",
    b"section",
    b"table",
    b"td",
    b"th",
    b"tr",
    b"ul",
];

/// Elements that show nothing, or something else than the page.
const HIDDEN: &[&[u8]] = &[
    b"aside",
    b"footer",
    b"form",
    b"head",
    b"iframe",
    b"nav",
    b"noscript",
    b"script",
    b"style",
    b"svg",
    b"template",
    b"textarea",
    b"title",
];

/// Elements with which the page goes on, whatever was left open before.
const CONTENT: &[&[u8]] = &[b"article", b"body", b"h1", b"main"];

/// Reads the blocks of a page. It looks at one tag after the other, so nesting of any depth costs nothing.
pub(super) fn blocks(page: &str) -> Vec<Block> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut reader = Reader { page, ..Reader::default() };
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        reader.take(&token);
    }
    reader.end_block();
    reader.blocks
}

#[derive(Debug, Default)]
struct Reader<'t> {
    page: &'t str,
    blocks: Vec<Block>,
    block: Block,
    /// The hidden element that is open, and how often.
    hidden: Option<(Vec<u8>, usize)>,
}

impl Reader<'_> {
    fn take(&mut self, token: &Token<usize>) {
        match token {
            Token::StartTag(tag) => self.open(tag),
            Token::EndTag(tag) => self.close(&tag.name),
            Token::String(text) if self.hidden.is_none() => {
                self.text(&String::from_utf8_lossy(&text.value), text.span.start);
            }
            _ => {}
        }
    }

    fn open(&mut self, tag: &StartTag<usize>) {
        let name: &[u8] = &tag.name;
        if CONTENT.contains(&name) {
            self.hidden = None;
        }
        match &mut self.hidden {
            Some((open, depth)) if open == name => *depth += 1,
            Some(_) => return,
            None if HIDDEN.contains(&name) && !tag.self_closing => {
                self.end_block();
                self.hidden = Some((name.to_vec(), 1));
            }
            None => {}
        }
        if BLOCKS.contains(&name) {
            self.end_block();
        }
        self.block.is_heading |= name == b"h1";
        if let Some(href) = tag.attributes.get(&b"href"[..]).filter(|_| name == b"a") {
            let text = String::from_utf8_lossy(&href.value).trim().to_owned();
            let address = Said { text, span: tag.span.start..tag.span.end };
            self.block.links.push(Anchor { at: self.block.text.len(), address });
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some((open, depth)) = &mut self.hidden {
            if open == name {
                *depth -= 1;
                if *depth == 0 {
                    self.hidden = None;
                }
            }
            return;
        }
        if BLOCKS.contains(&name) {
            self.end_block();
        }
    }

    /// Adds text, each run of blanks as one, as browsers show it.
    fn text(&mut self, text: &str, start: usize) {
        let mut source = start;
        for c in text.chars() {
            let length = self.length_at(source, c);
            match c {
                ' ' | '\n' | '\t' | '\r' | '\u{C}' if self.block.text.is_empty() || self.block.text.ends_with(' ') => {}
                ' ' | '\n' | '\t' | '\r' | '\u{C}' => self.block.push(' ', source),
                c => self.block.push(c, source),
            }
            source += length;
        }
    }

    /// How many bytes of the page a character of its text takes.
    fn length_at(&self, source: usize, c: char) -> usize {
        let rest = self.page.get(source..).unwrap_or_default();
        match rest.chars().next() {
            Some('&') => reference(rest).filter(|name| c != '&' || is_ampersand(name)).map_or(1, str::len),
            Some('\r') if rest.starts_with("\r\n") => 2,
            Some(there) => there.len_utf8(),
            None => 0,
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !block.text.is_empty() || !block.links.is_empty() {
            self.blocks.push(block);
        }
    }
}

/// The character reference at the start of a text.
fn reference(text: &str) -> Option<&str> {
    let name = text.strip_prefix('&')?;
    let length = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(name.len());
    let end = 1 + length + usize::from(name[length..].starts_with(';'));
    (length > 0).then(|| &text[..end])
}

fn is_ampersand(reference: &str) -> bool {
    matches!(reference.trim_end_matches(';'), "&amp" | "&AMP" | "&#38" | "&#x26" | "&#X26")
}

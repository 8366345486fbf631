//! The scanner: one strict pass over JSON text (RFC 8259), token by token. The readers of all types and the tree are built
//! on it.

mod error;
mod keys;
mod number;
mod string;

pub(crate) use error::{ReadError, Result};
pub(crate) use keys::{KeyName, Keys};
pub(crate) use number::is_number;

/// However high the limit, no deeper than this: reading recurses, and the stack of a thread is finite.
const DEEPEST: usize = 256;

/// No place of a text.
const NEVER: usize = usize::MAX;

/// A cursor in JSON text.
#[derive(Debug, Clone)]
pub struct Scanner<'t> {
    text: &'t str,
    pos: usize,
    depth: usize,
    max_depth: usize,
    records: Records,
}

/// How large records may be.
#[derive(Debug, Clone, Copy)]
struct Records {
    /// How many lists and objects a record stands in; `NEVER` where there is no limit.
    depth: usize,
    max_bytes: usize,
    /// Where the record that is being read must end; `NEVER` outside of records.
    end: usize,
}

const UNLIMITED: Records = Records { depth: NEVER, max_bytes: NEVER, end: NEVER };

impl<'t> Scanner<'t> {
    pub(crate) fn new(text: &'t str, max_depth: usize) -> Self {
        Self { text, pos: 0, depth: 0, max_depth: max_depth.min(DEEPEST), records: UNLIMITED }
    }

    /// Limits the size of the lists and objects that stand in `depth` others.
    pub(crate) fn limit_records(&mut self, depth: usize, max_bytes: usize) {
        self.records = Records { depth, max_bytes, end: NEVER };
    }

    /// Goes on at a place inside `depth` lists and objects.
    pub(crate) fn go_to(&mut self, pos: usize, depth: usize) {
        self.pos = pos;
        self.depth = depth;
        self.records.end = NEVER;
    }

    /// Skips a record, however large.
    pub(crate) fn skip_record(&mut self) -> Result<()> {
        let records = std::mem::replace(&mut self.records, UNLIMITED);
        let skipped = self.skip();
        self.records = records;
        skipped
    }

    /// Whether the record that is being read is still within the limit, were it to go on to `end`.
    #[inline]
    fn check_record(&self, end: usize) -> Result<()> {
        if end <= self.records.end { Ok(()) } else { Err(self.too_large()) }
    }

    #[cold]
    fn too_large(&self) -> ReadError {
        let Records { max_bytes, end, .. } = self.records;
        ReadError::record_size(end - max_bytes, max_bytes)
    }

    pub(crate) fn pos(&self) -> usize {
        self.pos
    }

    /// Where the text ends.
    pub(crate) fn end(&self) -> usize {
        self.text.len()
    }

    fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes()
    }

    /// Skips white space and gives the next byte without taking it.
    #[inline]
    pub(crate) fn peek(&mut self) -> Result<u8> {
        match self.bytes().get(self.pos) {
            Some(byte) if *byte > b' ' => Ok(*byte),
            _ => self.peek_after_space(),
        }
    }

    fn peek_after_space(&mut self) -> Result<u8> {
        self.skip_space();
        match self.bytes().get(self.pos) {
            Some(byte) => Ok(*byte),
            None if self.text.trim().is_empty() => Err(ReadError::empty(self.pos)),
            None => Err(ReadError::syntax(self.pos, "the file ends too early")),
        }
    }

    fn skip_space(&mut self) {
        let rest = &self.bytes()[self.pos..];
        self.pos += rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).unwrap_or(rest.len());
    }

    /// Takes a byte that must come next.
    #[inline]
    pub(crate) fn expect(&mut self, byte: u8, wanted: &str) -> Result<()> {
        if self.peek()? == byte {
            self.pos += 1;
            return Ok(());
        }
        Err(self.unexpected(wanted))
    }

    #[cold]
    fn unexpected(&self, wanted: &str) -> ReadError {
        ReadError::syntax(self.pos, format!("expected {wanted}, found {}", self.found()))
    }

    /// The next character, for messages.
    fn found(&self) -> String {
        match self.text.get(self.pos..).and_then(|rest| rest.chars().next()) {
            Some(c) => format!("`{}`", c.escape_debug()),
            None => "the end of the file".to_owned(),
        }
    }

    /// Takes the opening of a list or object.
    #[inline]
    pub(crate) fn open(&mut self) -> Result<()> {
        self.enter()?;
        self.skip_byte();
        Ok(())
    }

    /// Notes that a list or object begins, and leaves it to [`Scanner::skip_byte`] to take its opening.
    #[inline]
    pub(crate) fn enter(&mut self) -> Result<()> {
        if self.depth == self.max_depth {
            return Err(ReadError::depth(self.pos, self.max_depth));
        }
        if self.depth == self.records.depth {
            self.records.end = self.pos.saturating_add(self.records.max_bytes);
        }
        self.depth += 1;
        Ok(())
    }

    /// Takes a byte that was looked at.
    #[inline]
    pub(crate) fn skip_byte(&mut self) {
        self.pos += 1;
    }

    /// Takes a comma or the end of a list or object; `true` means that another element follows.
    #[allow(
        clippy::inline_always,
        reason = "else it depends on unrelated code whether the hottest loop has a call in it"
    )]
    #[inline(always)]
    pub(crate) fn more(&mut self, first: bool, close: u8) -> Result<bool> {
        let next = self.peek()?;
        self.check_record(self.pos + 1)?;
        if next == close {
            self.close();
            return Ok(false);
        }
        if first {
            return Ok(true);
        }
        if next != b',' {
            return Err(self.unexpected(if close == b']' { "`,` or `]`" } else { "`,` or `}`" }));
        }
        self.pos += 1;
        if self.peek()? == close {
            return Err(ReadError::syntax(self.pos, "a comma before the end is not allowed"));
        }
        Ok(true)
    }

    /// Takes the end of a list or object, if it comes next, after an element.
    #[inline]
    pub(crate) fn take_end(&mut self, close: u8) -> bool {
        let ends = self.bytes().get(self.pos) == Some(&close) && self.pos < self.records.end;
        if ends {
            self.close();
        }
        ends
    }

    #[inline]
    fn close(&mut self) {
        self.pos += 1;
        self.depth -= 1;
        if self.depth == self.records.depth {
            self.records.end = NEVER;
        }
    }

    /// Takes one of the words `true`, `false`, `null`.
    pub(crate) fn word(&mut self, word: &str) -> Result<()> {
        if self.text[self.pos..].starts_with(word) {
            self.pos += word.len();
            return Ok(());
        }
        Err(self.unexpected("a value"))
    }

    /// Takes a value of any kind, without looking at more than its syntax.
    pub(crate) fn skip(&mut self) -> Result<()> {
        match self.peek()? {
            b'{' => {
                self.open()?;
                let mut first = true;
                while self.more(first, b'}')? {
                    self.key()?;
                    self.skip()?;
                    first = false;
                }
                Ok(())
            }
            b'[' => {
                self.open()?;
                let mut first = true;
                while self.more(first, b']')? {
                    self.skip()?;
                    first = false;
                }
                Ok(())
            }
            b'"' => self.string().map(drop),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number().map(drop),
        }
    }

    /// The error for a value that is not what is wanted: of its syntax where that is broken, else of its type.
    #[cold]
    pub(crate) fn other_than(&self, wanted: &str) -> ReadError {
        let found = match self.bytes().get(self.pos) {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "text",
            Some(b't' | b'f') => "a truth value",
            Some(b'n') => "null",
            _ => "a number",
        };
        let value = self.clone().skip();
        value.err().unwrap_or_else(|| ReadError::shape(self.pos, format!("expected {wanted}, found {found}")))
    }

    /// Whether nothing but white space follows.
    pub(crate) fn at_end(&mut self) -> bool {
        self.skip_space();
        self.pos == self.text.len()
    }

    /// Goes on behind the end of the line, whatever stands on it.
    pub(crate) fn skip_line(&mut self) {
        let rest = &self.bytes()[self.pos..];
        self.pos += rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
        self.depth = 0;
        self.records.end = NEVER;
    }

    /// Checks that nothing but white space follows.
    pub(crate) fn finish(&mut self) -> Result<()> {
        if self.at_end() {
            return Ok(());
        }
        Err(self.unexpected("the end of the file"))
    }
}

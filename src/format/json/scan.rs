//! The scanner: one strict pass over JSON text, token by token, on which the typed reader and the tree are built.

use std::borrow::Cow;

use crate::error::{Error, Kind};

/// However high the limit, no deeper than this: reading recurses, and the stack of a thread is finite.
const DEEPEST: usize = 256;

/// A cursor in JSON text.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    pos: usize,
    depth: usize,
    max_depth: usize,
    records: Option<Records>,
}

/// How large records may be, and where the one that is being read began.
#[derive(Debug, Clone, Copy)]
struct Records {
    /// How many lists and objects a record stands in.
    depth: usize,
    max_bytes: usize,
    start: usize,
}

/// Why the text cannot be read on, and where.
#[derive(Debug)]
pub(crate) struct ReadError(Box<Detail>);

#[derive(Debug)]
struct Detail {
    kind: Kind,
    code: &'static str,
    message: String,
    at: Option<usize>,
}

impl ReadError {
    pub(crate) fn syntax(at: usize, message: impl Into<String>) -> Self {
        Self(Box::new(Detail { kind: Kind::Syntax, code: "file.syntax", message: message.into(), at: Some(at) }))
    }

    pub(crate) fn shape(at: Option<usize>, message: impl Into<String>) -> Self {
        Self(Box::new(Detail { kind: Kind::Shape, code: "shape.wrong-type", message: message.into(), at }))
    }

    fn depth(at: usize, limit: usize) -> Self {
        let message = format!("lists and objects are nested deeper than the limit of {limit}");
        Self(Box::new(Detail { kind: Kind::Limit, code: "limit.depth", message, at: Some(at) }))
    }

    fn record_size(at: usize, limit: usize) -> Self {
        let message = format!("the record has more bytes than the limit of {limit}");
        Self(Box::new(Detail { kind: Kind::Limit, code: "limit.record-size", message, at: Some(at) }))
    }

    /// Whether a record was too large; what stands after it can be read.
    pub(crate) fn is_record_size(&self) -> bool {
        self.0.code == "limit.record-size"
    }

    /// Sets the place of an error that a value raised without knowing where it stands.
    pub(crate) fn or_at(mut self, at: usize) -> Self {
        self.0.at.get_or_insert(at);
        self
    }

    /// Whether the text itself is at fault, so that nothing after the place can be read.
    pub(crate) fn is_fatal(&self) -> bool {
        self.0.kind != Kind::Shape
    }

    pub(crate) fn code(&self) -> &'static str {
        self.0.code
    }

    pub(crate) fn message(&self) -> &str {
        &self.0.message
    }

    pub(crate) fn place(&self) -> usize {
        self.0.at.unwrap_or(0)
    }

    /// The error without its place.
    pub(crate) fn into_bare(self) -> Error {
        Error::new(self.0.kind, self.0.code, self.0.message)
    }

    pub(crate) fn into_error(self, text: &str) -> Error {
        let at = self.place();
        self.into_bare().at(text, at, 0)
    }
}

type Result<T> = std::result::Result<T, ReadError>;

impl<'t> Scanner<'t> {
    pub(crate) fn new(text: &'t str, max_depth: usize) -> Self {
        Self { text, pos: 0, depth: 0, max_depth: max_depth.min(DEEPEST), records: None }
    }

    /// Limits the size of the lists and objects that stand in `depth` others.
    pub(crate) fn limit_records(&mut self, depth: usize, max_bytes: usize) {
        self.records = Some(Records { depth, max_bytes, start: self.pos });
    }

    /// Skips a record, however large.
    pub(crate) fn skip_record(&mut self) -> Result<()> {
        let records = self.records.take();
        let skipped = self.skip();
        self.records = records;
        skipped
    }

    /// Whether the record that is being read is still within the limit, were it to go on to `end`.
    fn check_record(&self, end: usize) -> Result<()> {
        match self.records {
            Some(Records { depth, max_bytes, start }) if self.depth > depth && end - start > max_bytes => {
                Err(ReadError::record_size(start, max_bytes))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn pos(&self) -> usize {
        self.pos
    }

    fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes()
    }

    /// Skips white space and gives the next byte without taking it.
    pub(crate) fn peek(&mut self) -> Result<u8> {
        self.skip_space();
        match self.bytes().get(self.pos) {
            Some(byte) => Ok(*byte),
            None => Err(self.too_short()),
        }
    }

    fn too_short(&self) -> ReadError {
        let message = if self.text.trim().is_empty() { "the file is empty" } else { "the file ends too early" };
        let mut error = ReadError::syntax(self.pos, message);
        if self.text.trim().is_empty() {
            error.0.code = "file.empty";
        }
        error
    }

    fn skip_space(&mut self) {
        let rest = &self.bytes()[self.pos..];
        self.pos += rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).unwrap_or(rest.len());
    }

    /// Takes a byte that must come next.
    pub(crate) fn expect(&mut self, byte: u8, wanted: &str) -> Result<()> {
        if self.peek()? == byte {
            self.pos += 1;
            return Ok(());
        }
        Err(ReadError::syntax(self.pos, format!("expected {wanted}, found {}", self.found())))
    }

    /// The next character, for messages.
    fn found(&self) -> String {
        match self.text.get(self.pos..).and_then(|rest| rest.chars().next()) {
            Some(c) => format!("`{}`", c.escape_debug()),
            None => "the end of the file".to_owned(),
        }
    }

    /// Takes the opening of a list or object.
    pub(crate) fn open(&mut self) -> Result<()> {
        if self.depth == self.max_depth {
            return Err(ReadError::depth(self.pos, self.max_depth));
        }
        if let Some(records) = self.records.as_mut().filter(|records| records.depth == self.depth) {
            records.start = self.pos;
        }
        self.depth += 1;
        self.pos += 1;
        Ok(())
    }

    /// Takes a comma or the end of a list or object; `true` means that another element follows.
    pub(crate) fn more(&mut self, first: bool, close: u8) -> Result<bool> {
        let next = self.peek()?;
        self.check_record(self.pos + 1)?;
        if next == close {
            self.pos += 1;
            self.depth -= 1;
            return Ok(false);
        }
        if !first {
            let wanted = if close == b']' { "`,` or `]`" } else { "`,` or `}`" };
            self.expect(b',', wanted)?;
            if self.peek()? == close {
                return Err(ReadError::syntax(self.pos, "a comma before the end is not allowed"));
            }
        }
        Ok(true)
    }

    /// Takes a key and its colon; gives the key and where it stands.
    pub(crate) fn key(&mut self) -> Result<(Cow<'t, str>, std::ops::Range<usize>)> {
        if self.peek()? != b'"' {
            return Err(ReadError::syntax(self.pos, format!("expected a key in quotes, found {}", self.found())));
        }
        let start = self.pos;
        let key = self.string()?;
        let span = start..self.pos;
        self.expect(b':', "`:`")?;
        Ok((key, span))
    }

    /// Takes a string, whose opening quote comes next.
    pub(crate) fn string(&mut self) -> Result<Cow<'t, str>> {
        let start = self.pos + 1;
        let end = self.plain_end(start)?;
        self.check_record(end + 1)?;
        if self.bytes()[end] == b'"' {
            self.pos = end + 1;
            return Ok(Cow::Borrowed(&self.text[start..end]));
        }
        self.escaped(start, end).map(Cow::Owned)
    }

    /// The first quote or backslash from a place on.
    fn plain_end(&self, from: usize) -> Result<usize> {
        let rest = &self.bytes()[from..];
        let stop = rest.iter().position(|byte| matches!(byte, b'"' | b'\\') || *byte < 0x20);
        match stop.map(|stop| (from + stop, rest[stop])) {
            None => Err(ReadError::syntax(from.saturating_sub(1), "a string has no closing quote")),
            Some((at, byte)) if byte < 0x20 => {
                Err(ReadError::syntax(at, "a control character in a string must be written as an escape"))
            }
            Some((at, _)) => Ok(at),
        }
    }

    fn escaped(&mut self, start: usize, first: usize) -> Result<String> {
        let mut text = self.text[start..first].to_owned();
        let mut at = first;
        loop {
            if self.bytes()[at] == b'"' {
                self.pos = at + 1;
                return Ok(text);
            }
            at = self.escape(at, &mut text)?;
            let end = self.plain_end(at)?;
            text.push_str(&self.text[at..end]);
            at = end;
        }
    }

    /// Reads the escape at a backslash; gives the place after it.
    fn escape(&self, at: usize, text: &mut String) -> Result<usize> {
        let plain = match self.bytes().get(at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(at, text),
            _ => return Err(ReadError::syntax(at, "there is no such escape")),
        };
        text.push(plain);
        Ok(at + 2)
    }

    fn unicode(&self, at: usize, text: &mut String) -> Result<usize> {
        let lone = || ReadError::syntax(at, "half of a surrogate pair stands alone");
        let unit = self.hex(at + 2)?;
        let (code, next) = match unit {
            0xD800..=0xDBFF => {
                if self.bytes().get(at + 6..at + 8) != Some(b"\\u") {
                    return Err(lone());
                }
                let low = self.hex(at + 8)?;
                if !(0xDC00..=0xDFFF).contains(&low) {
                    return Err(lone());
                }
                (0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00), at + 12)
            }
            _ => (unit, at + 6),
        };
        text.push(char::from_u32(code).ok_or_else(lone)?);
        Ok(next)
    }

    fn hex(&self, at: usize) -> Result<u32> {
        let digits = self.bytes().get(at..at + 4).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        digits
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .ok_or_else(|| ReadError::syntax(at.min(self.text.len()), "expected four hexadecimal digits"))
    }

    /// Takes a number.
    pub(crate) fn number(&mut self) -> Result<&'t str> {
        let start = self.pos;
        let rest = &self.bytes()[start..];
        let length = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
            .unwrap_or(rest.len());
        let text = &self.text[start..start + length];
        if text.parse::<crate::Number>().is_err() {
            return Err(ReadError::syntax(start, format!("expected a value, found {}", self.found())));
        }
        self.pos += length;
        Ok(text)
    }

    /// Takes one of the words `true`, `false`, `null`.
    pub(crate) fn word(&mut self, word: &str) -> Result<()> {
        if self.text[self.pos..].starts_with(word) {
            self.pos += word.len();
            return Ok(());
        }
        Err(ReadError::syntax(self.pos, format!("expected a value, found {}", self.found())))
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
    }

    /// Checks that nothing but white space follows.
    pub(crate) fn finish(&mut self) -> Result<()> {
        if self.at_end() {
            return Ok(());
        }
        Err(ReadError::syntax(self.pos, format!("expected the end of the file, found {}", self.found())))
    }
}

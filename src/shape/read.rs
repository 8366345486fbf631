//! Reading straight from JSON text: in one pass, values checked where they stand, and nothing made that is not kept.

use std::borrow::Cow;

use super::member::other_type;
use super::text::FREE_TEXT;
use super::{Json, Number, Object, RecordShape, Unknown, ValueError};
use crate::scan::{Keys, ReadError, Scanner};

type Result<T> = std::result::Result<T, ReadError>;

/// A type that can be read straight from JSON text.
///
/// It accepts what `Deserialize` accepts; both come from the same declaration.
pub trait Read: Sized {
    /// Reads the next value.
    fn read(scanner: &mut Scanner<'_>) -> Result<Self>;

    /// Checks the next value as [`Read::read`] does, and keeps nothing.
    fn check(scanner: &mut Scanner<'_>) -> Result<()> {
        Self::read(scanner).map(drop)
    }
}

/// Reads the next value as a `T`.
pub(crate) fn typed<T: Read>(scanner: &mut Scanner<'_>) -> Result<T> {
    T::read(scanner)
}

/// Takes the text that must come next, of a type with a name, and makes of it what the type makes of it.
#[inline]
pub(crate) fn text<T>(
    scanner: &mut Scanner<'_>,
    name: &str,
    make: impl Fn(&str) -> std::result::Result<T, ValueError>,
) -> Result<T> {
    let is_string = scanner.peek()? == b'"';
    let at = scanner.pos();
    let plain = if is_string { scanner.plain_string() } else { None };
    let value = match plain {
        Some(text) => make(text),
        None => make(&other_text(scanner, name)?),
    };
    value.map_err(|error| refused(at, &error))
}

/// Takes the text that must come next, written with escapes, or says why there is none.
#[cold]
fn other_text<'t>(scanner: &mut Scanner<'t>, name: &str) -> Result<Cow<'t, str>> {
    if scanner.peek()? == b'"' {
        return scanner.string();
    }
    Err(if name == FREE_TEXT.name { scanner.other_than("text") } else { scanner.other_than(&format!("text ({name})")) })
}

/// The error for a text that its type refuses.
#[cold]
pub(crate) fn refused(at: usize, error: &ValueError) -> ReadError {
    ReadError::shape(at, error.message())
}

impl Read for String {
    fn read(scanner: &mut Scanner<'_>) -> Result<Self> {
        text(scanner, FREE_TEXT.name, |text| Ok(text.to_owned()))
    }

    fn check(scanner: &mut Scanner<'_>) -> Result<()> {
        text(scanner, FREE_TEXT.name, |_| Ok(()))
    }
}

impl Read for bool {
    fn read(scanner: &mut Scanner<'_>) -> Result<Self> {
        match scanner.peek()? {
            b't' => scanner.word("true").map(|()| true),
            b'f' => scanner.word("false").map(|()| false),
            _ => Err(scanner.other_than("a truth value")),
        }
    }
}

/// Takes the number that must come next; gives it and where it stands.
pub(crate) fn number<'t>(scanner: &mut Scanner<'t>) -> Result<(&'t str, usize)> {
    match scanner.peek()? {
        b'-' | b'0'..=b'9' => {
            let at = scanner.pos();
            Ok((scanner.number()?, at))
        }
        _ => Err(scanner.other_than("a number")),
    }
}

impl Read for Number {
    fn read(scanner: &mut Scanner<'_>) -> Result<Self> {
        number(scanner).map(|(text, _)| Self::from_checked(text))
    }

    fn check(scanner: &mut Scanner<'_>) -> Result<()> {
        number(scanner).map(drop)
    }
}

impl Read for Json {
    fn read(scanner: &mut Scanner<'_>) -> Result<Self> {
        match scanner.peek()? {
            b'{' => object(scanner).map(Self::Object),
            b'[' => list(scanner).map(Self::List),
            b'"' => scanner.string().map(|text| Self::Text(text.into_owned())),
            b't' => scanner.word("true").map(|()| Self::Bool(true)),
            b'f' => scanner.word("false").map(|()| Self::Bool(false)),
            b'n' => scanner.word("null").map(|()| Self::Null),
            _ => scanner.number().map(|text| Self::Number(Number::from_checked(text))),
        }
    }
}

fn object(scanner: &mut Scanner<'_>) -> Result<Object> {
    scanner.open()?;
    let mut pairs = Unknown::default();
    let mut first = true;
    while scanner.more(first, b'}')? {
        first = false;
        let (key, span) = scanner.key()?;
        pairs.read(key.into_owned(), span.start, scanner)?;
    }
    Ok(pairs.into_object())
}

/// Reads a list without spare room, which in small lists outweighs all else.
pub(crate) fn list<T: Read>(scanner: &mut Scanner<'_>) -> Result<Vec<T>> {
    begin_list(scanner)?;
    if !scanner.more(true, b']')? {
        return Ok(Vec::new());
    }
    // Most lists are short: their elements wait until it is known how many there are.
    let first = T::read(scanner)?;
    if !scanner.more(false, b']')? {
        return Ok(vec![first]);
    }
    let second = T::read(scanner)?;
    if !scanner.more(false, b']')? {
        return Ok(vec![first, second]);
    }
    let third = T::read(scanner)?;
    if !scanner.more(false, b']')? {
        return Ok(vec![first, second, third]);
    }
    let mut items = Vec::with_capacity(8);
    items.extend([first, second, third]);
    loop {
        items.push(T::read(scanner)?);
        if !scanner.more(false, b']')? {
            items.shrink_to_fit();
            return Ok(items);
        }
    }
}

/// Checks a list.
pub(crate) fn check_list<T: Read>(scanner: &mut Scanner<'_>) -> Result<()> {
    let mut first = true;
    begin_list(scanner)?;
    while scanner.more(first, b']')? {
        first = false;
        T::check(scanner)?;
    }
    Ok(())
}

fn begin_list(scanner: &mut Scanner<'_>) -> Result<()> {
    if scanner.peek()? != b'[' {
        return Err(scanner.other_than("a list"));
    }
    scanner.open()
}

/// The fields of a record on the way through it: which were there, and what else there is.
pub(crate) struct Fields {
    shape: &'static RecordShape,
    /// The names of the fields in the same order, and `type` after them.
    keys: &'static Keys,
    /// How many fields there are.
    count: usize,
    /// Where the record begins.
    start: usize,
    /// A bit for each field that was there.
    seen: u64,
    /// What stands before the next key, its quote included, where all is written as usual.
    lead: [u8; 2],
    typed: bool,
    /// Apart, since records hardly ever have any.
    unknown: Option<Box<Unknown>>,
}

const FIRST: [u8; 2] = *b"{\"";
const NEXT: [u8; 2] = *b",\"";

impl Fields {
    #[inline]
    pub(crate) fn open(scanner: &mut Scanner<'_>, shape: &'static RecordShape, keys: &'static Keys) -> Result<Self> {
        if scanner.peek()? != b'{' {
            return Err(no_object(scanner, shape));
        }
        let start = scanner.pos();
        scanner.enter()?;
        Ok(Self { shape, keys, count: shape.fields.len(), start, seen: 0, lead: FIRST, typed: false, unknown: None })
    }

    /// The index of the next known field, whose value comes next; at the end of the record, how many fields there are.
    // What seldom happens stands in functions of its own, since it would take registers from what mostly happens.
    pub(crate) fn next(&mut self, scanner: &mut Scanner<'_>) -> Result<usize> {
        let Some(index) = scanner.take_name(self.lead, self.keys) else { return self.end_or_other(scanner) };
        if index >= self.count || self.seen & (1 << index) != 0 {
            return self.next_of_others(Some(index), scanner);
        }
        self.lead = NEXT;
        self.seen |= 1 << index;
        Ok(index)
    }

    /// The same where no name was taken.
    #[inline(never)]
    fn end_or_other(&mut self, scanner: &mut Scanner<'_>) -> Result<usize> {
        if self.lead == NEXT && scanner.take_end(b'}') {
            return Ok(self.count);
        }
        self.next_of_others(None, scanner)
    }

    /// The same where `named` was taken and is not that field, or nothing was taken.
    #[inline(never)]
    fn next_of_others(&mut self, mut named: Option<usize>, scanner: &mut Scanner<'_>) -> Result<usize> {
        loop {
            let found = match named {
                Some(index) => {
                    self.lead = NEXT;
                    self.take(index, self.keys.start(index, scanner.pos()), scanner)?
                }
                None => self.other_key(scanner)?,
            };
            if let Some(index) = found {
                return Ok(index);
            }
            named = scanner.take_name(self.lead, self.keys);
        }
    }

    /// A key that is not written as usual, or the end of the record. `None` where the value is taken as well.
    #[inline]
    fn other_key(&mut self, scanner: &mut Scanner<'_>) -> Result<Option<usize>> {
        let first = std::mem::replace(&mut self.lead, NEXT) == FIRST;
        if first {
            scanner.skip_byte();
        }
        if !scanner.more(first, b'}')? {
            return Ok(Some(self.count));
        }
        self.key(scanner)
    }

    #[inline(never)]
    fn key(&mut self, scanner: &mut Scanner<'_>) -> Result<Option<usize>> {
        let (key, span) = scanner.key()?;
        match self.shape.field(&key) {
            Some((index, _)) => self.take(index, span.start, scanner),
            None if key == "type" && self.shape.record_type.is_some() => self.take(self.count, span.start, scanner),
            None => {
                self.unknown.get_or_insert_default().read(key.into_owned(), span.start, scanner)?;
                Ok(None)
            }
        }
    }

    /// Notes that a field is there, or reads `type`, whose index is that after the fields.
    #[inline(never)]
    fn take(&mut self, index: usize, at: usize, scanner: &mut Scanner<'_>) -> Result<Option<usize>> {
        let Some(field) = self.shape.fields.get(index) else {
            return self.read_type(at, scanner).map(|()| None);
        };
        if self.seen & (1 << index) != 0 {
            return Err(duplicate(at, field.name));
        }
        self.seen |= 1 << index;
        Ok(Some(index))
    }

    /// Reads the constant `type`.
    fn read_type(&mut self, at: usize, scanner: &mut Scanner<'_>) -> Result<()> {
        if std::mem::replace(&mut self.typed, true) {
            return Err(duplicate(at, "type"));
        }
        let expected = self.shape.record_type.unwrap_or_default();
        scanner.peek()?;
        let at = scanner.pos();
        let other =
            text(scanner, FREE_TEXT.name, |given| Ok((given != expected).then(|| other_type(expected, given))))?;
        other.map_or(Ok(()), |other| Err(ReadError::shape(at, other)))
    }

    /// Checks at the end of the record that no required field is missing; gives the unknown ones.
    #[inline]
    pub(crate) fn finish(self, required: u64) -> Result<Object> {
        if self.seen & required != required {
            let missing = (required & !self.seen).trailing_zeros() as usize;
            return Err(missing_field(self.start, self.shape.fields[missing].name));
        }
        Ok(self.unknown.map_or_else(Object::default, |unknown| unknown.into_object()))
    }
}

#[cold]
fn no_object(scanner: &Scanner<'_>, shape: &RecordShape) -> ReadError {
    scanner.other_than(&format!("an object ({})", shape.name))
}

#[cold]
fn missing_field(at: usize, name: &str) -> ReadError {
    ReadError::shape(at, format!("the field `{name}` is missing"))
}

/// The error for a key that stands twice in one object.
#[cold]
pub(crate) fn duplicate(at: usize, key: &str) -> ReadError {
    ReadError::duplicate_key(at, super::twice(key))
}

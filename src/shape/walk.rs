//! The walk over a refused record: every problem of its shape, each at its place.
//!
//! Reading stops at the first problem. The walk does not, and compares the text of the record with the same shape from
//! which reading and schema are generated, so the three agree.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::{
    Data, Entry, FieldShape, Json, NumberShape, Presence, RecordShape, Shape, Slot, ValueError, check_number, nearest,
};
use crate::finding::{Cell, escape, push_token};
use crate::scan::{Result, Scanner};

/// A problem of shape.
#[derive(Debug, Clone)]
pub(crate) struct Issue {
    pub(crate) code: &'static str,
    pub(crate) path: String,
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) suggestion: Option<String>,
    pub(crate) value: Option<String>,
    /// The place of a first occurrence, for what stands twice.
    pub(crate) first: Option<Range<usize>>,
    /// Line, column and byte, where the text that they belong to is not at hand.
    pub(crate) place: Option<(usize, usize, usize)>,
    /// Whether the span is one of the file itself, not of the JSON text that was made from it.
    pub(crate) is_of_file: bool,
    /// The cell of a table at a span of the file itself.
    pub(crate) cell: Option<Cell>,
}

impl Issue {
    pub(crate) fn at(code: &'static str, path: String, span: Range<usize>, message: String) -> Self {
        Self {
            code,
            path,
            span,
            message,
            help: None,
            suggestion: None,
            value: None,
            first: None,
            place: None,
            is_of_file: false,
            cell: None,
        }
    }

    /// Says that the span is one of the file itself.
    pub(crate) fn in_file(mut self, cell: Option<Cell>) -> Self {
        self.is_of_file = true;
        self.cell = cell;
        self
    }

    /// Takes line, column and byte, where the text that they belong to is not at hand.
    pub(crate) fn placed(mut self, place: Option<(usize, usize, usize)>) -> Self {
        self.place = place;
        self
    }
}

/// Walks the record that comes next.
///
/// # Errors
/// A breach of the syntax or of a limit. What was found up to there is in `issues` all the same.
pub(crate) fn walk_record(
    scanner: &mut Scanner<'_>,
    shape: &'static RecordShape,
    path: &str,
    issues: &mut Vec<Issue>,
) -> Result<()> {
    Walk::new(scanner, issues).record(&Place::Root(path), shape)
}

/// Walks the fields of an object in a text, from which its entries were read before.
///
/// # Errors
/// None, since the text was sound then.
pub(crate) fn walk_fields(
    text: &str,
    entries: &[Entry<'_>],
    span: Range<usize>,
    shape: &'static RecordShape,
    issues: &mut Vec<Issue>,
) -> Result<()> {
    let scanner = &mut Scanner::new(text, usize::MAX);
    let mut walk = Walk::new(scanner, issues);
    let (root, mut fields) = (Place::Root(""), Fields::new(shape, 0));
    for Entry { key, key_span, value } in entries {
        let field = fields.take(key);
        let is_list = field.is_some_and(|field| field.presence == Presence::List);
        // Lists of records were left out when the entries were read.
        if !(is_list && matches!(&value.data, Data::List(items) if items.is_empty())) {
            walk.scanner.go_to(value.span.start, 1);
            walk.member(&Place::Key(&root, key), field, shape)?;
        }
        walk.keys.push(key_span.clone());
    }
    walk.end(&root, &fields, span);
    Ok(())
}

/// Walks a single value of a shape, which comes next.
///
/// # Errors
/// A breach of the syntax or of a limit.
pub(crate) fn walk_value(scanner: &mut Scanner<'_>, shape: Shape, path: &str, issues: &mut Vec<Issue>) -> Result<()> {
    Walk::new(scanner, issues).value(&Place::Root(path), shape)
}

/// What is wrong first with a value that stands in no text, were it to stand at a place.
pub(crate) fn first_problem(value: &Json, place: Slot) -> Option<String> {
    if matches!(value, Json::Text(text) if is_text_of(place, text)) {
        return None;
    }
    let (text, mut issues) = (value.to_string(), Vec::new());
    let mut scanner = Scanner::new(&text, usize::MAX);
    let mut walk = Walk::new(&mut scanner, &mut issues);
    let root = Place::Root("");
    let walked = if place.list { walk.list(&root, place.shape) } else { walk.value(&root, place.shape) };
    walked.ok()?;
    issues.into_iter().next().map(|issue| issue.message)
}

/// Whether a text may stand at a place. Most values that stand in no text are such texts, so they need no walk.
fn is_text_of(place: Slot, text: &str) -> bool {
    match place {
        Slot { list: false, shape: Shape::Text(shape) } => (shape.check)(text).is_ok(),
        Slot { list: false, shape: Shape::Term(shape) } => (shape.check)(text).is_ok(),
        _ => false,
    }
}

/// Where the walk is. Most places have no problem, so no pointer is written before one is found.
enum Place<'p> {
    Root(&'p str),
    Key(&'p Place<'p>, &'p str),
    Index(&'p Place<'p>, usize),
}

impl Place<'_> {
    fn pointer(&self) -> String {
        match self {
            Self::Root(path) => (*path).to_owned(),
            Self::Key(above, key) => above.below(key),
            Self::Index(above, index) => above.below(&index.to_string()),
        }
    }

    fn below(&self, token: &str) -> String {
        let mut pointer = self.pointer();
        push_token(&mut pointer, token);
        pointer
    }
}

/// The fields of an object on the way through it.
struct Fields {
    shape: &'static RecordShape,
    /// A bit for each field that was there.
    seen: u64,
    /// The index of the field that is expected next: files mostly keep the order of the shape.
    next: usize,
    /// How many keys were of no field.
    unknown: usize,
    /// Whether the key of a field was there twice.
    is_repeated: bool,
    /// How many keys did not belong to the object when it began.
    outside: usize,
}

impl Fields {
    fn new(shape: &'static RecordShape, outside: usize) -> Self {
        Self { shape, seen: 0, next: 0, unknown: 0, is_repeated: false, outside }
    }

    /// The field with this key, which was met.
    #[inline]
    fn take(&mut self, key: &str) -> Option<&'static FieldShape> {
        let (before, rest) = self.shape.fields.split_at(self.next);
        let index_in = |fields: &[FieldShape]| fields.iter().position(|field| field.name == key);
        let Some(index) = index_in(rest).map(|index| self.next + index).or_else(|| index_in(before)) else {
            self.unknown += 1;
            return None;
        };
        self.is_repeated |= self.seen & (1 << index) != 0;
        self.seen |= 1 << index;
        self.next = index + 1;
        self.shape.fields.get(index)
    }

    /// The required fields that were not there.
    fn missing(&self) -> impl Iterator<Item = &'static FieldShape> {
        let required = |(_, field): &(usize, &FieldShape)| field.presence == Presence::Required;
        let is_missing = |(index, _): &(usize, &FieldShape)| self.seen & (1 << *index) == 0;
        self.shape.fields.iter().enumerate().filter(required).filter(is_missing).map(|(_, field)| field)
    }
}

struct Walk<'w, 't> {
    scanner: &'w mut Scanner<'t>,
    issues: &'w mut Vec<Issue>,
    /// Where the keys so far stand of all objects that the walk is in.
    keys: Vec<Range<usize>>,
}

impl<'w, 't> Walk<'w, 't> {
    fn new(scanner: &'w mut Scanner<'t>, issues: &'w mut Vec<Issue>) -> Self {
        Self { scanner, issues, keys: Vec::with_capacity(32) }
    }

    #[cold]
    fn report(&mut self, at: &Place<'_>, code: &'static str, span: Range<usize>, message: String) -> &mut Issue {
        let index = self.issues.len();
        self.issues.push(Issue::at(code, at.pointer(), span, message));
        &mut self.issues[index]
    }

    /// Reports the value that comes next, and takes it.
    #[cold]
    fn wrong_type(&mut self, at: &Place<'_>, expected: &str) -> Result<()> {
        let found = kind(self.scanner.peek()?);
        let start = self.scanner.pos();
        self.scanner.skip()?;
        let span = start..self.scanner.pos();
        let issue = self.report(at, "shape.wrong-type", span, format!("expected {expected}, found {found}"));
        if found == "null" {
            issue.help = Some("leave an absent field out".to_owned());
        }
        Ok(())
    }

    fn list(&mut self, at: &Place<'_>, shape: Shape) -> Result<()> {
        if self.scanner.peek()? != b'[' {
            return self.wrong_type(at, "a list");
        }
        self.items(at, |walk, at| walk.value(at, shape))
    }

    fn items(&mut self, at: &Place<'_>, item: impl Fn(&mut Self, &Place<'_>) -> Result<()>) -> Result<()> {
        self.scanner.open()?;
        let mut index = 0;
        while self.scanner.more(index == 0, b']')? {
            item(self, &Place::Index(at, index))?;
            index += 1;
        }
        Ok(())
    }

    #[inline]
    fn value(&mut self, at: &Place<'_>, shape: Shape) -> Result<()> {
        match shape {
            Shape::Any => self.any(at),
            Shape::Bool => match self.scanner.peek()? {
                b't' | b'f' => self.scanner.skip(),
                _ => self.wrong_type(at, "true or false"),
            },
            Shape::Number(shape) => self.number(at, shape),
            Shape::Text(shape) => self.text(at, shape.check),
            Shape::Term(shape) => self.text(at, shape.check),
            Shape::Record(shape) => self.record(at, shape),
        }
    }

    fn number(&mut self, at: &Place<'_>, shape: &NumberShape) -> Result<()> {
        if !matches!(self.scanner.peek()?, b'-' | b'0'..=b'9') {
            return self.wrong_type(at, if shape.integer { "a whole number" } else { "a number" });
        }
        let start = self.scanner.pos();
        let digits = self.scanner.number()?;
        if let Err(error) = check_number(shape, digits) {
            self.refuse(at, start, &error);
        }
        Ok(())
    }

    fn text(&mut self, at: &Place<'_>, check: fn(&str) -> std::result::Result<(), ValueError>) -> Result<()> {
        if self.scanner.peek()? != b'"' {
            return self.wrong_type(at, "text");
        }
        let start = self.scanner.pos();
        let text = self.scanner.string()?;
        if let Err(error) = check(&text) {
            self.refuse(at, start, &error);
        }
        Ok(())
    }

    /// Reports the value that was just taken.
    #[cold]
    fn refuse(&mut self, at: &Place<'_>, start: usize, error: &ValueError) {
        let span = start..self.scanner.pos();
        let issue = self.report(at, error.code(), span, error.message());
        issue.value = Some(error.input().to_owned());
        if let Some(suggestion) = error.suggestion() {
            issue.help = Some(format!("did you mean `{suggestion}`?"));
            issue.suggestion = Some(suggestion.to_owned());
        }
    }

    fn record(&mut self, at: &Place<'_>, shape: &'static RecordShape) -> Result<()> {
        if self.scanner.peek()? != b'{' {
            return self.wrong_type(at, &format!("an object ({})", shape.name));
        }
        let start = self.scanner.pos();
        let mut fields = Fields::new(shape, self.keys.len());
        self.entries(|walk, key| {
            let field = fields.take(key);
            walk.member(&Place::Key(at, key), field, shape)
        })?;
        self.end(at, &fields, start..self.scanner.pos());
        Ok(())
    }

    /// Takes an object, whose values `value` takes.
    fn entries(&mut self, mut value: impl FnMut(&mut Self, &str) -> Result<()>) -> Result<()> {
        self.scanner.open()?;
        let mut first = true;
        while self.scanner.more(first, b'}')? {
            first = false;
            let (key, span) = self.scanner.key()?;
            value(self, &key)?;
            self.keys.push(span);
        }
        Ok(())
    }

    /// Walks the value of a key of a record, which is that of a field or unknown.
    fn member(&mut self, at: &Place<'_>, field: Option<&FieldShape>, shape: &RecordShape) -> Result<()> {
        if let Some(field) = field {
            let before = self.scanner.clone();
            // Most fields are sound, which reading sees much faster.
            if (field.check)(self.scanner).is_ok() {
                return Ok(());
            }
            *self.scanner = before;
        }
        match (field, shape.record_type) {
            (Some(field), _) if field.presence == Presence::List => self.list(at, field.shape),
            (Some(field), _) => self.value(at, field.shape),
            (None, Some(expected)) if matches!(at, Place::Key(_, "type")) => self.constant(at, expected),
            (None, _) => self.any(at),
        }
    }

    /// Looks at a record as a whole, whose entries were taken.
    fn end(&mut self, at: &Place<'_>, fields: &Fields, span: Range<usize>) {
        if fields.is_repeated || fields.unknown > 1 {
            self.duplicates(at, fields.outside);
        }
        for field in fields.missing() {
            self.missing(at, fields, field, span.clone());
        }
        self.keys.truncate(fields.outside);
    }

    fn constant(&mut self, at: &Place<'_>, expected: &str) -> Result<()> {
        if self.scanner.peek()? != b'"' {
            return self.wrong_type(at, "text");
        }
        let start = self.scanner.pos();
        let text = self.scanner.string()?;
        if text != expected {
            let message = format!("the record stands where type is `{expected}`, but says `{}`", escape(&text, 80));
            let issue = self.report(at, "shape.record-type", start..self.scanner.pos(), message);
            issue.suggestion = Some(expected.to_owned());
        }
        Ok(())
    }

    #[cold]
    fn missing(&mut self, at: &Place<'_>, fields: &Fields, field: &FieldShape, span: Range<usize>) {
        let keys: Vec<_> = self.keys(fields.outside).map(|(key, _)| key).collect();
        let unknown = keys.iter().map(Cow::as_ref).filter(|key| fields.shape.field(key).is_none());
        let misspelt = nearest(field.name, unknown);
        let message = format!("the field `{}` is missing", field.name);
        let issue = self.report(at, "shape.missing-field", span, message);
        issue.help = Some(match misspelt {
            Some(key) => format!("is `{}` meant to be `{}`?", escape(key, 80), field.name),
            None => field.doc.trim().to_owned(),
        });
        issue.suggestion = misspelt.map(|_| field.name.to_owned());
    }

    /// Any value: only repeated keys are wrong.
    fn any(&mut self, at: &Place<'_>) -> Result<()> {
        match self.scanner.peek()? {
            b'[' => self.items(at, Self::any),
            b'{' => {
                let outside = self.keys.len();
                self.entries(|walk, key| walk.any(&Place::Key(at, key)))?;
                self.duplicates(at, outside);
                self.keys.truncate(outside);
                Ok(())
            }
            _ => self.scanner.skip(),
        }
    }

    /// The keys so far of the object that the walk is in, and where each stands.
    fn keys(&self, outside: usize) -> impl Iterator<Item = (Cow<'t, str>, Range<usize>)> {
        let mut scanner = self.scanner.clone();
        let key = move |span: &Range<usize>| {
            scanner.go_to(span.start, 0);
            // It was taken once before.
            (scanner.string().unwrap_or_default(), span.clone())
        };
        self.keys[outside..].iter().map(key)
    }

    /// Reports the keys that stand twice in the object that ends here.
    fn duplicates(&mut self, at: &Place<'_>, outside: usize) {
        let mut first = HashMap::new();
        let mut issues = Vec::new();
        for (key, span) in self.keys(outside) {
            let Some(known) = first.get(&key) else {
                first.insert(key, span);
                continue;
            };
            let message = format!("the key `{}` stands twice in one object", escape(&key, 80));
            let mut issue = Issue::at("file.duplicate-key", at.below(&key), span, message);
            issue.first = Some(Range::clone(known));
            issues.push(issue);
        }
        self.issues.append(&mut issues);
    }
}

/// What kind of value begins with a byte, for messages.
fn kind(byte: u8) -> &'static str {
    match byte {
        b'n' => "null",
        b't' | b'f' => "a truth value",
        b'"' => "text",
        b'[' => "a list",
        b'{' => "an object",
        _ => "a number",
    }
}

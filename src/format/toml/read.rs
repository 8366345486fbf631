//! TOML to a transcript.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use crate::Number;
use crate::error::Kind;
use crate::finding::escape;
use crate::format::transcript::Transcript;
use crate::format::{Fault, outline};
use crate::shape::{Shape, Slot};

/// Reads a file. Where all that is wrong with it are repeated keys, it is read with the first value of each.
pub(in crate::format) fn transcribe(name: &str, text: &str) -> Transcript {
    let mut transcript = Transcript::default();
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let fault = fault(&error);
        if fault.code != "file.duplicate-key" {
            // What the parser makes of the rest is a guess.
            transcript.stop(name, fault);
            return transcript;
        }
        transcript.fault(fault);
    }
    let table = root.get_ref();
    if table.is_empty() {
        return transcript;
    }
    let keys = in_order(table).into_iter().map(|(key, _)| key.get_ref().as_ref());
    let slot = outline::outline(keys, table.get("type").and_then(|value| value.get_ref().as_str()));
    Writer { text, out: &mut transcript }.table(table, slot, root.span());
    transcript
}

fn fault(error: &Error) -> Fault {
    let span = error.span().unwrap_or(0..0);
    let message = escape(error.message(), 200);
    match error.message() {
        "duplicate key" => {
            let message = "the key stands twice in one table; the first value was read";
            Fault::error(Kind::Shape, "file.duplicate-key", span, message)
        }
        "recursion limit" | "cannot recurse further; max recursion depth met" => {
            Fault::error(Kind::Limit, "limit.depth", span, "tables and arrays are nested too deep")
        }
        _ => Fault::error(Kind::Syntax, "file.syntax", span, message),
    }
}

type Entry<'e, 't> = (&'e Spanned<std::borrow::Cow<'t, str>>, &'e Spanned<DeValue<'t>>);

/// The entries of a table in the order of the file.
fn in_order<'e, 't>(table: &'e DeTable<'t>) -> Vec<Entry<'e, 't>> {
    let mut entries: Vec<Entry<'e, 't>> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

struct Writer<'t, 'w> {
    text: &'t str,
    out: &'w mut Transcript,
}

impl<'t> Writer<'t, '_> {
    fn table(&mut self, table: &DeTable<'_>, slot: Slot, span: Range<usize>) {
        self.out.open_object(span);
        for (key, value) in in_order(table) {
            self.out.key(key.get_ref(), key.span());
            self.value(value, slot.field(key.get_ref()));
        }
        self.out.close_object();
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, slot: Slot) {
        let span = value.span();
        match value.get_ref() {
            DeValue::String(text) => self.out.text(text, span),
            DeValue::Boolean(value) => self.out.word(if *value { "true" } else { "false" }, span),
            // As it is written: a date and time is no date of the model, and the finding shows what stands there.
            DeValue::Datetime(_) => self.out.text(self.written(&span), span),
            DeValue::Integer(integer) => {
                let decimal = match integer.radix() {
                    10 => Some(integer.as_str().to_owned()),
                    radix => u128::from_str_radix(integer.as_str(), radix).ok().map(|value| value.to_string()),
                };
                self.number(decimal.as_deref(), slot, span);
            }
            DeValue::Float(float) => self.number(Some(float.as_str()), slot, span),
            DeValue::Array(items) => {
                self.out.open_list(span);
                for item in items {
                    self.value(item, slot.element());
                }
                self.out.close_list();
            }
            DeValue::Table(table) => self.table(table, slot, span),
        }
    }

    /// Writes a number as JSON has it; one that JSON has not, such as `inf`, stays text as written.
    fn number(&mut self, digits: Option<&str>, slot: Slot, span: Range<usize>) {
        let digits = digits.map(|digits| digits.strip_prefix('+').unwrap_or(digits));
        if let Some(digits) = digits.filter(|digits| digits.parse::<Number>().is_ok()) {
            return self.out.word(digits, span);
        }
        let written = self.written(&span);
        if !is_odd_number(written) {
            // The parser of tables leaves the digits to whoever reads them.
            let message = format!("`{}` is no number", escape(written, 80));
            self.out.fault(Fault::error(Kind::Syntax, "file.syntax", span.clone(), message));
        } else if matches!(slot.shape, Shape::Any) {
            // Where a number is wanted, the finding on its type says enough.
            let message = format!("JSON has no number `{}`; it was kept as text", escape(written, 80));
            let fault = Fault::remark("file.number-form", span.clone(), message);
            self.out.fault(fault.value(escape(written, 80)).help("put it in quotes"));
        }
        self.out.text(written, span);
    }

    /// What stands in the file.
    fn written(&self, span: &Range<usize>) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }
}

/// Whether this is a number of TOML that JSON has not: no finite one, or one in another base that is too large to be
/// written in tens.
fn is_odd_number(written: &str) -> bool {
    let unsigned = written.strip_prefix(['+', '-']).unwrap_or(written);
    let is_large =
        |digits: &str| digits.len() > 31 && digits.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'_');
    let digits = ["0x", "0o", "0b"].iter().find_map(|base| written.strip_prefix(base));
    matches!(unsigned, "inf" | "nan") || digits.is_some_and(is_large)
}

//! Values made from the shapes, so that every field, term and example comes up.

use std::collections::BTreeSet;

use mandata::shape::{FieldShape, NumberShape, Presence, RecordShape, Shape, TermShape, TextShape};
use serde_json::{Map, Value, json};

use crate::support::Random;

/// What was made: the name of the shape and what of it.
pub type Reached = BTreeSet<(&'static str, &'static str)>;

/// Makes values of shapes.
pub struct Generator {
    random: Random,
    /// Whether bad examples, missing fields and numbers out of bounds are made too.
    pub faulty: bool,
    pub reached: Reached,
}

/// Free text, of which only the type matters.
const TEXTS: [&str; 5] = ["", "A body", "Corps de déminage", "日本", "tab\tand \"quote\" \u{202e}"];

/// Numbers around the bounds of a shape.
const NUMBERS: [&str; 5] = ["minimum", "maximum", "below the minimum", "above the maximum", "between whole numbers"];

impl Generator {
    pub fn new(seed: u64) -> Self {
        Self { random: Random(seed), faulty: false, reached: Reached::new() }
    }

    /// A value of a shape.
    pub fn value(&mut self, shape: Shape) -> Value {
        match shape {
            Shape::Any => self.any(2),
            Shape::Bool => json!(self.random.below(2) == 0),
            Shape::Number(shape) => self.number(shape),
            Shape::Text(shape) => self.text(shape),
            Shape::Term(shape) => self.term(shape),
            Shape::Record(shape) => self.record(shape),
        }
    }

    fn record(&mut self, shape: &'static RecordShape) -> Value {
        let mut object = Map::new();
        object.extend(shape.record_type.map(|name| ("type".to_owned(), json!(name))));
        for field in shape.fields {
            if let Some(value) = self.field(field) {
                self.reached.insert((shape.name, field.name));
                object.insert(field.name.to_owned(), value);
            }
        }
        if self.random.below(10) == 0 {
            object.insert("colour".to_owned(), self.any(2));
        }
        Value::Object(object)
    }

    fn field(&mut self, field: &'static FieldShape) -> Option<Value> {
        match field.presence {
            Presence::Required => (!self.fault()).then(|| self.value(field.shape)),
            Presence::Optional => (self.random.below(3) == 0).then(|| self.value(field.shape)),
            Presence::List => {
                let length = *self.random.pick(&[None, None, None, Some(0), Some(1), Some(2)]);
                length.map(|length| (0..length).map(|_| self.value(field.shape)).collect())
            }
        }
    }

    fn text(&mut self, shape: &'static TextShape) -> Value {
        if shape.pattern.is_none() {
            return json!(self.random.pick(&TEXTS));
        }
        let examples = if self.fault() { shape.bad } else { shape.good };
        // What was never made comes first; some values are rare.
        let unreached = examples.iter().find(|text| !self.reached.contains(&(shape.name, **text)));
        let text = unreached.copied().unwrap_or(*self.random.pick(examples));
        self.reached.insert((shape.name, text));
        json!(text)
    }

    fn term(&mut self, shape: &'static TermShape) -> Value {
        if self.random.below(10) == 0 && (!shape.closed || self.faulty) {
            return json!(self.random.pick(&TEXTS));
        }
        let code = self.random.pick(shape.terms).code;
        self.reached.insert((shape.name, code));
        json!(code)
    }

    fn number(&mut self, shape: &'static NumberShape) -> Value {
        let Some((low, high)) = shape.range else { return json!(self.random.pick(&[0.0, -1.5, 12.0, 1e15, 1e300])) };
        let numbers = [low, high, low - 1.0, high + 1.0, low + 0.5];
        let allowed = if shape.integer { &[0, 1][..] } else { &[0, 1, 4] };
        let indices = if self.fault() { &[0, 1, 2, 3, 4][..] } else { allowed };
        let index = *self.random.pick(indices);
        self.reached.insert((shape.name, NUMBERS[index]));
        // A whole number is sometimes written with a fraction of nothing.
        let number = numbers[index];
        if number.fract() == 0.0 && self.random.below(4) > 0 { json!(number as i64) } else { json!(number) }
    }

    fn any(&mut self, depth: usize) -> Value {
        match self.random.below(if depth == 0 { 5 } else { 7 }) {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(self.random.pick(&[0.0, -2.5, 1e21])),
            3 => json!(self.random.below(3000)),
            4 => json!(self.random.pick(&TEXTS)),
            5 => (0..self.random.below(3)).map(|_| self.any(depth - 1)).collect(),
            _ => json!({ "since": self.any(depth - 1), "": self.any(depth - 1) }),
        }
    }

    fn fault(&mut self) -> bool {
        self.faulty && self.random.below(20) == 0
    }
}

/// All that can be made of a shape.
pub fn reachable(shape: Shape) -> Reached {
    match shape {
        Shape::Any | Shape::Bool => Reached::new(),
        Shape::Number(shape) => {
            NUMBERS.into_iter().filter(|_| shape.range.is_some()).map(|n| (shape.name, n)).collect()
        }
        Shape::Text(shape) if shape.pattern.is_none() => Reached::new(),
        Shape::Text(shape) => shape.good.iter().chain(shape.bad).map(|text| (shape.name, *text)).collect(),
        Shape::Term(shape) => shape.terms.iter().map(|term| (shape.name, term.code)).collect(),
        Shape::Record(shape) => {
            let fields = shape.fields.iter().map(|field| (shape.name, field.name));
            fields.chain(shape.fields.iter().flat_map(|field| reachable(field.shape))).collect()
        }
    }
}

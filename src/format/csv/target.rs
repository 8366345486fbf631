//! The names of columns: where in a record a cell goes.

use crate::finding::escape;
use crate::shape::{Presence, RecordShape, Shape};

/// However long a name, no longer path: what is nested deeper is refused in any format.
const LONGEST: usize = 64;

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Key(String),
    /// An element of a list, counted from 1.
    Item(u32),
}

/// Where a cell goes, and how it is read.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub(crate) steps: Vec<Step>,
    pub(crate) form: Form,
    /// The name of the type there, as [`Shape::name`] gives it.
    pub(crate) type_name: &'static str,
    /// A field on the way that the model does not know, and the shape that has no such field.
    pub(crate) unknown: Option<(String, &'static RecordShape)>,
}

/// How a cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Text,
    Number,
    Truth,
    /// Values with the separator between them.
    List,
    /// JSON text.
    Json,
    /// JSON text of an object, whose members stand beside the other columns.
    Members,
}

/// Between the values of a list in one cell.
pub(crate) const SEPARATOR: char = '|';

/// What may stand at a place of a record.
#[derive(Clone, Copy)]
enum Slot {
    One(Shape),
    Many(Shape),
}

impl Target {
    /// Reads the name of a column against the shape of a record.
    ///
    /// # Errors
    /// Why the name leads to no place.
    pub(crate) fn parse(name: &str, shape: &'static RecordShape) -> Result<Self, String> {
        let (path, is_json) = name.strip_suffix(":json").map_or((name, false), |path| (path, true));
        let mut tokens: Vec<&str> = path.split('.').collect();
        if tokens.len() > LONGEST {
            return Err(format!("the name of the column has more than {LONGEST} parts"));
        }
        let is_rest = is_json && tokens.last() == Some(&"*");
        if is_rest {
            tokens.pop();
        }
        let mut target =
            Self { steps: Vec::with_capacity(tokens.len()), form: Form::Text, type_name: "", unknown: None };
        let mut slot = Slot::One(Shape::Record(shape));
        for token in tokens {
            slot = target.step(slot, token)?;
        }
        target.form = slot.form(is_json, is_rest)?;
        target.type_name = slot.shape().name();
        Ok(target)
    }

    fn step(&mut self, slot: Slot, token: &str) -> Result<Slot, String> {
        let number = token.parse::<u32>().ok().filter(|number| *number > 0 && !token.starts_with(['0', '+']));
        let (step, next) = match (slot, number) {
            (Slot::Many(shape), Some(number)) => (Step::Item(number), Slot::One(shape)),
            (Slot::Many(_), None) => {
                return Err(format!("a number from 1 must stand before `{}`: the field is a list", escape(token, 80)));
            }
            (Slot::One(Shape::Any), Some(number)) => (Step::Item(number), slot),
            (Slot::One(Shape::Any), None) => (Step::Key(plain(token)?), slot),
            (Slot::One(Shape::Record(shape)), _) => {
                let key = plain(token)?;
                let next = self.field(shape, &key);
                (Step::Key(key), next)
            }
            (Slot::One(_), _) => {
                return Err(format!("`{}` can stand below no single value", escape(token, 80)));
            }
        };
        self.steps.push(step);
        Ok(next)
    }

    fn field(&mut self, shape: &'static RecordShape, key: &str) -> Slot {
        match shape.field(key) {
            Some((_, field)) if field.presence == Presence::List => Slot::Many(field.shape),
            Some((_, field)) => Slot::One(field.shape),
            None => {
                self.unknown.get_or_insert_with(|| (key.to_owned(), shape));
                Slot::One(Shape::Any)
            }
        }
    }
}

impl Slot {
    fn shape(self) -> Shape {
        match self {
            Self::One(shape) | Self::Many(shape) => shape,
        }
    }

    fn form(self, is_json: bool, is_rest: bool) -> Result<Form, String> {
        match self {
            Self::One(Shape::Any | Shape::Record(_)) if is_rest => Ok(Form::Members),
            _ if is_rest => Err("`*` can only stand for the members of an object".to_owned()),
            _ if is_json => Ok(Form::Json),
            Self::Many(Shape::Record(_)) => {
                Err("the field is a list of parts: number them, as in `names.1.text`".to_owned())
            }
            Self::One(Shape::Record(_)) => Err("the field has parts: name them, as in `summary.text`".to_owned()),
            Self::Many(_) => Ok(Form::List),
            Self::One(Shape::Number(_)) => Ok(Form::Number),
            Self::One(Shape::Bool) => Ok(Form::Truth),
            Self::One(_) => Ok(Form::Text),
        }
    }
}

/// The characters that mean something in names of columns, and what stands for them in a key.
const ESCAPES: [(char, char); 4] = [('~', '0'), ('.', '1'), (':', '2'), ('*', '3')];

/// A key as it stands in the name of a column.
pub(crate) fn escaped(key: &str) -> String {
    let mut name = String::with_capacity(key.len());
    for c in key.chars() {
        match ESCAPES.iter().find(|(special, _)| *special == c) {
            Some((_, digit)) => name.extend(['~', *digit]),
            None => name.push(c),
        }
    }
    name
}

fn plain(token: &str) -> Result<String, String> {
    let mut key = String::with_capacity(token.len());
    let mut chars = token.chars();
    while let Some(c) = chars.next() {
        if c != '~' {
            key.push(c);
            continue;
        }
        let digit = chars.next();
        match ESCAPES.iter().find(|(_, known)| Some(*known) == digit) {
            Some((special, _)) => key.push(*special),
            None => return Err("`~` must be written `~0`".to_owned()),
        }
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::{Form, Step, Target, escaped};
    use crate::shape::{Element, Shape};
    use crate::{Actor, Office};

    fn parse<T: Element>(name: &str) -> Result<Target, String> {
        let Shape::Record(shape) = T::SHAPE else { panic!("a record") };
        Target::parse(name, shape)
    }

    #[test]
    fn names_lead_through_shapes() {
        for (name, form) in [
            ("id", Form::Text),
            ("names.1.text", Form::Text),
            ("places.2.coordinates.latitude", Form::Number),
            ("tenures.1.acting", Form::Truth),
            ("activities", Form::List),
            ("activities.3", Form::Text),
            ("claims.1.says", Form::Text),
            ("claims.1.says:json", Form::Json),
            ("names:json", Form::Json),
            ("names.1.*:json", Form::Members),
            ("*:json", Form::Members),
            ("colour.shade.2", Form::Text),
            ("", Form::Text),
        ] {
            assert_eq!(parse::<Office>(name).map(|target| target.form), Ok(form), "{name}");
        }
    }

    #[test]
    fn some_names_lead_nowhere() {
        for name in [
            "names",
            "names.text",
            "names.0.text",
            "names.01.text",
            "id.x",
            "summary",
            "id.*:json",
            "a~b",
            &"a.".repeat(70),
        ] {
            assert!(parse::<Actor>(name).is_err(), "{name}");
        }
        let target = parse::<Actor>("nmaes.1.text").expect("an unknown field");
        assert_eq!(target.unknown.map(|(name, shape)| (name, shape.name)), Some(("nmaes".to_owned(), "Actor")));
    }

    #[test]
    fn keys_with_special_characters() {
        let key = "a.b:json*~c";
        let target = parse::<Actor>(&escaped(key)).expect("a key");
        assert_eq!(target.steps, [Step::Key(key.to_owned())]);
    }
}

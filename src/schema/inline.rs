//! Puts the schemas of parts where they are used.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value, json};

use super::reference::referred;

/// Keywords that only describe; beside a reference they count more than those of the type.
const DESCRIBING: [&str; 3] = ["title", "description", "examples"];

/// Replaces references by what they lead to. Where a type holds itself, a reference stays, and `$defs` with it.
pub(super) fn inline(document: &mut Schema) {
    let Some(Value::Object(types)) = document.remove("$defs") else { return };
    let mut inline = Inline { types: &types, inside: Vec::new(), remains: false };
    inline.replace(document);
    if inline.remains {
        document.insert("$defs".to_owned(), types.into());
    }
}

struct Inline<'t> {
    types: &'t Map<String, Value>,
    /// The types that the schema at hand stands in.
    inside: Vec<String>,
    /// Whether a reference remains.
    remains: bool,
}

impl Inline<'_> {
    fn replace(&mut self, schema: &mut Schema) {
        let Some(name) = referred(schema).map(str::to_owned) else { return self.below(schema) };
        let target = self.types.get(&name).and_then(Value::as_object).filter(|_| !self.inside.contains(&name));
        let Some(target) = target else {
            self.remains = true;
            return;
        };
        schema.remove("$ref");
        merge(schema.ensure_object(), target.clone());
        self.inside.push(name);
        self.below(schema);
        self.inside.pop();
    }

    fn below(&mut self, schema: &mut Schema) {
        transform_subschemas(&mut |schema: &mut Schema| self.replace(schema), schema);
    }
}

/// Adds the schema of a type to what stands beside the reference to it.
fn merge(beside: &mut Map<String, Value>, target: Map<String, Value>) {
    if beside.keys().any(|keyword| !DESCRIBING.contains(&keyword.as_str())) {
        beside.insert("allOf".to_owned(), json!([target]));
        return;
    }
    for (keyword, value) in target {
        beside.entry(keyword).or_insert(value);
    }
}

//! What the four readers say of a case.

use std::collections::{BTreeSet, HashSet};

use mandata::{Dataset, Limits, Validator};
use serde_json::Value;

use crate::exceptions::excuse;
use crate::layout::Layout;
use crate::support::{Root, reading_errors};

/// The text of a record or dataset, and where it is read.
#[derive(Debug)]
pub struct Case<'t> {
    pub root: &'static str,
    pub layout: Layout,
    pub text: &'t str,
    /// The value, where serde_json can hold it.
    pub value: Option<Value>,
}

/// Who accepts a case.
#[derive(Debug, Clone, Copy)]
pub struct Verdict {
    pub serde: bool,
    pub schema: bool,
    pub typed: bool,
    pub review: bool,
}

impl Verdict {
    fn is_unanimous(self) -> bool {
        self.serde == self.schema && self.schema == self.typed && self.typed == self.review
    }
}

/// How many cases there were, and which exceptions they needed.
#[derive(Default)]
pub struct Tally {
    pub accepted: usize,
    pub rejected: usize,
    pub excused: BTreeSet<&'static str>,
}

impl Tally {
    pub fn cases(&self) -> usize {
        self.accepted + self.rejected
    }
}

/// The readers of one type.
pub struct Judge {
    root: &'static Root,
    schema: jsonschema::Validator,
    pub tally: Tally,
}

impl Judge {
    pub fn new(root: &'static Root) -> Self {
        let options = jsonschema::options().should_validate_formats(true);
        let schema = options.build(&(root.schema)()).expect("the schema compiles");
        Self { root, schema, tally: Tally::default() }
    }

    /// Judges texts, which the review reads in one document.
    pub fn batch(&mut self, layout: Layout, texts: &[String]) {
        let refused = self.refused_by_review(layout, texts);
        for (index, text) in texts.iter().enumerate() {
            let value = serde_json::from_str(text).ok();
            let case = Case { root: self.root.name, layout, text, value };
            self.settle(&case, !refused.contains(&index));
        }
    }

    /// Judges one text, and says whether it is accepted.
    pub fn accepts(&mut self, layout: Layout, text: &str) -> bool {
        let before = self.tally.accepted;
        self.batch(layout, &[text.to_owned()]);
        self.tally.accepted > before
    }

    fn refused_by_review(&self, layout: Layout, texts: &[String]) -> HashSet<usize> {
        let document = layout.document(self.root, texts);
        let report = Validator::new().limits(Limits::unlimited()).check_bytes("case.json", document.as_bytes());
        let index = |finding| {
            let index = layout.index(self.root, finding).filter(|index| *index < texts.len());
            index.unwrap_or_else(|| panic!("{finding} is about no record\n{document}"))
        };
        reading_errors(&report).map(index).collect()
    }

    fn settle(&mut self, case: &Case<'_>, review: bool) {
        let serde = (self.root.serde)(case.text);
        let schema = case.value.as_ref().is_some_and(|value| self.schema.is_valid(value));
        let typed = case.layout.document(self.root, &[case.text.to_owned()]).parse::<Dataset>();
        let verdict = Verdict { serde: serde.is_ok(), schema, typed: typed.is_ok(), review };
        if !verdict.is_unanimous() {
            let said = || format!("serde_json: {:?}\ntyped: {:?}", serde.as_ref().err(), typed.as_ref().err());
            let exception = excuse(case, verdict).unwrap_or_else(|| panic!("{verdict:?} on {case:?}\n{}", said()));
            self.tally.excused.insert(exception);
        }
        match &typed {
            Ok(dataset) => {
                self.tally.accepted += 1;
                let written = dataset.to_json();
                let again: Dataset = written.parse().expect("what was written is read");
                assert!(again == *dataset, "writing then reading changes {}", case.text);
                assert!(again.to_json() == written, "formatting twice differs on {}", case.text);
            }
            Err(error) => {
                self.tally.rejected += 1;
                assert!(error.line().is_some() && error.column().is_some(), "no place: {error}");
            }
        }
    }
}

//! `limit.yaml-budget`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "limit.yaml-budget",
    summary: "Aliases or sheer number make a YAML file larger than the limit.",
    why: "A few lines of aliases of aliases can stand for more values than the memory holds; the file was not read.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("data.yaml", b"a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]\n", 6),
        Example::named_file("data.yaml", b"format: \"1\"\ncolours: &c\n  - *c\n", 3),
    ],
    good: &[
        Example::named_file("data.yaml", b"format: \"1\"\ntitle: &t A title\ndescription: *t\n", 0),
    ],
    check: Check::Reading,
};

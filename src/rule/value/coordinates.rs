//! `value.coordinates`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.coordinates",
    summary: "Coordinates lie outside the globe.",
    why: "They are mostly swapped, or in another unit.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"places": [{"role": "seat", "coordinates": {"latitude": 95.5, "longitude": 2}}]}}"#, "dept/places/0/coordinates/latitude"),
    ],
    good: &[
        Example::good(r#"{"dept": {"places": [{"key": "seat", "role": "seat", "coordinates": {"latitude": -90, "longitude": 180}}]}}"#),
    ],
    check: Check::Reading,
};

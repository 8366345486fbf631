//! What is kept of a finding so that it is known again.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Finding;

/// A finding by its fingerprint; code and record are for people who read the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Known {
    pub(crate) fingerprint: String,
    pub(crate) code: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) record: Option<String>,
}

impl Known {
    pub(crate) fn of(finding: &Finding) -> Self {
        Self {
            fingerprint: finding.fingerprint.clone(),
            code: finding.code.into(),
            record: finding.record.as_ref().map(|record| record.id.clone()),
        }
    }
}

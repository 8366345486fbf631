//! A record as one of its claims would have it.

use std::borrow::Cow;

use super::{Findings, Raw, Rule};
use crate::finding::{push_token, tokens};
use crate::record::RecordRef;
use crate::shape::{Json, Object, Target, index_path, target};
use crate::{Actor, AnyRecord, Claim, Mandate, Office, Source, Stance};

/// A record in which what a claim says stands in its place.
pub(crate) struct Supposed {
    record: Owned,
    /// The index of the claim.
    claim: usize,
    /// Where what it says stands now.
    path: String,
}

enum Owned {
    Actor(Actor),
    Office(Office),
    Mandate(Mandate),
    Source(Source),
}

impl Supposed {
    /// The record as each of its claims would have it that nobody has reviewed yet. A claim that says nothing of its own,
    /// or something that cannot stand there, is left out.
    pub(crate) fn each(record: AnyRecord<'_>) -> impl Iterator<Item = Self> {
        let claims = record.claims().iter().enumerate();
        let open = claims.filter(|(_, claim)| claim.stance == Stance::Unreviewed && claim.says.is_some());
        let mut facts: Option<Json> = None;
        open.filter_map(move |(index, claim)| {
            let facts = facts.get_or_insert_with(|| self::facts(record));
            Self::of(record, facts.clone(), claim, index)
        })
    }

    fn of(record: AnyRecord<'_>, mut json: Json, claim: &Claim, index: usize) -> Option<Self> {
        let at = match target(record.view(), &claim.field) {
            Target::Nowhere => return None,
            _ => index_path(record.view(), claim.field.as_str()),
        };
        let path = put(&mut json, &tokens(&at).collect::<Vec<_>>(), claim.says.clone()?)?;
        let text = json.to_string();
        let record = match record {
            AnyRecord::Actor(_) => Owned::Actor(serde_json::from_str(&text).ok()?),
            AnyRecord::Office(_) => Owned::Office(serde_json::from_str(&text).ok()?),
            AnyRecord::Mandate(_) => Owned::Mandate(serde_json::from_str(&text).ok()?),
            AnyRecord::Source(_) => Owned::Source(serde_json::from_str(&text).ok()?),
        };
        Some(Self { record, claim: index, path })
    }

    pub(crate) fn record(&self) -> AnyRecord<'_> {
        match &self.record {
            Owned::Actor(actor) => AnyRecord::Actor(actor),
            Owned::Office(office) => AnyRecord::Office(office),
            Owned::Mandate(mandate) => AnyRecord::Mandate(mandate),
            Owned::Source(source) => AnyRecord::Source(source),
        }
    }

    /// The same place in the claim; `None` for one that the claim does not touch.
    fn in_claim(&self, path: &str) -> Option<String> {
        let rest = path.strip_prefix(&self.path).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
        Some(format!("/claims/{}/says{rest}", self.claim))
    }

    /// What a check says of the record because of the claim, at the place of the claim.
    pub(crate) fn findings(
        &self,
        rule: &'static Rule,
        place: RecordRef,
        check: impl FnOnce(AnyRecord<'_>, &mut Findings<'_>),
    ) -> Vec<Raw> {
        let mut found = Vec::new();
        check(self.record(), &mut Findings::new(rule, Some(place), &mut found));
        found.retain_mut(|raw| match self.in_claim(&raw.place.path) {
            Some(path) => {
                raw.place.path = path;
                true
            }
            None => false,
        });
        found
    }
}

/// A record without what is said about it, which may be long.
fn facts(record: AnyRecord<'_>) -> Json {
    let view = record.view();
    let mut object = Object::default();
    for (index, field) in view.shape().fields.iter().enumerate() {
        if !matches!(field.name, "claims" | "gaps" | "notes" | "summary")
            && let Some(value) = view.field(index)
        {
            object.insert(field.name, value.to_json());
        }
    }
    Json::Object(object)
}

/// Puts a value where some tokens lead, and says where it stands then. `-` and fields that are absent are made.
fn put(json: &mut Json, tokens: &[Cow<'_, str>], value: Json) -> Option<String> {
    let Some((token, rest)) = tokens.split_first() else {
        *json = value;
        return Some(String::new());
    };
    if *json == Json::Null {
        // A list of the record that is empty is not written.
        *json = if token == "-" { Json::List(Vec::new()) } else { Json::Object(Object::default()) };
    }
    let mut path = String::new();
    let below = match json {
        Json::List(items) => {
            let index = if token == "-" { items.len() } else { token.parse().ok()? };
            if index == items.len() {
                items.push(Json::Null);
            }
            push_token(&mut path, &index.to_string());
            put(items.get_mut(index)?, rest, value)?
        }
        Json::Object(object) => {
            let mut inner = object.remove(token).unwrap_or(Json::Null);
            let below = put(&mut inner, rest, value)?;
            object.insert(token.clone(), inner);
            push_token(&mut path, token);
            below
        }
        _ => return None,
    };
    path.push_str(&below);
    Some(path)
}

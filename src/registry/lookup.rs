//! Look-ups by id and by name.

use super::Registry;
use crate::error::{Error, Kind};
use crate::finding::escape;
use crate::shape::{nearest, nearest_few};
use crate::{Actor, AnyRecord, Body, Mandate, Office, Source, UnSymbol};

impl Registry {
    /// The record with this id, if there is one.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert!(registry.get("un-dpo").is_some());
    /// assert!(registry.get("DPKO").is_none(), "names are no ids");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn get(&self, id: &str) -> Option<AnyRecord<'_>> {
        self.place(id).and_then(|place| self.dataset().record(place))
    }

    /// The record with this id.
    ///
    /// ```
    /// use mandata::{ErrorKind, Registry};
    /// let registry = Registry::bundled()?;
    /// assert_eq!(registry.record("un-dpo")?.id(), "un-dpo");
    /// let error = registry.record("un-dpoo").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Unknown);
    /// assert!(error.message().contains("near it: un-dpo"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No record has the id; the message names the nearest one.
    pub fn record(&self, id: &str) -> Result<AnyRecord<'_>, Error> {
        self.get(id).ok_or_else(|| self.unknown(id, "id"))
    }

    /// The body with this id.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.body("un-orolsi")?.label(), "Office of Rule of Law and Security Institutions");
    /// assert!(registry.body("aoav-dpko").is_err());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No record has the id, or it is a mandate or source.
    pub fn body(&self, id: &str) -> Result<Body<'_>, Error> {
        let record = self.record(id)?;
        record.body().ok_or_else(|| other_type(record, "an actor or office"))
    }

    /// The actor with this id.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.actor("un-dpo")?.level.code(), "international");
    /// assert!(registry.actor("un-orolsi").is_err());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No record has the id, or it is not an actor.
    pub fn actor(&self, id: &str) -> Result<&Actor, Error> {
        match self.record(id)? {
            AnyRecord::Actor(actor) => Ok(actor),
            record => Err(other_type(record, "an actor")),
        }
    }

    /// The office with this id.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.office("un-orolsi")?.kind.code(), "unit");
    /// assert!(registry.office("un-dpo").is_err());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No record has the id, or it is not an office.
    pub fn office(&self, id: &str) -> Result<&Office, Error> {
        match self.record(id)? {
            AnyRecord::Office(office) => Ok(office),
            record => Err(other_type(record, "an office")),
        }
    }

    /// The mandate with this id.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.mandate("sprst-2003-22")?.holders[0].as_str(), "un-dpo");
    /// assert!(registry.mandate("un-dpo").is_err());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No record has the id, or it is not a mandate.
    pub fn mandate(&self, id: &str) -> Result<&Mandate, Error> {
        match self.record(id)? {
            AnyRecord::Mandate(mandate) => Ok(mandate),
            record => Err(other_type(record, "a mandate")),
        }
    }

    /// The source with this id.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.source("aoav-dpko")?.kind.code(), "directory-profile");
    /// assert!(registry.source("un-dpo").is_err());
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// No record has the id, or it is not a source.
    pub fn source(&self, id: &str) -> Result<&Source, Error> {
        match self.record(id)? {
            AnyRecord::Source(source) => Ok(source),
            record => Err(other_type(record, "a source")),
        }
    }

    /// The bodies with this name: any name, acronym or former name, without regard to case, diacritics and punctuation.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// let name = "u.n. department of peacekeeping operations";
    /// assert_eq!(registry.named(name).map(|body| body.id()).collect::<Vec<_>>(), ["un-dpo"]);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn named(&self, name: &str) -> impl Iterator<Item = Body<'_>> {
        let mut last = None;
        let places = self.names_like(name).map(|name| name.body);
        let each_once = places.filter(move |place| last.replace(*place) != Some(*place));
        each_once.filter_map(|place| self.dataset().record(place)?.body())
    }

    /// The record with this id, else the only body with this name, else the only mandate whose act has this document
    /// symbol, however its spaces are written.
    ///
    /// ```
    /// use mandata::{ErrorKind, Registry};
    /// let registry = Registry::bundled()?;
    /// assert_eq!(registry.find("OROLSI")?.id(), "un-orolsi");
    /// assert_eq!(registry.find("aoav-dpko")?.id(), "aoav-dpko");
    /// assert_eq!(registry.find("S/RES/2365(2017)")?.id(), "s-res-2365-2017");
    /// assert_eq!(registry.find("Ministry of Silly Walks").unwrap_err().kind(), ErrorKind::Unknown);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// Nothing has the id, name or symbol (the message names the nearest id or name), or several records have it.
    pub fn find(&self, wanted: &str) -> Result<AnyRecord<'_>, Error> {
        if let Some(record) = self.get(wanted) {
            return Ok(record);
        }
        let mut what = "name";
        let mut found: Vec<AnyRecord<'_>> = self.named(wanted).map(Body::record).collect();
        if found.is_empty() {
            what = "symbol";
            found = self.with_symbol(wanted).map(AnyRecord::Mandate).collect();
        }
        match found.as_slice() {
            [] => Err(self.unknown(wanted, "id, name or symbol")),
            [record] => Ok(*record),
            several => {
                let ids: Vec<&str> = several.iter().map(|record| record.id()).collect();
                let message = format!("`{}` is the {what} of {}", escape(wanted, 80), ids.join(", "));
                Err(Error::new(Kind::Ambiguous, "identity.acronym-clash", message))
            }
        }
    }

    /// The mandates whose act has this document symbol.
    fn with_symbol(&self, symbol: &str) -> impl Iterator<Item = &Mandate> {
        let wanted = symbol.parse().ok().map(|symbol: UnSymbol| symbol.canonical());
        let mandates = self.dataset().mandates.iter();
        mandates.filter(move |mandate| {
            let own = mandate.instrument.as_ref().and_then(|act| act.symbol.as_ref());
            wanted.is_some() && own.map(UnSymbol::canonical) == wanted
        })
    }

    fn unknown(&self, id: &str, what: &str) -> Error {
        let shown = escape(id, 80);
        let mut near = self.nearest_ids(id);
        if near.is_empty() && what != "id" {
            let names = self.dataset().records().filter_map(|(_, record)| record.body()).flat_map(Body::names);
            near.extend(nearest(id, names.map(|name| name.text.as_str())));
        }
        let message = if near.is_empty() {
            format!("no record has the {what} `{shown}`")
        } else {
            format!("no record has the {what} `{shown}`; near it: {}", near.join(", "))
        };
        Error::new(Kind::Unknown, "reference.dangling", message)
    }

    /// Up to three ids near to one that is not there, the nearest first.
    ///
    /// ```
    /// let registry = mandata::Registry::bundled()?;
    /// assert_eq!(registry.nearest_ids("un-dpoo").first(), Some(&"un-dpo"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn nearest_ids(&self, id: &str) -> Vec<&str> {
        nearest_few(id, self.ids(), 3)
    }
}

fn other_type(record: AnyRecord<'_>, expected: &str) -> Error {
    let message = format!("`{}` is {}, not {expected}", escape(record.id(), 80), a(record.record_type().code()));
    Error::new(Kind::Unknown, "reference.wrong-kind", message)
}

/// The word with its article.
pub(crate) fn a(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {word}")
}

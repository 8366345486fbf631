//! Who held a post.

use crate::shape::record;
use crate::{Basis, Key, Period};

record! {
    /// A person in a public role. No personal data beyond the name.
    ///
    /// ```
    /// use mandata::Person;
    /// let mut person = Person::new("Hervé Ladsous");
    /// person.also.push("Herve Ladsous".to_owned());
    /// assert_eq!(serde_json::to_string(&person)?, r#"{"name":"Hervé Ladsous","also":["Herve Ladsous"]}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Person {
        /// The name.
        name: String,
        /// Other spellings of the name.
        also*: String,
    }
}

record! {
    /// The time in which a person held a post.
    ///
    /// ```
    /// use mandata::{Answer, Basis, Period, Person, Tenure};
    /// let period = Period::between("2011-09-02".parse()?, "2017-03-31".parse()?);
    /// let mut tenure = Tenure::new(Person::new("Hervé Ladsous"));
    /// tenure.since_basis = Some(Basis::Appointed);
    /// assert_eq!(period.holds_on("2016".parse()?, None), Answer::Yes);
    /// tenure.period = Some(period);
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub struct Tenure {
        /// The key of this part, unique in its list.
        key?: Key,
        /// The holder.
        person: Person,
        /// The title under which the holder served, where it differs from the name of the post.
        title?: String,
        /// When.
        period?: Period,
        /// Whether the holder acted for an absent or future holder.
        acting?: bool,
        /// What the first date marks.
        since_basis?: Basis,
        /// What the last date marks.
        until_basis?: Basis,
        /// A remark.
        note?: String,
    }
}

//! Profile pages of directories: one page about one body, as text or HTML.
//!
//! A page is read in four steps: its text in blocks ([`block`], [`html`]), its parts ([`anatomy`]: title, labelled
//! fields, prose, closing words), what its sentences state plainly ([`fact`]), and the records that say so ([`compose`]).
//! The records are written into a transcript, so that each finding points into the page.

mod acronym;
mod act;
mod anatomy;
mod block;
mod category;
mod closing;
mod compose;
mod entry;
mod event;
mod fact;
mod html;
mod label;
mod location;
mod page;
mod part;
mod person;
mod phrase;
mod slug;
mod source;
mod stated;
mod title;
mod word;

pub use page::Page;

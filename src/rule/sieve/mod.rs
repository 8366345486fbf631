//! Which records rules among records must look at.
//!
//! Most rules look at one record by itself, so a record is read, visited and forgotten. Rules among records (one names
//! another, two share a name) would need them all. Instead each record leaves a [trace](Traces) of some hundred bytes,
//! and the traces are held against each other by sorting them: what is left are the *suspects*, of which such a rule may
//! speak. Only these are read again, with the records that they name, and the rules themselves decide.
//!
//! A suspect may be innocent; no other record may be guilty. `tests/sieve.rs` compares with a review of all records.

mod circle;
mod record;
mod settle;
mod trace;

pub(crate) use settle::Settled;
pub(crate) use trace::Traces;

//! Writing down what a file of another format says, as JSON text that knows where each part came from.
//!
//! All formats but JSON are read in two steps: the format's own parser writes a transcript, and the transcript is read
//! as JSON is. So one reader, one walk and one set of rules serve all formats, and values pass through no generic type
//! that would guess at them.

use std::ops::Range;

use super::fault::Fault;
use crate::finding::{Cell, Piece, escape};
use crate::format::json::push_string;

/// JSON text in the making.
#[derive(Debug, Default)]
pub(crate) struct Transcript {
    pub(crate) json: String,
    pub(crate) pieces: Vec<Piece>,
    /// What is wrong with the file in its own format.
    pub(crate) faults: Vec<Fault>,
    /// What was left out, and why.
    pub(crate) cut: Vec<(String, String)>,
    /// What was passed over on purpose, and why.
    pub(crate) passed: Vec<(String, String)>,
    /// For each list or object that is open, whether it has a member.
    open: Vec<bool>,
    cell: Option<Cell>,
}

impl Transcript {
    /// Takes what is wrong.
    pub(crate) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Takes what stopped the reading of a file.
    pub(crate) fn stop(&mut self, name: &str, fault: Fault) {
        self.faults.push(fault);
        self.cut.push((format!("the rest of {}", escape(name, 400)), "reading stopped there".to_owned()));
        self.end();
    }

    /// Ends the file. Where all of it was left out for what is wrong with it, the text is that of no records, since that
    /// of an empty file would be wrong once more.
    pub(crate) fn end(&mut self) {
        if self.json.is_empty() && self.faults.iter().any(|fault| fault.refuses) {
            self.json.push_str("[]");
        }
    }

    /// Names the cell from which what follows comes.
    pub(crate) fn set_cell(&mut self, cell: Option<Cell>) {
        self.cell = cell;
    }

    pub(crate) fn open_object(&mut self, span: Range<usize>) {
        self.value(span);
        self.json.push('{');
        self.open.push(false);
    }

    pub(crate) fn close_object(&mut self) {
        self.open.pop();
        self.json.push('}');
    }

    pub(crate) fn open_list(&mut self, span: Range<usize>) {
        self.value(span);
        self.json.push('[');
        self.open.push(false);
    }

    pub(crate) fn close_list(&mut self) {
        self.open.pop();
        self.json.push(']');
    }

    /// The key of the value that comes next.
    pub(crate) fn key(&mut self, key: &str, span: Range<usize>) {
        self.comma();
        self.piece(span);
        push_string(&mut self.json, key);
        self.json.push(':');
        // The value that follows has had its comma.
        if let Some(has_member) = self.open.last_mut() {
            *has_member = false;
        }
    }

    pub(crate) fn text(&mut self, text: &str, span: Range<usize>) {
        self.value(span);
        push_string(&mut self.json, text);
    }

    /// A number, `true`, `false` or `null`, as JSON writes it.
    pub(crate) fn word(&mut self, word: &str, span: Range<usize>) {
        self.value(span);
        self.json.push_str(word);
    }

    /// Ends a record that stands on a line of its own.
    pub(crate) fn end_line(&mut self) {
        self.json.push('\n');
    }

    fn value(&mut self, span: Range<usize>) {
        self.comma();
        self.piece(span);
    }

    fn comma(&mut self) {
        if let Some(has_member) = self.open.last_mut()
            && std::mem::replace(has_member, true)
        {
            self.json.push(',');
        }
    }

    fn piece(&mut self, span: Range<usize>) {
        self.pieces.push(Piece { at: self.json.len(), span, cell: self.cell });
    }
}

#[cfg(test)]
mod tests {
    use super::Transcript;

    #[test]
    fn members_are_parted_and_placed() {
        let mut transcript = Transcript::default();
        transcript.open_object(0..9);
        for (key, at) in [("a", 1), ("b", 5)] {
            transcript.key(key, at..at + 1);
            transcript.open_list(at + 1..at + 3);
            transcript.text("x\n", at + 1..at + 2);
            transcript.word("1.50", at + 2..at + 3);
            transcript.close_list();
        }
        transcript.key("c", 8..9);
        transcript.word("null", 8..9);
        transcript.close_object();
        transcript.end_line();
        assert_eq!(transcript.json, "{\"a\":[\"x\\n\",1.50],\"b\":[\"x\\n\",1.50],\"c\":null}\n");
        assert_eq!(transcript.pieces.len(), 11);
        assert!(transcript.pieces.windows(2).all(|pair| pair[0].at < pair[1].at));
    }
}

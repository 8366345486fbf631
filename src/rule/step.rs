//! The way to a place in a record, written out only for what is reported.

use crate::finding::push_token;

/// A way down from a record, the last step first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step<'s> {
    pub(super) before: Option<&'s Step<'s>>,
    pub(super) token: Token<'s>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Token<'s> {
    Name(&'s str),
    Index(usize),
}

impl Step<'_> {
    /// The pointer inside the record.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        self.write(&mut path);
        path
    }

    fn write(&self, path: &mut String) {
        if let Some(before) = self.before {
            before.write(path);
        }
        match self.token {
            Token::Name(name) => push_token(path, name),
            Token::Index(index) => push_token(path, &index.to_string()),
        }
    }
}

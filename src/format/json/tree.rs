//! JSON text as a tree with places.

use crate::scan::{ReadError, Scanner};
use crate::shape::{Data, Entry, Node};

/// Reads the next value as a tree. Repeated keys are kept.
///
/// # Errors
/// A breach of the syntax, or nesting beyond the scanner's limit, which also bounds the recursion here.
pub(crate) fn node<'t>(scanner: &mut Scanner<'t>) -> Result<Node<'t>, ReadError> {
    let byte = scanner.peek()?;
    let start = scanner.pos();
    let data = match byte {
        b'{' => object(scanner)?,
        b'[' => list(scanner)?,
        b'"' => Data::Text(scanner.string()?),
        b't' => scanner.word("true").map(|()| Data::Bool(true))?,
        b'f' => scanner.word("false").map(|()| Data::Bool(false))?,
        b'n' => scanner.word("null").map(|()| Data::Null)?,
        _ => Data::Number(scanner.number()?),
    };
    Ok(Node { span: start..scanner.pos(), data })
}

fn object<'t>(scanner: &mut Scanner<'t>) -> Result<Data<'t>, ReadError> {
    scanner.open()?;
    let mut entries = Vec::new();
    while scanner.more(entries.is_empty(), b'}')? {
        let (key, key_span) = scanner.key()?;
        entries.push(Entry { key, key_span, value: node(scanner)? });
    }
    Ok(Data::Object(entries.into()))
}

fn list<'t>(scanner: &mut Scanner<'t>) -> Result<Data<'t>, ReadError> {
    scanner.open()?;
    let mut items = Vec::new();
    while scanner.more(items.is_empty(), b']')? {
        items.push(node(scanner)?);
    }
    Ok(Data::List(items))
}

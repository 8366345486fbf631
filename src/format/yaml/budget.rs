//! How much a YAML file may become. What aliases stand for is counted when they are read and not when it is written, so a
//! small file that would become a huge one costs nothing.

use std::ops::Range;

use crate::error::Kind;
use crate::format::{Fault, Limits};

/// However high the limit, no deeper than this, as in JSON.
const DEEPEST: usize = 256;

/// Up to this many bytes aliases may make of a file whatever its size.
const SMALL: u64 = 1 << 20;

/// What a file has become so far, and what it may become.
pub(super) struct Budget {
    spent: Cost,
    most: Cost,
    depth: usize,
    expansion: u32,
}

/// How much a node is with all that its aliases stand for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cost {
    nodes: u64,
    bytes: u64,
}

impl Budget {
    pub(super) fn new(length: usize, limits: &Limits) -> Self {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        let nodes = u64::try_from(limits.yaml_nodes).unwrap_or(u64::MAX);
        let bytes = length.saturating_mul(u64::from(limits.expansion)).max(SMALL);
        let depth = limits.depth.min(DEEPEST);
        Self { spent: Cost::default(), most: Cost { nodes, bytes }, depth, expansion: limits.expansion }
    }

    /// How deep lists and objects may be nested.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// What has been spent.
    pub(super) fn cost(&self) -> Cost {
        self.spent
    }

    /// What has been spent since.
    pub(super) fn since(&self, begin: Cost) -> Cost {
        Cost { nodes: self.spent.nodes - begin.nodes, bytes: self.spent.bytes - begin.bytes }
    }

    /// Spends on a node of the file.
    pub(super) fn node(&mut self, length: usize, span: &Range<usize>) -> Result<(), Fault> {
        // Quotes, colons and commas count too.
        self.spend(Cost { nodes: 1, bytes: 4 + u64::try_from(length).unwrap_or(u64::MAX) }, span)
    }

    /// Spends on what an alias stands for.
    pub(super) fn alias(&mut self, cost: Cost, span: &Range<usize>) -> Result<(), Fault> {
        self.spend(cost, span)?;
        if self.spent.bytes <= self.most.bytes {
            return Ok(());
        }
        let message = format!("aliases make the file more than {} times as large, which is the limit", self.expansion);
        Err(over(span.clone(), message))
    }

    fn spend(&mut self, cost: Cost, span: &Range<usize>) -> Result<(), Fault> {
        self.spent.nodes = self.spent.nodes.saturating_add(cost.nodes);
        self.spent.bytes = self.spent.bytes.saturating_add(cost.bytes);
        if self.spent.nodes <= self.most.nodes {
            return Ok(());
        }
        let message = format!("the file has more values, aliases written out, than the limit of {}", self.most.nodes);
        Err(over(span.clone(), message))
    }

    /// An alias inside what it names.
    pub(super) fn endless(span: Range<usize>) -> Fault {
        over(span, "the alias stands inside what it names, so it has no end")
    }

    /// Nesting beyond the limit.
    pub(super) fn too_deep(&self, span: Range<usize>) -> Fault {
        let message = format!("lists and objects are nested deeper than the limit of {}", self.depth);
        Fault::error(Kind::Limit, "limit.depth", span, message)
    }
}

fn over(span: Range<usize>, message: impl Into<String>) -> Fault {
    Fault::error(Kind::Limit, "limit.yaml-budget", span, message)
}

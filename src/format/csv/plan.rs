//! The order in which the cells of a row become the members of a record.

use std::collections::HashMap;

use super::target::{Step, Target};
use crate::shape::RecordShape;

/// What the columns of a table are for one type of record, in their order in the table.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    columns: Vec<Result<Column, String>>,
}

/// A column and its turn.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) target: Target,
    /// Columns of one object or list have turns that follow each other.
    pub(crate) turn: usize,
}

impl Plan {
    /// Plans columns by their names.
    pub(crate) fn new<'n>(names: impl IntoIterator<Item = &'n str>, shape: &'static RecordShape) -> Self {
        Self::of(names.into_iter().map(|name| Target::parse(name, shape)))
    }

    /// Plans columns whose names have been read, or why they could not be.
    pub(crate) fn of(targets: impl IntoIterator<Item = Result<Target, String>>) -> Self {
        let mut tree = Tree::default();
        let place = |(index, target): (usize, Result<Target, String>)| {
            let target = target?;
            tree.insert(&target.steps, index)?;
            Ok(Column { target, turn: 0 })
        };
        let mut columns: Vec<Result<Column, String>> = targets.into_iter().enumerate().map(place).collect();
        for (turn, index) in tree.order().into_iter().enumerate() {
            if let Some(Ok(column)) = columns.get_mut(index) {
                column.turn = turn;
            }
        }
        Self { columns }
    }

    /// The column at an index of the table, or why it has no place.
    pub(crate) fn column(&self, index: usize) -> Option<Result<&Column, &str>> {
        self.columns.get(index).map(|column| column.as_ref().map_err(String::as_str))
    }
}

/// The paths of columns as a tree.
struct Tree {
    branches: Vec<Branch>,
}

#[derive(Default)]
struct Branch {
    /// The columns that end here.
    columns: Vec<usize>,
    children: HashMap<Step, usize>,
    /// Keys in the order in which they came.
    keys: Vec<usize>,
    items: Vec<(u32, usize)>,
}

impl Default for Tree {
    fn default() -> Self {
        Self { branches: vec![Branch::default()] }
    }
}

impl Tree {
    fn insert(&mut self, steps: &[Step], column: usize) -> Result<(), String> {
        let mut at = 0;
        for step in steps {
            at = self.child(at, step)?;
        }
        self.branches[at].columns.push(column);
        Ok(())
    }

    fn child(&mut self, at: usize, step: &Step) -> Result<usize, String> {
        if let Some(child) = self.branches[at].children.get(step) {
            return Ok(*child);
        }
        let child = self.branches.len();
        let branch = &mut self.branches[at];
        match step {
            Step::Key(_) if branch.items.is_empty() => branch.keys.push(child),
            Step::Item(number) if branch.keys.is_empty() => branch.items.push((*number, child)),
            _ => {
                return Err(
                    "another column says that a list stands where this one says an object, or the reverse".to_owned()
                );
            }
        }
        branch.children.insert(step.clone(), child);
        self.branches.push(Branch::default());
        Ok(child)
    }

    /// The columns in the order of a walk through the tree.
    fn order(mut self) -> Vec<usize> {
        let mut order = Vec::new();
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            let branch = &mut self.branches[at];
            order.append(&mut branch.columns);
            branch.items.sort_unstable_by_key(|(number, _)| *number);
            let children = branch.items.iter().map(|(_, child)| *child).chain(branch.keys.iter().copied());
            open.extend(children.rev());
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::Plan;
    use crate::Actor;
    use crate::shape::{Element, Shape};

    #[test]
    fn columns_of_one_part_follow_each_other() {
        let Shape::Record(shape) = Actor::SHAPE else { panic!("a record") };
        let names = ["names.2.text", "id", "names.10.text", "names.1.text", "names.2.kind"];
        let plan = Plan::new(names, shape);
        let turns = (0..names.len()).map(|index| plan.column(index).and_then(Result::ok).map(|column| column.turn));
        assert_eq!(turns.collect::<Option<Vec<_>>>(), Some(vec![1, 4, 3, 0, 2]));
        let plan = Plan::new(["colour.a", "colour.1"], shape);
        assert!(
            plan.column(0).is_some_and(|column| column.is_ok()) && plan.column(1).is_some_and(|column| column.is_err())
        );
    }
}

//! Circles in a graph, found in one pass.

/// For each node of a graph, given by the nodes that its edges lead to, the number of its strongly connected component:
/// two nodes have the same one if each can be reached from the other.
///
/// Tarjan's algorithm, without recursion.
pub(crate) fn components(out: &[Vec<usize>]) -> Vec<usize> {
    let mut search = Search {
        out,
        order: vec![UNSEEN; out.len()],
        low: vec![0; out.len()],
        component: vec![UNSEEN; out.len()],
        open: Vec::new(),
        seen: 0,
        found: 0,
    };
    for start in 0..out.len() {
        if search.order[start] == UNSEEN {
            search.from(start);
        }
    }
    search.component
}

const UNSEEN: usize = usize::MAX;

struct Search<'g> {
    out: &'g [Vec<usize>],
    /// When a node was first seen.
    order: Vec<usize>,
    /// The earliest open node that can be reached from a node.
    low: Vec<usize>,
    component: Vec<usize>,
    /// The nodes whose component is not known yet.
    open: Vec<usize>,
    seen: usize,
    found: usize,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        let mut stack = vec![(start, 0)];
        self.enter(start);
        while let Some((node, next)) = stack.pop() {
            if let Some(to) = self.out[node].get(next).copied() {
                stack.push((node, next + 1));
                if self.order[to] == UNSEEN {
                    self.enter(to);
                    stack.push((to, 0));
                } else if self.component[to] == UNSEEN {
                    self.low[node] = self.low[node].min(self.order[to]);
                }
                continue;
            }
            if self.low[node] == self.order[node] {
                self.close(node);
            }
            if let Some((parent, _)) = stack.last() {
                self.low[*parent] = self.low[*parent].min(self.low[node]);
            }
        }
    }

    fn enter(&mut self, node: usize) {
        (self.order[node], self.low[node]) = (self.seen, self.seen);
        self.seen += 1;
        self.open.push(node);
    }

    /// Gives the nodes opened since `root` their component.
    fn close(&mut self, root: usize) {
        while let Some(node) = self.open.pop() {
            self.component[node] = self.found;
            if node == root {
                break;
            }
        }
        self.found += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn circles_share_a_component() {
        let component = components(&[vec![1], vec![2], vec![0, 3], vec![4], vec![], vec![5, 4]]);
        assert!(component[0] == component[1] && component[1] == component[2]);
        let others: std::collections::BTreeSet<usize> = component[2..].iter().copied().collect();
        assert_eq!(others.len(), 4);
    }

    #[test]
    fn two_circles_that_touch_are_one() {
        let component = components(&[vec![1], vec![0, 2], vec![1], vec![3, 0]]);
        assert!(component[0] == component[1] && component[1] == component[2] && component[2] != component[3]);
    }
}

//! Circles among many nodes, roughly and in little memory.

/// The nodes of a graph that are on a circle or reached from one. Edges lead from one node to another.
pub(super) fn tangled(nodes: usize, edges: &[(u32, u32)]) -> Vec<usize> {
    let mut incoming = vec![0_u32; nodes];
    let mut by_source: Vec<(u32, u32)> = edges.iter().copied().filter(|(from, to)| from != to).collect();
    by_source.sort_unstable();
    by_source.dedup();
    for (_, to) in &by_source {
        if let Some(count) = incoming.get_mut(*to as usize) {
            *count += 1;
        }
    }
    // Nodes to which nothing leads are on no circle; without them and their edges, others have nothing that leads to them.
    let targets = |node: usize| {
        let start = by_source.partition_point(|(from, _)| (*from as usize) < node);
        by_source[start..].iter().take_while(move |(from, _)| *from as usize == node).map(|(_, to)| *to as usize)
    };
    let starts = by_source.iter().map(|(from, _)| *from as usize);
    let mut free: Vec<usize> = starts.filter(|node| incoming.get(*node) == Some(&0)).collect();
    free.dedup();
    while let Some(node) = free.pop() {
        for to in targets(node) {
            if let Some(count) = incoming.get_mut(to) {
                *count -= 1;
                if *count == 0 {
                    free.push(to);
                }
            }
        }
    }
    (0..nodes).filter(|node| incoming[*node] > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::tangled;

    #[test]
    fn circles_and_what_hangs_on_them_are_left() {
        assert_eq!(tangled(7, &[(0, 1), (1, 2), (2, 1), (2, 3), (4, 5), (5, 6), (6, 6)]), [1, 2, 3]);
        assert_eq!(tangled(3, &[(0, 1), (0, 2), (1, 2), (0, 1)]), [0_usize; 0]);
    }
}

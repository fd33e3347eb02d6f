//! Builds the tree of the goal chain from goals in document order.

use styrkedja::{Goal, Pointer, key};

/// The goals met so far, each under the nearest goal above it in the chain.
#[derive(Debug, Default)]
pub(super) struct Chain {
    nodes: Vec<Node>,
    roots: usize,
}

#[derive(Debug)]
struct Node {
    goal: Goal,
    rank: usize,
    parent: Option<usize>,
    children: usize,
    pointer: Pointer,
}

impl Chain {
    /// Adds a goal: under the last goal of a higher rank, or at the top when there is none.
    pub(super) fn push(&mut self, goal: Goal, rank: usize) -> usize {
        let mut above = self.nodes.len().checked_sub(1);
        while let Some(index) = above
            && self.nodes[index].rank >= rank
        {
            above = self.nodes[index].parent;
        }
        let (siblings, list) = match above {
            Some(index) => {
                let node = &mut self.nodes[index];
                node.children += 1;
                (node.children, node.pointer.field(key!(Goal.goals)))
            }
            None => {
                self.roots += 1;
                (self.roots, Pointer::root().field(key!(Document.goals)))
            }
        };
        let pointer = list.index(siblings - 1);
        self.nodes.push(Node { goal, rank, parent: above, children: 0, pointer });
        self.nodes.len() - 1
    }

    pub(super) fn goal(&mut self, index: usize) -> &mut Goal {
        &mut self.nodes[index].goal
    }

    pub(super) fn pointer(&self, index: usize) -> &Pointer {
        &self.nodes[index].pointer
    }

    pub(super) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The tree.
    pub(super) fn into_goals(mut self) -> Vec<Goal> {
        // Children come after their parents, so taking goals from the end completes each goal before it is moved
        // itself.
        let mut roots = Vec::with_capacity(self.roots);
        while let Some(mut node) = self.nodes.pop() {
            node.goal.goals.reverse();
            // The vector is shrunk on the way, or the memory of every goal would be held twice.
            if self.nodes.len() < self.nodes.capacity() / 4 * 3 {
                self.nodes.shrink_to_fit();
            }
            match node.parent {
                Some(parent) => {
                    let Node { goal, children, .. } = &mut self.nodes[parent];
                    // Reserved all at once, because a goal is large.
                    if goal.goals.is_empty() {
                        goal.goals.reserve_exact(*children);
                    }
                    goal.goals.push(node.goal);
                }
                None => roots.push(node.goal),
            }
        }
        roots.reverse();
        roots
    }
}

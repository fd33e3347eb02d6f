//! Which items a block stands within.
//!
//! A block says what it is part of, and an item how deep its list is. Neither alone tells the item it hangs on: the
//! second level of a list and the third are both part of the same item of the first.

use crate::page::{Block, Kind, Transcript};

/// The items that are open while blocks are printed one after the other.
pub(super) struct Nesting {
    /// For every block the item that it is or is part of.
    items: Vec<Option<usize>>,
    /// Each within the one before.
    open: Vec<Open>,
}

#[derive(Clone, Copy)]
struct Open {
    item: usize,
    level: u8,
}

impl Nesting {
    pub(super) fn new(page: &Transcript) -> Self {
        let mut items: Vec<Option<usize>> = Vec::with_capacity(page.blocks().len());
        for (index, block) in page.blocks().iter().enumerate() {
            items.push(match block.kind {
                Kind::Item { .. } => Some(index),
                _ => item_around(&items, block),
            });
        }
        Self { items, open: Vec::new() }
    }

    /// The number of items that the next block stands within.
    pub(super) fn depth(&mut self, index: usize, block: &Block) -> usize {
        let around = item_around(&self.items, block).and_then(|item| {
            // Items open in their order, so what is looked through here is closed, but for deeper levels of one list.
            let at = self.open.iter().rposition(|open| open.item <= item)?;
            (self.open[at].item == item).then_some(at + 1)
        });
        let mut depth = around.unwrap_or(0);
        if let Kind::Item { level, .. } = block.kind {
            if around.is_some() {
                depth += self.open[depth..].iter().take_while(|open| open.level < level).count();
            }
            self.open.truncate(depth);
            self.open.push(Open { item: index, level });
        } else {
            self.open.truncate(depth);
        }
        depth
    }

    /// Closes all: the end of a cell, or a table.
    pub(super) fn close(&mut self) {
        self.open.clear();
    }
}

fn item_around(items: &[Option<usize>], block: &Block) -> Option<usize> {
    block.part_of.and_then(|whole| items.get(whole).copied().flatten())
}

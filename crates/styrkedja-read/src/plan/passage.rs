//! Makes passages of blocks: items, paragraphs, lead-ins, sub-headings, rows of tables.

use styrkedja::{Item, ItemForm};

use super::{
    grid::{Grids, PlacedRow},
    places::Origin,
};
use crate::{
    join::joins_at_hyphen,
    page::{Block, Kind, Stretch, Transcript},
    sentence::{begins_lower, cannot_end, ends_sentence},
};

/// An item of a passage, with where its text comes from.
#[derive(Debug)]
pub(super) struct PlacedItem {
    pub(super) item: Item,
    pub(super) origins: Vec<Origin>,
    /// Markers and words, in the order of the page.
    pub(super) place: Vec<Stretch>,
    /// The markers alone.
    pub(super) marks: Vec<Stretch>,
    /// Its cells, if it is the row of a table.
    pub(super) row: Option<PlacedRow>,
    /// The block that it began with.
    block: usize,
}

/// The items of a passage. `headings` says whether what only looks like a heading may be one.
pub(super) fn items(
    page: &Transcript,
    grids: &Grids,
    blocks: &[usize],
    headings: bool,
) -> Vec<PlacedItem> {
    let mut found: Vec<PlacedItem> = Vec::with_capacity(blocks.len());
    for (index, &at) in blocks.iter().enumerate() {
        let block = &page.blocks()[at];
        if let Some((grid, row)) = grids.of(page, block) {
            if row.blocks().start == at {
                found.push(PlacedItem::of_row(PlacedRow::of(page, grid, row), at));
            }
            continue;
        }
        let owner = block.part_of.filter(|_| !(block.maybe && headings));
        match found.last_mut() {
            Some(last) if owner == Some(last.block) => last.append(page, block),
            // The text of a cell may go on in the next row, on the next page.
            Some(last) if index > 0 && goes_on(page, blocks[index - 1], at) => {
                last.join(page, block);
            }
            // A number may stand in a cell of its own, with its text in the next.
            Some(last) if last.is_bare() && !matches!(block.kind, Kind::Item { .. }) => {
                last.item.text.clear();
                last.add(page, block);
            }
            _ => {
                let next = blocks.get(index + 1).map(|next| &page.blocks()[*next]);
                // The row of a table is announced by no colon.
                let next = next.filter(|next| grids.of(page, next).is_none());
                found.push(PlacedItem::of(page, at, next, headings));
            }
        }
    }
    found
}

/// Whether the sentence of a block goes on in a block of another row.
fn goes_on(page: &Transcript, before: usize, at: usize) -> bool {
    let (block, last) = (&page.blocks()[at], &page.blocks()[before]);
    let (Some(cell), Some(above)) = (block.cell, last.cell) else { return false };
    let (text, ended) = (page.text_of(block.words), page.text_of(last.words));
    (cell.table, above.row < cell.row) == (above.table, true)
        && block.marker.is_empty()
        && page.pages(last.whole()).1 != page.pages(block.whole()).0
        && !ends_sentence(ended)
        && (begins_lower(text) || cannot_end(ended))
}

impl PlacedItem {
    fn of(page: &Transcript, at: usize, next: Option<&Block>, headings: bool) -> Self {
        let block = &page.blocks()[at];
        let announces = || page.text_of(block.words).ends_with(':');
        let item = match block.kind {
            Kind::Item { number: Some(number), .. } => Item::numbered(number, ""),
            Kind::Item { number: None, .. } => Item::bulleted(""),
            _ if next.is_some_and(|next| matches!(next.kind, Kind::Item { .. })) && announces() => {
                Item::new(ItemForm::LeadIn, "")
            }
            Kind::Heading { depth } if depth.is_some() || headings => {
                Item::new(ItemForm::Heading, "")
            }
            _ => Item::new(ItemForm::Paragraph, ""),
        };
        let (place, marks) = (Vec::new(), Vec::new());
        let origins = Vec::new();
        let mut found = Self { item, origins, place, marks, row: None, block: at };
        found.mark(block);
        found.add(page, block);
        found
    }

    fn of_row(row: PlacedRow, at: usize) -> Self {
        let place: Vec<Stretch> = row.cells.iter().flat_map(|(_, place)| place).copied().collect();
        let (origins, marks) = (Vec::new(), Vec::new());
        Self { item: row.item(), origins, place, marks, row: Some(row), block: at }
    }

    /// Adds a block to the item that it is part of, on a line of its own.
    fn append(&mut self, page: &Transcript, block: &Block) {
        self.item.text.push('\n');
        match block.kind {
            Kind::Item { number: Some(_), .. } => {
                self.item.text.push_str(page.text_of(block.marker));
                self.item.text.push(' ');
            }
            Kind::Item { number: None, .. } => self.item.text.push_str("- "),
            _ => {}
        }
        self.mark(block);
        self.add(page, block);
    }

    /// Adds the rest of its last paragraph.
    fn join(&mut self, page: &Transcript, block: &Block) {
        if !joins_at_hyphen(&self.item.text, page.text_of(block.words)) {
            self.item.text.push(' ');
        }
        self.add(page, block);
    }

    fn mark(&mut self, block: &Block) {
        if !block.marker.is_empty() {
            self.place.push(block.marker);
            self.marks.push(block.marker);
        }
    }

    fn add(&mut self, page: &Transcript, block: &Block) {
        self.origins.push(Origin { at: self.item.text.len(), words: block.words });
        self.place.push(block.words);
        self.item.text.push_str(page.text_of(block.words));
    }

    /// Whether there is a marker and no text yet.
    fn is_bare(&self) -> bool {
        !self.marks.is_empty() && self.item.text.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use crate::{Reader, plan::grid::Grids};

    /// The items of a text, with their numbers.
    fn items(text: &str) -> Vec<(Option<u32>, String)> {
        let page = Reader::default().transcribe_text(text).expect("words");
        let all: Vec<usize> = (0..page.blocks().len()).collect();
        let items = super::items(&page, &Grids::default(), &all, true).into_iter();
        items.map(|placed| (placed.item.number, placed.item.text)).collect()
    }

    #[test]
    fn paragraphs_between_two_items_belong_to_the_first() {
        assert_eq!(
            items("1. Vi möts.\n\nMötet leds av Kim.\n\n2.Vi bakar.\n\nAlla får äta."),
            [
                (Some(1), "Vi möts.\nMötet leds av Kim.".into()),
                (Some(2), "Vi bakar.".into()),
                (None, "Alla får äta.".into())
            ]
        );
    }

    #[test]
    fn paragraphs_below_bare_numbers_belong_to_the_last_item_too() {
        assert_eq!(
            items("1.  \n\nVi möts.\n\n2.  \n\nVi bakar.\n\nAlla får äta."),
            [(Some(1), "Vi möts.".into()), (Some(2), "Vi bakar.\nAlla får äta.".into())]
        );
    }

    #[test]
    fn bullets_that_the_last_item_announces_are_its_own() {
        assert_eq!(
            items("1. Vi möts.\n\n2. Vi bakar:\n- bullar\n- kakor\n\nAlla får äta."),
            [
                (Some(1), "Vi möts.".into()),
                (Some(2), "Vi bakar:\n- bullar\n- kakor".into()),
                (None, "Alla får äta.".into())
            ]
        );
    }

    #[test]
    fn a_sub_heading_ends_an_item() {
        assert_eq!(
            items("1. Vi möts.\n\nMedarbetarskap\n\nAlla tar ansvar.\n\n2. Vi bakar."),
            [
                (Some(1), "Vi möts.".into()),
                (None, "Medarbetarskap".into()),
                (None, "Alla tar ansvar.".into()),
                (Some(2), "Vi bakar.".into())
            ]
        );
    }

    #[test]
    fn a_figure_is_no_number_of_an_item() {
        assert_eq!(items("2.500 gäster kom.\n\n1.4 i snitt.").len(), 2);
        assert!(items("2.500 gäster kom.").iter().all(|(number, _)| number.is_none()));
    }
}

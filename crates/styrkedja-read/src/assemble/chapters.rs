//! Headings around the goals to the tree of sections.

use styrkedja::{Pointer, Section, SectionKind};

/// One side of the goals: the chapters before or after them.
#[derive(Debug)]
pub(super) struct Chapters {
    sections: Vec<Section>,
    list: Pointer,
    /// The open section at each depth, outermost first, with its depth.
    open: Vec<usize>,
}

impl Chapters {
    pub(super) fn new(key: &str) -> Self {
        Self { sections: Vec::new(), list: Pointer::root().field(key), open: Vec::new() }
    }

    /// Opens a section under the last open one of a smaller depth. Gives its pointer.
    pub(super) fn open(&mut self, heading: &str, kind: SectionKind, depth: usize) -> Pointer {
        self.open.truncate(depth.saturating_sub(1));
        self.add(Section::new(heading, Some(kind)))
    }

    /// The open section, or a new one without heading; with its pointer.
    pub(super) fn current(&mut self) -> (&mut Section, Pointer) {
        if self.open.is_empty() {
            self.add(Section::default());
        }
        let mut pointer = self.list.clone();
        let mut section = &mut self.sections[self.open[0]];
        pointer = pointer.index(self.open[0]);
        for &index in &self.open[1..] {
            pointer = pointer.field("sections").index(index);
            section = &mut section.sections[index];
        }
        (section, pointer)
    }

    fn add(&mut self, section: Section) -> Pointer {
        let mut list = &mut self.sections;
        let mut pointer = self.list.clone();
        for &index in &self.open {
            pointer = pointer.index(index).field("sections");
            list = &mut list[index].sections;
        }
        list.push(section);
        self.open.push(list.len() - 1);
        pointer.index(list.len() - 1)
    }

    /// Whether any heading was met.
    pub(super) fn has_heading(&self) -> bool {
        self.sections.iter().any(|section| section.heading.is_some())
    }

    pub(super) fn into_sections(self) -> Vec<Section> {
        self.sections
    }
}

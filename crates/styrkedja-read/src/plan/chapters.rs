//! Builds the tree of sections from the headings around the goals.

use styrkedja::{Pointer, Section, SectionKind, key};

/// The chapters before the goals, or those after them.
#[derive(Debug)]
pub(super) struct Chapters {
    sections: Vec<Section>,
    list: Pointer,
    /// The open sections, outermost first: depth and index.
    open: Vec<(usize, usize)>,
}

impl Chapters {
    pub(super) fn new(key: &str) -> Self {
        Self { sections: Vec::new(), list: Pointer::root().field(key), open: Vec::new() }
    }

    /// Opens a section under the last open one of a smaller depth. Returns its pointer.
    pub(super) fn open(
        &mut self,
        heading: &str,
        kind: Option<SectionKind>,
        depth: usize,
    ) -> Pointer {
        self.open.retain(|(open, _)| *open < depth);
        self.add(Section::new(heading, kind), depth)
    }

    /// The open section, or a new one without heading; with its pointer.
    pub(super) fn current(&mut self) -> (&mut Section, Pointer) {
        if self.open.is_empty() {
            self.add(Section::default(), 1);
        }
        let mut pointer = self.list.clone();
        let (_, outermost) = self.open[0];
        let mut section = &mut self.sections[outermost];
        pointer = pointer.index(outermost);
        for &(_, index) in &self.open[1..] {
            pointer = pointer.field(key!(Section.sections)).index(index);
            section = &mut section.sections[index];
        }
        (section, pointer)
    }

    fn add(&mut self, section: Section, depth: usize) -> Pointer {
        let mut list = &mut self.sections;
        let mut pointer = self.list.clone();
        for &(_, index) in &self.open {
            pointer = pointer.index(index).field(key!(Section.sections));
            list = &mut list[index].sections;
        }
        list.push(section);
        self.open.push((depth, list.len() - 1));
        pointer.index(list.len() - 1)
    }

    /// The kind of the open section, and that of the chapter it is in. A section of no known kind belongs to the one
    /// around it.
    pub(super) fn kinds(&self) -> (Option<SectionKind>, Option<SectionKind>) {
        let mut kinds = (None, None);
        let mut list = &self.sections;
        for &(_, index) in &self.open {
            if list[index].kind.is_some() {
                kinds = (list[index].kind, kinds.0);
            }
            list = &list[index].sections;
        }
        kinds
    }

    /// Whether nothing has been met yet.
    pub(super) fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// Whether a heading has been met.
    pub(super) fn has_heading(&self) -> bool {
        self.sections.iter().any(|section| section.heading.is_some())
    }

    pub(super) fn into_sections(self) -> Vec<Section> {
        self.sections
    }
}

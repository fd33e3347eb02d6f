//! Fields, such as page numbers and tables of contents: what they show stands after their instruction.

/// Fields stand inside each other a few deep. Those deeper are taken for text.
const MOST_FIELDS: usize = 64;

/// The fields that are open.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many are open beyond those.
    deeper: usize,
}

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Whether its instruction is over.
    shows: bool,
}

impl Field {
    fn is_contents(&self) -> bool {
        self.shows && is_contents(&self.instruction)
    }
}

/// Whether an instruction makes a table of contents.
pub(super) fn is_contents(instruction: &str) -> bool {
    instruction.trim_start().starts_with("TOC")
}

impl Fields {
    pub(super) fn begin(&mut self) {
        if self.open.len() < MOST_FIELDS {
            self.open.push(Field::default());
        } else {
            self.deeper += 1;
        }
    }

    /// The instruction of the innermost field is over.
    pub(super) fn separate(&mut self) {
        if self.deeper == 0
            && let Some(field) = self.open.last_mut()
        {
            field.shows = true;
        }
    }

    pub(super) fn end(&mut self) {
        match self.deeper.checked_sub(1) {
            Some(left) => self.deeper = left,
            None => drop(self.open.pop()),
        }
    }

    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.shows) {
            field.instruction.push_str(text);
        }
    }

    /// Whether text is part of an instruction.
    pub(super) fn hide(&self) -> bool {
        self.open.iter().any(|field| !field.shows)
    }

    /// Whether text is part of a table of contents.
    pub(super) fn in_contents(&self) -> bool {
        self.open.iter().any(Field::is_contents)
    }

    /// Ends the tables of contents that were not ended.
    pub(super) fn end_contents(&mut self) {
        self.open.retain(|field| !field.is_contents());
    }

    /// An instruction ends with its paragraph: a field that is never ended must not swallow the rest.
    pub(super) fn end_paragraph(&mut self) {
        self.open.retain(|field| field.shows);
    }
}

//! Fields, such as page numbers and tables of contents: their result follows their instruction.

/// Maximum depth of fields inside each other. Fields nested deeper count as text.
const MAX_FIELDS: usize = 64;

/// The open fields.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// The number of open fields beyond the maximum.
    deeper: usize,
}

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Whether its instruction has ended.
    shows: bool,
}

impl Field {
    fn is_contents(&self) -> bool {
        self.shows && is_contents(&self.instruction)
    }
}

/// Whether an instruction creates a table of contents.
pub(super) fn is_contents(instruction: &str) -> bool {
    instruction.trim_start().starts_with("TOC")
}

impl Fields {
    pub(super) fn begin(&mut self) {
        if self.open.len() < MAX_FIELDS {
            self.open.push(Field::default());
        } else {
            self.deeper += 1;
        }
    }

    /// Ends the instruction of the innermost field.
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

    /// Ends all open tables of contents.
    pub(super) fn end_contents(&mut self) {
        self.open.retain(|field| !field.is_contents());
    }

    /// An instruction ends with its paragraph, so that a field without an end does not swallow the rest.
    pub(super) fn end_paragraph(&mut self) {
        self.open.retain(|field| field.shows);
    }
}

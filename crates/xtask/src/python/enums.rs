//! python/src/styrkedja/_enums.py: every closed list of names.

use std::fmt::Write;

use styrkedja::{ENUMERATIONS, reflect::Enumeration};

use super::docstring;

const HEAD: &str = r#""""Names that documents, tables and findings use. Written by ``cargo xtask generate``; do not edit.

Every member is also its name as text: ``goal.level == "unit"`` holds, and JSON and data frames
take it as it is.
"""

from __future__ import annotations

from styrkedja._names import Name, OrderedName

"#;

/// Every enumeration, by name.
fn all() -> Vec<&'static Enumeration> {
    let mut all: Vec<_> =
        ENUMERATIONS.iter().chain(styrkedja_read::ENUMERATIONS).copied().collect();
    all.sort_unstable_by_key(|list| list.name);
    all
}

pub(crate) fn module() -> String {
    let names = super::objects::quoted(all().iter().map(|list| list.name.to_owned()));
    let mut module = format!("{HEAD}__all__ = [\n{names}]\n");
    for list in all() {
        let base = if list.ordered { "OrderedName" } else { "Name" };
        let _ = write!(module, "\n\nclass {}({base}):\n", list.name);
        module.push_str(&docstring::of(list.documentation, 4, None));
        module.push('\n');
        for member in list.members {
            let _ = writeln!(module, "    {} = \"{}\"", member.name.to_uppercase(), member.name);
            module.push_str(&docstring::of(member.documentation, 4, None));
        }
    }
    module
}

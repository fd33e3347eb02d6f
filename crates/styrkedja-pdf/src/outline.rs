//! The bookmarks of a file, which viewers show beside it as a table of contents. PDF 32000-1:2008, 12.3.3.

use hayro_syntax::{
    object::{Dict, String as Words},
    xref::XRef,
};

use crate::text_string::text_string;

/// A bookmark: the title of a chapter, and its depth.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bookmark {
    /// The words of the title.
    pub title: String,
    /// Its depth, from 1.
    pub depth: u8,
}

/// Maximum number of bookmarks; damaged ones may also form a cycle.
const MAX_BOOKMARKS: usize = 10_000;
/// Maximum length of a title, in bytes.
const MAX_TITLE_LENGTH: usize = 1_000;

/// Every bookmark, in order.
pub(crate) fn bookmarks(xref: &XRef) -> Vec<Bookmark> {
    let mut found = Vec::new();
    let root = xref.get::<Dict<'_>>(xref.root_id());
    let first = root.and_then(|root| root.get::<Dict<'_>>("Outlines"));
    let mut open: Vec<(Dict<'_>, u8)> = Vec::new();
    open.extend(first.and_then(|outline| outline.get("First")).map(|first| (first, 1)));
    for _ in 0..MAX_BOOKMARKS {
        let Some((item, depth)) = open.pop() else { break };
        if let Some(title) = item.get::<Words<'_>>("Title")
            && title.as_bytes().len() <= MAX_TITLE_LENGTH
        {
            found.push(Bookmark { title: text_string(title.as_bytes()), depth });
        }
        // Nested bookmarks come before the next one.
        open.extend(item.get("Next").map(|next| (next, depth)));
        open.extend(item.get("First").map(|first| (first, depth.saturating_add(1))));
    }
    found
}

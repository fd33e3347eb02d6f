//! The bookmarks of a file, which readers show beside it as a table of contents. PDF 32000-1:2008, 12.3.3.

use hayro_syntax::{
    object::{Dict, String as Words},
    xref::XRef,
};

use crate::interpret::text_string;

/// A bookmark: the title of a chapter, and how deep it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bookmark {
    /// Its words.
    pub title: String,
    /// From 1.
    pub depth: u8,
}

/// More bookmarks are no contents of anything; and damaged ones may follow each other in a circle.
const MOST: usize = 10_000;
/// A longer title is none, in bytes.
const LONGEST: usize = 1_000;

/// Every bookmark, in order.
pub(crate) fn bookmarks(xref: &XRef) -> Vec<Bookmark> {
    let mut found = Vec::new();
    let root = xref.get::<Dict<'_>>(xref.root_id());
    let first = root.and_then(|root| root.get::<Dict<'_>>("Outlines"));
    let mut open: Vec<(Dict<'_>, u8)> = Vec::new();
    open.extend(first.and_then(|outline| outline.get("First")).map(|first| (first, 1)));
    for _ in 0..MOST {
        let Some((item, depth)) = open.pop() else { break };
        if let Some(title) = item.get::<Words<'_>>("Title")
            && title.as_bytes().len() <= LONGEST
        {
            found.push(Bookmark { title: text_string(title.as_bytes()), depth });
        }
        // What is inside it comes before what is next to it.
        open.extend(item.get("Next").map(|next| (next, depth)));
        open.extend(item.get("First").map(|first| (first, depth.saturating_add(1))));
    }
    found
}

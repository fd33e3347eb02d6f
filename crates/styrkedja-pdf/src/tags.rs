//! The structure that a tagged file gives its text: which block a stretch of marked content is part of.
//!
//! A page's marked content leads to its element by the parent tree, and from there up: only what stands on the page is
//! looked at. PDF 32000-1:2008, 14.7 and 14.8.

use std::collections::BTreeMap;

use hayro_syntax::{
    object::{Array, Dict, Name, ObjectIdentifier},
    xref::XRef,
};

use crate::page::{Block, BlockKind};

/// Maximum number of ancestors of an element.
const MAX_DEPTH: usize = 64;
/// Maximum number of nodes of the parent tree that are looked at for a page.
const MAX_NODES: usize = 10_000;

/// The blocks of the marked content of a page or form, by its number.
pub(crate) fn blocks(xref: &XRef, owner: &Dict<'_>) -> BTreeMap<u32, Block> {
    let found = || {
        let tree = xref.get::<Dict<'_>>(xref.root_id())?.get::<Dict<'_>>("StructTreeRoot")?;
        let key = owner.get::<i32>("StructParents")?;
        let parents = parents_of(&tree.get::<Dict<'_>>("ParentTree")?, key)?;
        let roles = tree.get::<Dict<'_>>("RoleMap");
        let mut known = BTreeMap::new();
        let mut blocks = BTreeMap::new();
        for (content, parent) in (0..).zip(parents.raw_iter()) {
            let Some(id) = parent.as_obj_ref().map(ObjectIdentifier::from) else { continue };
            let block = known.entry(id).or_insert_with(|| block_of(xref, id, roles.as_ref()));
            if let Some(block) = *block {
                blocks.insert(content, block);
            }
        }
        Some(blocks)
    };
    found().unwrap_or_default()
}

/// The elements of a page's marked content, looked up in the number tree.
fn parents_of<'a>(tree: &Dict<'a>, key: i32) -> Option<Array<'a>> {
    let mut open = vec![(tree.clone(), 0)];
    let mut nodes = 0;
    while let Some((node, depth)) = open.pop() {
        nodes += 1;
        if nodes > MAX_NODES {
            return None;
        }
        if let Some(numbers) = node.get::<Array<'a>>("Nums") {
            let mut entries = numbers.flex_iter();
            while let Some(number) = entries.next::<i32>() {
                if number == key {
                    return entries.next::<Array<'a>>();
                }
                entries.next::<hayro_syntax::object::Object<'a>>()?;
            }
        }
        if depth < MAX_DEPTH
            && let Some(kids) = node.get::<Array<'a>>("Kids")
        {
            let kids = kids.iter::<Dict<'a>>().take(MAX_NODES).filter(|kid| may_hold(kid, key));
            open.extend(kids.map(|kid| (kid, depth + 1)));
        }
    }
    None
}

/// Whether a node of the number tree may hold a key.
fn may_hold(node: &Dict<'_>, key: i32) -> bool {
    let limits: Option<Vec<i32>> =
        node.get::<Array<'_>>("Limits").map(|limits| limits.iter::<i32>().take(2).collect());
    match limits.as_deref() {
        Some([least, most]) => (*least..=*most).contains(&key),
        _ => true,
    }
}

/// The block that an element is or belongs to.
fn block_of(xref: &XRef, id: ObjectIdentifier, roles: Option<&Dict<'_>>) -> Option<Block> {
    let mut at = id;
    let mut block: Option<Block> = None;
    for _ in 0..MAX_DEPTH {
        let Some(element) = xref.get::<Dict<'_>>(at) else { break };
        let Some(kind) = element.get::<Name<'_>>("S") else { break };
        let kind = standard(&kind, roles);
        match kind.as_str() {
            "TOC" | "TOCI" => {
                return Some(Block {
                    kind: BlockKind::Contents,
                    ..block.unwrap_or(of(at, BlockKind::Contents))
                });
            }
            "Sect" | "Part" | "Art" | "Document" | "StructTreeRoot" | "Table" => break,
            name => block = block.or_else(|| kind_of(name).map(|kind| of(at, kind))),
        }
        let Some(parent) = element.get_ref("P") else { break };
        at = parent.into();
    }
    block
}

fn of(id: ObjectIdentifier, kind: BlockKind) -> Block {
    Block { id: id.obj_number, kind }
}

/// The kind of block that a standard type stands for, if any.
fn kind_of(name: &str) -> Option<BlockKind> {
    Some(match name {
        "Title" | "H" | "H1" => BlockKind::Heading(1),
        "H2" => BlockKind::Heading(2),
        "H3" => BlockKind::Heading(3),
        "H4" => BlockKind::Heading(4),
        "H5" => BlockKind::Heading(5),
        "H6" => BlockKind::Heading(6),
        "Lbl" => BlockKind::Label,
        "P" | "LI" | "LBody" | "TD" | "TH" | "Caption" | "Note" | "BlockQuote" => {
            BlockKind::Paragraph
        }
        _ => return None,
    })
}

/// The standard type of an element: a file may map custom names to standard ones.
fn standard(kind: &Name<'_>, roles: Option<&Dict<'_>>) -> String {
    let mut name = kind.as_str().to_owned();
    for _ in 0..8 {
        match roles.and_then(|roles| roles.get::<Name<'_>>(name.as_bytes())) {
            Some(next) if next.as_str() != name => next.as_str().clone_into(&mut name),
            _ => break,
        }
    }
    name
}

//! No link of the guide leads nowhere.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every Markdown file of a folder and the folders in it.
fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
}

/// The targets of `[text](target)` that are files.
fn links(page: &str) -> impl Iterator<Item = &str> {
    page.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#']).next())
        .filter(|target| !target.is_empty() && !target.contains("://"))
}

#[test]
fn every_link_leads_to_a_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = vec![root.join("README.md")];
    pages(&root.join("docs"), &mut found);
    let mut seen = 0;
    for page in found {
        let text = fs::read_to_string(&page).expect("the page is text");
        for link in links(&text) {
            let target = page.parent().expect("a page lies in a folder").join(link);
            assert!(target.exists(), "{} links to {link}, which is not there", page.display());
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} links were found");
}

//! What holds for every transcript, and for all that is printed of it.

use std::collections::BTreeMap;

use serde_json::Value;
use styrkedja_read::page::Transcript;

/// A transcript keeps its promises, and every way to print it shows the words of the page.
///
/// # Panics
/// When it does not.
pub fn assert_page(page: &Transcript) {
    if let Err(fault) = page.check() {
        panic!("{fault}\n{:#?}", page.blocks());
    }
    assert_html(page);
    assert_markdown(page);
    assert_listing(page);
}

/// Every element ends where it should, and the text is that of the page: all of it, in its order, nothing else.
fn assert_html(page: &Transcript) {
    let html = page.to_html();
    let mut open: Vec<&str> = Vec::new();
    let mut text = String::new();
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        if open.contains(&"body") {
            text.push_str(before);
        }
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
        } else {
            let name = tag.split(' ').next().unwrap_or_default();
            assert!(!tag.contains('<') && name != "script", "{html}");
            if !matches!(name, "!DOCTYPE" | "meta") {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest}");
    assert_eq!(letters(&unescaped(&text)), letters(page.words()), "{html}");
}

/// The words of every block but the furniture are there, in their order.
fn assert_markdown(page: &Transcript) {
    let markdown = page.to_markdown();
    let all = letters(&markdown);
    let mut rest = all.as_str();
    for block in page.blocks().iter().filter(|block| !block.is_furniture()) {
        let words = letters(page.text_of(block.words));
        let Some((_, after)) = rest.split_once(&words) else {
            panic!("{words} is not in its place:\n{markdown}");
        };
        rest = after;
    }
    let is_fine = |line: &str| !line.ends_with(' ') && !line.contains(['\t', '\r']);
    assert!(markdown.lines().all(is_fine), "{markdown:?}");
    assert_tables(&markdown);
}

/// A row of a table has no more cells than its head.
fn assert_tables(markdown: &str) {
    let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
    let mut head = None;
    for line in markdown.lines() {
        if line.starts_with('|') {
            let most = *head.get_or_insert(cells(line));
            assert!(cells(line) <= most, "{markdown}");
        } else {
            head = None;
        }
    }
}

/// Every block is an object, and those of a cell name it.
fn assert_listing(page: &Transcript) {
    let lines = page.to_json_lines();
    let blocks: Vec<BTreeMap<String, Value>> =
        lines.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    assert_eq!(blocks.len(), page.blocks().len(), "{lines}");
    for (index, (listed, block)) in blocks.iter().zip(page.blocks()).enumerate() {
        assert_eq!(listed["block"], index, "{listed:?}");
        assert_eq!(listed["text"], page.text_of(block.words), "{listed:?}");
        assert_eq!(listed.contains_key("row"), block.cell.is_some(), "{listed:?}");
        let columns = ["columns", "one_of"].map(|key| listed.contains_key(key));
        assert_eq!(columns[0] ^ columns[1], block.cell.is_some(), "{listed:?}");
        assert!(listed.contains_key("line") || block.whole().is_empty(), "{listed:?}");
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn unescaped(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (mark, letter)| text.replace(mark, letter))
}

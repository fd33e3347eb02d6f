//! Documentation for readers who do not read Rust.

/// A doc comment for readers of other languages: without its Rust example and Rust links, a paragraph or list item a line.
pub fn prose(documentation: &str) -> String {
    let end = ["\n# Example", "\n```"].iter().filter_map(|mark| documentation.find(mark)).min();
    let mut rest = documentation[..end.unwrap_or(documentation.len())].trim();
    let mut prose = String::with_capacity(rest.len());
    // `[label](target)` and `[label]` become their label.
    while let Some((before, after)) = rest.split_once('[') {
        let Some((label, after)) = after.split_once(']') else { break };
        prose.push_str(before);
        prose.push_str(label);
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    prose.push_str(rest);
    // Lines are as long as the source file likes them; paragraphs and list items stay.
    let paragraph = |text: &str| {
        let items: Vec<String> = text.split("\n- ").map(|item| item.replace('\n', " ")).collect();
        items.join("\n- ")
    };
    prose.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}
